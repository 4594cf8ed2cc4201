package io.zhanggui.inventory.lotsizing;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscountedOrderQuantityTest {

    private static final PriceBreaks ALL_UNITS = PriceBreaks.ofAllUnits(5).withBreak(100, 4);
    private static final PriceBreaks INCREMENTAL = PriceBreaks.ofIncremental(5).withBreak(100, 4);

    @Test
    void charge_ofAnOrder_isThatOfItsKind() {
        assertThat(ALL_UNITS.charge(99)).isEqualTo(495);
        assertThat(ALL_UNITS.charge(100)).isEqualTo(400);
        assertThat(INCREMENTAL.charge(99)).isEqualTo(495);
        assertThat(INCREMENTAL.charge(100)).isEqualTo(500);
        assertThat(INCREMENTAL.charge(150)).isEqualTo(700);
        assertThat(INCREMENTAL.withBreak(200, 2).charge(300)).isEqualTo(500 + 400 + 200);
        assertThat(ALL_UNITS.tier(99.9)).isZero();
        assertThat(ALL_UNITS.tier(100)).isEqualTo(1);
    }

    @Test
    void allUnits_reachTheBreak_ifThatIsWorthIt() {
        DiscountedOrderQuantity lot = DiscountedOrderQuantity.of(ALL_UNITS, 100, 2, 0.2);
        assertThat(lot.quantity()).isEqualTo(100);
        assertThat(lot.tier()).isEqualTo(1);
        assertThat(lot.cost()).isCloseTo(442, within(1e-9)); // 400 + 2 + 0.2 × 4 × 50
        assertThat(lot.cost(20)).isCloseTo(520, within(1e-9));
        assertThat(lot.tiers().get(0).quantity()).isCloseTo(20, within(1e-12));
        assertThat(lot.tiers().get(0).cost()).isCloseTo(520, within(1e-9));
        assertThat(lot.tiers().get(1).unlimited()).isCloseTo(Math.sqrt(500), within(1e-12));
    }

    @Test
    void priceWhoseBestQuantityIsBeyondTheNextBreak_hasNoOrder() {
        DiscountedOrderQuantity lot = DiscountedOrderQuantity.of(ALL_UNITS, 10_000, 2, 0.2);
        assertThat(lot.tiers().get(0).isPossible()).isFalse();
        assertThat(lot.tiers().get(0).quantity()).isNaN();
        assertThat(lot.tiers().get(1).isPossible()).isTrue();
        assertThat(lot.quantity()).isCloseTo(Math.sqrt(50_000), within(1e-9));
    }

    @Test
    void maximumBelowTheBreak_keepsToTheDearPrice() {
        DiscountedOrderQuantity lot = DiscountedOrderQuantity.of(
                ALL_UNITS, 100, 2, 0.2, OrderLimits.none().withMaximum(15));
        assertThat(lot.quantity()).isEqualTo(15);
        assertThat(lot.tier()).isZero();
        assertThat(lot.tiers().get(1).isPossible()).isFalse();
        DiscountedOrderQuantity far = DiscountedOrderQuantity.of(
                ALL_UNITS, 100_000, 2, 0.2, OrderLimits.none().withMaximum(90));
        assertThat(far.quantity()).isEqualTo(90);
        DiscountedOrderQuantity packs = DiscountedOrderQuantity.of(ALL_UNITS, 10_000, 2, 0.2, OrderLimits.ofPack(40));
        assertThat(packs.tiers().get(0).quantity()).isEqualTo(80);
        assertThat(packs.tiers().get(1).quantity()).isEqualTo(240); // 223.6 lies between 200 and 240
    }

    @Test
    void minimum_shutsOutPricesBelowIt() {
        DiscountedOrderQuantity lot = DiscountedOrderQuantity.of(
                INCREMENTAL, 100, 2, 0.2, OrderLimits.none().withMinimum(120));
        assertThat(lot.tiers().get(0).isPossible()).isFalse();
        assertThat(lot.tier()).isEqualTo(1);
        assertThat(lot.quantity()).isCloseTo(Math.sqrt(2 * 102 * 100 / 0.8), within(1e-9));
    }

    @Test
    void equalPrices_takeTheSmallerQuantity() {
        DiscountedOrderQuantity lot =
                DiscountedOrderQuantity.of(PriceBreaks.ofAllUnits(5).withBreak(20, 5), 100, 2, 0.2);
        assertThat(lot.quantity()).isCloseTo(20, within(1e-12));
        assertThat(lot.tier()).isEqualTo(1); // its best quantity is the break, which has the second price
    }

    @Test
    void demandOfZero_needsNoOrder() {
        DiscountedOrderQuantity lot = DiscountedOrderQuantity.of(
                ALL_UNITS, 0, 2, 0.2, OrderLimits.ofPack(12).withMinimum(200));
        assertThat(lot.quantity()).isZero();
        assertThat(lot.cost()).isZero();
        assertThat(lot.explain().toText(ENGLISH)).isEqualTo("Quantity to order: 0 = nothing is asked for\n");
    }

    @Test
    void orderThatCostsNothing_isMadeAsDemandComes() {
        DiscountedOrderQuantity lot = DiscountedOrderQuantity.of(PriceBreaks.ofAllUnits(5), 100, 0, 0.2);
        assertThat(lot.quantity()).isZero();
        assertThat(lot.cost()).isEqualTo(500);
        assertThat(lot.explain().toText(ENGLISH)).contains("the best order at this price is 0");
    }

    @Test
    void explanation_comparesThePrices() {
        assertThat(DiscountedOrderQuantity.of(ALL_UNITS, 100, 2, 0.2).explain().toText(ENGLISH))
                .isEqualTo("""
                Quantity to order: 100 = the cheapest of all prices is 4; the price of the larger order holds for all its units
                  Cost per period: 442 = goods 400 + orders 2 + holding 40
                  Cost per period at a price of 5 from 0: 520 = the best order at this price is 20; without breaks and limits it would be 20
                  Cost per period at a price of 4 from 100: 442 = the best order at this price is 100; without breaks and limits it would be 22.3607
                """);
        assertThat(DiscountedOrderQuantity.of(INCREMENTAL, 100_000, 2, 0.2)
                        .explain()
                        .toText(SIMPLIFIED_CHINESE))
                .contains("超额累进", "单价 5（自 0 起）的每期成本：– = 此价没有最佳订货量，不考虑价格档与限制时为 632.4555");
    }

    @Test
    void pricesThatDoNotFall_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL_UNITS.withBreak(100, 3))
                .withMessage("a break must be above the one before, 100.0, but was 100.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL_UNITS.withBreak(200, 4.5))
                .withMessage("the price from 200.0 must not be above the one before, 4.0, but was 4.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceBreaks(DiscountKind.ALL_UNITS, List.of()))
                .withMessageStartingWith("the first price must hold from a quantity of zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceBreaks(DiscountKind.ALL_UNITS, List.of(new PriceBreak(1, 1))))
                .withMessageStartingWith("the first price must hold from a quantity of zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceBreaks.ofAllUnits(0))
                .withMessageStartingWith("unitPrice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL_UNITS.withBreak(-1, 1))
                .withMessageStartingWith("from");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL_UNITS.tier(-1))
                .withMessageStartingWith("quantity");
    }

    @Test
    void wrongFigures_areRefusedWithTheirNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscountedOrderQuantity.of(ALL_UNITS, -1, 2, 0.2))
                .withMessageStartingWith("demandPerPeriod");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscountedOrderQuantity.of(ALL_UNITS, 1, -2, 0.2))
                .withMessageStartingWith("orderCost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscountedOrderQuantity.of(ALL_UNITS, 1, 2, 0))
                .withMessageStartingWith("holdingRate");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> DiscountedOrderQuantity.of(ALL_UNITS, 1, 2, 0.2).cost(0))
                .withMessageStartingWith("quantity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiscountedOrderQuantity(1, 2, 0.2, ALL_UNITS, OrderLimits.none(), List.of(), 0))
                .withMessageStartingWith("the number of tiers");
    }
}
