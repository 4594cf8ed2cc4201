package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockBudgetTest {

    private static final StockCandidate DEAR = StockCandidate.of(Sku.of("DEAR"), NormalDemand.of(2, 0), 0, 10);
    private static final StockCandidate CHEAP = StockCandidate.of(Sku.of("CHEAP"), NormalDemand.of(3, 0), 1, 4);

    @Test
    void knownDemand_isBoughtInTheOrderOfTheList() {
        StockAllocation allocation = StockBudget.of(List.of(DEAR, CHEAP)).within(24);

        assertThat(allocation.lots()).containsExactly(2, 1);
        assertThat(allocation.quantities()).containsExactly(2.0, 1.0);
        assertThat(allocation.cost()).isEqualTo(24);
        assertThat(allocation.expectedLoss()).isEqualTo(4);
        assertThat(allocation.leastReturn()).isEqualTo(1);
        assertThat(allocation.gap()).isZero();
    }

    @Test
    void worthOfUnits_decides() {
        StockAllocation allocation = StockBudget.of(List.of(DEAR.withUnitGain(1), CHEAP.withUnitGain(1)))
                .within(18);

        // Two cheap ones for 8, one dear one for 10; in returns 1/4 and 1/10.
        assertThat(allocation.lots()).containsExactly(1, 2);
        assertThat(allocation.leastReturn()).isEqualTo(0.1);
        assertThat(allocation.expectedLoss()).isEqualTo(1);
    }

    @Test
    void lots_areWhole_andOneThatAllTheMoneyCannotPayCompetesWithNothing() {
        StockAllocation allocation =
                StockBudget.of(List.of(DEAR.withLot(2), CHEAP.withLot(4))).within(19);

        // 20 for the dear lot is too much; 16 buys four cheap ones, of which two are needed.
        assertThat(allocation.lots()).containsExactly(0, 1);
        assertThat(allocation.quantities()).containsExactly(0.0, 4.0);
        assertThat(allocation.gap()).isZero();
    }

    @Test
    void aLotThatIsTooDearAtTheEnd_leavesAGap() {
        StockAllocation allocation = StockBudget.of(List.of(DEAR, CHEAP)).within(21);

        // At the same return: two dear ones, and 1 is left of which a cheap one could buy a quarter.
        assertThat(allocation.lots()).containsExactly(2, 0);
        assertThat(allocation.expectedLoss()).isEqualTo(8);
        assertThat(allocation.gap()).isEqualTo(1);
    }

    @Test
    void aLotThatIsTooDearAtTheEnd_isBoughtFirst_whereItServesMoreThanAllElse() {
        StockCandidate one = new StockCandidate(Sku.of("ONE"), NormalDemand.of(1, 0), 0, 1, 2, 1);
        StockCandidate pallet = new StockCandidate(Sku.of("PALLET"), NormalDemand.of(50, 0), 0, 1, 1.5, 50);
        StockAllocation allocation = StockBudget.of(List.of(one, pallet)).within(50);

        assertThat(allocation.lots()).containsExactly(0, 1);
        assertThat(allocation.expectedLoss()).isEqualTo(2);
        assertThat(allocation.gap()).isEqualTo(2 + 1.5 * 49 - 75);
        assertThat(allocation.leastReturn()).isEqualTo(1.5);
    }

    @Test
    void whatIsOwed_isServedForCertain() {
        StockCandidate owed = StockCandidate.of(Sku.of("OWED"), PoissonDemand.of(0), -3, 5);

        assertThat(StockBudget.of(List.of(owed, DEAR)).within(15).lots()).containsExactly(3, 0);
        assertThat(StockBudget.of(List.of(owed)).within(100).lots()).containsExactly(3);
    }

    @Test
    void noMoneyOrNoArticles_buyNothing() {
        assertThat(StockBudget.of(List.of(DEAR)).within(0).lots()).containsExactly(0);
        assertThat(StockBudget.of(List.of(DEAR)).within(0).leastReturn()).isNaN();
        assertThat(StockBudget.of(List.of()).within(5).cost()).isZero();
    }

    @Test
    void noDemand_isNotBought_howeverMuchMoneyThereIs() {
        StockAllocation allocation = StockBudget.of(
                        List.of(StockCandidate.of(Sku.of("NONE"), PoissonDemand.of(0), 0, 1)))
                .within(1000);

        assertThat(allocation.cost()).isZero();
        assertThat(allocation.gap()).isZero();
    }

    @Test
    void atReturn_isTheCriticalRatioOfEachArticle() {
        // Gain per cost of the unit above x is P(D > x): the level is the quantile of 1 - 0.2.
        StockAllocation allocation = StockBudget.of(List.of(
                        StockCandidate.of(Sku.of("A"), PoissonDemand.of(7), 0, 3),
                        StockCandidate.of(Sku.of("B"), PoissonDemand.of(20), 5, 8)))
                .atReturn(0.2);

        assertThat(allocation.quantities())
                .containsExactly(
                        PoissonDemand.of(7).quantile(0.8), PoissonDemand.of(20).quantile(0.8) - 5);
        assertThat(allocation.leastReturn()).isCloseTo(0.2, within(0.1)).isGreaterThanOrEqualTo(0.2);
    }

    @Test
    void wrongFigures_areNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StockBudget.of(List.of(DEAR, DEAR.withLot(2))))
                .withMessage("DEAR is a candidate twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StockBudget.of(List.of()).within(-1))
                .withMessageContaining("budget");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StockBudget.of(List.of()).atReturn(0))
                .withMessageContaining("leastReturn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StockCandidate.of(Sku.of("A"), PoissonDemand.of(1), 0, 0))
                .withMessageContaining("unitCost");
        assertThatIllegalArgumentException().isThrownBy(() -> DEAR.withLot(0)).withMessageContaining("lot");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StockCandidate.of(Sku.of("A"), PoissonDemand.of(1), Double.NaN, 1))
                .withMessageContaining("position");
    }
}
