package io.zhanggui.inventory.turnover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTest {

    @Test
    void theArticleThatCrossesTheCutStillBelongsAbove() {
        AbcClassification<String> abc = AbcClassification.of(values("x", 79.0, "y", 2.0, "z", 19.0), 0.79, 0.98);

        assertThat(abc.classes())
                .containsExactly(Map.entry("x", AbcClass.A), Map.entry("z", AbcClass.B), Map.entry("y", AbcClass.C));
        assertThat(AbcClassification.of(values("x", 79.0, "y", 2.0, "z", 19.0))
                        .classes()
                        .get("z"))
                .isEqualTo(AbcClass.A);
    }

    /** 0.7 + 0.1 is a little less than 0.8 in binary, but the third article begins exactly at the cut. */
    @Test
    void aCutIsMetExactlyByDecimalsThatBinaryNumbersMiss() {
        AbcClassification<String> abc = AbcClassification.of(values("p", 0.7, "q", 0.1, "r", 0.1, "s", 0.1));

        assertThat(abc.rows())
                .extracting(AbcClassification.Row::abc)
                .containsExactly(AbcClass.A, AbcClass.A, AbcClass.B, AbcClass.B);
        assertThat(abc.rows().get(3).cumulativeShare()).isEqualTo(1);
    }

    @Test
    void whatIsBelowZeroCountsAsNothingAndKeepsItsValue() {
        AbcClassification<String> abc = AbcClassification.of(values("returned", -5.0, "sold", 10.0));

        assertThat(abc.rows())
                .containsExactly(
                        new AbcClassification.Row<>("sold", 10, 1, AbcClass.A),
                        new AbcClassification.Row<>("returned", -5, 1, AbcClass.C));
    }

    @Test
    void equalValuesAreInTheOrderOfTheirKeysAndEveryClassIsCounted() {
        AbcClassification<String> abc = AbcClassification.of(values("b", 1.0, "a", 1.0, "c", 1.0));

        assertThat(abc.classes().keySet()).containsExactly("a", "b", "c");
        assertThat(abc.counts()).isEqualTo(Map.of(AbcClass.A, 3, AbcClass.B, 0, AbcClass.C, 0));
        assertThat(AbcClassification.of(Map.of()).rows()).isEmpty();
    }

    @Test
    void withoutAnyValueAllAreC() {
        assertThat(AbcClassification.of(values("a", 0.0, "b", -1.0)).rows())
                .allSatisfy(row -> assertThat(row.abc()).isEqualTo(AbcClass.C))
                .allSatisfy(row -> assertThat(row.cumulativeShare()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"0, 0.9", "0.9, 0.9", "0.9, 1.1", "NaN, 0.9", "-0.1, 0.5"})
    void cutsMustRiseWithinZeroAndOne(double cutA, double cutB) {
        assertThatThrownBy(() -> AbcClassification.of(values("a", 1.0), cutA, cutB))
                .hasMessageContaining("cuts must rise within 0 and 1")
                .hasMessageContaining(String.valueOf(cutA));
    }

    @Test
    void theLastCutMayBeTheWhole() {
        assertThat(AbcClassification.of(values("a", 1.0, "b", 0.0), 0.5, 1).classes())
                .containsExactly(Map.entry("a", AbcClass.A), Map.entry("b", AbcClass.C));
    }

    @Test
    void valuesAndTheirSumMustBeFinite() {
        assertThatThrownBy(() -> AbcClassification.of(values("a", Double.NaN)))
                .hasMessage("value of a must be finite, but is NaN");
        assertThatThrownBy(() -> AbcClassification.of(values("a", Double.MAX_VALUE, "b", Double.MAX_VALUE)))
                .hasMessageContaining("too large");
    }

    @Test
    void rowsCannotBeChangedOrLackAPart() {
        assertThatThrownBy(() -> AbcClassification.of(values("a", 1.0)).rows().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> new AbcClassification.Row<>("a", 1, 1, null)).hasMessage("abc");
        assertThatThrownBy(() -> new AbcClassification.Row<>(null, 1, 1, AbcClass.A))
                .hasMessage("key");
        assertThat(new AbcClassification<>(Collections.<AbcClassification.Row<String>>emptyList()).counts())
                .containsEntry(AbcClass.A, 0);
    }

    /** Of 1 and 3 the mean is 2 and the population deviation 1: the variation is 0.5, which is still X. */
    @ParameterizedTest
    @CsvSource({"1, 3, 0.5, X", "0.1, 0.3, 0.5, X", "1, 3.1, 0.5122, Y", "0, 2, 1, Y", "5, 5, 0, X"})
    void aVariationThatMeetsTheCutIsWithin(double first, double second, double variation, XyzClass expected) {
        XyzClassification xyz = XyzClassification.of(new double[] {first, second});

        assertThat(xyz.variation()).isCloseTo(variation, within(1e-4));
        assertThat(xyz.xyz()).isEqualTo(expected);
    }

    @Test
    void demandInOneOfThreePeriodsIsIrregular() {
        XyzClassification xyz = XyzClassification.of(new double[] {0, 0, 3});

        assertThat(xyz.variation()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(xyz.xyz()).isEqualTo(XyzClass.Z);
        assertThat(XyzClassification.of(new double[] {0, 0, 3}, 1, 1.5).xyz()).isEqualTo(XyzClass.Y);
    }

    @Test
    void withoutDemandThereIsNoVariationAndTheClassIsZ() {
        XyzClassification xyz = XyzClassification.of(new double[] {0, 0});

        assertThat(xyz.variation()).isNaN();
        assertThat(xyz.xyz()).isEqualTo(XyzClass.Z);
    }

    @Test
    void wrongInputOfXyzIsRefusedWithItsValue() {
        assertThatThrownBy(() -> XyzClassification.of(new double[0])).hasMessageContaining("at least one period");
        assertThatThrownBy(() -> XyzClassification.of(new double[] {1, -2}))
                .hasMessageContaining("demand[1]")
                .hasMessageContaining("-2.0");
        assertThatThrownBy(() -> XyzClassification.of(new double[] {Double.NaN}))
                .hasMessageContaining("demand[0]");
        assertThatThrownBy(() -> XyzClassification.of(new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("demand[0]");
        assertThatThrownBy(() -> XyzClassification.of(new double[] {1}, -0.1, 1))
                .hasMessageContaining("cuts must rise");
        assertThatThrownBy(() -> XyzClassification.of(new double[] {1}, 0.5, 0.5))
                .hasMessageContaining("cuts must rise");
        assertThat(XyzClassification.of(new double[] {1, 3}, 0, 0.5).xyz()).isEqualTo(XyzClass.Y);
        assertThatThrownBy(() -> new XyzClassification(1, null)).hasMessage("xyz");
    }

    private static Map<String, Double> values(Object... keysAndValues) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put((String) keysAndValues[i], (Double) keysAndValues[i + 1]);
        }
        assertThat(values).hasSize(keysAndValues.length / 2);
        return values;
    }
}
