package io.zhanggui.inventory.turnover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.explain.Explanation;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnoverTest {

    /** 30 / 10 in 73 days: 3 turns, 15 a year, and 10 last 24⅓ days. */
    @Test
    void threeTurnsInAFifthOfAYearAreFifteenInAYear() {
        Turnover turnover = Turnover.of(30, 10, 73);

        assertThat(turnover.turns()).hasValue(3);
        assertThat(turnover.turnsPerYear()).hasValue(15);
        assertThat(turnover.daysOfStock().orElseThrow()).isCloseTo(73 / 3.0, within(1e-12));
    }

    @Test
    void withoutStockThereAreNoTurns() {
        Turnover turnover = Turnover.of(500, 0, 30);

        assertThat(turnover.turns()).isEmpty();
        assertThat(turnover.turnsPerYear()).isEmpty();
        assertThat(turnover.daysOfStock()).hasValue(0);
    }

    @Test
    void stockThatNeverGoesOutLastsForNoNumberOfDays() {
        Turnover turnover = Turnover.of(0, 40, 30);

        assertThat(turnover.turns()).hasValue(0);
        assertThat(turnover.daysOfStock()).isEmpty();
    }

    @Test
    void theAverageIsTheMeanOfTheMoments() {
        assertThat(Turnover.ofPoints(60, new double[] {10, 30, 20}, 30)).isEqualTo(Turnover.of(60, 20, 30));
        assertThatThrownBy(() -> Turnover.ofPoints(60, new double[0], 30)).hasMessageContaining("at least one moment");
    }

    @Test
    void periodsOfDifferentLengthAreNotAdded() {
        assertThatThrownBy(() -> Turnover.of(1, 1, 30).plus(Turnover.of(1, 1, 31)))
                .hasMessage("turnover of 30 and of 31 days cannot be added");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NEGATIVE_INFINITY, Double.NaN, Double.POSITIVE_INFINITY})
    void figuresMustBeFinite(double wrong) {
        assertThatThrownBy(() -> Turnover.of(wrong, 1, 30))
                .hasMessageContaining("outflow")
                .hasMessageContaining("" + wrong);
        assertThatThrownBy(() -> Turnover.of(1, wrong, 30)).hasMessageContaining("averageStock");
    }

    @Test
    void aPeriodHasOneDayAtLeast() {
        assertThat(Turnover.of(1, 1, 1).days()).isEqualTo(1);
        assertThatThrownBy(() -> Turnover.of(1, 1, 0)).hasMessage("days must be at least 1, but is 0");
    }

    @Test
    void theExplanationShowsDaysAndTurnsWithTheirFormulas() {
        Explanation explanation = Turnover.of(30, 10, 73).explain();

        assertThat(explanation.toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        库存周转天数：24.3333 = 平均库存 10 × 73 天 ÷ 本期出库 30
                          库存周转次数：3 = 本期出库 30 ÷ 平均库存 10
                        """);
        assertThat(explanation.toString()).isEqualTo("""
                        Days of stock: 24.3333 = average stock 10 × 73 days ÷ outflow 30
                          Stock turns: 3 = outflow 30 ÷ average stock 10
                        """);
    }

    @Test
    void whatIsUndefinedSaysWhy() {
        assertThat(Turnover.of(0, 0, 30).explain().toString()).isEqualTo("""
                        Days of stock: nothing went out = average stock 0 × 30 days ÷ outflow 0
                          Stock turns: no stock = outflow 0 ÷ average stock 0
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2, , ",
        "0, 2, , NO_OUTFLOW",
        "5, 0, NO_STOCK, ",
        "0, 0, NO_STOCK, NO_OUTFLOW",
        "5, -2, NEGATIVE_STOCK, NEGATIVE_STOCK",
        "-5, 2, NEGATIVE_OUTFLOW, NEGATIVE_OUTFLOW",
        "-5, -2, NEGATIVE_STOCK, NEGATIVE_STOCK",
        "-5, 0, NO_STOCK, NEGATIVE_OUTFLOW",
        "0, -2, NEGATIVE_STOCK, NO_OUTFLOW"
    })
    void aRatioOfWhatIsNothingOrLessHasAReasonInsteadOfAValue(
            double outflow, double stock, @Nullable TurnoverGap turns, @Nullable TurnoverGap days) {
        Turnover turnover = Turnover.of(outflow, stock, 30);

        assertThat(turnover.turnsGap()).isEqualTo(Optional.ofNullable(turns));
        assertThat(turnover.daysGap()).isEqualTo(Optional.ofNullable(days));
        assertThat(turnover.turns().isPresent()).isEqualTo(turns == null);
        assertThat(turnover.turnsPerYear().isPresent()).isEqualTo(turns == null);
        assertThat(turnover.daysOfStock().isPresent()).isEqualTo(days == null);
    }

    @Test
    void negativeFiguresCountInTheSum() {
        assertThat(Turnover.of(-5, 10, 30).plus(Turnover.of(15, -2, 30))).isEqualTo(Turnover.of(10, 8, 30));
    }

    @Test
    void aYearHasTheDaysThatTheCallerGives() {
        assertThat(Turnover.of(30, 10, 72).turnsPerYear(360)).hasValue(15);
        assertThat(Turnover.of(30, 10, 30).turnsPerYear(1)).hasValue(0.1);
        assertThatThrownBy(() -> Turnover.of(30, 10, 72).turnsPerYear(0))
                .hasMessage("daysOfYear must be at least 1, but is 0");
    }
}
