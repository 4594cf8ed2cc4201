package io.zhanggui.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StockSimulatorProperties {

    private static double[] whole(List<Integer> demand) {
        return demand.stream().mapToDouble(units -> units).toArray();
    }

    @Property(tries = 200)
    void whereCustomersWait_moreStockNeverServesLess(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9) Integer> demand,
            @ForAll @IntRange(max = 40) int level,
            @ForAll @IntRange(max = 5) int leadTime,
            @ForAll @IntRange(min = 1, max = 4) int reviewEvery) {
        StockSimulator.Builder simulator = StockSimulator.builder()
                .history(whole(demand))
                .leadTime(leadTime)
                .reviewEvery(reviewEvery);
        SimulationResult less = simulator
                .openingStock(level)
                .rule(OrderingRule.upTo(level))
                .build()
                .run(1);
        SimulationResult more = simulator
                .openingStock(level + 1.0)
                .rule(OrderingRule.upTo(level + 1.0))
                .build()
                .run(1);

        assertThat(more.shortagePerPeriod().mean())
                .isLessThanOrEqualTo(less.shortagePerPeriod().mean());
        assertThat(more.expectedOnHand().mean())
                .isGreaterThanOrEqualTo(less.expectedOnHand().mean());
        assertThat(more.expectedBackorders().mean())
                .isLessThanOrEqualTo(less.expectedBackorders().mean());
    }

    @Property(tries = 200)
    void whatIsServed_andWhatIsShort_addUpToDemand(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9) Integer> demand,
            @ForAll @IntRange(max = 40) int level,
            @ForAll @IntRange(max = 5) int leadTime,
            @ForAll ShortageRule shortages) {
        SimulationResult result = StockSimulator.builder()
                .history(whole(demand))
                .leadTime(leadTime)
                .rule(OrderingRule.upTo(level))
                .shortages(shortages)
                .build()
                .run(1);
        double asked = result.demandPerPeriod().mean();

        if (asked > 0) {
            assertThat(result.fillRate().mean() * asked
                            + result.shortagePerPeriod().mean())
                    .isCloseTo(asked, within(1e-9));
        } else {
            assertThat(result.fillRate().mean()).isNaN();
        }
        assertThat(result.expectedOnHand().mean()).isBetween(0.0, (double) level);
    }
}
