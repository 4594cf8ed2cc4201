package io.zhanggui.inventory.turnover;

import static io.zhanggui.inventory.turnover.AbcClass.A;
import static io.zhanggui.inventory.turnover.AbcClass.B;
import static io.zhanggui.inventory.turnover.AbcClass.C;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbcBoundaryTest {

    @Test
    void the_article_that_crosses_a_cut_goes_up_or_down() {
        Map<String, Double> values = values(60, 30, 8, 2);

        assertThat(classes(values, AbcBoundary.SHARE_BEFORE)).containsExactly(A, A, B, C);
        assertThat(classes(values, AbcBoundary.SHARE_INCLUDING)).containsExactly(A, B, C, C);
    }

    @Test
    void the_article_that_reaches_a_cut_exactly_is_above_it_by_both() {
        Map<String, Double> values = values(80, 15, 5);

        assertThat(classes(values, AbcBoundary.SHARE_BEFORE)).containsExactly(A, B, C);
        assertThat(classes(values, AbcBoundary.SHARE_INCLUDING)).containsExactly(A, B, C);
    }

    @Test
    void without_any_value_all_are_c_by_both() {
        assertThat(classes(values(0, 0), AbcBoundary.SHARE_BEFORE)).containsExactly(C, C);
        assertThat(classes(values(0, 0), AbcBoundary.SHARE_INCLUDING)).containsExactly(C, C);
    }

    private static List<AbcClass> classes(Map<String, Double> values, AbcBoundary boundary) {
        return List.copyOf(
                AbcClassification.of(values, 0.8, 0.95, boundary).classes().values());
    }

    private static Map<String, Double> values(double... values) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (double value : values) {
            map.put("article " + map.size(), value);
        }
        return map;
    }
}
