package io.zhanggui.inventory.lotsizing;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LotSizeTest {

    private static final LotCosts COSTS = LotCosts.ofOrder(2).withHolding(1);

    private static List<LotSize> all(double demandPerPeriod) {
        return List.of(
                EconomicOrderQuantity.of(demandPerPeriod, COSTS),
                BackorderedOrderQuantity.of(demandPerPeriod, COSTS, 3),
                EconomicProductionQuantity.of(demandPerPeriod, COSTS, 400),
                RandomYieldOrderQuantity.ofAdditiveYield(demandPerPeriod, COSTS, -5, 2),
                RandomYieldOrderQuantity.ofMultiplicativeYield(demandPerPeriod, COSTS, 0.9, 0.1),
                DisruptedOrderQuantity.of(demandPerPeriod, COSTS, 5, 1, 12));
    }

    @Test
    void economicOrderQuantity_splitsItsCostInHalves() {
        EconomicOrderQuantity eoq = EconomicOrderQuantity.of(100, COSTS);
        assertThat(eoq.quantity()).isEqualTo(20);
        assertThat(eoq.cost()).isEqualTo(20);
        assertThat(eoq.orderingCost()).isEqualTo(10);
        assertThat(eoq.holdingCost()).isEqualTo(10);
        assertThat(eoq.cycleTime()).isEqualTo(0.2);
        assertThat(eoq.cost(10)).isEqualTo(25);
        assertThat(eoq.cost(40)).isEqualTo(25);
    }

    @Test
    void demandOfZero_needsNoOrder() {
        for (LotSize lot : all(0)) {
            assertThat(lot.quantity()).as("%s", lot).isZero();
            assertThat(lot.cost()).as("%s", lot).isZero();
            FeasibleLot packed = lot.within(OrderLimits.ofPack(12).withMinimum(24));
            assertThat(packed.quantity()).isZero();
            assertThat(packed.cost()).isZero();
            assertThat(lot.explain().toText(ENGLISH)).startsWith("Quantity of least cost: 0 = ");
        }
        assertThat(EconomicOrderQuantity.of(0, COSTS).cycleTime()).isNaN();
    }

    @Test
    void orderThatCostsNothing_isMadeAsDemandComes() {
        LotSize free = EconomicOrderQuantity.of(100, LotCosts.of(0, 1));
        assertThat(free.quantity()).isZero();
        assertThat(free.cost()).isZero();
        assertThat(free.within(OrderLimits.none()).quantity()).isZero();
        assertThat(free.within(OrderLimits.ofPack(12)).quantity()).isEqualTo(12);
        assertThat(free.within(OrderLimits.ofPack(12)).cost()).isEqualTo(6);
        assertThat(free.within(OrderLimits.none().withMaximum(50)).quantity()).isZero();
        assertThat(RandomYieldOrderQuantity.ofMultiplicativeYield(100, LotCosts.of(0, 1), 0.5, 0.1)
                        .cost())
                .isZero();
        assertThat(RandomYieldOrderQuantity.ofAdditiveYield(100, LotCosts.of(0, 1), 0, 0)
                        .cost())
                .isZero();
    }

    @Test
    void backorders_areOwedForAShareOfTheTime() {
        BackorderedOrderQuantity lot = BackorderedOrderQuantity.of(100, COSTS, 3);
        assertThat(lot.quantity()).isCloseTo(Math.sqrt(400.0 * 4 / 3), within(1e-12));
        assertThat(lot.stockoutFraction()).isEqualTo(0.25);
        assertThat(lot.mostOwed()).isCloseTo(lot.quantity() / 4, within(1e-12));
        assertThat(lot.cost()).isCloseTo(Math.sqrt(300), within(1e-12));
    }

    @Test
    void production_buildsUpToLessThanTheLot() {
        EconomicProductionQuantity lot = EconomicProductionQuantity.of(100, COSTS, 400);
        assertThat(lot.quantity()).isCloseTo(Math.sqrt(400 / 0.75), within(1e-12));
        assertThat(lot.mostInStock()).isCloseTo(0.75 * lot.quantity(), within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EconomicProductionQuantity.of(100, COSTS, 100))
                .withMessage("productionRate must be above the demandPerPeriod 100.0 but was 100.0."
                        + " Maybe they are of different periods?");
    }

    @Test
    void yieldBelowWhatIsOrdered_isNotACost() {
        RandomYieldOrderQuantity lot = RandomYieldOrderQuantity.ofAdditiveYield(100, COSTS, -5, 0);
        assertThat(lot.quantity()).isEqualTo(25);
        assertThat(lot.cost()).isEqualTo(20);
        assertThat(lot.cost(5)).isNaN();
        assertThat(lot.cost(3)).isNaN();
        assertThat(lot.cost(15)).isEqualTo(25);
        assertThat(lot.within(OrderLimits.none().withMaximum(15)).quantity()).isEqualTo(15);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lot.within(OrderLimits.none().withMaximum(4)))
                .withMessageContaining("Maybe the maximum is below what gets lost?");
        RandomYieldOrderQuantity more = RandomYieldOrderQuantity.ofAdditiveYield(100, COSTS, 50, 0);
        assertThat(more.quantity()).isZero();
        assertThat(more.cost()).isEqualTo(29); // 50 come unasked: 200 / 50 + 25
    }

    @Test
    void withoutDisruptions_theQuantityIsTheEconomicOne() {
        DisruptedOrderQuantity lot = DisruptedOrderQuantity.of(100, COSTS, 5, 0, 1);
        assertThat(lot.quantity()).isCloseTo(20, within(1e-9));
        assertThat(lot.cost()).isCloseTo(20, within(1e-12));
        assertThat(DisruptedOrderQuantity.of(100, COSTS, 5, 2, 1).quantity()).isGreaterThan(20);
    }

    @Test
    void packs_takeTheCheaperMultiple() {
        EconomicOrderQuantity eoq = EconomicOrderQuantity.of(100, COSTS);
        assertThat(eoq.within(OrderLimits.ofPack(12)).quantity()).isEqualTo(24); // 20.33 against 22.67 for 12
        assertThat(eoq.within(OrderLimits.ofPack(18)).quantity()).isEqualTo(18); // 20.11 against 23.56 for 36
        assertThat(eoq.within(OrderLimits.ofPack(5)).quantity()).isEqualTo(20);
        assertThat(eoq.within(OrderLimits.ofPack(100)).quantity()).isEqualTo(100);
        assertThat(eoq.within(OrderLimits.ofPack(5).withMinimum(33)).quantity()).isEqualTo(35);
        assertThat(eoq.within(OrderLimits.ofPack(5).withMaximum(14)).quantity()).isEqualTo(10);
        assertThat(eoq.within(OrderLimits.none().withMinimum(33)).quantity()).isEqualTo(33);
        assertThat(eoq.within(OrderLimits.none().withMaximum(14)).quantity()).isEqualTo(14);
        FeasibleLot packed = eoq.within(OrderLimits.ofPack(10).withMinimum(40));
        assertThat(packed.cost()).isEqualTo(25);
        assertThat(packed.costOfLimits()).isEqualTo(5);
    }

    @Test
    void ofTwoMultiplesThatCostTheSame_theSmallerIsTaken() {
        FeasibleLot lot = EconomicOrderQuantity.of(100, COSTS)
                .within(new OrderLimits(10, 0, null)); // the pack of the quantity itself
        assertThat(lot.quantity()).isEqualTo(20);
        EconomicOrderQuantity between = EconomicOrderQuantity.of(150, LotCosts.of(2, 3)); // √200
        assertThat(between.cost(10)).isEqualTo(between.cost(20));
        assertThat(between.within(OrderLimits.ofPack(10)).quantity()).isEqualTo(10);
    }

    @Test
    void limits_countBinaryFractionsAsWholePacks() {
        OrderLimits tenths = OrderLimits.ofPack(0.1);
        assertThat(tenths.atMost(0.3)).isEqualTo(0.3);
        assertThat(tenths.atLeast(0.3)).isEqualTo(0.3);
        assertThat(tenths.atMost(0.29)).isEqualTo(0.2);
        assertThat(tenths.atLeast(0.31)).isEqualTo(0.4);
        assertThat(tenths.below(0.3)).isEqualTo(0.2);
        assertThat(tenths.below(0.1)).isNaN();
        assertThat(tenths.atMost(0.05)).isNaN();
        assertThat(tenths.atLeast(0)).isEqualTo(0.1);
        assertThat(OrderLimits.none().below(5)).isNaN();
        assertThat(OrderLimits.none().withMaximum(4).below(5)).isEqualTo(4);
        assertThat(OrderLimits.ofPack(3).withMaximum(5).below(7)).isEqualTo(3);
        assertThat(OrderLimits.ofPack(3).withMaximum(5).below(5)).isEqualTo(3);
        assertThat(OrderLimits.ofPack(3).withMaximum(6).atLeast(6)).isEqualTo(6);
        assertThat(OrderLimits.ofPack(3).withMaximum(5).atLeast(4)).isNaN();
        assertThat(OrderLimits.none().isNone()).isTrue();
        assertThat(OrderLimits.ofPack(1).isNone()).isFalse();
        assertThat(OrderLimits.none().withMinimum(1).isNone()).isFalse();
        assertThat(OrderLimits.none().withMaximum(1).isNone()).isFalse();
    }

    @Test
    void limitsThatNothingFits_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderLimits.ofPack(60).withMinimum(100).withMaximum(110))
                .withMessage("no quantity is within the limits: pack 60.0, minimum 100.0, maximum 110.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderLimits.ofPack(60).withMaximum(50))
                .withMessageStartingWith("no quantity is within the limits");
        assertThat(OrderLimits.ofPack(60).withMinimum(100).withMaximum(120).atLeast(0))
                .isEqualTo(120);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderLimits.ofPack(-1))
                .withMessageStartingWith("pack");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderLimits.none().withMinimum(-1))
                .withMessageStartingWith("minimum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderLimits.none().withMaximum(0))
                .withMessageStartingWith("maximum");
    }

    @Test
    void holdingForNothing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EconomicOrderQuantity.of(100, LotCosts.ofOrder(2)))
                .withMessage("the cost of holding must be above zero but was 0.0."
                        + " Maybe LotCosts.ofOrder(…) without withHolding(…)?");
    }

    @Test
    void wrongFigures_areRefusedWithTheirNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LotCosts.of(-1, 1))
                .withMessageStartingWith("order must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LotCosts.of(1, -1))
                .withMessageStartingWith("holding must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EconomicOrderQuantity.of(-1, COSTS))
                .withMessageStartingWith("demandPerPeriod");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackorderedOrderQuantity.of(1, COSTS, 0))
                .withMessageStartingWith("stockoutCost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomYieldOrderQuantity.ofMultiplicativeYield(1, COSTS, 0, 0))
                .withMessageStartingWith("yieldMean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomYieldOrderQuantity.ofAdditiveYield(1, COSTS, 0, -1))
                .withMessageStartingWith("yieldDeviation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisruptedOrderQuantity.of(1, LotCosts.of(0, 1), 1, 1, 1))
                .withMessageStartingWith("the cost of an order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisruptedOrderQuantity.of(1, COSTS, -1, 1, 1))
                .withMessageStartingWith("stockoutCost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisruptedOrderQuantity.of(1, COSTS, 1, -1, 1))
                .withMessageStartingWith("disruptionRate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisruptedOrderQuantity.of(1, COSTS, 1, 1, 0))
                .withMessageStartingWith("recoveryRate");
        for (LotSize lot : all(10)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lot.cost(0))
                    .withMessageStartingWith("quantity must be above zero");
        }
    }

    @Test
    void explanation_ofAPackedQuantity_saysWhatTheLimitsCost() {
        FeasibleLot lot = EconomicOrderQuantity.of(100, COSTS)
                .within(OrderLimits.ofPack(10).withMinimum(40));
        assertThat(lot.explain().toText(ENGLISH)).isEqualTo("""
                Quantity to order: 40 = the cheapest multiple of 10 that is at least 40
                  Cost per period: 25 = 5 more than without limits
                  Quantity of least cost: 20 = √(2 × 100 per period × 2 per order ÷ 1 per unit held for a period)
                    Cost per period: 20 = orders 10 + holding 10
                    Periods from order to order: 0.2 = 20 ÷ 100 per period
                """);
        assertThat(EconomicOrderQuantity.of(100, COSTS)
                        .within(OrderLimits.ofPack(10).withMinimum(40).withMaximum(90))
                        .explain()
                        .toText(SIMPLIFIED_CHINESE))
                .startsWith("订货量：40 = 不少于 40、不超过 90 且为 10 的整数倍中成本最低者\n  每期成本：25 = 比不受限制时多 5\n");
    }

    @Test
    void everyModel_explainsItself() {
        assertThat(all(100).stream().map(lot -> lot.explain().toText(ENGLISH)))
                .anyMatch(text -> text.contains("with 1 per unit held and 3 per unit owed"))
                .anyMatch(text ->
                        text.contains("Share of demand that waits: 0.25 = 1 per unit held ÷ (1 + 3 per unit owed)"))
                .anyMatch(text -> text.contains("with 400 produced per period"))
                .anyMatch(text -> text.contains("what arrives differs from the order by -5 on average"))
                .anyMatch(text -> text.contains("0.9 of the order arrives on average, with standard deviation 0.1"))
                .anyMatch(text -> text.contains("5 per unit short, 1 disruptions and 12 recoveries per period"));
    }
}
