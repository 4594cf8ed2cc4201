package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import org.junit.jupiter.api.Test;

/** Levels of demands that are not so many independent periods. */
class ForecastLevelTest {

    private static final NormalDemand WEEK = NormalDemand.of(10, 4);
    private static final LeadTime TWO = LeadTime.of(2);

    @Test
    void independentPeriods_giveTheSameLevels() {
        NormalDemand whole = WEEK.during(3);

        assertThat(OrderUpToLevel.ofCycleService(WEEK, 1, TWO, whole, 0.95))
                .isEqualTo(OrderUpToLevel.ofCycleService(WEEK, 1, TWO, 0.95));
        assertThat(OrderUpToLevel.ofFillRate(WEEK, 1, TWO, whole, WEEK.during(2), 0.95)
                        .orderUpTo())
                .isCloseTo(OrderUpToLevel.ofFillRate(WEEK, 1, TWO, 0.95).orderUpTo(), within(1e-9));
    }

    @Test
    void whereNothingIsExpectedBetweenArrivals_theLevelIsTheExpectedDemand() {
        NormalDemand whole = NormalDemand.of(20, 7);

        OrderUpToLevel level = OrderUpToLevel.ofFillRate(WEEK, 1, TWO, whole, NormalDemand.of(20, 6), 0.95);
        assertThat(level.orderUpTo()).isEqualTo(20);
        assertThat(level.safetyStock()).isZero();
        assertThatThrownBy(() -> OrderUpToLevel.ofFillRate(WEEK, 1, TWO, whole, NormalDemand.of(21, 6), 0.95))
                .hasMessage("the mean of leadTimeDemand must be at most 20.0 but was 21.0."
                        + " Maybe the two demands were exchanged?");
        assertThatThrownBy(() -> OrderUpToLevel.ofFillRate(WEEK, 0, TWO, whole, whole, 0.95))
                .hasMessageContaining("reviewPeriod");
        assertThatThrownBy(() -> OrderUpToLevel.ofCycleService(WEEK, 0, TWO, whole, 0.95))
                .hasMessageContaining("reviewPeriod");
        assertThatThrownBy(() -> OrderUpToLevel.ofFillRate(WEEK, 1, TWO, whole, whole, 1))
                .hasMessageContaining("fillRate");
    }
}
