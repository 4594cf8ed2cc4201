package io.zhanggui.inventory.testkit;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.fulfilment.OrderCycle;
import io.zhanggui.inventory.fulfilment.OrderOutcome;
import io.zhanggui.inventory.fulfilment.SalesRelease;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Made-up released sales orders, order cycles and outcomes of orders. */
@Beta
public final class FulfilmentArbitraries {

    /** When the first order is placed. */
    public static final Instant FIRST = Instant.parse("2025-11-01T00:00:00Z");

    private static final int MOMENTS = 6;

    private FulfilmentArbitraries() {}

    /**
     * Releases of a sales order with one to four lines in pieces, an article in more than one of them at times.
     *
     * @param articles what may be sold
     */
    public static Arbitrary<SalesRelease> releases(OrderNo order, List<Sku> articles) {
        Arbitrary<SalesRelease.Line> line = Arbitraries.of(articles)
                .flatMap(sku -> Arbitraries.integers()
                        .between(1, 6)
                        .map(pieces -> new SalesRelease.Line(sku, Quantity.ofPieces(pieces))));
        return line.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(lines -> new SalesRelease(
                        order,
                        ShopId.of("TMALL"),
                        PartyId.of("C1"),
                        lines,
                        FIRST,
                        null,
                        FIRST.plusSeconds(60),
                        Actor.of(PersonId.of("P001")),
                        LocalDate.of(2025, 11, 4),
                        0));
    }

    /** Cycles of orders of two warehouses and carriers, some of whose moments are not known, many of them not delivered. */
    public static Arbitrary<OrderCycle> cycles() {
        return Arbitraries.longs().map(seed -> cycle(new Random(seed)));
    }

    private static OrderCycle cycle(Random random) {
        List<@Nullable Instant> moments = new ArrayList<>();
        Instant last = FIRST;
        for (int i = 0; i < MOMENTS; i++) {
            last = last.plusSeconds(random.nextInt(3) == 0 ? 0 : random.nextInt(100_000));
            moments.add(random.nextInt(4) == 0 ? null : last);
        }
        return new OrderCycle(
                OrderNo.of("SO-" + random.nextInt(1000)),
                ShopId.of("TMALL"),
                WarehouseId.of(random.nextBoolean() ? "SH" : "HZ"),
                random.nextInt(3) == 0 ? null : random.nextBoolean() ? "SF" : "EMS",
                FIRST,
                moments.get(0),
                moments.get(1),
                moments.get(2),
                moments.get(3),
                moments.get(4),
                moments.get(5),
                random.nextInt(3) == 0 ? null : FIRST.plusSeconds(random.nextInt(400_000)));
    }

    /** How orders went. */
    public static Arbitrary<OrderOutcome> outcomes() {
        return Arbitraries.integers()
                .between(0, 15)
                .map(bits -> new OrderOutcome(
                        OrderNo.of("SO-" + bits), (bits & 1) == 0, (bits & 2) == 0, (bits & 4) == 0, (bits & 8) == 0));
    }
}
