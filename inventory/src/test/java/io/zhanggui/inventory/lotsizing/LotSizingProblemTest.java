package io.zhanggui.inventory.lotsizing;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotSizingProblemTest {

    private static final double[] DEMAND = {150, 100, 80, 200};

    private static LotSizingProblem problem() {
        return LotSizingProblem.of(DEMAND, LotCosts.of(120, 0.8));
    }

    @Test
    void optimum_coversTwoPeriodsWhereHoldingIsCheaperThanAnOrder() {
        LotSchedule schedule = problem().optimum();
        assertThat(schedule.quantities()).containsExactly(150, 180, 0, 200);
        assertThat(schedule.cost()).isEqualTo(424);
        assertThat(schedule.orderCost()).isEqualTo(360);
        assertThat(schedule.holdingCost()).isEqualTo(64);
        assertThat(schedule.purchaseCost()).isZero();
        assertThat(schedule.lots().get(1)).isEqualTo(new Lot(2, 2, 180, 120, 0, 64));
        assertThat(schedule.lots().get(1).lastPeriod()).isEqualTo(3);
        assertThat(schedule.lots().get(1).cost()).isEqualTo(184);
    }

    /** Silver, Pyke and Thomas's way of stopping, counted by hand. */
    @Test
    void heuristics_stopWhereTheirAverageRises() {
        LotSizingProblem problem = LotSizingProblem.of(new double[] {10, 10, 15, 20, 70, 180}, LotCosts.of(54, 0.4));
        // per period: 54, 29, 23.33, 23.5: stops before the fourth; then 54, 41, 75.33
        assertThat(problem.schedule(LotRule.SILVER_MEAL).quantities()).containsExactly(35, 0, 0, 90, 0, 180);
        // per unit: 5.4, 2.9, 2, 1.709, 1.648, 3.40…
        assertThat(problem.schedule(LotRule.LEAST_UNIT_COST).quantities()).containsExactly(125, 0, 0, 0, 0, 180);
        // holding: 4, 16, 40, 152: 40 is nearer to 54 than 152; then 0, 72: 72 is nearer
        assertThat(problem.schedule(LotRule.PART_PERIOD).quantities()).containsExactly(55, 0, 0, 0, 250, 0);
        assertThat(problem.schedule(LotRule.LOT_FOR_LOT).quantities()).containsExactly(10, 10, 15, 20, 70, 180);
    }

    @Test
    void partPeriod_goesBeyondTheOrderWhereThatIsNearer() {
        double[] demand = {10, 10, 11, 5};
        LotSizingProblem problem = LotSizingProblem.of(demand, LotCosts.of(30, 1));
        // holding: 10, then 32, which is nearer to 30
        assertThat(problem.schedule(LotRule.PART_PERIOD).quantities()).containsExactly(31, 0, 0, 5);
        // of 10 and 30, as far from 20, the shorter lot
        assertThat(LotSizingProblem.of(new double[] {10, 10, 10}, LotCosts.of(20, 1))
                        .schedule(LotRule.PART_PERIOD)
                        .quantities())
                .containsExactly(20, 0, 10);
        assertThat(LotSizingProblem.of(new double[] {10, 10}, LotCosts.of(10, 1))
                        .schedule(LotRule.PART_PERIOD)
                        .quantities())
                .containsExactly(20, 0);
    }

    @Test
    void equalCosts_makeFewerOrders() {
        for (LotRule rule : List.of(LotRule.WAGNER_WHITIN, LotRule.SILVER_MEAL)) {
            assertThat(LotSizingProblem.of(new double[] {10, 10}, LotCosts.of(10, 1))
                            .schedule(rule)
                            .quantities())
                    .as("%s", rule)
                    .containsExactly(20, 0);
        }
    }

    @Test
    void periodsWithoutDemand_areCoveredForNothing() {
        LotSizingProblem problem = LotSizingProblem.of(new double[] {0, 0, 10, 0, 0, 5, 0}, LotCosts.of(20, 1));
        for (LotRule rule : LotRule.values()) {
            LotSchedule schedule = problem.schedule(rule);
            assertThat(schedule.quantities()[0]).as("%s", rule).isZero();
            assertThat(schedule.quantities()[2]).as("%s", rule).isGreaterThanOrEqualTo(10);
        }
        assertThat(problem.optimum().quantities()).containsExactly(0, 0, 15, 0, 0, 0, 0);
        assertThat(problem.optimum().cost()).isEqualTo(35);
    }

    @Test
    void orderInAPeriodWithoutDemand_canBeBest() {
        LotSchedule schedule = LotSizingProblem.of(new double[] {0, 10}, LotCosts.of(0, 1))
                .withOrderCosts(5, 100)
                .optimum();
        assertThat(schedule.quantities()).containsExactly(10, 0);
        assertThat(schedule.cost()).isEqualTo(15);
    }

    @Test
    void nothingAskedFor_needsNoOrder() {
        LotSizingProblem problem = LotSizingProblem.of(new double[5], LotCosts.of(20, 1));
        for (LotRule rule : LotRule.values()) {
            assertThat(problem.schedule(rule).lots()).isEmpty();
            assertThat(problem.schedule(rule).cost()).isZero();
        }
        assertThat(problem.horizon()).isEqualTo(5);
    }

    @Test
    void initialStock_isUsedFirst_andItsHoldingIsCounted() {
        LotSchedule schedule = problem().withInitialStock(170).optimum();
        assertThat(schedule.quantities()).containsExactly(0, 160, 0, 200);
        assertThat(schedule.initialStockCost()).isEqualTo(16); // 20 left after the first period
        assertThat(schedule.cost()).isEqualTo(16 + 120 + 64 + 120);
        LotSchedule plenty = problem().withInitialStock(1000).optimum();
        assertThat(plenty.lots()).isEmpty();
        assertThat(plenty.cost()).isCloseTo(0.8 * (850 + 750 + 670 + 470), within(1e-9));
    }

    @Test
    void holdingForNothing_ordersOnce() {
        assertThat(LotSizingProblem.of(DEMAND, LotCosts.ofOrder(120)).optimum().quantities())
                .containsExactly(530, 0, 0, 0);
    }

    @Test
    void ordersForNothing_areMadeInEachPeriod() {
        assertThat(LotSizingProblem.of(DEMAND, LotCosts.of(0, 1)).optimum().quantities())
                .containsExactly(DEMAND);
    }

    @Test
    void fallingPrices_areWaitedFor_andRisingOnesAnticipated() {
        LotSizingProblem rising = LotSizingProblem.of(new double[] {10, 10, 10}, LotCosts.of(1, 1));
        assertThat(rising.withUnitCosts(1, 9, 9).optimum().quantities()).containsExactly(30, 0, 0);
        assertThat(rising.withUnitCosts(9, 5, 1).optimum().quantities()).containsExactly(10, 10, 10);
        assertThat(rising.withUnitCosts(1, 9, 9).waitingNeverPays()).isFalse();
        assertThat(rising.withUnitCosts(1, 2, 3).waitingNeverPays()).isTrue();
        assertThat(rising.withUnitCosts(1, 2, 3.5).waitingNeverPays()).isFalse();
    }

    @Test
    void costOfThePlannersOwnOrders() {
        assertThat(problem().cost(530, 0, 0, 0)).isEqualTo(120 + 0.8 * (380 + 280 + 200));
        assertThat(problem().withUnitCosts(2, 2, 2, 2).cost(150, 180, 0, 200)).isEqualTo(424 + 2 * 530);
        assertThat(problem().withInitialStock(530).cost(0, 0, 0, 0)).isEqualTo(0.8 * (380 + 280 + 200));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem().cost(150, 90, 90, 200))
                .withMessage("quantities leave 10.0 of the demand of period 2 unmet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem().cost(1, 2))
                .withMessage("quantities must be given for each of 4 periods but are 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem().cost(150, 180, -1, 201))
                .withMessageStartingWith("quantities[2] must be zero or more");
    }

    @Test
    void problem_doesNotFollowLaterChangesOfTheArray() {
        double[] demand = {5, 5};
        LotSizingProblem problem = LotSizingProblem.of(demand, LotCosts.of(1, 1));
        demand[0] = 100;
        assertThat(problem.optimum().quantities()).containsExactly(5, 5);
    }

    @Test
    void longHorizon_isPlannedInAMoment() {
        double[] demand =
                IntStream.range(0, 200_000).mapToDouble(t -> t * 31 % 97).toArray();
        LotSizingProblem problem = LotSizingProblem.of(demand, LotCosts.of(300, 1));
        double cost = problem.optimum().cost();
        assertThat(problem.schedule(LotRule.SILVER_MEAL).cost()).isBetween(cost, 1.2 * cost);
    }

    @Test
    void explanation_saysWhichPeriodsEachOrderCovers() {
        assertThat(problem().optimum().explain().toText(ENGLISH)).isEqualTo("""
                Cost of the schedule: 424 = Wagner-Whitin: 3 orders in 4 periods
                  Order in period 1: 150 = covers period 1
                    Cost of the lot: 120 = order 120 + goods 0 + holding 0
                  Order in period 2: 180 = covers periods 2 to 3
                    Cost of the lot: 184 = order 120 + goods 0 + holding 64
                  Order in period 4: 200 = covers period 4
                    Cost of the lot: 120 = order 120 + goods 0 + holding 0
                """);
        assertThat(problem()
                        .withInitialStock(170)
                        .schedule(LotRule.LOT_FOR_LOT)
                        .explain()
                        .toText(SIMPLIFIED_CHINESE))
                .startsWith("计划总成本：376 = 逐期订货：4 期内订货 3 次\n  期初库存的持有成本：16 = 170 件，持有至用完或计划期末\n")
                .contains("第 3 期订货量：80 = 供第 3 期");
    }

    @Test
    void wrongFigures_areRefusedWithTheirNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LotSizingProblem.of(new double[0], LotCosts.of(1, 1)))
                .withMessage("demand must be given for each of one or more periods but are 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LotSizingProblem.of(new double[] {1, -1}, LotCosts.of(1, 1)))
                .withMessageStartingWith("demand[1] must be zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LotSizingProblem.of(new double[] {1, Double.NaN}, LotCosts.of(1, 1)))
                .withMessageStartingWith("demand[1] must be zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem().withInitialStock(-1))
                .withMessageStartingWith("initialStock");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem().withOrderCosts(1, 2, 3))
                .withMessageStartingWith("orderCosts must be given for each of 4 periods");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem().withHoldingCosts(1, 2, 3, Double.POSITIVE_INFINITY))
                .withMessageStartingWith("holdingCosts[3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem().withUnitCosts(-1, 2, 3, 4))
                .withMessageStartingWith("unitCosts[0]");
        Lot lot = new Lot(2, 2, 1, 1, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LotSchedule(LotRule.SILVER_MEAL, 4, List.of(lot, lot), 0, 0))
                .withMessageStartingWith("lots must follow each other within 4 periods, but after period 3 comes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LotSchedule(LotRule.SILVER_MEAL, 2, List.of(lot), 0, 0))
                .withMessageStartingWith("lots must follow each other within 2 periods");
    }
}
