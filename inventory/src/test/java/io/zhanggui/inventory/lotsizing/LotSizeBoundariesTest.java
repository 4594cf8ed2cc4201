package io.zhanggui.inventory.lotsizing;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Where a figure meets its limit, and where two answers cost the same. */
class LotSizeBoundariesTest {

    private static final LotCosts FREE_HOLDING = LotCosts.ofOrder(2);
    private static final LotCosts COSTS = LotCosts.ofOrder(2).withHolding(1);

    private static void refused(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }

    @Test
    void holdingThatCostsNothing_isRefusedByEveryModel_alsoWhereItsFiguresAreGiven() {
        String message = "the cost of holding must be above zero";
        refused(message, () -> new BackorderedOrderQuantity(100, FREE_HOLDING, 3, 20, 0.2, 20));
        refused(message, () -> new DisruptedOrderQuantity(100, FREE_HOLDING, 5, 1, 12, 20, 20));
        refused(message, () -> new RandomYieldOrderQuantity(100, FREE_HOLDING, YieldKind.ADDITIVE, -5, 2, 20, 20));
        refused(message, () -> new EconomicProductionQuantity(100, FREE_HOLDING, 400, 20, 20));
        refused(message, () -> EconomicProductionQuantity.of(100, FREE_HOLDING, 400));
        refused("productionRate must be above", () -> new EconomicProductionQuantity(100, COSTS, 100, 20, 20));
    }

    @Test
    void holdingCost_isAddedToTheCostOfAnOrder() {
        assertThat(COSTS).isEqualTo(LotCosts.of(2, 1));
        assertThat(COSTS.withHolding(3)).isEqualTo(LotCosts.of(2, 3));
    }

    @Test
    void incrementalPrice_withoutABreak_isThePriceOfEveryUnit() {
        PriceBreaks prices = PriceBreaks.ofIncremental(4);
        assertThat(prices.kind()).isEqualTo(DiscountKind.INCREMENTAL);
        assertThat(prices.charge(25)).isEqualTo(100);
        // √(2 × 50 × 8 / (0.5 × 4)) = 20; 50 / 20 × 8 + 2 × 20 / 2 = 40, and goods for 200
        DiscountedOrderQuantity order = DiscountedOrderQuantity.of(prices, 50, 8, 0.5);
        assertThat(order.quantity()).isEqualTo(20);
        assertThat(order.cost()).isEqualTo(240);
    }

    @Test
    void economicQuantityThatIsTheBreakItself_hasTheLowerPrice() {
        // at 4: √(2 × 50 × 8 / (0.5 × 4)) = 20, which is where the price of 4 begins
        PriceBreaks prices = PriceBreaks.ofAllUnits(5).withBreak(20, 4);
        DiscountedOrderQuantity order = DiscountedOrderQuantity.of(prices, 50, 8, 0.5);
        assertThat(order.tier()).isEqualTo(1);
        assertThat(order.quantity()).isEqualTo(20);
        assertThat(order.cost()).isEqualTo(240);
    }

    @Test
    void tierOutsideTheList_isRefused() {
        DiscountedOrderQuantity order =
                DiscountedOrderQuantity.of(PriceBreaks.ofAllUnits(5).withBreak(20, 4), 50, 8, 0.5);
        refused(
                "tier must be from 0 to 1",
                () -> new DiscountedOrderQuantity(
                        50,
                        8,
                        0.5,
                        order.prices(),
                        order.limits(),
                        order.tiers(),
                        order.tiers().size()));
        refused("quantity", () -> new PriceTier(new PriceBreak(0, 5), 20, Double.POSITIVE_INFINITY, 240));
        refused("cost", () -> new PriceTier(new PriceBreak(0, 5), 20, 20, Double.POSITIVE_INFINITY));
    }

    @Test
    void freeOrderOfDiscountedGoods_isExplainedWithoutACostOfOrders() {
        DiscountedOrderQuantity order = DiscountedOrderQuantity.of(PriceBreaks.ofAllUnits(5), 50, 0, 0.5);
        assertThat(order.quantity()).isZero();
        assertThat(order.cost()).isEqualTo(250);
        assertThat(order.explain().toText(ENGLISH)).doesNotContain("NaN").hasLineCount(2);
    }

    @Test
    void maximumThatIsOnePack_allowsThatPack() {
        OrderLimits limits = OrderLimits.ofPack(12).withMaximum(12);
        FeasibleLot lot = EconomicOrderQuantity.of(100, COSTS).within(limits);
        assertThat(lot.quantity()).isEqualTo(12);
        refused("no quantity is within the limits", () -> OrderLimits.ofPack(12).withMaximum(11.9));
    }

    @Test
    void threePacksOfATenth_areATripleAlsoInBinary() {
        OrderLimits limits = OrderLimits.ofPack(0.1);
        assertThat(limits.atLeast(0.3)).isEqualTo(0.3);
        assertThat(limits.atMost(0.3)).isEqualTo(0.3);
        // noise is relative to the number of packs: 0.01 above three millions of them is a further pack
        assertThat(OrderLimits.ofPack(1).atLeast(3_000_000.01)).isEqualTo(3_000_001);
        assertThat(OrderLimits.ofPack(1).atLeast(3_000_000.001)).isEqualTo(3_000_000.001);
    }

