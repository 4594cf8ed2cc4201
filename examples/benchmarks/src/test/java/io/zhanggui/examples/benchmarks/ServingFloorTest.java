package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.distribution.ServingPlan;
import org.junit.jupiter.api.Test;

class ServingFloorTest {

    /** Several flows can cost the least; their costs, and what is served and left, are the same. */
    @Test
    @Proves({"I9.50x200", "I9.500x2000"})
    void servingFloor_givesTheLibrarysCost() {
        for (int seed = 0; seed < 20; seed++) {
            ServingFacts facts = new ServingFacts(1 + seed, 3 * seed + 1, seed);
            ServingPlan expected = ServingBenchmark.plan(facts);
            ServingPlan floored = ServingBenchmark.planFloor(facts);

            assertThat(floored.cost()).isEqualTo(expected.cost());
            assertThat(ServingBenchmark.arithmeticFloor(facts))
                    .isEqualTo(expected.cost().getAmountMinorLong());
            assertThat(floored.demands())
                    .extracting(ServingPlan.OfDemand::served)
                    .isEqualTo(expected.demands().stream()
                            .map(ServingPlan.OfDemand::served)
                            .toList());
            assertThat(left(floored)).isEqualTo(left(expected));
            assertThat(expected.unserved()).isEmpty();
        }
    }

    private static Quantity left(ServingPlan plan) {
        return plan.warehouses().stream()
                .map(ServingPlan.OfWarehouse::left)
                .reduce(Quantity.ofPieces(0), Quantity::plus);
    }
}
