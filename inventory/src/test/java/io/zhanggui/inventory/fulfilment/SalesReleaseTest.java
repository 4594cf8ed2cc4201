package io.zhanggui.inventory.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesReleaseTest {

    private static final Instant ORDERED = Instant.parse("2025-11-10T01:00:00Z");
    private static final Instant PAID = Instant.parse("2025-11-10T01:05:00Z");
    private static final Instant RELEASED = Instant.parse("2025-11-10T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 13);
    private static final Stamp REVIEWER = Stamp.by(PersonId.of("P001")).at(RELEASED);
    private static final SalesRelease.Line MUGS = SalesRelease.Line.of(Sku.of("MUG"), Quantity.ofPieces(5));

    private final SalesRelease least =
            SalesRelease.of(OrderNo.of("SO-1"), ShopId.of("TMALL"), PartyId.of("C77"), ORDERED, REVIEWER, MUGS);

    private static SalesRelease whole(Instant paid, LocalDate promised, int priority) {
        return new SalesRelease(
                OrderNo.of("SO-1"),
                ShopId.of("TMALL"),
                PartyId.of("C77"),
                List.of(new SalesRelease.Line(Sku.of("MUG"), Quantity.ofPieces(5))),
                ORDERED,
                paid,
                RELEASED,
                Actor.of(PersonId.of("P001")),
                promised,
                priority);
    }

    @Test
    void what_is_told_step_by_step_is_what_the_constructor_makes() {
        assertThat(least).isEqualTo(whole(null, null, 0));
        assertThat(least.paidAt(PAID)).isEqualTo(whole(PAID, null, 0));
        assertThat(least.priority(7).promised(DAY).paidAt(PAID)).isEqualTo(whole(PAID, DAY, 7));
        assertThat(least.paidAt(PAID).promised(DAY).priority(7)).isEqualTo(whole(PAID, DAY, 7));
    }

    @Test
    void what_cannot_be_is_refused_at_each_step() {
        assertThatThrownBy(() ->
                        SalesRelease.of(OrderNo.of("SO-1"), ShopId.of("TMALL"), PartyId.of("C77"), ORDERED, REVIEWER))
                .hasMessage("release of SO-1 has no line");
        assertThatThrownBy(() -> least.paidAt(RELEASED.plusSeconds(1))).hasMessageContaining("was paid at");
        assertThatThrownBy(() -> SalesRelease.Line.of(Sku.of("MUG"), Quantity.ofPieces(0)))
                .hasMessage("quantity of MUG must be positive, but is 0 PCS");
    }
}
