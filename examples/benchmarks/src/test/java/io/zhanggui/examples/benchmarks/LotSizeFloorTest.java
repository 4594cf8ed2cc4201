package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.lotsizing.LotSchedule;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LotSizeFloorTest {

    private final LotSizeFloor floor = new LotSizeFloor();

    @Test
    @Proves({"I5.52", "I5.365", "I5.horizon"})
    void floor_givesTheLibrarysSchedule() {
        SplittableRandom random = new SplittableRandom(50);
        for (int horizon : new int[] {1, 2, 5, 52, 365, 5840}) {
            for (double[] demand : LotSizeBenchmark.demands(random, horizon > 365 ? 2 : 50, horizon)) {
                LotSchedule expected = LotSizeBenchmark.schedule(demand);
                double cost = floor.solve(demand, LotSizeBenchmark.ORDER, LotSizeBenchmark.HOLDING);
                assertThat(LotSizeBenchmark.scheduleFloor(floor, demand)).isEqualTo(expected);
                assertThat(cost).isCloseTo(expected.cost(), within(1e-9 * Math.max(1, expected.cost())));
            }
        }
    }

    /** The sum over all pairs of periods, as textbooks have it. */
    @Test
    void floor_costsWhatTheRecursionOverAllPairsCosts() {
        for (double[] demand : LotSizeBenchmark.demands(new SplittableRandom(51), 20, 52)) {
            double[] least = new double[53];
            for (int end = 1; end <= 52; end++) {
                least[end] = demand[end - 1] == 0 ? least[end - 1] : Double.POSITIVE_INFINITY;
                double held = 0;
                double units = 0;
                for (int from = end - 1; from >= 0; from--) {
                    held += units * LotSizeBenchmark.HOLDING;
                    units += demand[from];
                    least[end] = Math.min(least[end], least[from] + LotSizeBenchmark.ORDER + held);
                }
            }
            double cost = floor.solve(demand, LotSizeBenchmark.ORDER, LotSizeBenchmark.HOLDING);
            assertThat(cost).isCloseTo(least[52], within(1e-7));
        }
    }
}
