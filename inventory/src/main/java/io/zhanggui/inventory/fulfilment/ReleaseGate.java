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

    /** What is in no outbound order yet; empty if it is not released. */
    List<SalesRelease.Line> open(OrderNo order) {
        return releases.find(order)
                .map(release ->
                        ReleasedGoods.of(release, kits, ofSalesOrder(order)).all())
                .orElse(List.of());
    }

    /** Everything that stands against an outbound order of these articles. */
    Violations check(OrderNo order, List<SalesRelease.Line> lines, Stamp stamp) {
        return releases.find(order)
                .map(release -> {
                    Violations kit = kits.check(release);
                    Violations found = Violations.builder()
                            .addIf(
                                    stamp.at().isBefore(release.releasedAt()),
                                    FulfilmentViolation.BEFORE_RELEASE,
                                    "at",
                                    stamp.at().toString(),
                                    release.releasedAt().toString())
                            .build()
                            .plus(kit);
                    return kit.isEmpty()
                            ? found.plus(ReleasedGoods.of(release, kits, ofSalesOrder(order))
                                    .check(lines))
                            : found;
                })
                .orElseGet(() -> notReleased(order));
    }

    /** What an outbound order misses; empty if nothing. */
    List<SalesRelease.Line> missing(OutboundOrderId id) {
        return orders.get(id).value().missing();
    }

    /** Everything that stands against making up for what an outbound order misses. */
    Violations checkBackorder(OutboundOrderId id, Stamp stamp) {
        List<SalesRelease.Line> missing = missing(id);
        return missing.isEmpty()
                ? Violations.of(Violation.of(FulfilmentViolation.NOTHING_MISSING, "", id.toString()))
                : check(id.salesOrder(), missing, stamp);
    }

    /** Whether all outbound orders of a sales order are still covered by its release. */
    Violations checkCovered(OrderNo order) {
        return releases.find(order)
                .map(release -> ReleasedGoods.leaving(release, kits, ofSalesOrder(order))
                        .checkNotExceeded())
                .orElseGet(() -> notReleased(order));
    }

    /** The next outbound order of a sales order, checked. */
    OutboundOrder next(
            OrderNo order,
            WarehouseId warehouse,
            List<SalesRelease.Line> lines,
            @Nullable Integer backorderOf,
            Stamp stamp) {
        check(order, lines, stamp).throwIfAny();
        int number = ofSalesOrder(order).stream()
                        .mapToInt(each -> each.id().number())
                        .max()
                        .orElse(0)
                + 1;
        return new OutboundOrder(
                        OutboundOrderId.of(order, number),
                        releases.find(order).orElseThrow(),
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

    private List<OutboundOrder> ofSalesOrder(OrderNo order) {
        try (Stream<Versioned<OutboundOrder>> all = orders.ofSalesOrder(order)) {
            return all.map(Versioned::value).toList();
        }
    }

    private static Violations notReleased(OrderNo order) {
        return Violations.of(Violation.of(FulfilmentViolation.NOT_RELEASED, "order", order.value()));
    }
}
