package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What would not end is refused, and says what to change. */
@Timeout(20)
class TooMuchWorkTest {

    private static final PolicyCosts COSTS =
            PolicyCosts.ofHolding(1).withStockout(9).withOrder(10);

    @Test
    void aCalmPeriodAmongLivelyOnes() {
        FiniteHorizon horizon = FiniteHorizon.of(List.of(
                HorizonPeriod.of(NormalDemand.of(100, 0.5), COSTS),
                HorizonPeriod.of(NormalDemand.of(1000, 300), COSTS)));

        assertThatIllegalArgumentException().isThrownBy(horizon::optimum).withMessageContaining("Maybe withStep(…)");
        assertThat(horizon.withStep(5).optimum().expectedCost()).isGreaterThan(0);
    }

    @Test
    void holdingThatCostsNextToNothing() {
        ContinuousReview review = ContinuousReview.of(
                PoissonDemand.of(1e4),
                1,
                PolicyCosts.ofHolding(1e-9).withStockout(1).withOrder(1e6));

        assertThatIllegalArgumentException()
                .isThrownBy(review::optimum)
                .withMessage("costs ask for orders of more than 100000000 pieces. Maybe holding 1.0E-9 is too cheap,"
                        + " or demand can be counted in packs?");
    }

    @Test
    void aPlanHasADecisionForEachPeriod() {
        FiniteHorizon horizon = FiniteHorizon.of(2, HorizonPeriod.of(PoissonDemand.of(1), COSTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiniteHorizonPlan(horizon, List.of(), 0, 0))
                .withMessageContaining("the number of decisions");
    }

    @Test
    void aRiskTooSmallToTellFromNone_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LostSalesReview.atRisk(1e-17))
                .withMessageContaining("1 - risk");
    }
}
