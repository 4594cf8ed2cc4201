package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks that an outbound order goes through. */
final class OutboundTasks {

    private final ReleaseGate gate;
    private final OutboundStock stock;
    private final OutboundRules rules;

    OutboundTasks(ReleaseGate gate, OutboundStock stock, OutboundRules rules) {
        this.gate = requireNonNull(gate, "gate");
        this.stock = requireNonNull(stock, "stock");
        this.rules = requireNonNull(rules, "rules");
    }

    OutboundTask allocate(Stamp stamp) {
        return new OutboundTask(
                order -> {
                    Violations state = OutboundChecks.state(order, OutboundState.CREATED);
                    Violations found = state.plus(gate.checkCovered(order.id().salesOrder()));
                    return state.isEmpty() ? found.plus(stock.checkReserve(order, stamp)) : found;
                },
                order -> {
                    stock.reserve(order, stamp);
                    return order.done(OutboundAction.ALLOCATE, null, stamp, OutboundState.ALLOCATED);
                });
    }

    OutboundTask startPicking(Stamp stamp) {
        return new OutboundTask(
                order -> OutboundChecks.state(order, OutboundState.ALLOCATED),
                order -> order.done(OutboundAction.START_PICKING, null, stamp, OutboundState.PICKING));
    }

    OutboundTask pick(Sku sku, Quantity quantity, Stamp stamp) {
        return new OutboundTask(
                order -> OutboundChecks.state(order, OutboundState.PICKING)
                        .plus(OutboundChecks.open(order, sku, quantity)),
                order -> order.withLine(sku, each -> each.picking(quantity))
                        .done(OutboundAction.PICK, null, stamp, OutboundState.PICKING));
    }

    OutboundTask unpick(Sku sku, Quantity quantity, Stamp stamp) {
        return new OutboundTask(
                order -> OutboundChecks.state(order, OutboundState.PICKING, OutboundState.PICKED)
                        .plus(OutboundChecks.loose(order, sku, quantity)),
                order -> {
                    OutboundOrder less = order.withLine(sku, each -> each.unpicking(quantity));
                    if (order.state() == OutboundState.PICKED) {
                        less = less.withLine(sku, OutboundLine::missingTheRest);
                        keep(less, sku, stamp);
                    }
                    return less.done(OutboundAction.UNPICK, null, stamp, less.afterRemoval());
                });
    }

    OutboundTask finishPicking(Stamp stamp) {
        return new OutboundTask(order -> OutboundChecks.state(order, OutboundState.PICKING), order -> {
            OutboundOrder ended = order.withLines(
                    order.lines().stream().map(OutboundLine::missingTheRest).toList());
            for (OutboundLine line : order.lines()) {
                if (line.open().signum() > 0) {
                    keep(ended, line.sku(), stamp);
                }
            }
            return ended.done(OutboundAction.FINISH_PICKING, null, stamp, ended.afterPicking());
        });
    }

    OutboundTask pack(ParcelNo no, List<ParcelLine> content, @Nullable BigDecimal weight, Stamp stamp) {
        return new OutboundTask(
                order -> {
                    Violations found = OutboundChecks.state(order, OutboundState.PICKED)
                            .plus(OutboundChecks.packing(order, no, content, stamp.actor(), rules));
                    return found.isEmpty() ? stock.checkPack(order.packing(no, content, weight), stamp) : found;
                },
                order -> {
                    OutboundOrder packed = order.packing(no, content, weight);
                    return packed.done(OutboundAction.PACK, no, stamp, packed.afterRemoval());
                });
    }

    OutboundTask repack(ParcelNo no, List<ParcelLine> content, @Nullable BigDecimal weight, Stamp stamp) {
        return new OutboundTask(
                order -> {
                    Violations state = OutboundChecks.state(order, OutboundState.PICKED, OutboundState.PACKED)
                            .plus(OutboundChecks.parcel(order, no, ParcelState.WAITING));
                    if (!state.isEmpty()) {
                        return state;
                    }
                    Violations found = OutboundChecks.packing(order.without(no), no, content, stamp.actor(), rules)
                            .plus(OutboundChecks.sameArticles(parcel(order, no), content));
                    return found.isEmpty() ? stock.checkPack(order.repacking(no, content, weight), stamp) : found;
                },
                order -> {
                    OutboundOrder packed = order.repacking(no, content, weight);
                    return packed.done(OutboundAction.REPACK, no, stamp, order.state());
                });
    }

    OutboundTask ship(ParcelNo no, String carrier, @Nullable String trackingNo, Stamp stamp) {
        return new OutboundTask(
                order -> {
                    Violations own = OutboundChecks.state(order, OutboundState.PACKED)
                            .plus(OutboundChecks.parcel(order, no, ParcelState.WAITING));
                    Violations found = own.plus(gate.checkCovered(order.id().salesOrder()));
                    return own.isEmpty() ? found.plus(stock.checkIssue(order, parcel(order, no), stamp)) : found;
                },
                order -> {
                    OutboundOrder shipped = order.withParcel(no, each -> each.shipped(carrier, trackingNo, stamp.at()));
                    stock.issue(shipped, parcel(shipped, no), stamp);
                    return shipped.done(OutboundAction.SHIP, no, stamp, shipped.ofParcels());
                });
    }

