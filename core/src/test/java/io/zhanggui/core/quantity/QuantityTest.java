package io.zhanggui.core.quantity;

import static io.zhanggui.core.quantity.UnitOfMeasure.KILOGRAM;
import static io.zhanggui.core.quantity.UnitOfMeasure.PIECE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    private static final UnitOfMeasure BOX = UnitOfMeasure.of("箱");

    @Test
    void zeros_at_the_end_do_not_count() {
        assertThat(Quantity.parse("1.0 PCS")).isEqualTo(Quantity.ofPieces(1)).hasSameHashCodeAs(Quantity.ofPieces(1));
        assertThat(Quantity.of(new BigDecimal("1E+3"), PIECE)).hasToString("1000 PCS");
        assertThat(Quantity.of(new BigDecimal("0.000"), KILOGRAM))
                .isEqualTo(Quantity.zero(KILOGRAM))
                .hasToString("0 KG");
        assertThat(Quantity.parse("-2.50 箱")).hasToString("-2.5 箱");
    }

    @Test
    void quantities_of_one_unit_are_added_exactly() {
        Quantity kilos = Quantity.parse("0.1 KG");
        assertThat(kilos.plus(Quantity.parse("0.2 KG"))).isEqualTo(Quantity.parse("0.3 KG"));
        assertThat(kilos.minus(Quantity.parse("0.2 KG"))).isEqualTo(kilos.negated());
        assertThat(kilos.multipliedBy(new BigDecimal("0.5"))).isEqualTo(Quantity.parse("0.05 KG"));
        assertThat(kilos.signum()).isEqualTo(1);
        assertThat(kilos.negated().signum()).isEqualTo(-1);
        assertThat(kilos.isZero()).isFalse();
        assertThat(kilos.minus(kilos).isZero()).isTrue();
        assertThat(kilos).isLessThan(Quantity.parse("0.11 KG"));
    }

    @Test
    void quantities_of_different_units_never_meet() {
        Quantity piece = Quantity.ofPieces(1);
        Quantity kilo = Quantity.parse("1 KG");
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable use :
                java.util.List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> piece.plus(kilo), () -> piece.minus(kilo), () -> piece.compareTo(kilo))) {
            assertThatThrownBy(use)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("quantities have different units: 1 PCS and 1 KG. Maybe convert one first?");
        }
        assertThat(piece).isNotEqualTo(kilo);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "KG",
                "1KG",
                "1 ",
                " KG",
                "x KG",
                "1 K G",
                "1  KG",
                "1e3 KG",
                "1E999999999 KG",
                "１ KG",
                "1. KG",
                ".5 KG",
                "1 KG\n",
                "1 12345678901234567"
            })
    void another_text_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no quantity. Maybe '2.5 KG'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901234567", "a b", "\t"})
    void a_unit_has_1_to_16_characters_without_blanks(String code) {
        assertThatThrownBy(() -> UnitOfMeasure.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit of measure '" + code + "' must have 1 to 16 characters, no blanks");
    }

    @ParameterizedTest
    @CsvSource({
        "5 箱,0 DOWN,120 PCS", // along it
        "60 PCS,1 HALF_UP,2.5 箱", // against it
        "61 PCS,0 DOWN,2 箱",
        "61 PCS,0 UP,3 箱",
        "-61 PCS,0 HALF_UP,-3 箱"
    })
    void a_box_makes_24_pieces(String from, String rounding, String to) {
        UnitConversion boxes = UnitConversion.of(BOX, new BigDecimal(24), PIECE);
        assertThat(boxes.convert(Quantity.parse(from), Rounding.parse(rounding)))
                .isEqualTo(Quantity.parse(to));
    }

    @Test
    void three_bags_make_two_kilograms() {
        UnitConversion bags =
                new UnitConversion(UnitOfMeasure.of("BAG"), new BigDecimal(3), KILOGRAM, new BigDecimal(2));
        assertThat(bags.convert(Quantity.parse("1 BAG"), Rounding.halfUp(3))).isEqualTo(Quantity.parse("0.667 KG"));
        assertThat(bags.convert(Quantity.parse("1 KG"), new Rounding(0, RoundingMode.UP)))
                .isEqualTo(Quantity.parse("2 BAG"));
    }

    @Test
    void a_conversion_knows_its_two_units_only() {
        UnitConversion boxes = UnitConversion.of(BOX, new BigDecimal(24), PIECE);
        assertThatThrownBy(() -> boxes.convert(Quantity.parse("1 KG"), Rounding.WHOLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 KG is neither in 箱 nor in PCS");
    }

    @ParameterizedTest
    @CsvSource({"1,PCS,1", "0,箱,24", "1,箱,0", "-1,箱,24", "1,箱,-24"})
    void a_conversion_needs_two_units_and_positive_amounts(BigDecimal fromAmount, String from, BigDecimal toAmount) {
        assertThatThrownBy(() -> new UnitConversion(UnitOfMeasure.of(from), fromAmount, PIECE, toAmount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a conversion needs two units and positive amounts, but is " + fromAmount);
    }
}
