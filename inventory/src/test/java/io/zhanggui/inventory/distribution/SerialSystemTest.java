package io.zhanggui.inventory.distribution;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialSystemTest {

    private static final WarehouseId SHOP = WarehouseId.of("SHOP");
    private static final WarehouseId CENTRE = WarehouseId.of("CENTRE");
    private static final WarehouseId PLANT = WarehouseId.of("PLANT");

    /** The cost of any echelon levels, by the recursion on costs: E[h (y − D) + C(min(S, y − D))] stage by stage. */
    private static double cost(SerialSystem system, double rate, int[] levels, int stage, int y) {
        if (stage < 0) {
            double burden = system.stockoutCost()
                    + system.stages().stream()
                            .mapToDouble(SerialStage::echelonHoldingCost)
                            .sum();
            return burden * Math.max(-y, 0);
        }
        SerialStage each = system.stages().get(stage);
        PoissonDemand demand = PoissonDemand.of(rate * each.leadTime());
        double cost = 0;
        for (int d = 0; d <= 40; d++) {
            int left = y - d;
            int below = stage == 0 ? left : Math.min(levels[stage - 1], left);
            cost += demand.probability(d)
                    * (each.echelonHoldingCost() * left + cost(system, rate, levels, stage - 1, below));
        }
        return cost;
    }

    @Test
    void noLevelsCostLess_thanTheOptimumOfPoissonDemand() {
        SerialSystem system = SerialSystem.of(7, SerialStage.of(SHOP, 0.5, 1), SerialStage.of(CENTRE, 1, 0.5));
        SerialPolicy policy = system.optimum(PoissonDemand.of(2));

        double least = Double.POSITIVE_INFINITY;
        for (int shop = 0; shop <= 8; shop++) {
            for (int centre = 0; centre <= 12; centre++) {
                least = Math.min(least, cost(system, 2, new int[] {shop, centre}, 1, centre));
            }
        }
        assertThat(policy.cost()).isCloseTo(least, within(1e-10));
        int[] levels = policy.levels().stream()
                .mapToInt(level -> (int) level.echelonBaseStock())
                .toArray();
        assertThat(cost(system, 2, levels, 1, levels[1])).isCloseTo(policy.cost(), within(1e-10));
    }

    @Test
    void oneWarehouse_isANewsvendor() {
        SerialSystem system = SerialSystem.of(9, SerialStage.of(SHOP, 4, 1));
        NormalDemand demand = NormalDemand.of(50, 10);

        SerialPolicy normal = system.optimum(demand);
        NormalDemand leadTime = demand.during(4);
        double level = leadTime.quantile(0.9);
        assertThat(normal.levels().get(0).echelonBaseStock()).isCloseTo(level, within(1e-9));
        assertThat(normal.levels().get(0).localBaseStock()).isCloseTo(level, within(1e-9));
        assertThat(normal.levels().get(0).safetyStock()).isCloseTo(level - 200, within(1e-9));
        assertThat(normal.cost()).isCloseTo(leadTime.complementaryLoss(level) + 9 * leadTime.loss(level), within(1e-9));

        PoissonDemand units = PoissonDemand.of(3).during(4);
        SerialPolicy poisson = system.optimum(PoissonDemand.of(3));
        double whole = units.quantile(0.9);
        assertThat(poisson.levels().get(0).echelonBaseStock()).isEqualTo(whole);
        assertThat(poisson.cost()).isCloseTo(units.complementaryLoss(whole) + 9 * units.loss(whole), within(1e-10));
    }

    @Test
    void warehouseWithoutLeadTime_makesHoldingDearerAndAddsWhatIsOnItsWay() {
        NormalDemand demand = NormalDemand.of(20, 6);
        SerialPolicy one = SerialSystem.of(30, SerialStage.of(SHOP, 3, 5)).optimum(demand);
        SerialPolicy two = SerialSystem.of(30, SerialStage.of(SHOP, 3, 2), SerialStage.of(CENTRE, 0, 3))
                .optimum(demand);

        assertThat(two.cost()).isCloseTo(one.cost() + 3 * 60, within(1e-9)); // 60 on their way to the shop
        assertThat(two.levels().get(1).echelonBaseStock())
                .isCloseTo(one.levels().get(0).echelonBaseStock(), within(1e-9));
        assertThat(two.levels().get(1).localBaseStock()).isCloseTo(0, within(1e-9));
    }

    @Test
    void twoWarehouses_costWhatAFineGridSays() {
        SerialSystem system = SerialSystem.of(20, SerialStage.of(SHOP, 2, 3), SerialStage.of(CENTRE, 1, 1));
        SerialPolicy policy = system.optimum(NormalDemand.of(10, 4));

        double best = Double.POSITIVE_INFINITY;
        NormalDemand shop = NormalDemand.of(20, 4 * Math.sqrt(2));
        double level = shop.quantile(21.0 / 24);
        for (double y = 30; y <= 60; y += 0.25) {
            double sum = 0;
            double step = 0.01;
            for (double d = 10 - 32; d <= 10 + 32; d += step) {
                double left = y - d;
                double below = Math.min(level, left);
                double cost = left + 3 * (below - 20) + 24 * shop.loss(below);
                double z = (d - 10) / 4;
                sum += step * Math.exp(-z * z / 2) / (4 * Math.sqrt(2 * Math.PI)) * cost;
            }
            best = Math.min(best, sum);
        }
        assertThat(policy.levels().get(0).echelonBaseStock()).isCloseTo(level, within(1e-9));
        assertThat(policy.cost()).isCloseTo(best, within(2e-3)).isLessThanOrEqualTo(best + 1e-9);
    }

    @Test
    void muchPoissonDemand_costsWhatNormalDemandCosts() {
        SerialSystem system = SerialSystem.of(
                40, SerialStage.of(SHOP, 1, 4), SerialStage.of(CENTRE, 2, 2), SerialStage.of(PLANT, 3, 1));
        SerialPolicy poisson = system.optimum(PoissonDemand.of(2500));
        SerialPolicy normal = system.optimum(NormalDemand.of(2500, 50));

        assertThat(poisson.cost()).isCloseTo(normal.cost(), within(1e-3 * normal.cost()));
        for (int i = 0; i < 3; i++) {
            assertThat(poisson.levels().get(i).echelonBaseStock())
                    .isCloseTo(normal.levels().get(i).echelonBaseStock(), within(2.0));
        }
    }

    @Test
    void demandWithoutVariation_costsOnlyWhatIsOnItsWay() {
        SerialSystem system = SerialSystem.of(8, SerialStage.of(SHOP, 2, 3), SerialStage.of(CENTRE, 4, 1));

        SerialPolicy known = system.optimum(NormalDemand.of(10, 0));
        assertThat(known.levels().get(0).echelonBaseStock()).isEqualTo(20);
        assertThat(known.levels().get(1).echelonBaseStock()).isEqualTo(60);
        assertThat(known.levels().get(1).localBaseStock()).isEqualTo(40);
        assertThat(known.safetyStock()).isZero();
        assertThat(known.cost()).isEqualTo(20); // 20 units on their way to the shop, at 1 each

        SerialPolicy nothing = system.optimum(PoissonDemand.of(0));
        assertThat(nothing.cost()).isZero();
        assertThat(nothing.levels().get(1).echelonBaseStock()).isZero();
    }

    @Test
    void tinyVariationUpstream_isNoVariation() {
        NormalDemand demand = NormalDemand.of(10, 3);
        SerialStage shop = SerialStage.of(SHOP, 4, 2);
        SerialPolicy none =
                SerialSystem.of(25, shop, SerialStage.of(CENTRE, 0, 1)).optimum(demand);
        SerialPolicy tiny =
                SerialSystem.of(25, shop, SerialStage.of(CENTRE, 1e-6, 1)).optimum(demand);
        SerialPolicy small =
                SerialSystem.of(25, shop, SerialStage.of(CENTRE, 1e-5, 1)).optimum(demand);

        assertThat(tiny.cost()).isCloseTo(none.cost(), within(1e-4));
        assertThat(small.cost()).isCloseTo(none.cost(), within(1e-3));
    }

    @Test
    void anyDemandOfWholePieces_hasItsOptimum() {
        SerialSystem one = SerialSystem.of(9, SerialStage.of(SHOP, 4, 1));
        CountDemand lumpy = DemandDistribution.ofMoments(3, 5);
        CountDemand table = DiscreteDemand.of(2, 0.5, 0, 0.25, 0.25);
        for (CountDemand demand : List.of(lumpy, table)) {
            CountDemand leadTime = demand.during(4);
            double level = leadTime.quantile(0.9);
            SerialPolicy policy = one.optimum(demand);

            assertThat(policy.levels().get(0).echelonBaseStock()).isEqualTo(level);
            assertThat(policy.cost())
                    .isCloseTo(leadTime.complementaryLoss(level) + 9 * leadTime.loss(level), within(1e-9));
            assertThat(policy.demandPerPeriod()).isSameAs(demand);
        }
        SerialSystem two = SerialSystem.of(7, SerialStage.of(SHOP, 1, 1), SerialStage.of(CENTRE, 1, 0.5));
        DiscreteDemand poisson = DiscreteDemand.of(0, PoissonDemand.of(2).probabilities(0, 40));
        assertThat(two.optimum(poisson).cost())
                .isCloseTo(two.optimum(PoissonDemand.of(2)).cost(), within(1e-9));
    }

    @Test
    void veryMuchPoissonDemandInARow_takesNoTime() {
        SerialSystem system = SerialSystem.of(10, SerialStage.of(SHOP, 1, 1), SerialStage.of(CENTRE, 1, 1));
        for (double mean : new double[] {30_000, 1_000_000}) {
            SerialPolicy poisson = system.optimum(PoissonDemand.of(mean));
            SerialPolicy normal = system.optimum(NormalDemand.of(mean, Math.sqrt(mean)));

            assertThat(poisson.cost()).isCloseTo(normal.cost(), within(1e-4 * normal.cost()));
            assertThat(poisson.levels().get(1).echelonBaseStock())
                    .isCloseTo(normal.levels().get(1).echelonBaseStock(), within(2.0));
        }
    }

    @Test
    void demandByWeight_isTakenAsNormal() {
        SerialSystem system = SerialSystem.of(20, SerialStage.of(SHOP, 2, 3), SerialStage.of(CENTRE, 1, 1));
        GammaDemand gamma = GammaDemand.of(10, 8);

        assertThat(system.optimum(gamma).cost())
                .isEqualTo(system.optimum(NormalDemand.of(10, 8)).cost());
    }

    @Test
    void levelsAboveWhatUpstreamLetsThrough_doNotCount() {
        assertThat(SerialSystem.effective(List.of(9.0, 7.0, 8.0))).containsExactly(7.0, 7.0, 8.0);
        assertThat(SerialSystem.effective(List.of(3.0, 7.0, 5.0))).containsExactly(3.0, 5.0, 5.0);
    }

    @Test
    void explanation_saysWhereSafetyStockStands() {
        SerialSystem system = SerialSystem.of(8, SerialStage.of(SHOP, 2, 3), SerialStage.of(CENTRE, 4, 1));

        String text = system.optimum(NormalDemand.of(10, 0)).explain().toText(ENGLISH);
        assertThat(text).isEqualTo("""
                Cost per period: 20 = holding and stockouts, with 8 per unit owed for a period
                  Base stock of SHOP: 20 = expected demand of the lead time 20 + safety stock 0
                    Echelon base stock: 20 = with everything downstream
                    Lead time: 2 = periods, and a unit costs 3 more per period to hold here than at the supplier
                  Base stock of CENTRE: 40 = expected demand of the lead time 40 + safety stock 0
                    Echelon base stock: 60 = with everything downstream
                    Lead time: 4 = periods, and a unit costs 1 more per period to hold here than at the supplier
                """);
        assertThat(system.optimum(PoissonDemand.of(0)).explain().toText(SIMPLIFIED_CHINESE))
                .contains("SHOP 的基准库存：0 = 提前期期望需求 0 + 安全库存 0");
    }

    @Test
    void wrongFigures_areRefusedWithTheirNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SerialSystem.of(1))
                .withMessage("the number of stages must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SerialSystem.of(0, SerialStage.of(SHOP, 1, 1)))
                .withMessageStartingWith("stockoutCost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SerialSystem.of(1, SerialStage.of(SHOP, 1, 1), SerialStage.of(SHOP, 2, 1)))
                .withMessageStartingWith("each warehouse must stand once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SerialStage.of(SHOP, -1, 1))
                .withMessageStartingWith("leadTime");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SerialStage.of(SHOP, 1, 0))
                .withMessageStartingWith(
                        "echelonHoldingCost of SHOP must be above zero but was 0. Maybe leave its supplier");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SerialStage.of(SHOP, 1, -1))
                .withMessageStartingWith("echelonHoldingCost must be");
        SerialSystem system = SerialSystem.of(1, SerialStage.of(SHOP, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.optimum(NormalDemand.of(-1, 1)))
                .withMessageStartingWith("the mean of demandPerPeriod");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.optimum(PoissonDemand.of(1_000_001)))
                .withMessageEndingWith("Maybe take NormalDemand for so much?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.optimum(DemandDistribution.ofMoments(900_000, 20_001)))
                .withMessageStartingWith("the standard deviation of the demand of a lead time must be at most 20000.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SerialPolicy(system, PoissonDemand.of(1), List.of(), 1))
                .withMessageStartingWith("the number of levels");
    }
}
