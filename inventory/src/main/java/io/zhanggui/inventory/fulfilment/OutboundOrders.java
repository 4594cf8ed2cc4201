package io.zhanggui.inventory.fulfilment;

import static io.zhanggui.inventory.fulfilment.OutboundCommands.command;
import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries outbound orders from a released sales order to delivered parcels (出库履约): create, allocate, pick, pack, ship,
 * deliver, and what happens when something breaks, comes back, gets lost or is cancelled.
 *
 * <p>Nothing leaves without a release: it is asked for when an order is created and allocated, and again before a parcel
 * leaves. All outbound orders of a sales order together never ship more than was released less what was cancelled. Every
 * command is one unit of work with the stock that it moves, its audit entry and its receipt: a retry under the same
 * command key changes nothing, and what a method gives back is then the order as it stands now. No step is before the last
 * one. Each acting method throws {@link io.zhanggui.core.violation.RejectedException} with everything that its {@code check…}
 * finds.
 *
 * <p>Of two who act on one order or one stock at the same moment one succeeds, and the other gets a {@link
 * io.zhanggui.core.repository.ConcurrentChangeException}; the host gives the command again.
 */
@Beta
public final class OutboundOrders {

    private final OutboundDesk desk;
    private final ReleaseGate gate;
    private final OutboundStock stock;
    private final OutboundTasks tasks;

    /**
     * The service on a host's ports, under {@link OutboundRules#PLAIN}; the unit of work covers all of them.
     *
     * @param releases what may leave, from the host's sales side
     * @param kits how kits are taken apart and gifts come along
     * @param stock where goods are reserved and issued
     */
    public OutboundOrders(
            OutboundOrderRepository orders,
            SalesReleases releases,
            SoldKits kits,
            OutboundStock stock,
            CommandReceipts receipts,
            AuditTrail audit,
            UnitOfWork work) {
        this(
                new OutboundDesk(orders, receipts, audit, work),
                new ReleaseGate(orders, releases, kits),
                stock,
                OutboundRules.PLAIN);
    }

    private OutboundOrders(OutboundDesk desk, ReleaseGate gate, OutboundStock stock, OutboundRules rules) {
        this.desk = desk;
        this.gate = gate;
        this.stock = stock;
        this.tasks = new OutboundTasks(gate, stock, rules);
    }

    /** The service on memory adapters of its own in a store, in which the stock is too. */
    public static OutboundOrders inMemory(
            MemoryStore store, SalesReleases releases, SoldKits kits, OutboundStock stock) {
        return new OutboundOrders(
                OutboundOrderRepository.inMemory(store),
                releases,
                kits,
                stock,
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                store);
    }

    /** The same service where a host demands more of its warehouse. */
    public OutboundOrders under(OutboundRules rules) {
        return new OutboundOrders(desk, gate, stock, rules);
    }

    /**
     * What of a sales order is in no outbound order yet, kits taken apart; empty if nothing is, or it is not released.
     *
     * @throws io.zhanggui.core.violation.RejectedException if that cannot be told: an article has several units, or a kit
     *     contained nothing
     */
    public List<SalesRelease.Line> open(OrderNo order) {
        return desk.read(() -> gate.open(order));
    }

    /** An outbound order as it stands now. */
    public OutboundOrder get(OutboundOrderId id) {
        return desk.get(id);
    }

    /** What stands against {@link #create(OrderNo, WarehouseId, Stamp)}. */
    public Violations checkCreate(OrderNo order, Stamp stamp) {
        return desk.read(
                () -> gate.ask(order, null, requireNonNull(stamp, "stamp")).found());
    }

    /** Creates an outbound order of everything that is open of a sales order (建出库单). */
    public OutboundOrder create(OrderNo order, WarehouseId warehouse, Stamp stamp) {
        Fingerprint content = Fingerprint.of("fulfilment.create-all")
                .add("order", requireNonNull(order, "order"))
                .add("warehouse", requireNonNull(warehouse, "warehouse"))
                .add("actor", stamp.actor())
                .build();
        return desk.create(
                order, stamp, content, () -> gate.ask(order, null, stamp).made(warehouse, null, stamp));
    }

