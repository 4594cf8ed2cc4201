package io.zhanggui.inventory.fulfilment;

import static io.zhanggui.inventory.fulfilment.Shop.FIRST;
import static io.zhanggui.inventory.fulfilment.Shop.MUG;
import static io.zhanggui.inventory.fulfilment.Shop.PARCEL;
import static io.zhanggui.inventory.fulfilment.Shop.at;
import static io.zhanggui.inventory.fulfilment.Shop.line;
import static io.zhanggui.inventory.fulfilment.Shop.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.item.KitRegister;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured of orders that arrive in parts, and how finely. */
class PartialDeliveryTest {

    @Test
    void partsOfASecond_count() {
        Duration time = Duration.ofMillis(5_400_500);
        assertThat(TimeScale.HOURS.of(time)).isCloseTo(5400.5 / 3600, within(1e-12));
        assertThat(TimeScale.DAYS.of(time)).isCloseTo(5400.5 / 86_400, within(1e-12));
    }

    @Test
    void anOrderOfWhichAParcelCameBack_isNotDelivered() {
        Shop shop = new Shop(OutboundRules.PLAIN);
        shop.release(line(MUG, 2));
        shop.picked();
        ParcelNo second = ParcelNo.of("2");
        shop.orders.pack(FIRST, PARCEL, List.of(packed(MUG, 1)), null, at(4));
        shop.orders.pack(FIRST, second, List.of(packed(MUG, 1)), null, at(4));
        shop.orders.ship(FIRST, PARCEL, "SF", null, at(5));
        shop.orders.ship(FIRST, second, "SF", null, at(5));
        shop.orders.takeBack(FIRST, second, at(8));
        OutboundOrder ended = shop.orders.deliver(FIRST, PARCEL, at(9).at(), at(9));
        assertThat(ended.state()).isEqualTo(OutboundState.DELIVERED);
        assertThat(OrderCycle.of(List.of(ended), SoldKits.of(KitRegister.of(List.of()), ZoneOffset.UTC))
                        .delivered())
                .isNull();
    }
}
