package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemandExplanationTest {

    /** 2 demands in 4 periods, sizes 3 and 5: the mean is 4, the sample variance 2, CV² 2 / 16. */
    @Test
    void aClassIsExplainedByIntervalAndVariation() {
        Explanation explanation =
                DemandClassification.of(new double[] {3, 0, 5, 0}).explain();

        assertThat(explanation.toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("需求类型：间断 = 平均需求间隔 2 期（界限 1.32），变异系数平方 0.125（界限 0.49）\n");
        assertThat(explanation.toString())
                .isEqualTo("Demand class: intermittent = average interval 2 periods (cut-off 1.32), "
                        + "squared variation 0.125 (cut-off 0.49)\n");
    }

    @Test
    void oneDemandAndNoneAreExplainedWithoutAVariation() {
        assertThat(DemandClassification.of(new double[] {0, 3}).explain().toString())
                .isEqualTo("Demand class: intermittent = average interval 2 periods (cut-off 1.32); "
                        + "one demand has no variation\n");
        assertThat(DemandClassification.of(new double[3]).explain().toString())
                .isEqualTo("Demand class: no demand = nothing was wanted in 3 periods\n");
    }

    @Test
    void aChoiceByHoldOutShowsMeasureClassAndEveryCandidate() {
        ForecastSelection selection = ForecastSelection.builder()
                .candidates(
                        DemandClass.SMOOTH,
                        List.of(ForecastCandidate.ofFixed(Mean.of()), ForecastCandidate.ofFixed(Naive.of())))
                .origins(1)
                .leastTraining(2)
                .build();

        // training 2 4 6: the mean 4 misses 8 by 4, the last value 6 by 2; the naive scale is 2
        assertThat(selection.choose(new double[] {2, 4, 6, 8}).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("""
                        预测方法：朴素法（取上期值） = 候选方法中平均绝对标度误差（MASE）最小（留出检验：1 个起点，各向前 1 期）；其次为均值法，误差为其 2 倍
                          需求类型：平稳 = 平均需求间隔 1 期（界限 1.32），变异系数平方 0.2667（界限 0.49）
                          候选方法：均值法 = MASE 2，RMSSE 2，平均误差 4
                          候选方法：朴素法（取上期值） = MASE 1，RMSSE 1，平均误差 2
                        """);
    }

    @Test
    void equalErrorsSayThatTheFirstNamedIsTaken() {
        ForecastSelection selection = ForecastSelection.builder()
                .candidates(
                        DemandClass.SMOOTH,
                        List.of(
                                ForecastCandidate.ofFixed(Mean.of()),
                                ForecastCandidate.ofFixed(MovingAverage.of(2)),
                                ForecastCandidate.ofFixed(Naive.of())))
                .origins(1)
                .leastTraining(2)
                .build();

        assertThat(selection.choose(new double[] {6, 2, 8}).explain().toString())
                .startsWith(
                        "Forecast method: mean of the history = lowest MASE (mean absolute scaled error) of the candidates,"
                                + " the first named of those with equal errors, held out from 1 origins, 1 periods ahead\n");
        assertThat(selection.choose(new double[] {6, 2, 2}).explain().toString())
                .startsWith(
                        "Forecast method: naive (last value) = lowest MASE (mean absolute scaled error) of the candidates,"
                                + " held out from 1 origins, 1 periods ahead\n"); // no error: nothing comes next by a
        // ratio
    }

    @Test
    void whatIsUndefinedIsShownAsNotApplicable() {
        ForecastSelection selection =
                ForecastSelection.builder().origins(1).leastTraining(2).build();

        assertThat(selection.choose(new double[] {5, 5, 5}).explain().toString())
                .contains("Candidate: moving average = MASE –, RMSSE –, mean error 0")
                .doesNotContain("NaN");
    }

    @Test
    void everyOtherReasonHasItsOwnWords() {
        ForecastSelection selection = ForecastSelection.builder().build();
        ForecastSelection one = ForecastSelection.builder()
                .candidates(DemandClass.SMOOTH, List.of(ForecastCandidate.ofFixed(Mean.of())))
                .build();

        assertThat(selection.choose(new double[] {1, 2, 3}).explain().toString())
                .startsWith("Forecast method: simple exponential smoothing = the first candidate of the demand class, "
                        + "because 3 periods are too few for a hold-out\n  Demand class: smooth");
        assertThat(selection.choose(new double[9]).explain().toString())
                .startsWith("Forecast method: mean of the history = the first candidate for articles without demand\n");
        assertThat(one.choose(new double[] {1, 2, 3}).explain().toString())
                .startsWith("Forecast method: mean of the history = the only candidate of the demand class\n");
    }

    @Test
    void everyModelHasANameOfItsOwn() {
        List<ForecastModel> models = List.of(
                Naive.of(),
                SeasonalNaive.of(7),
                Mean.of(),
                MovingAverage.of(4),
                SimpleExponentialSmoothing.of(0.1),
                Holt.of(0.1, 0.1),
                Holt.ofDamped(0.1, 0.1, 0.9),
                Croston.of(0.1),
                Croston.ofSba(0.1),
                Croston.ofSbj(0.1),
                Tsb.of(0.1, 0.1));

        assertThat(models).allSatisfy(model -> assertThat(model.label().name()).isEqualTo(model.code()));
        assertThat(models.stream().map(model -> model.label().text(Locale.SIMPLIFIED_CHINESE)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyTermHasATextInBothLanguages(Term term) {
        assertThat(term.text(Locale.ENGLISH)).isNotBlank();
        assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(term.code()).startsWith("demand.");
    }

    static Stream<Term> terms() {
        return Stream.of(DemandTerm.values(), DemandClass.values(), ForecastMeasure.values())
                .flatMap(Stream::of);
    }
}
