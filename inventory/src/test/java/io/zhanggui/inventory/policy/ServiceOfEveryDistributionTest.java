package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.Distributions;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ServiceOfEveryDistributionTest {

    @Test
    void aLowFillRateTakesLessThanTheExpectedDemand() {
        assertThat(ReorderPoint.ofFillRate(PoissonDemand.of(20), 200, 0.9).safetyStock())
                .isNegative();
        assertThat(ReorderPoint.ofFillRate(GammaDemand.of(20, 14), 200, 0.9).safetyStock())
                .isNegative();
        assertThat(OrderUpToLevel.ofFillRate(GammaDemand.of(20, 14), 10, LeadTime.of(1), 0.8)
                        .safetyStock())
                .isNegative();
    }

    @Test
    void aLeadTimeThatVariesTakesMore() {
        PoissonDemand demand = PoissonDemand.of(20);
        DemandDistribution random = demand.during(LeadTime.of(2, 1));
        assertThat(random).isInstanceOf(NegativeBinomialDemand.class);
        assertThat(random.standardDeviation()).isCloseTo(Math.sqrt(40 + 400), within(1e-9));
        assertThat(ReorderPoint.ofCycleService(random, 0.95).safetyStock())
                .isGreaterThan(
                        2 * ReorderPoint.ofCycleService(demand.during(2), 0.95).safetyStock());
    }

    @Test
    void certainDemandIsServedToItsShare() {
        OrderUpToLevel level = OrderUpToLevel.ofFillRate(NormalDemand.of(10, 0), 4, LeadTime.of(2), 0.75);
        assertThat(level.orderUpTo()).isEqualTo(50);
        assertThat(level.safetyFactor()).isNaN();
        assertThat(PeriodicReviewPolicy.of(4, 50)
                        .service(NormalDemand.of(10, 0), 2)
                        .fillRate())
                .isEqualTo(0.75);
    }

    @Test
    void levelsRefuseWhatTheyCannotGive() {
        NormalDemand demand = NormalDemand.of(10, 2);
        LeadTime leadTime = LeadTime.of(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderUpToLevel.ofFillRate(demand, 0, leadTime, 0.9))
                .withMessage("reviewPeriod must be above zero and finite but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderUpToLevel.ofFillRate(demand, 1, leadTime, 1))
                .withMessage("fillRate must be above 0 and below 1 but was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderUpToLevel.ofFillRate(NormalDemand.of(0, 2), 1, leadTime, 0.9))
                .withMessage("the mean of demandPerPeriod must be above zero and finite but was 0.0");
    }

    @Test
    void explain_saysWhatALevelProtects() {
        assertThat(ReorderPoint.ofFillRate(GammaDemand.of(100, 70), 50, 0.99)
                        .explain()
                        .toText(Locale.ENGLISH))
                .isEqualToNormalizingNewlines("""
                        Reorder point: 305.7793 = expected demand 100 + safety stock 205.7793
                          Expected demand of the lead time: 100
                            Standard deviation: 70 = gamma distributed demand
                          Safety stock: 205.7793 = 2.9397 standard deviations of 70
                          Risk to be short: 0.015 = probability that demand is above 305.7793
                            Expected shortage: 0.8431
                        """);
        assertThat(OrderUpToLevel.ofFillRate(NormalDemand.of(10, 0), 4, LeadTime.of(2), 0.75)
                        .explain()
                        .toText(Locale.CHINESE))
                .isEqualToNormalizingNewlines("""
                        目标库存：50 = 期望需求 60 + 安全库存 -10
                          检查周期与提前期的期望需求：60 = 检查周期 4 期 + 提前期 2 期
                            标准差：0 = 正态分布需求
                          安全库存：-10 = 需求没有波动
                          缺货概率：1 = 需求超过 50 的概率
                            期望缺货量：10
                        """);
        for (DemandDistribution demand : Distributions.ONE_OF_EACH) {
            assertThat(ReorderPoint.ofCycleService(demand, 0.9).explain().toText(Locale.CHINESE))
                    .contains("需求")
                    .doesNotContain("_");
        }
    }
}
