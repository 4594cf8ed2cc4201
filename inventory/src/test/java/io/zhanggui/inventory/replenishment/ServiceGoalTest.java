package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.demand.StatedForecast;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.policy.PeriodicReviewPolicy;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Collections;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceGoalTest {

    private static final NormalDemand WEEK = NormalDemand.of(10, 4);

    private static OrderUpToLevel levelOf(
            ServiceGoal goal, DemandShape shape, NormalDemand week, double review, LeadTime leadTime) {
        return new GoalLevel(goal, shape, independent(week), review, leadTime, leadTime.mean()).level();
    }

    /** Weeks of the same demand, whose errors are independent. */
    private static StatedForecast independent(NormalDemand week) {
        return StatedForecast.of("test", Collections.nCopies(8, week.mean()), week.standardDeviation());
    }

    /** The policy that the level makes serves just the goal: an independent formula of the policies. */
    @ParameterizedTest
    @CsvSource({"0.5, 1, 2", "0.9, 1, 2", "0.98, 1, 2", "0.999, 0.5, 4", "0.1, 1, 0", "0.95, 3, 0"})
    void aFillRateIsThatOfThePolicy(String fillRate, double review, double lead) {
        OrderUpToLevel level =
                levelOf(ServiceGoal.ofFillRate(fillRate), DemandShape.NORMAL, WEEK, review, LeadTime.of(lead));

        assertThat(PeriodicReviewPolicy.of(review, level.orderUpTo())
                        .service(WEEK, lead)
                        .fillRate())
                .isCloseTo(Double.parseDouble(fillRate), within(1e-9));
        assertThat(level.safetyStock()).isCloseTo(level.orderUpTo() - 10 * (review + lead), within(1e-9));
        assertThat(level.safetyFactor()).isCloseTo(level.safetyStock() / (4 * Math.sqrt(review + lead)), within(1e-9));
    }

    /** By counting: the least whole level whose expected shortage is within the goal. */
    @ParameterizedTest
    @CsvSource({"0.5", "0.9", "0.98", "0.9999"})
    void aFillRateOfPiecesIsReachedByTheFewest(String fillRate) {
        double upTo = levelOf(ServiceGoal.ofFillRate(fillRate), DemandShape.POISSON, WEEK, 1, LeadTime.of(0.5))
                .orderUpTo();

        int fewest = 0;
        while (shortage(15, fewest) - shortage(5, fewest) > (1 - Double.parseDouble(fillRate)) * 10) {
            fewest++;
        }
        assertThat(upTo).isEqualTo(fewest);
    }

    private static double shortage(double mean, int level) {
        PoissonDemand demand = PoissonDemand.of(mean);
        double sum = 0;
        for (int k = level + 1; k < 200; k++) {
            sum += (k - level) * demand.probability(k);
        }
        return sum;
    }

    @Test
    void demandThatNeverVariesIsShortByTheUnservedShare() {
        OrderUpToLevel level =
                levelOf(ServiceGoal.ofFillRate("0.9"), DemandShape.NORMAL, NormalDemand.of(10, 0), 1, LeadTime.of(2));

        assertThat(level.orderUpTo()).isCloseTo(29, within(1e-9)); // 30 less a tenth of a week
        assertThat(level.safetyFactor()).isNaN();
    }

    @Test
    void noDemandNeedsNoStockWhateverTheGoal() {
        for (DemandShape shape : DemandShape.values()) {
            assertThat(levelOf(ServiceGoal.ofFillRate("0.99"), shape, NormalDemand.of(0, 0), 1, LeadTime.of(2))
                            .orderUpTo())
                    .isZero();
            assertThat(levelOf(ServiceGoal.ofCycleService("0.99"), shape, NormalDemand.of(0, 0), 1, LeadTime.of(2))
                            .orderUpTo())
                    .isZero();
        }
    }

    @Test
    void theBalanceOfCostsIsTheNewsvendor() {
        ServiceGoal goal = ServiceGoal.ofCosts(BigMoney.parse("CNY 19"), BigMoney.parse("CNY 1"));

        assertThat(goal.share()).isEqualTo(0.95);
        assertThat(levelOf(goal, DemandShape.NORMAL, WEEK, 1, LeadTime.of(2, 0.5)))
                .isEqualTo(OrderUpToLevel.ofCycleService(WEEK, 1, LeadTime.of(2, 0.5), 0.95));
    }

    @ParameterizedTest
    @EnumSource(DemandShape.class)
    void theQuantileOfTheShapeIsTheLevelOfACycleService(DemandShape shape) {
        NormalDemand moments = WEEK.during(LeadTime.of(3, 0.5));
        DemandDistribution demand = shape == DemandShape.POISSON
                ? DemandDistribution.ofMoments(30, Math.sqrt(30 + 25))
                : shape.of(moments.mean(), moments.standardDeviation());
        double upTo = levelOf(ServiceGoal.ofCycleService("0.9"), shape, WEEK, 1, LeadTime.of(2, 0.5))
                .orderUpTo();

        assertThat(demand.mean()).isCloseTo(30, within(1e-9));
        assertThat(upTo).isCloseTo(demand.quantile(0.9), within(1e-9));
        assertThat(demand.cumulative(upTo)).isGreaterThanOrEqualTo(0.9 - 1e-9);
    }

    @Test
    void theShapeFollowsTheVariation() {
        assertThat(DemandShape.PIECES.of(4, 1).code()).isEqualTo("POISSON");
        assertThat(DemandShape.PIECES.of(4, 3).code()).isEqualTo("NEGATIVE_BINOMIAL");
        assertThat(DemandShape.CONTINUOUS.of(4, 1).code()).isEqualTo("NORMAL");
        assertThat(DemandShape.CONTINUOUS.of(4, 3).code()).isEqualTo("GAMMA");
        assertThat(DemandShape.GAMMA.of(4, 1).code()).isEqualTo("GAMMA");
        assertThat(DemandShape.POISSON.of(4, 3).standardDeviation()).isEqualTo(2);
        assertThat(DemandShape.GAMMA.of(0, 3).quantile(0.9)).isZero();
    }

    @Test
    void eachGoalHasACodeAndAnswersForItself() {
        ServiceGoal costs = ServiceGoal.ofCosts(BigMoney.parse("CNY 3"), BigMoney.parse("CNY 1"));

        assertThat(codeAndMatch(ServiceGoal.ofCycleService("0.95"))).isEqualTo("CYCLE_SERVICE cycle 0.95");
        assertThat(codeAndMatch(ServiceGoal.ofFillRate("0.98"))).isEqualTo("FILL_RATE fill 0.98");
        assertThat(codeAndMatch(costs)).isEqualTo("SHORTAGE_BALANCE balance 0.75");
        assertThat(costs.label().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("目标：缺货成本占缺货与持有成本之和的比例");
        assertThat(ServiceGoal.ofFillRate("0.9").label()).isEqualTo(ReplenishmentTerm.FILL_RATE);
    }

    private static String codeAndMatch(ServiceGoal goal) {
        return goal.code()
                + goal.<String>match(cycle -> " cycle ", fill -> " fill ", balance -> " balance ")
                + goal.share();
    }

    @Test
    void goalsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> ServiceGoal.ofFillRate("98"))
                .hasMessage("fillRate must be above 0 and below 1 but was 98.0. Maybe 0.98 was meant?");
        assertThatThrownBy(() -> ServiceGoal.ofFillRate("all")).hasMessage("fillRate must be a number but was 'all'");
        assertThatThrownBy(() -> ServiceGoal.ofCosts(BigMoney.parse("CNY 0"), BigMoney.parse("CNY 1")))
                .hasMessageContaining("above zero but are CNY 0 and CNY 1");
        assertThatThrownBy(() -> ServiceGoal.ofCosts(BigMoney.parse("CNY 1"), BigMoney.parse("CNY 0")))
                .hasMessageContaining("above zero");
        assertThatThrownBy(() -> ServiceGoal.ofCosts(BigMoney.parse("CNY 1"), BigMoney.parse("USD 1")))
                .hasMessageContaining("one currency");
        assertThatThrownBy(() -> ReplenishmentPolicy.of(ServiceGoal.ofFillRate("0.9"), 0))
                .hasMessageContaining("at least 1, but is 0");
    }
}