    OutboundTask deliver(ParcelNo no, Instant at, Stamp stamp) {
        requireNonNull(at, "at");
        return ended(OutboundAction.DELIVER, ParcelState.ARRIVED, no, at, stamp);
    }

    OutboundTask reportLost(ParcelNo no, Instant at, Stamp stamp) {
        requireNonNull(at, "at");
        return ended(OutboundAction.REPORT_LOST, ParcelState.LOST, no, at, stamp);
    }

    OutboundTask takeBack(ParcelNo no, Stamp stamp) {
        OutboundTask ends = ended(OutboundAction.TAKE_BACK, ParcelState.CAME_BACK, no, stamp.at(), stamp);
        return new OutboundTask(
                order -> {
                    Violations found = ends.check().apply(order);
                    return found.isEmpty() ? stock.checkTakeBack(order, parcel(order, no), stamp) : found;
                },
                order -> {
                    OutboundOrder back = ends.act().apply(order);
                    stock.takeBack(back, parcel(back, no), stamp);
                    return back;
                });
    }

    private static OutboundTask ended(OutboundAction action, ParcelState how, ParcelNo no, Instant at, Stamp stamp) {
        return new OutboundTask(order -> OutboundChecks.ended(order, no, how, at, stamp), order -> {
            OutboundOrder ended = order.withParcel(no, each -> each.ended(how, at));
            return ended.done(action, no, stamp, ended.ofParcels());
        });
    }

    OutboundTask cancelLine(Sku sku, Quantity quantity, Stamp stamp) {
        return new OutboundTask(
                order -> OutboundChecks.state(
                                order,
                                OutboundState.CREATED,
                                OutboundState.ALLOCATED,
                                OutboundState.PICKING,
                                OutboundState.PICKED)
                        .plus(
                                order.state() == OutboundState.PICKED
                                        ? OutboundChecks.loose(order, sku, quantity)
                                        : OutboundChecks.open(order, sku, quantity)),
                order -> {
                    boolean picked = order.state() == OutboundState.PICKED;
                    OutboundOrder less = order.withLine(
                            sku, each -> (picked ? each.unpicking(quantity) : each).cancelling(quantity));
                    if (order.state() != OutboundState.CREATED) {
                        keep(less, sku, stamp);
                    }
                    return less.done(OutboundAction.CANCEL_LINE, null, stamp, less.afterRemoval());
                });
    }

    OutboundTask cancelParcel(ParcelNo no, Stamp stamp) {
        return new OutboundTask(
                order -> OutboundChecks.state(order, OutboundState.PICKED, OutboundState.PACKED)
                        .plus(OutboundChecks.parcel(order, no, ParcelState.WAITING)),
                order -> {
                    OutboundOrder less = order.without(no);
                    List<ParcelLine> content = parcel(order, no).lines();
                    for (ParcelLine line : content) {
                        less = less.withLine(
                                line.sku(),
                                each -> each.unpicking(line.quantity()).cancelling(line.quantity()));
                    }
                    for (Sku sku :
                            content.stream().map(ParcelLine::sku).distinct().toList()) {
                        keep(less, sku, stamp);
                    }
                    return less.done(OutboundAction.CANCEL_PARCEL, no, stamp, less.afterRemoval());
                });
    }

    OutboundTask cancel(Stamp stamp) {
        return new OutboundTask(
                order -> OutboundChecks.state(
                                order,
                                OutboundState.CREATED,
                                OutboundState.ALLOCATED,
                                OutboundState.PICKING,
                                OutboundState.PICKED,
                                OutboundState.PACKED)
                        .plus(OutboundChecks.nothingLeft(order)),
                order -> {
                    OutboundOrder none = order.withParcels(List.of())
                            .withLines(order.lines().stream()
                                    .map(OutboundLine::putBack)
                                    .toList());
                    if (order.state() != OutboundState.CREATED) {
                        order.lines().stream()
                                .filter(line -> line.picked().plus(line.open()).signum() > 0)
                                .forEach(line -> keep(none, line.sku(), stamp));
                    }
                    return none.done(OutboundAction.CANCEL, null, stamp, OutboundState.CANCELLED);
                });
    }

    /** Keeps reserved what is still to leave of an article. */
    private void keep(OutboundOrder order, Sku sku, Stamp stamp) {
        OutboundLine line = order.findLine(sku).orElseThrow();
        stock.keep(order, sku, line.picked().plus(line.open()).minus(order.shipped(sku)), stamp);
    }

    private static Parcel parcel(OutboundOrder order, ParcelNo no) {
        return order.findParcel(no).orElseThrow();
    }
}
