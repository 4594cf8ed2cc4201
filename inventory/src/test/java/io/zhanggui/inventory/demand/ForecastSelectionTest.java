package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class ForecastSelectionTest {

    private final ForecastSelection standard = ForecastSelection.builder().build();

    @Test
    void theCandidateWithTheLowestErrorIsChosen() {
        double[] line = new double[30];
        Arrays.setAll(line, t -> 100 + 5 * t);
        ForecastChoice choice = standard.choose(line);
        assertThat(choice.model().code()).isEqualTo("HOLT_DAMPED");
        assertThat(choice.reason()).isEqualTo(ForecastChoice.Reason.LOWEST_ERROR);
        assertThat(choice.classification().demandClass()).isEqualTo(DemandClass.SMOOTH);
        assertThat(choice.origins()).isEqualTo(4);
        assertThat(choice.candidates())
                .extracting(each -> each.model().code())
                .containsExactly("SES", "HOLT_DAMPED", "MOVING_AVERAGE");
    }

    @Test
    void eachClassHasItsOwnCandidatesAndMeasure() {
        assertThat(codes(1, 30, 1, 30)).containsExactly("SES", "MOVING_AVERAGE", "MEAN", "SBA");
        assertThat(codes(0, 0, 3, 0)).containsExactly("CROSTON", "SBA", "TSB", "SES");
        assertThat(codes(0, 1, 0, 30)).containsExactly("SBA", "TSB", "SES", "MEAN");
        assertThat(standard.choose(repeated(5, 6)).measure()).isEqualTo(ForecastMeasure.MASE);
        assertThat(standard.choose(repeated(1, 30)).measure()).isEqualTo(ForecastMeasure.MASE);
        assertThat(standard.choose(repeated(0, 0, 3)).measure()).isEqualTo(ForecastMeasure.RMSSE);
        assertThat(standard.choose(repeated(0, 1, 0, 30)).measure()).isEqualTo(ForecastMeasure.RMSSE);
    }

    @Test
    void ofEqualErrorsTheFirstNamedIsChosen() {
        ForecastSelection selection = ForecastSelection.builder()
                .candidates(
                        DemandClass.SMOOTH,
                        List.of(ForecastCandidate.ofFixed(MovingAverage.of(2)), ForecastCandidate.ofFixed(Naive.of())))
                .build();
        ForecastChoice choice = selection.choose(repeated(4));
        assertThat(choice.model().code()).isEqualTo("MOVING_AVERAGE");
        assertThat(choice.candidates().get(0).meanAbsoluteError()).isZero();
        assertThat(choice.candidates().get(0).meanAbsoluteScaledError()).isNaN();
        assertThat(choice.candidates().get(0).rootMeanSquaredScaledError()).isNaN();
    }

    @Test
    void theMeasureDecides() {
        double[] history = new double[33];
        Arrays.setAll(history, t -> t % 3 == 2 ? 9 : 0);
        ForecastSelection.Builder builder = ForecastSelection.builder()
                .origins(6)
                .candidates(
                        DemandClass.INTERMITTENT,
                        List.of(
                                ForecastCandidate.ofFixed(Mean.of()),
                                ForecastCandidate.ofFixed(
                                        SimpleExponentialSmoothing.of(0).withInitialLevel(0))));
        assertThat(builder.measure(ForecastMeasure.MASE)
                        .build()
                        .choose(history)
                        .model()
                        .code())
                .isEqualTo("SES");
        assertThat(builder.measure(ForecastMeasure.RMSSE)
                        .build()
                        .choose(history)
                        .model()
                        .code())
                .isEqualTo("MEAN");
    }

    @Test
    void fixedParametersStayAndFittedOnesAreFittedToTheWholeHistory() {
        double[] history = repeated(5, 6, 4);
        SimpleExponentialSmoothing model = SimpleExponentialSmoothing.of(0.35);
        assertThat(only(ForecastCandidate.ofFixed(model)).choose(history).model())
                .isEqualTo(model);
        assertThat(only(ForecastCandidate.ofFitted(model)).choose(history).model())
                .isEqualTo(model.fit(history));
    }

    @Test
    void anOnlyCandidateNeedsNoHoldOut() {
        ForecastChoice choice = only(ForecastCandidate.ofFixed(Naive.of())).choose(repeated(5, 6));
        assertThat(choice.reason()).isEqualTo(ForecastChoice.Reason.ONLY_CANDIDATE);
        assertThat(choice.candidates()).isEmpty();
        assertThat(choice.origins()).isZero();
    }

    @Test
    void aShortHistoryHasFewerOriginsOrNone() {
        ForecastSelection selection =
                ForecastSelection.builder().horizon(2).leastTraining(3).build();
        assertThat(selection.choose(new double[] {5, 6, 5, 6, 5, 6}).origins()).isEqualTo(2);
        assertThat(selection.choose(new double[] {5, 6, 5, 6, 5}).origins()).isEqualTo(1);
        ForecastChoice none = selection.choose(new double[] {5, 6, 5, 6});
        assertThat(none.reason()).isEqualTo(ForecastChoice.Reason.SHORT_HISTORY);
        assertThat(none.origins()).isZero();
        assertThat(none.model().code()).isEqualTo("SES");
        assertThat(ForecastSelection.builder()
                        .horizon(Integer.MAX_VALUE)
                        .leastTraining(Integer.MAX_VALUE)
                        .build()
                        .choose(new double[] {5})
                        .reason())
                .isEqualTo(ForecastChoice.Reason.SHORT_HISTORY);
    }

    @Test
    void withoutDemandTheForecastIsZero() {
        double[] none = new double[50];
        ForecastChoice choice = standard.choose(none);
        assertThat(choice.reason()).isEqualTo(ForecastChoice.Reason.NO_DEMAND);
        assertThat(choice.model().forecast(none, 1).mean(1)).isZero();
    }

    @Test
    void aSeasonIsFoundByOriginsThatCoverIt() {
        ForecastSelection weekly = ForecastSelection.builder().seasonLength(7).build();
        double[] history = week(56);
        ForecastChoice choice = weekly.choose(history);

        assertThat(choice.model().code()).isEqualTo("HOLT_WINTERS_ADDITIVE");
        assertThat(choice.origins()).isEqualTo(7);
        assertThat(choice.candidates())
                .extracting(each -> each.model().code())
                .containsExactly("SES", "HOLT_DAMPED", "MOVING_AVERAGE", "HOLT_WINTERS_ADDITIVE");
        double[] next = choice.model().forecast(history, 7).means();
        assertThat(next).containsExactly(week(7), within(1e-6));
        assertThat(ForecastSelection.builder()
                        .seasonLength(7)
                        .origins(9)
                        .build()
                        .choose(history)
                        .origins())
                .isEqualTo(9);
    }

    @Test
    void aSeasonNeedsTwoBeforeTheFirstOrigin() {
        ForecastSelection weekly = ForecastSelection.builder().seasonLength(7).build();

        assertThat(weekly.choose(week(21)).candidates()).hasSize(4);
        assertThat(weekly.choose(week(21)).origins()).isEqualTo(7);
        assertThat(weekly.choose(week(20)).candidates()).hasSize(3);
        assertThat(weekly.choose(week(20)).origins()).isEqualTo(4);
        assertThat(weekly.choose(week(22)).candidates()).hasSize(4);
        assertThat(ForecastSelection.builder()
                        .seasonLength(7)
                        .horizon(2)
                        .build()
                        .choose(week(21))
                        .candidates())
                .hasSize(3);
        assertThat(ForecastSelection.builder()
                        .seasonLength(Integer.MAX_VALUE)
                        .build()
                        .choose(week(21))
                        .candidates())
                .hasSize(3);
    }

    @Test
    void intermittentAndLumpyDemandHaveNoSeasonalCandidate() {
        ForecastSelection weekly = ForecastSelection.builder().seasonLength(4).build();

        assertThat(weekly.choose(repeated(0, 0, 3, 0)).candidates()).hasSize(4);
        assertThat(weekly.choose(repeated(0, 1, 0, 30)).candidates()).hasSize(4);
        assertThat(weekly.choose(repeated(1, 30)).candidates()).hasSize(5);
        assertThat(weekly.choose(new double[30]).candidates()).isEmpty();
    }

    private static double[] week(int days) {
        double[] history = new double[days];
        Arrays.setAll(history, t -> new double[] {10, 12, 11, 15, 20, 8, 9}[t % 7]);
        return history;
    }

    @Test
    void biasIsTheSizeOfTheMeanError() {
        double[] history = new double[32];
        Arrays.setAll(history, t -> t % 2 == 0 ? 4 : 10); // the mean is 7; naive is wrong by 6 up and 6 down
        ForecastSelection selection = ForecastSelection.builder()
                .measure(ForecastMeasure.BIAS)
                .candidates(
                        DemandClass.SMOOTH,
                        List.of(
                                ForecastCandidate.ofFixed(
                                        SimpleExponentialSmoothing.of(0).withInitialLevel(8)),
                                ForecastCandidate.ofFixed(Naive.of()),
                                ForecastCandidate.ofFixed(
                                        SimpleExponentialSmoothing.of(0).withInitialLevel(6.5))))
                .build();
        ForecastChoice choice = selection.choose(history);

        assertThat(choice.model()).isEqualTo(Naive.of());
        assertThat(choice.candidates()).extracting(CandidateError::meanError).containsExactly(-1.0, 0.0, 0.5);
        assertThat(ForecastMeasure.BIAS.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("平均误差的绝对值");
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() {
        ForecastSelection.Builder builder = ForecastSelection.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.horizon(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.origins(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.leastTraining(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.seasonLength(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.candidates(DemandClass.LUMPY, List.of()))
                .withMessage("the number of candidates of LUMPY must be at least 1 but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> standard.choose(new double[0]));
    }

    @Test
    void theCutOffsNameTheCandidates() {
        ForecastSelection selection = ForecastSelection.builder()
                .cutoffs(new DemandClassification.Cutoffs(100, 100))
                .build();
        assertThat(selection.choose(repeated(0, 1, 0, 30)).classification().demandClass())
                .isEqualTo(DemandClass.SMOOTH);
    }

    @Property(tries = 200)
    @Domain(Series.class)
    @Domain(DomainContext.Global.class)
    void errorsAreThoseOfForecastsMadeWithoutKnowingWhatCame(
            @ForAll double[] history,
            @ForAll @IntRange(min = 1, max = 3) int horizon,
            @ForAll @IntRange(min = 1, max = 5) int origins) {
        ForecastSelection selection = ForecastSelection.builder()
                .horizon(horizon)
                .origins(origins)
                .leastTraining(4)
                .build();
        ForecastChoice choice = selection.choose(history);
        if (choice.reason() != ForecastChoice.Reason.LOWEST_ERROR) {
            return;
        }
        double least = Double.POSITIVE_INFINITY;
        double chosen = Double.NaN;
        for (CandidateError candidate : choice.candidates()) {
            double[] errors = errors(candidate.model(), history, horizon, choice.origins());
            double absolute = Arrays.stream(errors).map(Math::abs).average().orElseThrow();
            double root = Math.sqrt(
                    Arrays.stream(errors).map(each -> each * each).average().orElseThrow());
            assertThat(candidate.meanError())
                    .isCloseTo(Arrays.stream(errors).average().orElseThrow(), within(1e-9));
            assertThat(candidate.meanAbsoluteError()).isCloseTo(absolute, within(1e-9));
            assertThat(candidate.rootMeanSquaredError()).isCloseTo(root, within(1e-9));
            double compared = choice.measure() == ForecastMeasure.MASE ? absolute : root;
            least = Math.min(least, compared);
            if (candidate.model().code().equals(choice.model().code())) {
                chosen = compared;
            }
        }
        assertThat(chosen).isCloseTo(least, within(1e-9));
    }

    private static double[] errors(ForecastModel model, double[] history, int horizon, int origins) {
        double[] errors = new double[horizon * origins];
        for (int i = 0; i < origins; i++) {
            int known = history.length - horizon - i;
            double[] means =
                    model.forecast(Arrays.copyOf(history, known), horizon).means();
            for (int step = 0; step < horizon; step++) {
                errors[i * horizon + step] = history[known + step] - means[step];
            }
        }
        return errors;
    }

    private static ForecastSelection only(ForecastCandidate candidate) {
        return ForecastSelection.builder()
                .candidates(DemandClass.SMOOTH, List.of(candidate))
                .build();
    }

    private List<String> codes(double... pattern) {
        return standard.choose(repeated(pattern)).candidates().stream()
                .map(each -> each.model().code())
                .toList();
    }

    private static double[] repeated(double... pattern) {
        double[] history = new double[36];
        Arrays.setAll(history, t -> pattern[t % pattern.length]);
        return history;
    }
}
