package io.zhanggui.inventory;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.lotsizing.DiscountedOrderQuantity;
import io.zhanggui.inventory.lotsizing.EconomicOrderQuantity;
import io.zhanggui.inventory.lotsizing.FeasibleLot;
import io.zhanggui.inventory.lotsizing.JointItem;
import io.zhanggui.inventory.lotsizing.JointReplenishment;
import io.zhanggui.inventory.lotsizing.LotCosts;
import io.zhanggui.inventory.lotsizing.LotRule;
import io.zhanggui.inventory.lotsizing.LotSchedule;
import io.zhanggui.inventory.lotsizing.LotSizingProblem;
import io.zhanggui.inventory.lotsizing.OrderLimits;
import io.zhanggui.inventory.lotsizing.PriceBreaks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of README.md on lot sizes, with what its comments promise. */
class ReadmeLotSizesTest {

    @Test
    void fromOneQuantityToJointOrders() {
        LotCosts costs = LotCosts.ofOrder(8).withHolding(0.225);
        EconomicOrderQuantity eoq = EconomicOrderQuantity.of(1300, costs);
        eoq.quantity();
        eoq.cost(250);
        FeasibleLot packed = eoq.within(OrderLimits.ofPack(24).withMinimum(100));
        packed.quantity();
        packed.explain().toText(SIMPLIFIED_CHINESE);

        PriceBreaks prices = PriceBreaks.ofAllUnits(0.75).withBreak(400, 0.72).withBreak(800, 0.68);
        DiscountedOrderQuantity discounted = DiscountedOrderQuantity.of(prices, 1300, 8, 0.3);
        discounted.quantity();
        discounted.explain().toText(SIMPLIFIED_CHINESE);

        double[] demandOfWeeks = {150, 100, 80, 200};
        LotSizingProblem weeks =
                LotSizingProblem.of(demandOfWeeks, LotCosts.of(120, 0.8)).withInitialStock(20);
        LotSchedule schedule = weeks.optimum();
        schedule.quantities();
        schedule.explain().toText(SIMPLIFIED_CHINESE);
        weeks.cost(310, 0, 0, 200);
        weeks.schedule(LotRule.SILVER_MEAL).cost();

        JointReplenishment truck = JointReplenishment.of(
                600,
                List.of(
                        JointItem.of(Sku.of("MUG"), 1, LotCosts.of(120, 160)),
                        JointItem.of(Sku.of("POT"), 1, LotCosts.of(840, 20)),
                        JointItem.of(Sku.of("TRAY"), 1, LotCosts.of(300, 50))));
        truck.optimum().multiples();

        assertThat(eoq.quantity()).isCloseTo(304.05, within(0.005));
        assertThat(eoq.cost()).isCloseTo(68.41, within(0.005));
        assertThat(eoq.cost(250)).isEqualTo(69.725);
        assertThat(packed.quantity()).isEqualTo(312);
        assertThat(discounted.quantity()).isEqualTo(800);
        assertThat(schedule.quantities()).containsExactly(130, 180, 0, 200);
        assertThat(weeks.cost(310, 0, 0, 200)).isCloseTo(448, within(1e-9));
        assertThat(schedule.cost()).isCloseTo(424, within(1e-9));
        assertThat(weeks.schedule(LotRule.SILVER_MEAL).cost()).isCloseTo(440, within(1e-9));
        assertThat(truck.optimum().multiples()).containsExactly(1, 3, 1);
    }
}