    @Test
    void ordersBelowAFigure_areAPackLess_whereItIsAMultiple() {
        OrderLimits packs = OrderLimits.ofPack(10);
        assertThat(packs.below(50)).isEqualTo(40);
        assertThat(packs.below(51)).isEqualTo(50);
        assertThat(packs.withMaximum(50).below(50)).isEqualTo(40);
        assertThat(packs.withMaximum(49).below(50)).isEqualTo(40);
        assertThat(packs.withMinimum(50).below(50)).isNaN();
        assertThat(OrderLimits.none().below(50)).isNaN();
        assertThat(OrderLimits.none().withMaximum(50).below(50)).isNaN();
    }

    @Test
    void packsBeforeAndAfterTheEconomicQuantity_thatCostTheSame_giveTheSmallerOrder() {
        // 300 / 20 + 20 / 2 = 300 / 30 + 30 / 2 = 25, around √600
        FeasibleLot lot = EconomicOrderQuantity.of(300, LotCosts.of(1, 1)).within(OrderLimits.ofPack(10));
        assertThat(lot.quantity()).isEqualTo(20);
        assertThat(lot.cost()).isEqualTo(25);
        FeasibleLot least =
                EconomicOrderQuantity.of(100, COSTS).within(OrderLimits.none().withMinimum(40));
        assertThat(least.quantity()).isEqualTo(40);
        assertThat(least.costOfLimits()).isEqualTo(5);
    }

    @Test
    void lotThatStartsWithinTheOneBefore_orEndsBeyondTheHorizon_isRefused() {
        Lot first = new Lot(1, 2, 10, 2, 0, 1);
        LotSchedule gapless = new LotSchedule(LotRule.SILVER_MEAL, 3, List.of(first, new Lot(3, 1, 5, 2, 0, 0)), 0, 0);
        assertThat(gapless.cost()).isEqualTo(5);
        refused(
                "lots must follow each other within 3 periods, but after period 2 comes",
                () -> new LotSchedule(LotRule.SILVER_MEAL, 3, List.of(first, new Lot(2, 1, 5, 2, 0, 0)), 0, 0));
        refused(
                "lots must follow each other within 3 periods, but after period 2 comes",
                () -> new LotSchedule(LotRule.SILVER_MEAL, 3, List.of(first, new Lot(3, 2, 5, 2, 0, 0)), 0, 0));
    }

    @Test
    void quantitiesThatMissDemandByBinaryNoise_meetIt() {
        LotSizingProblem problem = LotSizingProblem.of(new double[] {0.1, 0.2}, LotCosts.of(5, 1));
        assertThat(problem.cost(0.3, 0)).isCloseTo(5.2, within(1e-12));
        LotSizingProblem large = LotSizingProblem.of(new double[] {1e12 + 0.001}, LotCosts.of(5, 1));
        assertThat(large.cost(1e12)).isEqualTo(5);
        refused(
                "quantities leave",
                () -> LotSizingProblem.of(new double[] {1.001}, LotCosts.of(5, 1))
                        .cost(1));
    }

    @Test
    void partPeriod_staysWithTheShorterLot_whereBothAreAsFarFromTheOrder() {
        // 2 held one period: 2; with 3 held two periods: 8; the order of 5 lies in the middle
        LotSizingProblem problem = LotSizingProblem.of(new double[] {4, 2, 3}, LotCosts.of(5, 1));
        assertThat(problem.schedule(LotRule.PART_PERIOD).lots())
                .containsExactly(new Lot(1, 2, 6, 5, 0, 2), new Lot(3, 1, 3, 5, 0, 0));
        // holding as much as the order is not yet above it
        LotSizingProblem even = LotSizingProblem.of(new double[] {4, 2, 3, 1}, LotCosts.of(8, 1));
        assertThat(even.schedule(LotRule.PART_PERIOD).lots())
                .extracting(Lot::periods)
                .containsExactly(3, 1);
    }

    @Test
    void silversRule_measuresCyclesByTheFirstOfTwoArticlesOfTheSameRatio() {
        JointItem idle = JointItem.of(Sku.of("IDLE"), 0, LotCosts.of(0, 1));
        JointItem small = JointItem.of(Sku.of("SMALL"), 10, LotCosts.of(10, 1));
        JointItem large = JointItem.of(Sku.of("LARGE"), 1000, LotCosts.of(1000, 1));
        JointItem slow = JointItem.of(Sku.of("SLOW"), 1, LotCosts.of(40, 1));
        // base 10 / (90 + 10): SLOW in every √(40 × 0.1) = 2nd order; the two others, √(1 × 0.1), in each
        assertThat(JointReplenishment.of(90, List.of(idle, small, large, slow))
                        .silver()
                        .multiples())
                .containsExactly(0, 1, 1, 2);
        // base 1000 / 1090: √(40 × 0.917) = 6
        assertThat(JointReplenishment.of(90, List.of(idle, large, small, slow))
                        .silver()
                        .multiples())
                .containsExactly(0, 1, 1, 6);
    }
}
