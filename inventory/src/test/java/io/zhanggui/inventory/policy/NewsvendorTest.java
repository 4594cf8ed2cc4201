package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NewsvendorTest {

    @Test
    void pricesGiveTheCostsOfTooManyAndTooFew() {
        Newsvendor newsvendor = Newsvendor.ofPrices(7, 2.5, 1.5).withHolding(1).withStockout(2);
        assertThat(newsvendor.overage()).isEqualTo(2);
        assertThat(newsvendor.underage()).isEqualTo(6.5);
        assertThat(newsvendor.criticalRatio()).isCloseTo(6.5 / 8.5, within(1e-15));
        NewsvendorLevel level = newsvendor.at(40, NormalDemand.of(50, 0));
        assertThat(level.leftOver()).isZero();
        assertThat(level.shortage()).isEqualTo(10);
        assertThat(level.cost()).isEqualTo(65);
        assertThat(level.profit()).isEqualTo(7 * 40 - 2.5 * 40 - 2 * 10);
        assertThat(level.cycleServiceLevel()).isZero();
    }

    @Test
    void anOrderThatTakesPeriodsIsProtectedOverThem() {
        NewsvendorLevel best = Newsvendor.ofCosts(1, 9).best(PoissonDemand.of(2), 3);
        assertThat(best.demand()).isEqualTo(PoissonDemand.of(8));
        assertThat(best.leadTime()).isEqualTo(3);
        assertThat(best.level()).isEqualTo(PoissonDemand.of(8).quantile(0.9));
        assertThat(best.profit()).isEqualTo(-best.cost());
    }

    @Test
    void pricesAreOfOneSeason() {
        for (Newsvendor season : List.of(
                Newsvendor.ofPrices(168, 70, 20), Newsvendor.ofPrices(1, 0, 0), new Newsvendor(0, 0, -1, 1, 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> season.best(PoissonDemand.of(6), 2))
                    .withMessage(
                            "leadTime must be zero where there are prices but was 2: what is left over is not cleared"
                                    + " each period. Maybe Newsvendor.ofCosts(holding, stockout)?");
            assertThatIllegalArgumentException().isThrownBy(() -> season.at(20, PoissonDemand.of(6), 1));
            assertThat(season.at(20, PoissonDemand.of(6), 0).level()).isEqualTo(20);
        }
    }

    @Test
    void normalDemandMayAskForLessThanNothing() {
        assertThat(Newsvendor.ofCosts(99, 1).best(NormalDemand.of(1, 10)).level())
                .isNegative();
    }

    @Test
    void costsThatNeverWeighAgainstEachOtherAreRefused() {
        NormalDemand demand = NormalDemand.of(10, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Newsvendor.ofPrices(5, 3, 3).best(demand))
                .withMessage("overage must be above zero and finite but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Newsvendor.ofPrices(3, 3, 1).best(demand))
                .withMessage("underage must be above zero and finite but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Newsvendor.ofCosts(1, 1e300).best(demand))
                .withMessage("criticalRatio must be above 0 and below 1 but was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Newsvendor.ofCosts(-1, 1))
                .withMessage("holding must be zero or more and finite but was -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Newsvendor.ofCosts(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Newsvendor.ofPrices(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Newsvendor.ofPrices(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Newsvendor.ofPrices(1, 1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Newsvendor.ofCosts(1, 1).at(Double.NaN, demand))
                .withMessage("level must be finite but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Newsvendor.ofCosts(1, 1).best(demand, -1))
                .withMessage("leadTime must be at least 0 but was -1");
    }

    @Test
    void explain_saysWhatTheCostsAskForAndWhatComesOfIt() {
        Explanation explained = Newsvendor.ofPrices(7, 2.5, 1.5)
                .withHolding(1)
                .withStockout(2)
                .best(NormalDemand.of(50, 10))
                .explain();
        assertThat(explained.toText(Locale.ENGLISH)).isEqualToNormalizingNewlines("""
                        Level: 57.2152
                          Expected demand: 50 = of 0 periods that an order takes and the one that is sold in
                            Standard deviation: 10 = normal demand
                          Critical ratio: 0.7647 = 6.5 / (6.5 + 2)
                            Cost of a unit too few: 6.5 = revenue 7 − purchase 2.5 + shortage cost 2
                            Cost of a unit too many: 2 = purchase 2.5 − salvage 1.5 + holding 1
                          Cycle service level: 0.7647 = probability that demand is not above 57.2152
                          Cost per period: 26.1387 = 2 × 8.5927 left over + 6.5 × 1.3774 short
                          Profit per period: 198.8613 = (revenue 7 − purchase 2.5) × demand 50 − cost 26.1387
                        """);
        assertThat(explained.toText(Locale.CHINESE)).startsWith("备货量：57.2152").contains("每期利润：198.8613");
    }
}
