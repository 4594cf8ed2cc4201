package io.zhanggui.inventory.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order of categories. */
class CategoryPathTest {

    @Test
    void a_category_comes_right_before_those_below_it() {
        List<CategoryPath> sorted = List.of(
                CategoryPath.of("a"),
                CategoryPath.of("a", "b"),
                CategoryPath.of("a", "c"),
                CategoryPath.of("a b"),
                CategoryPath.of("b"));
        List<CategoryPath> reversed = new java.util.ArrayList<>(sorted);
        Collections.reverse(reversed);
        assertThat(new TreeSet<>(reversed)).containsExactlyElementsOf(sorted);
        assertThat(CategoryPath.of("a", "b")).isEqualByComparingTo(CategoryPath.parse("a/b"));
    }
}
