package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.policy.MinMaxOptimum;
import org.junit.jupiter.api.Test;

class MinMaxFloorTest {

    private final MinMaxFloor floor = new MinMaxFloor();

    /** From hardly any demand to an order in nearly every period, large demand before small. */
    @Test
    @Proves({"I4.6", "I4.20", "I4.100"})
    void bestFloor_givesTheLibrarysPolicy() {
        for (double mean : new double[] {105, 100, 95, 75, 64, 21, 20, 19, 6.3, 6, 5.7, 1, 0.1, 0.001}) {
            MinMaxOptimum expected = MinMaxBenchmark.best(mean);
            MinMaxOptimum floored = MinMaxBenchmark.bestFloor(floor, mean);
            assertThat(floored.policy()).isEqualTo(expected.policy());
            assertThat(floored.costPerPeriod())
                    .isCloseTo(expected.costPerPeriod(), within(1e-10 * expected.costPerPeriod()));
        }
    }
}
