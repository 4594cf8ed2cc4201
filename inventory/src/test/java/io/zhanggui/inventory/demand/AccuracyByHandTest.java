package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.NormalDemand;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every measure on a few figures whose sums fit on a line. */
class AccuracyByHandTest {

    @Test
    void everyMeasure_ofTwoForecasts() {
        // steps of the training: 2, −4, 2 → mean 8/3, squares 24/3; errors 2 and −3
        ForecastAccuracy accuracy =
                ForecastAccuracy.of(new double[] {1, 3, -1, 1}, new double[] {10, -5}, new double[] {8, -2});
        assertThat(accuracy.meanError()).isEqualTo(-0.5);
        assertThat(accuracy.meanAbsoluteError()).isEqualTo(2.5);
        assertThat(accuracy.rootMeanSquaredError()).isEqualTo(Math.sqrt(6.5));
        assertThat(accuracy.meanAbsolutePercentageError()).isCloseTo(100 * (0.2 + 0.6) / 2, within(1e-12));
        assertThat(accuracy.symmetricPercentageError()).isCloseTo(200 * (2.0 / 18 + 3.0 / 7) / 2, within(1e-12));
        assertThat(accuracy.weightedAbsolutePercentageError()).isCloseTo(5.0 / 15, within(1e-15));
        assertThat(accuracy.meanAbsoluteScaledError()).isCloseTo(2.5 * 3 / 8, within(1e-15));
        assertThat(accuracy.rootMeanSquaredScaledError()).isCloseTo(Math.sqrt(6.5 / 8), within(1e-15));
    }

    @Test
    void pinballLoss_isAMean_andNothingWhereTheQuantileIsMet() {
        double[] actual = {5, 7, 6};
        assertThat(ForecastAccuracy.pinballLoss(actual, new double[] {7, 5, 6}, 0.75))
                .isCloseTo((0.25 * 2 + 0.75 * 2) / 3, within(1e-15));
    }

    @Test
    void intervalOfADistribution_leavesHalfOfTheRestAtEachEnd_andNothingBelowZero() {
        PredictionInterval interval = PredictionInterval.of(NormalDemand.of(100, 10), 0.9);
        assertThat(interval.low()).isCloseTo(100 - 16.4485362695, within(1e-9));
        assertThat(interval.high()).isCloseTo(100 + 16.4485362695, within(1e-9));
        assertThat(interval.coverage()).isEqualTo(0.9);
        PredictionInterval nearZero = PredictionInterval.of(NormalDemand.of(1, 10), 0.9);
        assertThat(nearZero.low()).isZero();
        assertThat(nearZero.high()).isCloseTo(17.4485362695, within(1e-9));
        assertThat(PredictionInterval.of(NormalDemand.of(-100, 10), 0.9)).isEqualTo(new PredictionInterval(0.9, 0, 0));
    }

    @Test
    void boundsBelongToTheirInterval() {
        PredictionInterval interval = new PredictionInterval(0.5, 3, 8);
        assertThat(interval.contains(3)).isTrue();
        assertThat(interval.contains(8)).isTrue();
        assertThat(interval.contains(2.9)).isFalse();
        assertThat(interval.contains(8.1)).isFalse();
        assertThat(new PredictionInterval(0.5, 3, Double.NaN).contains(5)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PredictionInterval(0.5, 3, 2))
                .withMessageStartingWith("high");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PredictionInterval(0.5, -1, 2))
                .withMessageStartingWith("low");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PredictionInterval(50, 1, 2))
                .withMessage("coverage must be above 0 and below 1 but was 50.0. Maybe 0.5 was meant?");
    }

    @Test
    void reportWithoutRows_hasNoTotalAndNoBenchmark() {
        AccuracyReport empty = new AccuracyReport(1, 1, List.of(), 0, List.of());
        assertThat(empty.total()).isEmpty();
        assertThat(empty.benchmark("NAIVE")).isEmpty();
        assertThat(empty.toTable().rows()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccuracyReport(0, 1, List.of(), 0, List.of()))
                .withMessageStartingWith("horizon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccuracyReport(1, 0, List.of(), 0, List.of()))
                .withMessageStartingWith("origins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccuracyReport(1, 1, List.of(), -1, List.of()))
                .withMessageStartingWith("tooShort");
    }

    @Test
    void lift_isWhatWasSoldByWhatIsUsual() {
        PromotionLift lift = new PromotionLift("双11", 2, 30, 10);
        assertThat(lift.ratio()).isEqualTo(3);
        assertThat(lift.plus(new PromotionLift("双11", 1, 10, 10))).isEqualTo(new PromotionLift("双11", 3, 40, 20));
        assertThat(lift.plus(new PromotionLift("双11", 1, 10, Double.NaN))).isEqualTo(lift);
        assertThat(new PromotionLift("双11", 1, 10, Double.NaN).plus(lift)).isEqualTo(lift);
        assertThat(new PromotionLift("双11", 1, 10, 0).ratio()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromotionLift("双11", -1, 1, 1))
                .withMessageStartingWith("days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromotionLift("双11", 1, -1, 1))
                .withMessageStartingWith("sold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromotionLift("双11", 1, 1, -1))
                .withMessageStartingWith("usual");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lift.plus(new PromotionLift("618", 1, 1, 1)))
                .withMessage("lifts of 双11 and 618 do not add up");
    }
}
