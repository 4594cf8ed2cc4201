package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the release of a sales order lets leave, seen with all outbound orders that it has already. */
final class ReleaseGate {

    private final OutboundOrderRepository orders;
    private final SalesReleases releases;
    private final SoldKits kits;

    ReleaseGate(OutboundOrderRepository orders, SalesReleases releases, SoldKits kits) {
        this.orders = requireNonNull(orders, "orders");
        this.releases = requireNonNull(releases, "releases");
        this.kits = requireNonNull(kits, "kits");
    }

    /**
     * What is in no outbound order yet; empty if it is not released.
     *
     * @throws io.zhanggui.core.violation.RejectedException if it cannot be told, because of units or a kit without contents
     */
    List<SalesRelease.Line> open(OrderNo order) {
        return releases.find(order)
                .map(release -> {
                    kits.check(release).throwIfAny();
                    return ReleasedGoods.of(release, kits, ofSalesOrder(order)).all();
                })
                .orElse(List.of());
    }

    /**
     * An outbound order that is asked for, with all that the sales order has: read once, so that of two who ask at the same
     * moment both get the same number, and one of them is refused.
     *
     * @param release {@code null} if it is not released
     * @param lines what is wanted
     * @param found everything that stands against it
     */
    record Asked(@Nullable SalesRelease release, int number, List<SalesRelease.Line> lines, Violations found) {

        OutboundOrder made(WarehouseId warehouse, @Nullable Integer backorderOf, Stamp stamp) {
            found.throwIfAny();
            SalesRelease from = requireNonNull(release);
            return new OutboundOrder(
                            OutboundOrderId.of(from.order(), number),
                            from,
                            warehouse,
                            backorderOf,
                            ReleasedGoods.summed(lines).stream()
                                    .map(line -> OutboundLine.of(line.sku(), line.quantity()))
                                    .toList(),
                            List.of(),
                            OutboundState.CREATED,
                            List.of())
                    .done(OutboundAction.CREATE, null, stamp, OutboundState.CREATED);
        }
    }

    /**
     * An outbound order of these articles.
     *
     * @param wanted {@code null} for everything that is open
     */
    Asked ask(OrderNo order, @Nullable List<SalesRelease.Line> wanted, Stamp stamp) {
        List<OutboundOrder> others = ofSalesOrder(order);
        int number = others.stream().mapToInt(each -> each.id().number()).max().orElse(0) + 1;
        SalesRelease release = releases.find(order).orElse(null);
        if (release == null) {
            return new Asked(null, number, List.of(), notReleased(order));
        }
        Violations.Builder early = Violations.builder()
                .addIf(
                        stamp.at().isBefore(release.releasedAt()),
                        FulfilmentViolation.BEFORE_RELEASE,
                        "at",
                        stamp.at().toString(),
                        release.releasedAt().toString());
        Violations kit = kits.check(release);
        if (!kit.isEmpty()) {
            return new Asked(release, number, List.of(), early.build().plus(kit));
        }
        ReleasedGoods goods = ReleasedGoods.of(release, kits, others);
        Violations units = goods.units();
        List<SalesRelease.Line> lines = wanted != null ? wanted : units.isEmpty() ? goods.all() : List.of();
        Violations found = early.build().plus(units.isEmpty() ? goods.check(lines) : units);
        return new Asked(release, number, lines, found);
    }

    /** An outbound order of what another one misses. */
    Asked askBackorder(OutboundOrderId id, Stamp stamp) {
        List<SalesRelease.Line> missing = orders.get(id).value().missing();
        return missing.isEmpty()
                ? new Asked(
                        null,
                        1,
                        List.of(),
                        Violations.of(Violation.of(FulfilmentViolation.NOTHING_MISSING, "", id.toString())))
                : ask(id.salesOrder(), missing, stamp);
    }

    /** Whether all outbound orders of a sales order are still covered by its release. */
    Violations checkCovered(OrderNo order) {
        return releases.find(order)
                .map(release -> {
                    Violations kit = kits.check(release);
                    return kit.isEmpty()
                            ? ReleasedGoods.leaving(release, kits, ofSalesOrder(order))
                                    .checkNotExceeded()
                            : kit;
                })
                .orElseGet(() -> notReleased(order));
    }

    private List<OutboundOrder> ofSalesOrder(OrderNo order) {
        try (Stream<Versioned<OutboundOrder>> all = orders.ofSalesOrder(order)) {
            return all.map(Versioned::value).toList();
        }
    }

    private static Violations notReleased(OrderNo order) {
        return Violations.of(Violation.of(FulfilmentViolation.NOT_RELEASED, "order", order.value()));
    }
}
