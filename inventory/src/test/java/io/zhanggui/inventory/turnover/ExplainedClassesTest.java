package io.zhanggui.inventory.turnover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Classes say how they come about, and ties do not hang on the order of a map. */
class ExplainedClassesTest {

    @Test
    void articles_of_equal_value_are_in_the_order_of_their_keys() {
        for (List<String> given : List.of(List.of("A", "B", "C"), List.of("C", "B", "A"), List.of("B", "C", "A"))) {
            Map<Sku, Double> values = new LinkedHashMap<>();
            given.forEach(name -> values.put(Sku.of(name), 1.0));
            values.put(Sku.of("Z"), 7.0);
            assertThat(AbcClassification.of(values, 0.8, 0.9).classes())
                    .containsExactly(
                            Map.entry(Sku.of("Z"), AbcClass.A),
                            Map.entry(Sku.of("A"), AbcClass.A),
                            Map.entry(Sku.of("B"), AbcClass.B),
                            Map.entry(Sku.of("C"), AbcClass.C));
        }
    }

    @Test
    void keys_without_an_order_keep_the_one_in_which_they_were_given() {
        Map<Object, Double> values = new LinkedHashMap<>();
        List.of(Set.of("x"), Set.of("a")).forEach(key -> values.put(key, 1.0));
        assertThat(AbcClassification.of(values).classes().keySet()).containsExactly(Set.of("x"), Set.of("a"));
        values.put("text", 1.0);
        assertThat(AbcClassification.of(values).classes().keySet()).containsExactly(Set.of("x"), Set.of("a"), "text");
        Map<Object, Double> mixed = new LinkedHashMap<>();
        List.of("b", 1, "a").forEach(key -> mixed.put(key, 1.0));
        assertThat(AbcClassification.of(mixed).classes().keySet()).containsExactly("b", 1, "a");
    }

    @Test
    void classes_by_value_explain_themselves() {
        AbcClassification<String> classes = AbcClassification.of(Map.of("MUG", 80.0, "TEA", 20.0, "CUP", -5.0));
        assertThat(classes.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        Articles by value: 3
                          Class A: 0.8 = 1 articles, 80 of 100
                            MUG: A = 80 of 100, 80% with all before
                          Class B: 0.2 = 1 articles, 20 of 100
                            TEA: B = 20 of 100, 100% with all before
                          Class C: 0 = 1 articles, 0 of 100
                            CUP: C = -5 of 100, 100% with all before
                        """);
        assertThat(AbcClassification.of(Map.of("MUG", 0.0)).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("C 类");
    }

    @Test
    void what_is_missing_or_beyond_numbers_is_named() {
        assertThatThrownBy(() -> AbcClassification.of(null)).hasMessage("values");
        Map<String, Double> unknown = new HashMap<>();
        unknown.put("MUG", null);
        assertThatThrownBy(() -> AbcClassification.of(unknown)).hasMessage("value of MUG");
        assertThatThrownBy(() -> Turnover.ofPoints(1, null, 30)).hasMessage("stock");
        assertThatThrownBy(() -> Turnover.of(1, 1, 30).plus(null)).hasMessage("other");
        Map<String, Double> huge = Map.of("MUG", 1e308, "TEA", 1e308);
        assertThatThrownBy(() -> AbcRule.combined(List.of(huge), 1)).hasMessageContaining("too large to add");
        Turnover tiny = Turnover.of(1e308, 1e-308, 30);
        assertThat(tiny.turns()).isEmpty();
        assertThat(tiny.turnsPerYear()).isEmpty();
        assertThat(tiny.turnsGap()).contains(TurnoverGap.TOO_LARGE);
        assertThat(tiny.daysGap()).isEmpty();
        assertThat(Turnover.of(1e-308, 1e300, 30).daysGap()).contains(TurnoverGap.TOO_LARGE);
        assertThat(Turnover.of(1e-308, 1e300, 30).daysOfStock()).isEmpty();
    }

    @Test
    void the_variation_explains_itself() {
        assertThat(XyzClassification.of(new double[] {1, 3}).explain().toText(Locale.ENGLISH))
                .isEqualTo("Variation of demand: 0.5 = standard deviation ÷ mean; class X\n");
        assertThat(XyzClassification.of(new double[] {0}).explain().toText(Locale.ENGLISH))
                .isEqualTo("Variation of demand: nothing went out = standard deviation ÷ mean; class Z\n");
    }
}