    /** What stands against {@link #create(OrderNo, WarehouseId, List, Stamp)}. */
    public Violations checkCreate(OrderNo order, List<SalesRelease.Line> lines, Stamp stamp) {
        List<SalesRelease.Line> wanted = List.copyOf(requireNonNull(lines, "lines"));
        return desk.read(
                () -> gate.ask(order, wanted, requireNonNull(stamp, "stamp")).found());
    }

    /**
     * Creates an outbound order of some of what is open, for example of what one of several warehouses has.
     *
     * @param lines components of kits, not kits
     */
    public OutboundOrder create(OrderNo order, WarehouseId warehouse, List<SalesRelease.Line> lines, Stamp stamp) {
        List<SalesRelease.Line> wanted = List.copyOf(requireNonNull(lines, "lines"));
        Fingerprint content = Fingerprint.of("fulfilment.create")
                .add("order", requireNonNull(order, "order"))
                .add("warehouse", requireNonNull(warehouse, "warehouse"))
                .add("lines", wanted)
                .add("actor", stamp.actor())
                .build();
        return desk.create(
                order, stamp, content, () -> gate.ask(order, wanted, stamp).made(warehouse, null, stamp));
    }

    /** What stands against {@link #backorder}. */
    public Violations checkBackorder(OutboundOrderId id, Stamp stamp) {
        return desk.read(
                () -> gate.askBackorder(id, requireNonNull(stamp, "stamp")).found());
    }

    /** Creates an outbound order of what another one misses (补发), in the same warehouse. */
    public OutboundOrder backorder(OutboundOrderId id, Stamp stamp) {
        Fingerprint content = command("fulfilment.backorder", id, stamp).build();
        return desk.create(
                id.salesOrder(),
                stamp,
                content,
                () -> gate.askBackorder(id, stamp).made(get(id).warehouse(), id.number(), stamp));
    }

    /** What stands against {@link #allocate}: its state, the release and the stock. */
    public Violations checkAllocate(OutboundOrderId id, Stamp stamp) {
        return desk.check(id, stamp, tasks.allocate(stamp));
    }

    /** Reserves the goods of an order (分配库存). */
    public OutboundOrder allocate(OutboundOrderId id, Stamp stamp) {
        return desk.change(id, stamp, command("fulfilment.allocate", id, stamp).build(), tasks.allocate(stamp));
    }

    /** What stands against {@link #startPicking}. */
    public Violations checkStartPicking(OutboundOrderId id, Stamp stamp) {
        return desk.check(id, stamp, tasks.startPicking(stamp));
    }

    /** Begins picking an order that is allocated (开始拣货). */
    public OutboundOrder startPicking(OutboundOrderId id, Stamp stamp) {
        Fingerprint content = command("fulfilment.start-picking", id, stamp).build();
        return desk.change(id, stamp, content, tasks.startPicking(stamp));
    }

    /** What stands against {@link #pick}. */
    public Violations checkPick(OutboundOrderId id, Sku sku, Quantity quantity, Stamp stamp) {
        return desk.check(id, stamp, tasks.pick(sku, quantity, stamp));
    }

    /**
     * Records what was found of an article (拣货), in one go or in several.
     *
     * @param quantity positive
     */
    public OutboundOrder pick(OutboundOrderId id, Sku sku, Quantity quantity, Stamp stamp) {
        return desk.change(
                id, stamp, command("fulfilment.pick", id, stamp, sku, quantity), tasks.pick(sku, quantity, stamp));
    }

    /** What stands against {@link #unpick}. */
    public Violations checkUnpick(OutboundOrderId id, Sku sku, Quantity quantity, Stamp stamp) {
        return desk.check(id, stamp, tasks.unpick(sku, quantity, stamp));
    }

