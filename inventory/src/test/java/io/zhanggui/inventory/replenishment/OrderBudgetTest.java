package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OrderBudgetTest {

    private static final PartyId S2 = PartyId.of("S2");

    /** Four articles at CNY 1 and one at CNY 100, 10 a week each, nothing in stock. */
    private static BudgetShop fourCheapOneDear() {
        return new BudgetShop()
                .sells("C1", 10, 0, "1")
                .sells("C2", 10, 0, "1")
                .sells("C3", 10, 0, "1")
                .sells("C4", 10, 0, "1")
                .sells("DEAR", 10, 0, "100");
    }

    @Test
    void unitsAreServedWhereTheyAreCheap() {
        ReplenishmentPlan plan = fourCheapOneDear()
                .plan(BudgetShop.planner().budget(Money.parse("CNY 600")).serviceCounts(ServiceMeasure.UNITS));

        // 28 of each cheap one are wanted, but the last three of each serve less than a fifth dear one
        assertThat(BudgetShop.quantities(plan)).containsExactly(25, 25, 25, 25, 5);
        assertThat(plan.budget().served()).isBetween(83.0, 85.0);
        assertThat(plan.budget().spent()).isEqualTo(BigMoney.parse("CNY 600"));
    }

    /** Shared so that both run out on one day, 60 buys 15 of each; 21 and 13 serve more. */
    @Test
    void theBestServiceServesMoreThanRunningOutTogether() {
        BudgetShop shop = new BudgetShop().sells("A", 10, 0, "1").sells("B", 10, 0, "3");
        ReplenishmentPlan together = shop.sharedByDays("60");
        ReplenishmentPlan best =
                shop.plan(BudgetShop.planner().budget(Money.parse("CNY 60")).serviceCounts(ServiceMeasure.UNITS));

        assertThat(BudgetShop.quantities(together)).containsExactly(15, 15);
        assertThat(BudgetShop.quantities(best)).containsExactly(21, 13);
        assertThat(units(best)).isGreaterThan(units(together) + 1);
    }

    private static double units(ReplenishmentPlan plan) {
        return plan.planned().stream()
                .mapToDouble(each -> BudgetShop.units(each, each.quantity().amount()))
                .sum();
    }

    @Test
    void valueIsServedAtOneRiskForAll() {
        ReplenishmentPlan plan = fourCheapOneDear().plan("1560");

        assertThat(BudgetShop.quantities(plan)).containsExactly(15, 15, 15, 15, 15);
        assertThat(BudgetShop.cost(plan)).isEqualByComparingTo("1560");
        assertThat(plan.planned()).extracting(ReorderProposal::reason).contains(ReorderReason.BUDGET_CUT);
    }

    @Test
    void aGoalWithCostsSaysWhatAUnitIsWorth() {
        BudgetShop shop = new BudgetShop().sells("A", 10, 0, "10").sells("B", 10, 0, "10");
        ReplenishmentPlanner.Builder planner = BudgetShop.planner().budget(Money.parse("CNY 150"));
        ServiceGoal dear = ServiceGoal.ofCosts(BigMoney.parse("CNY 40"), BigMoney.parse("CNY 1"));

        assertThat(BudgetShop.quantities(shop.plan(planner))).containsExactly(8, 7);
        ReplenishmentPlan weighed = shop.plan(planner.policies(
                Map.of(Sku.of("B"), ReplenishmentPolicy.of(dear, 7).shape(DemandShape.POISSON))));
        assertThat(BudgetShop.quantities(weighed)).containsExactly(0, 15);
        assertThat(BudgetShop.quantities(shop.plan(planner.serviceCounts(ServiceMeasure.UNITS))))
                .containsExactly(8, 7);
    }

    /** 10 of A cost 100: too much, so that its money goes to B. */
    @Test
    void aMinimumThatCannotBePaidWaitsAndLeavesItsMoney() {
        BudgetShop shop = new BudgetShop()
                .sells("A", 10, 0, BudgetShop.terms("A", "10").minimumOrder("10"))
                .sells("B", 10, 0, "10");
        ReplenishmentPlan plan = shop.plan("90");

        assertThat(BudgetShop.quantities(plan)).containsExactly(0, 9);
        assertThat(plan.planned().get(0).reason()).isEqualTo(ReorderReason.BUDGET_CUT);
        assertThat(plan.budget().gap()).isZero();
        assertThat(BudgetShop.quantities(shop.plan("100"))).isIn(List.of(10, 0), List.of(0, 10));
    }

    /** One cheap piece returns most for its cost, but then there is no money for the pallet, which serves far more. */
    @Test
    void aBigMinimumIsBoughtFirst_whereItServesMoreThanAllThatFitsWithoutIt() {
        BudgetShop shop = new BudgetShop()
                .sells("PALLET", 100, 0, BudgetShop.terms("PALLET", "1").minimumOrder("200"))
                .sells("PIECE", 1, -1, "1");
        ReplenishmentPlan plan = shop.plan("200");

        assertThat(BudgetShop.quantities(plan)).containsExactly(200, 0);
        assertThat(plan.budget().gap()).isPositive();
    }

    @Test
    void aPriceBreakCountsAsItIs() {
        PriceList breaks = PriceList.allUnits(
                PriceBreak.of("0", BigMoney.parse("CNY 10")), PriceBreak.of("20", BigMoney.parse("CNY 4")));
        BudgetShop shop = new BudgetShop()
                .sells("A", 10, 0, BudgetShop.terms("A", BudgetShop.S1).prices(breaks));

        // 20 cost 80: more than 8 single ones serve
        assertThat(BudgetShop.quantities(shop.plan("80"))).containsExactly(20);
        assertThat(BudgetShop.quantities(shop.plan("79.99"))).containsExactly(7);
    }

    @Test
    void whatIsOwedComesFirst() {
        BudgetShop shop = new BudgetShop().sells("A", 10, 0, "10").sells("OWED", 0, -5, "10");

        assertThat(BudgetShop.quantities(shop.plan("50"))).containsExactly(0, 5);
        assertThat(BudgetShop.quantities(shop.plan("70"))).containsExactly(2, 5);
    }

    /** Both orders fall below 150 if they share 200; the one that waits leaves the other enough. */
    @Test
    void ofOrdersBelowTheirLeastValueOneWaitsAndTheOtherIsPlaced() {
        BudgetShop shop = new BudgetShop()
                .sells("A", 10, 0, "10")
                .sells("B", 10, 0, BudgetShop.terms("B", S2).price(BigMoney.parse("CNY 10")));
        Money least = Money.parse("CNY 150");
        ReplenishmentPlan plan = shop.plan(
                "200",
                SupplierTerms.of(BudgetShop.S1).minimumOrderValue(least),
                SupplierTerms.of(S2).minimumOrderValue(least));

        assertThat(plan.proposals()).hasSize(1);
        assertThat(BudgetShop.cost(plan)).isEqualByComparingTo("200");
        assertThat(plan.planned())
                .extracting(ReorderProposal::reason)
                .containsExactlyInAnyOrder(ReorderReason.BUDGET_CUT, ReorderReason.HELD_BACK);
    }

    /** An article without a price takes nothing of a budget. */
    @Test
    void whatCostsNothingIsOrderedInFull() {
        BudgetShop shop = new BudgetShop().sells("FREE", 10, 0, "0").sells("A", 10, 0, "10");

        assertThat(BudgetShop.quantities(shop.plan("0"))).containsExactly(28, 0);
    }

    @Test
    void manyLotsAreWeighedInStrides_andTheBudgetIsKeptAllTheSame() {
        BudgetShop shop = new BudgetShop().sells("A", 4000, 0, "1").sells("B", 3000, 0, "1");
        ReplenishmentPlan plan = shop.plan("9000");

        assertThat(BudgetShop.cost(plan).intValueExact()).isBetween(8980, 9000);
    }

    @Test
    void thePlanSaysWhatTheBudgetBuys_andTheProposalWhyItWasCut() {
        ReplenishmentPlan plan = fourCheapOneDear().plan("1560");
        BudgetUse use = plan.budget();

        assertThat(use.most()).isEqualTo(Money.parse("CNY 1560"));
        assertThat(use.wanted()).isEqualTo(BigMoney.parse("CNY 2912"));
        assertThat(use.measure()).isEqualTo(ServiceMeasure.VALUE);
        assertThat(use.served())
                .isCloseTo(BudgetShop.served(plan), within(1e-9))
                .isLessThan(use.wantedService());
        assertThat(use.explain().toText(Locale.SIMPLIFIED_CHINESE)).startsWith("预算使用额：");
        ReorderProposal dear = plan.planned().get(4);
        assertThat(dear.changes()).hasSize(1);
        ReorderChange change = dear.changes().get(0);
        assertThat(change.before().amount()).isEqualByComparingTo("28");
        assertThat(change.after()).isEqualTo(dear.quantity());
        assertThat(change.nextReturn()).isCloseTo(dear.demand().exceedance(15), within(1e-9));
        assertThat(dear.explain().toText(Locale.ENGLISH))
                .contains(
                        "cut to the budget: 15 PCS = from 28 PCS, under a budget of 1,560.00 CNY: the next step would serve");
        assertThat(dear.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("原为 28 件，预算为");
    }

    @Test
    void aBudgetThatIsEnoughChangesNothing() {
        ReplenishmentPlan plan = fourCheapOneDear().plan("2912");

        assertThat(plan.budget()).isNull();
        assertThat(plan).isEqualTo(fourCheapOneDear().plan(BudgetShop.planner()));
    }

    @Test
    void withoutMoneyNothingIsBought() {
        ReplenishmentPlan plan = fourCheapOneDear().plan("0");

        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.budget().leastReturn()).isNaN();
        assertThat(plan.budget().explain().toText(Locale.ENGLISH)).doesNotContain("NaN");
        assertThat(plan.planned().get(0).explain().toText(Locale.ENGLISH))
                .doesNotContain("NaN")
                .contains("buys nothing");
    }
}
