package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Carries outbound orders from a released sales order to delivered parcels (出库履约): create, allocate, pick, pack, ship,
 * deliver, and take back what could not be delivered.
 *
 * <p>Nothing leaves without a release: it is asked for when an order is created and allocated, and again before a parcel
 * leaves. All outbound orders of a sales order together never ship more than was released less what was cancelled. Every
 * command is one unit of work with the stock that it moves, its audit entry and its receipt: a retry under the same
 * command key changes nothing, and what a method gives back is then the order as it stands now. Of two who act on one order
 * at the same moment one succeeds, and the other gets a {@link
 * io.zhanggui.core.repository.ConcurrentChangeException}.
 */
@Beta
public final class OutboundOrders {

    private final OutboundOrderRepository orders;
    private final ReleaseGate gate;
    private final OutboundStock stock;
    private final OutboundRules rules;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final UnitOfWork work;

    /**
     * The service on a host's ports; the unit of work covers all of them.
     *
     * @param releases what may leave, from the host's sales side
     * @param kits how kits are taken apart
     * @param stock where goods are reserved and issued
     */
    public OutboundOrders(
            OutboundOrderRepository orders,
            SalesReleases releases,
            Kits kits,
            OutboundStock stock,
            OutboundRules rules,
            CommandReceipts receipts,
            AuditTrail audit,
            UnitOfWork work) {
        this.orders = requireNonNull(orders, "orders");
        this.gate = new ReleaseGate(orders, releases, kits);
        this.stock = requireNonNull(stock, "stock");
        this.rules = requireNonNull(rules, "rules");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.work = requireNonNull(work, "work");
    }

    /** What of a sales order is in no outbound order yet, kits taken apart; empty if nothing is, or it is not released. */
    public List<SalesRelease.Line> open(OrderNo order) {
        return work.call(() -> gate.open(order));
    }

    /** An outbound order as it stands now. */
    public OutboundOrder get(OutboundOrderId id) {
        return work.call(() -> orders.get(id).value());
    }

    /** Everything that stands against an outbound order of these articles; see {@link #create}. */
    public Violations checkCreate(OrderNo order, List<SalesRelease.Line> lines) {
        return work.call(() -> gate.check(order, lines));
    }

    /**
     * Creates an outbound order of everything that is open of a sales order; see the other {@code create}.
     *
     * @throws io.zhanggui.core.violation.RejectedException if the order is not released, or nothing is open
     */
    public OutboundOrder create(OrderNo order, WarehouseId warehouse, Stamp stamp) {
        Fingerprint content = Fingerprint.of("fulfilment.create-all")
                .add("order", order)
                .add("warehouse", warehouse)
                .add("actor", stamp.actor())
                .build();
        return create(order, warehouse, null, stamp, content, () -> open(order));
    }

    /**
     * Creates an outbound order of some of what is open, for example of what one of several warehouses has.
     *
     * @param lines components of kits, not kits
     * @throws io.zhanggui.core.violation.RejectedException if the order is not released, or more is wanted than is open
     */
    public OutboundOrder create(OrderNo order, WarehouseId warehouse, List<SalesRelease.Line> lines, Stamp stamp) {
        List<SalesRelease.Line> wanted = List.copyOf(lines);
        Fingerprint content = Fingerprint.of("fulfilment.create")
                .add("order", order)
                .add("warehouse", warehouse)
                .add("lines", wanted)
                .add("actor", stamp.actor())
                .build();
        return create(order, warehouse, null, stamp, content, () -> wanted);
    }

    /**
     * Creates an outbound order of what another one misses (补发), in the same warehouse.
     *
     * @throws io.zhanggui.core.violation.RejectedException if nothing is missing, or it is not open any more
     */
    public OutboundOrder backorder(OutboundOrderId id, Stamp stamp) {
        Fingerprint content = command("fulfilment.backorder", id, stamp).build();
        OutboundOrder of = get(id);
        return create(id.salesOrder(), of.warehouse(), id.number(), stamp, content, () -> {
            List<SalesRelease.Line> missing = orders.get(id).value().missing();
            if (missing.isEmpty()) {
                Violations.of(Violation.of(FulfilmentViolation.NOTHING_MISSING, "", id.toString()))
                        .throwIfAny();
            }
            return missing;
        });
    }