    /**
     * Takes back some of what was picked and is in no parcel (放回), because it was the wrong article or broke. During picking
     * it is still to be picked; afterwards it is missing, and no longer reserved.
     *
     * @param quantity positive
     */
    public OutboundOrder unpick(OutboundOrderId id, Sku sku, Quantity quantity, Stamp stamp) {
        return desk.change(
                id, stamp, command("fulfilment.unpick", id, stamp, sku, quantity), tasks.unpick(sku, quantity, stamp));
    }

    /** What stands against {@link #finishPicking}. */
    public Violations checkFinishPicking(OutboundOrderId id, Stamp stamp) {
        return desk.check(id, stamp, tasks.finishPicking(stamp));
    }

    /**
     * Ends picking (拣货完成): what was not found is missing, and no longer reserved. If nothing was found, the order ends
     * {@linkplain OutboundState#SHORT short}.
     */
    public OutboundOrder finishPicking(OutboundOrderId id, Stamp stamp) {
        Fingerprint content = command("fulfilment.finish-picking", id, stamp).build();
        return desk.change(id, stamp, content, tasks.finishPicking(stamp));
    }

    /** What stands against {@link #pack}, in its state and in the stock. */
    public Violations checkPack(OutboundOrderId id, ParcelNo no, List<ParcelLine> content, Stamp stamp) {
        return desk.check(id, stamp, tasks.pack(no, content, null, stamp));
    }

    /**
     * Checks and packs a parcel (复核打包). When everything picked is in parcels, the order is packed.
     *
     * @param weight in kilograms, positive; {@code null} if nobody weighed it
     */
    public OutboundOrder pack(
            OutboundOrderId id, ParcelNo no, List<ParcelLine> content, @Nullable BigDecimal weight, Stamp stamp) {
        List<ParcelLine> lines = List.copyOf(requireNonNull(content, "content"));
        Fingerprint asked = command("fulfilment.pack", id, stamp, no, lines, weight);
        return desk.change(id, stamp, asked, tasks.pack(no, lines, weight, stamp));
    }

    /** What stands against {@link #repack}. */
    public Violations checkRepack(OutboundOrderId id, ParcelNo no, List<ParcelLine> content, Stamp stamp) {
        return desk.check(id, stamp, tasks.repack(no, content, null, stamp));
    }

    /**
     * Packs a parcel that waits again (重新打包), with as much of each article, because it was another lot or another piece.
     *
     * @param weight in kilograms, positive; {@code null} if nobody weighed it
     */
    public OutboundOrder repack(
            OutboundOrderId id, ParcelNo no, List<ParcelLine> content, @Nullable BigDecimal weight, Stamp stamp) {
        List<ParcelLine> lines = List.copyOf(requireNonNull(content, "content"));
        Fingerprint asked = command("fulfilment.repack", id, stamp, no, lines, weight);
        return desk.change(id, stamp, asked, tasks.repack(no, lines, weight, stamp));
    }

    /** What stands against {@link #ship}: its state, the release, which may be smaller now, and the stock. */
    public Violations checkShip(OutboundOrderId id, ParcelNo no, Stamp stamp) {
        return desk.check(id, stamp, tasks.ship(no, "", null, stamp));
    }

    /**
     * Hands a parcel to a carrier (发货); its goods leave the stock in the same unit of work.
     *
     * @param trackingNo {@code null} if the carrier gives none
     * @throws IllegalArgumentException if the carrier or the number is blank
     */
    public OutboundOrder ship(
            OutboundOrderId id, ParcelNo no, String carrier, @Nullable String trackingNo, Stamp stamp) {
        Parcel.requireNotBlank(no, "carrier", requireNonNull(carrier, "carrier"));
        Parcel.requireNotBlank(no, "trackingNo", trackingNo);
        Fingerprint content = command("fulfilment.ship", id, stamp)
                .add("parcel", requireNonNull(no, "no"))
                .add("carrier", carrier)
                .add("trackingNo", trackingNo)
                .build();
        return desk.change(id, stamp, content, tasks.ship(no, carrier, trackingNo, stamp));
    }

