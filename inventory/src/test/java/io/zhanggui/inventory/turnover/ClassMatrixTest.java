package io.zhanggui.inventory.turnover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassMatrixTest {

    private static final XyzClassification STEADY = XyzClassification.of(new double[] {5, 5});
    private static final XyzClassification NONE = XyzClassification.of(new double[] {0, 0});

    private final AbcClassification<String> abc =
            AbcRule.USUAL.classify(new TreeMap<>(Map.of("cup", 80.0, "jug", 15.0, "mug", 5.0, "pot", -2.0)));
    private final ClassMatrix<String> matrix =
            ClassMatrix.of(abc, Map.of("cup", STEADY, "jug", NONE, "mug", NONE, "pot", NONE, "other", STEADY));

    @Test
    void everyArticleHasTheCellOfBothItsClasses() {
        assertThat(matrix.cells())
                .containsExactly(
                        Map.entry("cup", ClassCell.AX),
                        Map.entry("jug", ClassCell.BZ),
                        Map.entry("mug", ClassCell.CZ),
                        Map.entry("pot", ClassCell.CZ));
        assertThat(matrix.in(ClassCell.CZ)).containsExactly("mug", "pot");
        assertThat(matrix.counts())
                .hasSize(9)
                .containsEntry(ClassCell.AX, 1)
                .containsEntry(ClassCell.CZ, 2)
                .containsEntry(ClassCell.BY, 0);
        assertThat(matrix.values()).hasSize(9).containsEntry(ClassCell.CZ, 5.0).containsEntry(ClassCell.AX, 80.0);
        assertThat(matrix.shareOf(ClassCell.AX).orElseThrow()).isCloseTo(0.8, within(1e-12));
        assertThat(matrix.members().get(0).variation()).isZero();
    }

    @Test
    void withoutValueThereAreNoShares() {
        ClassMatrix<String> none = ClassMatrix.of(AbcRule.USUAL.classify(Map.of("cup", 0.0)), Map.of("cup", STEADY));

        assertThat(none.shareOf(ClassCell.CX)).isEmpty();
        assertThat(none.toTable().rows().get(6)).startsWith(ClassCell.CX, 1, 0.0, null);
        ClassMatrix<String> thirds = ClassMatrix.of(
                AbcRule.USUAL.classify(Map.of("cup", 1.0, "jug", 2.0)), Map.of("cup", STEADY, "jug", STEADY));
        assertThat(thirds.toTable().rows().get(0)).startsWith(ClassCell.AX, 2, 3.0, 1.0);
        ClassMatrix<String> two = ClassMatrix.of(
                AbcRule.USUAL.classify(Map.of("cup", 1.0 / 8, "jug", 1.0)), Map.of("cup", STEADY, "jug", STEADY));
        assertThat(two.toTable().rows().get(0)).startsWith(ClassCell.AX, 1, 1.0, 0.8889);
    }

    @Test
    void anArticleWithoutAClassBySteadinessIsRefused() {
        assertThatThrownBy(() -> ClassMatrix.of(abc, Map.of("cup", STEADY)))
                .hasMessage("jug has no class by steadiness. Maybe classify a demand of zeros?");
    }

    @ParameterizedTest
    @EnumSource
    void aCellIsOfItsTwoClassesAndHasAPolicyInBothLanguages(ClassCell cell) {
        assertThat(ClassCell.of(cell.abc(), cell.xyz())).isEqualTo(cell);
        assertThat(cell.abc().name() + cell.xyz().name()).isEqualTo(cell.name());
        assertThat(cell.text(Locale.ENGLISH)).isEqualTo(cell.name());
        assertThat(cell.policy().text(Locale.ENGLISH)).isNotBlank();
        assertThat(cell.policy().text(Locale.SIMPLIFIED_CHINESE))
                .isNotEqualTo(cell.policy().text(Locale.ENGLISH));
    }

    @Test
    void tableAndExplanation() {
        assertThat(matrix.toTable().rows()).hasSize(9);
        assertThat(matrix.toTable().rows().get(0)).containsExactly(ClassCell.AX, 1, 80.0, 0.8, ClassCell.AX.policy());
        assertThat(matrix.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("ABC-XYZ 九宫格：4\n  AX：0.8\n    建议策略：低安全库存")
                .contains("  CZ：0.05\n    建议策略：按单采购，或下架淘汰\n    mug\n    pot\n");
    }

    @Test
    void movesFromOnePeriodToTheNext() {
        Map<String, AbcClass> before = new TreeMap<>(
                Map.of("cup", AbcClass.A, "jug", AbcClass.A, "mug", AbcClass.B, "pan", AbcClass.C, "old", AbcClass.C));
        Map<String, AbcClass> after = new TreeMap<>(
                Map.of("cup", AbcClass.A, "jug", AbcClass.B, "mug", AbcClass.A, "pan", AbcClass.C, "new", AbcClass.B));

        ClassMoves<String, AbcClass> moves = ClassMoves.between(AbcClass.class, before, after);

        assertThat(moves.of(AbcClass.A, AbcClass.B)).containsExactly("jug");
        assertThat(moves.count(AbcClass.A, AbcClass.A)).isEqualTo(1);
        assertThat(moves.count(AbcClass.B, AbcClass.C)).isZero();
        assertThat(moves.added(AbcClass.B)).containsExactly("new");
        assertThat(moves.added(AbcClass.A)).isEmpty();
        assertThat(moves.gone(AbcClass.C)).containsExactly("old");
        assertThat(moves.gone(AbcClass.A)).isEmpty();
        assertThat(moves.changed()).containsExactly("jug", "mug");
        assertThat(moves.before("new")).isEmpty();
        assertThat(moves.before("mug")).contains(AbcClass.B);
        assertThat(moves.after("old")).isEmpty();
        assertThat(moves.after("mug")).contains(AbcClass.A);
        assertThat(moves.toTable().rows())
                .containsExactly(
                        List.of("A", 1, 1, 0, 0),
                        List.of("B", 1, 0, 0, 0),
                        List.of("C", 0, 0, 1, 1),
                        java.util.Arrays.asList(TurnoverTerm.NEW, 0, 1, 0, null));
        assertThat(moves.explain().toString()).isEqualTo("""
                Moves between classes: 2
                  jug: A → B
                  mug: B → A
                  old: Gone
                  new: New
                """);
        assertThat(moves.toTable().columns().stream().map(column -> column.text(Locale.SIMPLIFIED_CHINESE)))
                .containsExactly("原类别", "A", "B", "C", "退出");
    }

    @Test
    void aMarginKeepsWhatIsNearACut() {
        Map<String, Double> values = new TreeMap<>(Map.of("a", 79.0, "b", 3.0, "c", 18.0));
        AbcRule rule = AbcRule.of(0.78, 0.96);

        assertThat(rule.classify(values).classes())
                .containsExactly(Map.entry("a", AbcClass.A), Map.entry("c", AbcClass.B), Map.entry("b", AbcClass.C));
        Map<String, AbcClass> before = Map.of("c", AbcClass.A, "b", AbcClass.B);
        assertThat(rule.classify(values, before, 0.02).classes())
                .containsExactly(Map.entry("a", AbcClass.A), Map.entry("c", AbcClass.A), Map.entry("b", AbcClass.B));
        assertThat(rule.classify(values, before, 0.005).classes())
                .isEqualTo(rule.classify(values).classes());
        assertThat(rule.classify(values, before, 0)).isEqualTo(rule.classify(values));
        assertThat(rule.classify(values, Map.of("b", AbcClass.A), 0.02).classes())
                .containsEntry("b", AbcClass.C);
        assertThat(rule.classify(values, Map.of("a", AbcClass.C, "c", AbcClass.C), 0.02)
                        .classes())
                .containsEntry("a", AbcClass.A)
                .containsEntry("c", AbcClass.B);
        assertThat(rule.classify(Map.of("a", 0.0), Map.of("a", AbcClass.A), 0.5).classes())
                .containsEntry("a", AbcClass.C);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aMarginIsFiniteAndNotNegative(double margin) {
        assertThatThrownBy(() -> AbcRule.USUAL.classify(Map.of(), Map.of(), margin))
                .hasMessage("margin must be 0 or more, but is " + margin);
    }

    @Test
    void cutsRise() {
        assertThatThrownBy(() -> AbcRule.of(0.9, 0.9)).hasMessageContaining("must rise");
        assertThatThrownBy(() -> AbcRule.of(0, 0.9)).hasMessageContaining("must rise");
        assertThatThrownBy(() -> AbcRule.of(0.9, 1.1)).hasMessageContaining("must rise");
        assertThat(AbcRule.of(0.9, 1).boundary()).isEqualTo(AbcBoundary.SHARE_BEFORE);
        assertThat(new AbcRule(0.5, 1, AbcBoundary.SHARE_INCLUDING)
                        .classify(Map.of("a", 1.0))
                        .classes())
                .containsEntry("a", AbcClass.B);
    }

    @Test
    void severalMeasuresAreAddedByTheirShares() {
        Map<String, Double> revenue = new TreeMap<>(Map.of("a", 75.0, "b", 25.0));
        Map<String, Double> lines = new TreeMap<>(Map.of("b", 10.0, "c", 30.0, "d", -5.0));

        assertThat(AbcRule.combined(List.of(revenue, lines), 2, 1))
                .containsExactly(Map.entry("a", 1.5), Map.entry("b", 0.75), Map.entry("c", 0.75), Map.entry("d", 0.0));
        assertThat(AbcRule.combined(List.of(Map.of("a", 0.0)), 1)).containsExactly(Map.entry("a", 0.0));
        assertThatThrownBy(() -> AbcRule.combined(List.of(revenue), 1, 2))
                .hasMessage("there are 1 measures, but 2 weights");
        assertThatThrownBy(() -> AbcRule.combined(List.of(revenue), -1)).hasMessageContaining("weights[0]");
        assertThatThrownBy(() -> AbcRule.combined(List.of(revenue), Double.NaN)).hasMessageContaining("weights[0]");
        assertThatThrownBy(() -> AbcRule.combined(List.of(Map.of("a", Double.NaN)), 1))
                .hasMessageContaining("value of a");
    }

    /** The shares before the articles are 0, 0.79 and 0.97: "c" would just come up to A, "b" just to B. */
    @Test
    void aMarginAlsoKeepsWhatWouldRise() {
        Map<String, Double> values = new TreeMap<>(Map.of("a", 79.0, "b", 3.0, "c", 18.0));
        AbcRule rule = AbcRule.of(0.8, 0.98);
        Map<String, AbcClass> before = Map.of("c", AbcClass.B, "b", AbcClass.C);

        assertThat(rule.classify(values).classes())
                .containsExactly(Map.entry("a", AbcClass.A), Map.entry("c", AbcClass.A), Map.entry("b", AbcClass.B));
        assertThat(rule.classify(values, before, 0.02).classes())
                .containsExactly(Map.entry("a", AbcClass.A), Map.entry("c", AbcClass.B), Map.entry("b", AbcClass.C));
        assertThat(rule.classify(values, before, 0.005)).isEqualTo(rule.classify(values));
        assertThat(rule.classify(values, Map.of("c", AbcClass.C), 0.02).classes())
                .containsEntry("c", AbcClass.A);
    }

    @Test
    void aMeasureMayHaveNoWeightButNotAnInfiniteOne() {
        Map<String, Double> revenue = new TreeMap<>(Map.of("a", 75.0, "b", 25.0));
        Map<String, Double> lines = new TreeMap<>(Map.of("c", 30.0));

        assertThat(AbcRule.combined(List.of(revenue, lines), 1, 0))
                .containsExactly(Map.entry("a", 0.75), Map.entry("b", 0.25), Map.entry("c", 0.0));
        assertThatThrownBy(() -> AbcRule.combined(List.of(revenue, lines), 1, Double.POSITIVE_INFINITY))
                .hasMessage("weights[1] must be finite and not negative, but is Infinity");
    }
}
