package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinMaxTablesTest {

    private static final List<CountDemand> DEMANDS = List.of(
            PoissonDemand.of(0.001),
            PoissonDemand.of(6),
            PoissonDemand.of(480),
            PoissonDemand.of(620.5),
            NegativeBinomialDemand.ofMoments(0.3, 4),
            NegativeBinomialDemand.ofMoments(900, 60),
            DiscreteDemand.of(3, 0.5, 0, 0.25, 0.25));

    @Test
    void aTableHoldsAllOfTheDemandThatIsNotVeryRare() {
        for (CountDemand demand : DEMANDS) {
            UnitDemand table = UnitDemand.of(demand, 1);
            double sum = 0;
            double mean = 0;
            for (int i = 0; i < table.count; i++) {
                double exact = demand.probability(table.first + i);
                assertThat(table.probabilities[i]).isCloseTo(exact, within(1e-11 * exact));
                sum += table.probabilities[i];
                mean += (table.first + i) * table.probabilities[i];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(mean).isCloseTo(table.mean, within(1e-11 * table.mean));
            assertThat(table.positive).isEqualTo(demand.exceedance(0), within(1e-15));
            assertThat(demand.exceedance(table.last())).isLessThan(1e-16);
            assertThat(table.first == 0 || demand.cumulative(table.first - 1) < 1e-16)
                    .isTrue();
        }
    }

    @Test
    void ofSeveralPeriodsItIsTheirSumAndOfNoneNothing() {
        UnitDemand three = UnitDemand.of(DiscreteDemand.of(1, 0.5, 0.5), 3);
        assertThat(three.first).isEqualTo(3);
        assertThat(three.last()).isEqualTo(6);
        assertThat(three.probabilities).containsExactly(0.125, 0.375, 0.375, 0.125);
        UnitDemand none = UnitDemand.of(PoissonDemand.of(6), 0);
        assertThat(none.first).isZero();
        assertThat(none.count).isEqualTo(1);
        assertThat(none.probabilities[0]).isEqualTo(1);
        assertThat(none.positive).isZero();
    }

    @Test
    void demandSpreadOverStepsKeepsItsMeanAndItsLosses() {
        for (NormalDemand demand : List.of(NormalDemand.of(18, 3), NormalDemand.of(5, 4), NormalDemand.of(7.3, 0))) {
            UnitDemand table = UnitDemand.ofStep(demand, 0.25);
            double sum = 0;
            double mean = 0;
            for (int i = 0; i < table.count; i++) {
                assertThat(table.probabilities[i]).isNotNegative();
                sum += table.probabilities[i];
                mean += i * table.probabilities[i];
            }
            assertThat(table.first).isZero();
            assertThat(sum).isCloseTo(1, within(1e-11));
            assertThat(mean * 0.25).isCloseTo(demand.loss(0), within(1e-9));
            PositionCost short1 = PositionCost.of(table, 0, 0.25);
            for (int y = 0; y < table.last(); y += 7) {
                assertThat(short1.at(y)).isCloseTo(demand.loss(y * 0.25), within(1e-9));
            }
        }
    }

    @Test
    void positionCostsAreThoseOfTheLosses() {
        for (CountDemand demand : DEMANDS) {
            CountDemand four = demand.during(4);
            CountDemand five = demand.during(5);
            PositionCost cost = PositionCost.of(
                    demand,
                    PolicyCosts.ofHolding(2).withStockout(7),
                    Review.every(2).withLeadTime(3));
            for (double y : new double[] {-50, -1, 0, 1, Math.floor(four.mean()), Math.ceil(five.mean()) + 30}) {
                double exact =
                        2 * (four.complementaryLoss(y) + five.complementaryLoss(y)) + 7 * (four.loss(y) + five.loss(y));
                assertThat(cost.at((int) y)).isCloseTo(exact, within(1e-10 * exact));
            }
        }
    }

    @Test
    void aCycleCostsWhatItsPositionsCostWhileSRises() {
        for (CountDemand demand : DEMANDS) {
            UnitDemand table = UnitDemand.of(demand, 1);
            PositionCost position = PositionCost.of(table, 1, 9);
            RenewalDensity renewal = new RenewalDensity(table);
            int s = (int) demand.mean() - 5;
            CycleCost cycle = new CycleCost(table, position, renewal, s, 4);
            for (int upTo = s + 1; upTo < s + 60; upTo++) {
                double direct = position.weighted(renewal.table(upTo - s), upTo, upTo - s);
                assertThat(cycle.at(upTo)).isCloseTo(direct, within(1e-11 * direct));
                if (upTo % 7 == 0 && s + 1 < upTo) {
                    s++;
                    cycle.raise();
                }
            }
        }
    }

    @Test
    void theDensityCountsReviewsFromOrderToOrder() {
        RenewalDensity one = new RenewalDensity(UnitDemand.of(DiscreteDemand.of(0, 0.75, 0.25), 1));
        assertThat(one.at(0)).isEqualTo(4);
        assertThat(one.at(40)).isEqualTo(4);
        assertThat(one.total(10)).isEqualTo(40);
        RenewalDensity two = new RenewalDensity(UnitDemand.of(DiscreteDemand.of(2, 1), 1));
        assertThat(two.at(1)).isZero();
        assertThat(two.at(2)).isEqualTo(1);
        assertThat(two.total(5)).isEqualTo(3);
    }
}