    private OutboundOrder create(
            OrderNo order,
            WarehouseId warehouse,
            @Nullable Integer backorderOf,
            Stamp stamp,
            Fingerprint content,
            Supplier<List<SalesRelease.Line>> lines) {
        return work.call(() -> {
            String number = receipts.once(stamp, content, () -> {
                OutboundOrder made = gate.next(order, warehouse, lines.get(), backorderOf, stamp);
                orders.add(made);
                audit.record(
                        new AuditEntry(stamp, "fulfilment.create", made.id().toString(), content));
                return Integer.toString(made.id().number());
            });
            return orders.get(OutboundOrderId.of(order, Integer.parseInt(number)))
                    .value();
        });
    }

    /**
     * Reserves the goods of an order (分配库存).
     *
     * @throws io.zhanggui.core.violation.RejectedException if it is not created, not released any more, or the stock has
     *     too little
     */
    public OutboundOrder allocate(OutboundOrderId id, Stamp stamp) {
        Fingerprint content = command("fulfilment.allocate", id, stamp).build();
        return change(id, stamp, content, order -> {
            OutboundChecks.state(order, OutboundState.CREATED).throwIfAny();
            gate.checkCovered(id.salesOrder()).throwIfAny();
            stock.reserve(order, stamp);
            return order.done(OutboundAction.ALLOCATE, null, stamp, OutboundState.ALLOCATED);
        });
    }

    /**
     * Begins picking (开始拣货).
     *
     * @throws io.zhanggui.core.violation.RejectedException if it is not allocated
     */
    public OutboundOrder startPicking(OutboundOrderId id, Stamp stamp) {
        Fingerprint content = command("fulfilment.start-picking", id, stamp).build();
        return change(id, stamp, content, order -> {
            OutboundChecks.state(order, OutboundState.ALLOCATED).throwIfAny();
            return order.done(OutboundAction.START_PICKING, null, stamp, OutboundState.PICKING);
        });
    }

    /**
     * Records what was found of an article (拣货), in one go or in several.
     *
     * @param quantity positive
     * @throws io.zhanggui.core.violation.RejectedException if the order is not being picked, or less is open
     */
    public OutboundOrder pick(OutboundOrderId id, Sku sku, Quantity quantity, Stamp stamp) {
        SalesRelease.Line line = new SalesRelease.Line(sku, quantity);
        Fingerprint content =
                command("fulfilment.pick", id, stamp).add("line", line).build();
        return change(id, stamp, content, order -> {
            OutboundChecks.state(order, OutboundState.PICKING)
                    .plus(OutboundChecks.open(order, sku, quantity))
                    .throwIfAny();
            return order.withLine(sku, each -> each.picking(quantity))
                    .done(OutboundAction.PICK, null, stamp, OutboundState.PICKING);
        });
    }

    /**
     * Ends picking (拣货完成): what was not found is missing, and no longer reserved. If nothing was found, the order ends
     * {@linkplain OutboundState#SHORT short}.
     *
     * @throws io.zhanggui.core.violation.RejectedException if the order is not being picked
     */
    public OutboundOrder finishPicking(OutboundOrderId id, Stamp stamp) {
        Fingerprint content = command("fulfilment.finish-picking", id, stamp).build();
        return change(id, stamp, content, order -> {
            OutboundChecks.state(order, OutboundState.PICKING).throwIfAny();
            for (OutboundLine line : order.lines()) {
                if (line.open().signum() > 0) {
                    stock.keep(order, line.sku(), line.picked(), stamp);
                }
            }
            OutboundOrder ended = order.withLines(
                    order.lines().stream().map(OutboundLine::missingTheRest).toList());
            return ended.done(OutboundAction.FINISH_PICKING, null, stamp, ended.afterPicking());
        });
    }

