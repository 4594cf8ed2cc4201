package io.zhanggui.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    static Stream<Arguments> types() {
        return Stream.of(
                type("CommandKey", CommandKey::of),
                type("ContractNo", ContractNo::of),
                type("LegalEntityId", LegalEntityId::of),
                type("OrderNo", OrderNo::of),
                type("JobId", JobId::of),
                type("OrgUnitId", OrgUnitId::of),
                type("PartyId", PartyId::of),
                type("PersonId", PersonId::of),
                type("PositionId", PositionId::of),
                type("ShopId", ShopId::of),
                type("Sku", Sku::of),
                type("WarehouseId", WarehouseId::of));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void an_id_is_its_text(String type, Function<String, Identifier> of) {
        Identifier id = of.apply("A-1 店/\"x\"");
        assertThat(id.value()).isEqualTo("A-1 店/\"x\"");
        assertThat(id).hasToString("A-1 店/\"x\"").isEqualTo(of.apply(id.toString()));
        assertThat(id).isNotEqualTo(of.apply("a-1 店/\"x\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void a_refusal_names_the_type(String type, Function<String, Identifier> of) {
        assertThatThrownBy(() -> of.apply(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(type + " must have 1 to 64 characters, but has 0");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // every id compares with its own kind
    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void ids_are_ordered_by_their_text(String type, Function<String, Identifier> of) {
        Comparable<Identifier> first = (Comparable) of.apply("A");
        assertThat(first.compareTo(of.apply("B"))).isNegative();
        assertThat(first.compareTo(of.apply("A"))).isZero();
        assertThat(((Comparable) of.apply("B")).compareTo(of.apply("A"))).isPositive();
    }

    @Test
    void ids_of_different_types_are_never_equal() {
        assertThat((Object) PersonId.of("A")).isNotEqualTo(PositionId.of("A"));
    }

    @Test
    void the_longest_text_has_64_characters() {
        assertThat(Sku.of("x".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> Sku.of("x".repeat(65))).hasMessage("Sku must have 1 to 64 characters, but has 65");
    }

    @ParameterizedTest
    @ValueSource(strings = {" A", "A ", "\u3000A", "A\u00a0", "\ufeffA", "A\u200b", " "})
    void blanks_and_invisible_characters_at_an_end_are_refused(String text) {
        assertThatThrownBy(() -> Sku.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Sku '" + text + "' has blanks or invisible characters at an end. Maybe trim it?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\n", "A\nB", "\tA", "A\0", "A\u007f", "A\u0085B", "A\u2028", "\u2029"})
    void control_characters_are_refused_in_one_line(String text) {
        assertThatThrownBy(() -> Sku.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("Sku has a control character at position \\d");
    }

    @Test
    void a_missing_text_is_refused_with_the_type() {
        for (String text : java.util.Arrays.asList((String) null)) {
            assertThatThrownBy(() -> PersonId.of(text))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("PersonId");
        }
    }

    @Test
    void sorting_puts_digits_before_letters() {
        assertThat(Stream.of("b", "a", "A", "1").map(Sku::of).sorted().map(Sku::value))
                .isEqualTo(List.of("1", "A", "a", "b"));
    }

    private static Arguments type(String name, Function<String, Identifier> of) {
        return arguments(name, of);
    }
}