    /** What stands against {@link #deliver}. */
    public Violations checkDeliver(OutboundOrderId id, ParcelNo no, Instant at, Stamp stamp) {
        return desk.check(id, stamp, tasks.deliver(no, at, stamp));
    }

    /**
     * Records that a parcel was delivered (签收), also one that was lost and turned up.
     *
     * @param at when the customer got it, which may be before it was recorded, and not before it left
     */
    public OutboundOrder deliver(OutboundOrderId id, ParcelNo no, Instant at, Stamp stamp) {
        return desk.change(id, stamp, command("fulfilment.deliver", id, stamp, no, at), tasks.deliver(no, at, stamp));
    }

    /** What stands against {@link #takeBack}. */
    public Violations checkTakeBack(OutboundOrderId id, ParcelNo no, Stamp stamp) {
        return desk.check(id, stamp, tasks.takeBack(no, stamp));
    }

    /**
     * Records that a parcel came back undelivered (退回寄件人), also one that was lost and turned up; its goods go back into the
     * stock in the same unit of work. What is to be sent again needs another release.
     */
    public OutboundOrder takeBack(OutboundOrderId id, ParcelNo no, Stamp stamp) {
        return desk.change(id, stamp, command("fulfilment.take-back", id, stamp, no, null), tasks.takeBack(no, stamp));
    }

    /** What stands against {@link #reportLost}. */
    public Violations checkReportLost(OutboundOrderId id, ParcelNo no, Instant at, Stamp stamp) {
        return desk.check(id, stamp, tasks.reportLost(no, at, stamp));
    }

    /**
     * Records that the carrier lost a parcel (包裹遗失); its goods stay issued. What is to be sent again needs another release.
     *
     * @param at when it was given up, not before it left
     */
    public OutboundOrder reportLost(OutboundOrderId id, ParcelNo no, Instant at, Stamp stamp) {
        return desk.change(
                id, stamp, command("fulfilment.report-lost", id, stamp, no, at), tasks.reportLost(no, at, stamp));
    }

    /** What stands against {@link #cancelLine}. */
    public Violations checkCancelLine(OutboundOrderId id, Sku sku, Quantity quantity, Stamp stamp) {
        return desk.check(id, stamp, tasks.cancelLine(sku, quantity, stamp));
    }

    /**
     * Cancels some of what is not picked yet, or, when picking has ended, of what is in no parcel (部分取消); it does not become
     * open again.
     *
     * @param quantity positive
     */
    public OutboundOrder cancelLine(OutboundOrderId id, Sku sku, Quantity quantity, Stamp stamp) {
        Fingerprint content = command("fulfilment.cancel-line", id, stamp, sku, quantity);
        return desk.change(id, stamp, content, tasks.cancelLine(sku, quantity, stamp));
    }

    /** What stands against {@link #cancelParcel}. */
    public Violations checkCancelParcel(OutboundOrderId id, ParcelNo no, Stamp stamp) {
        return desk.check(id, stamp, tasks.cancelParcel(no, stamp));
    }

    /**
     * Cancels what is in a parcel that waits (取消包裹), while others may have left; it is unpacked, no longer reserved, and does
     * not become open again.
     */
    public OutboundOrder cancelParcel(OutboundOrderId id, ParcelNo no, Stamp stamp) {
        Fingerprint content = command("fulfilment.cancel-parcel", id, stamp, no, null);
        return desk.change(id, stamp, content, tasks.cancelParcel(no, stamp));
    }

    /** What stands against {@link #cancel}. */
    public Violations checkCancel(OutboundOrderId id, Stamp stamp) {
        return desk.check(id, stamp, tasks.cancel(stamp));
    }

    /**
     * Cancels an order of which nothing has left (取消出库); its parcels are unpacked, and nothing of it becomes open again
     * but what was missing.
     */
    public OutboundOrder cancel(OutboundOrderId id, Stamp stamp) {
        return desk.change(id, stamp, command("fulfilment.cancel", id, stamp).build(), tasks.cancel(stamp));
    }
}