    /** Everything that stands against a parcel; see {@link #pack}. */
    public Violations checkPack(OutboundOrderId id, ParcelNo no, List<ParcelLine> content, Actor packer) {
        return work.call(() -> checkPack(orders.get(id).value(), no, content, packer));
    }

    private Violations checkPack(OutboundOrder order, ParcelNo no, List<ParcelLine> content, Actor packer) {
        return OutboundChecks.state(order, OutboundState.PICKED)
                .plus(OutboundChecks.packing(order, no, content, packer, rules));
    }

    /**
     * Checks and packs a parcel (复核打包). When everything picked is in parcels, the order is packed.
     *
     * @param weight in kilograms, positive; {@code null} if nobody weighed it
     * @throws io.zhanggui.core.violation.RejectedException if the order is not picked, more would be packed than was
     *     picked, or the packer picked and the rules demand another
     */
    public OutboundOrder pack(
            OutboundOrderId id, ParcelNo no, List<ParcelLine> content, @Nullable BigDecimal weight, Stamp stamp) {
        List<ParcelLine> lines = List.copyOf(content);
        Fingerprint asked = command("fulfilment.pack", id, stamp)
                .add("parcel", no)
                .add("content", lines)
                .add("weight", weight)
                .build();
        return change(id, stamp, asked, order -> {
            checkPack(order, no, lines, stamp.actor()).throwIfAny();
            OutboundOrder packed = order.packing(no, lines, weight);
            OutboundState next = packed.isAllPacked() ? OutboundState.PACKED : OutboundState.PICKED;
            return packed.done(OutboundAction.PACK, no, stamp, next);
        });
    }

    /** Everything that stands against a parcel's leaving; see {@link #ship}. */
    public Violations checkShip(OutboundOrderId id, ParcelNo no) {
        return work.call(() -> checkShip(orders.get(id).value(), no));
    }

    private Violations checkShip(OutboundOrder order, ParcelNo no) {
        return OutboundChecks.state(order, OutboundState.PACKED)
                .plus(OutboundChecks.parcel(order, no, ParcelState.WAITING))
                .plus(gate.checkCovered(order.id().salesOrder()));
    }

    /**
     * Hands a parcel to a carrier (发货); its goods leave the stock in the same unit of work.
     *
     * @param trackingNo {@code null} if the carrier gives none
     * @throws io.zhanggui.core.violation.RejectedException if the order is not packed, the parcel has left, the release was
     *     taken back or made smaller meanwhile, or the stock refuses
     */
    public OutboundOrder ship(
            OutboundOrderId id, ParcelNo no, String carrier, @Nullable String trackingNo, Stamp stamp) {
        requireNonNull(carrier, "carrier");
        Fingerprint content = command("fulfilment.ship", id, stamp)
                .add("parcel", no)
                .add("carrier", carrier)
                .add("trackingNo", trackingNo)
                .build();
        return change(id, stamp, content, order -> {
            checkShip(order, no).throwIfAny();
            OutboundOrder shipped = order.withParcel(no, each -> each.shipped(carrier, trackingNo, stamp.at()));
            stock.issue(shipped, shipped.findParcel(no).orElseThrow(), stamp);
            return shipped.done(OutboundAction.SHIP, no, stamp, shipped.ofParcels());
        });
    }

    /**
     * Records that a parcel was delivered (签收).
     *
     * @param at when the customer got it, which may be before it was recorded
     * @throws io.zhanggui.core.violation.RejectedException if the parcel is not under way, or left later
     */
    public OutboundOrder deliver(OutboundOrderId id, ParcelNo no, Instant at, Stamp stamp) {
        Fingerprint content = command("fulfilment.deliver", id, stamp)
                .add("parcel", no)
                .add("at", at)
                .build();
        return change(id, stamp, content, order -> {
            OutboundChecks.ended(order, no, at).throwIfAny();
            OutboundOrder ended = order.withParcel(no, each -> each.ended(ParcelState.ARRIVED, at));
            return ended.done(OutboundAction.DELIVER, no, stamp, ended.ofParcels());
        });
    }

    /**
     * Records that a parcel came back undelivered (退回寄件人); its goods go back into the stock in the same unit of work.
     * What is to be sent again needs another release.
     *
     * @throws io.zhanggui.core.violation.RejectedException if the parcel is not under way
     */
    public OutboundOrder takeBack(OutboundOrderId id, ParcelNo no, Stamp stamp) {
        Fingerprint content =
                command("fulfilment.take-back", id, stamp).add("parcel", no).build();
        return change(id, stamp, content, order -> {
            OutboundChecks.ended(order, no, stamp.at()).throwIfAny();
            OutboundOrder back = order.withParcel(no, each -> each.ended(ParcelState.CAME_BACK, stamp.at()));
            stock.takeBack(back, back.findParcel(no).orElseThrow(), stamp);
            return back.done(OutboundAction.TAKE_BACK, no, stamp, back.ofParcels());
        });
    }

    /**
     * Cancels some of what is not picked yet (部分取消); it does not become open again.
     *
     * @param quantity positive
     * @throws io.zhanggui.core.violation.RejectedException if picking has ended, or less is open
     */
    public OutboundOrder cancelLine(OutboundOrderId id, Sku sku, Quantity quantity, Stamp stamp) {
        SalesRelease.Line line = new SalesRelease.Line(sku, quantity);
        Fingerprint content =
                command("fulfilment.cancel-line", id, stamp).add("line", line).build();
        return change(id, stamp, content, order -> {
            OutboundChecks.state(order, OutboundState.CREATED, OutboundState.ALLOCATED, OutboundState.PICKING)
                    .plus(OutboundChecks.open(order, sku, quantity))
                    .throwIfAny();
            OutboundOrder less = order.withLine(sku, each -> each.cancelling(quantity));
            if (order.state() != OutboundState.CREATED) {
                OutboundLine left = less.findLine(sku).orElseThrow();
                stock.keep(less, sku, left.picked().plus(left.open()), stamp);
            }
            OutboundState next = less.isAllCancelled() ? OutboundState.CANCELLED : order.state();
            return less.done(OutboundAction.CANCEL_LINE, null, stamp, next);
        });
    }

    /**
     * Cancels an order of which nothing has left (取消出库); its parcels are unpacked, and nothing of it becomes open again
     * but what was missing.
     *
     * @throws io.zhanggui.core.violation.RejectedException if a parcel has left, or it has ended
     */
    public OutboundOrder cancel(OutboundOrderId id, Stamp stamp) {
        Fingerprint content = command("fulfilment.cancel", id, stamp).build();
        return change(id, stamp, content, order -> {
            OutboundChecks.state(
                            order,
                            OutboundState.CREATED,
                            OutboundState.ALLOCATED,
                            OutboundState.PICKING,
                            OutboundState.PICKED,
                            OutboundState.PACKED)
                    .plus(OutboundChecks.nothingLeft(order))
                    .throwIfAny();
            if (order.state() != OutboundState.CREATED) {
                for (OutboundLine line : order.lines()) {
                    if (line.picked().plus(line.open()).signum() > 0) {
                        stock.keep(
                                order, line.sku(), Quantity.zero(line.ordered().unit()), stamp);
                    }
                }
            }
            return order.withParcels(List.of())
                    .withLines(order.lines().stream().map(OutboundLine::putBack).toList())
                    .done(OutboundAction.CANCEL, null, stamp, OutboundState.CANCELLED);
        });
    }

    private static Fingerprint.Builder command(String kind, OutboundOrderId id, Stamp stamp) {
        return Fingerprint.of(kind).add("id", id).add("actor", stamp.actor());
    }

    private OutboundOrder change(
            OutboundOrderId id, Stamp stamp, Fingerprint content, UnaryOperator<OutboundOrder> step) {
        return work.call(() -> {
            receipts.once(stamp, content, () -> {
                OutboundOrder changed = orders.replace(orders.get(id).map(step)).value();
                OutboundStep last = changed.steps().get(changed.steps().size() - 1);
                audit.record(new AuditEntry(stamp, last.action().code(), id.toString(), content));
                return changed.state().code();
            });
            return orders.get(id).value();
        });
    }
}
