package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the stock book (库存流水): what happened to one article in one warehouse on a day. It never changes; what
 * was wrong is put right by another movement.
 *
 * <p>Movements of one stock follow each other by {@link #date}; those of one day in the sequence in which they were
 * given.
 *
 * @param id unique within the stock
 * @param date the day on which it happened
 * @param stock the article and the warehouse
 * @param kind what it does
 * @param goods which lot, and whose; a stock-take and a landed cost are of {@link Goods#OWN}
 * @param serials the numbers of the pieces that move; none where pieces have no numbers, otherwise as many as the quantity
 * @param quantity how much: positive; for {@link MovementKind#COUNT} found less booked, not zero; for
 *     {@link MovementKind#STOCK_TAKE} what was found, not negative; {@code null} for {@link MovementKind#LANDED_COST}
 * @param unitCost what one unit cost, without deductible tax, not negative: of a receipt, and of a customer return whose
 *     issue is not in the book; of a supplier return what the supplier credits, where that is known; otherwise
 *     {@code null}, because the cost follows from the book. Goods of others have none
 * @param amount the amount of a landed cost, not zero, negative for a refund; otherwise {@code null}
 * @param refersTo the movement that this one reverses, completes or adds to: the issue of a customer return, the receipt of
 *     a supplier return (may be {@code null}) or of a landed cost, the departure of an arrival; otherwise {@code null}
 * @param counterpart the other warehouse: where a departure goes to, where an arrival comes from, where the issue of a
 *     customer return is booked if not here; otherwise {@code null}. What an arrival or such a return refers to is of
 *     that stock
 * @param reference a document such as an order or a count sheet; {@code null} if there is none
 * @param recordedOn the day on which it was entered, which may be long after {@link #date}
 */
public record Movement(
        MovementId id,
        LocalDate date,
        StockKey stock,
        MovementKind kind,
        Goods goods,
        List<SerialNumber> serials,
        @Nullable Quantity quantity,
        @Nullable BigMoney unitCost,
        @Nullable Money amount,
        @Nullable MovementId refersTo,
        @Nullable WarehouseId counterpart,
        @Nullable String reference,
        LocalDate recordedOn)
        implements StockEvent {

    public Movement {
        requireNonNull(id, "id");
        requireNonNull(date, "date");
        requireNonNull(stock, "stock");
        requireNonNull(kind, "kind");
        requireNonNull(goods, "goods");
        serials = List.copyOf(serials);
        requireNonNull(recordedOn, "recordedOn");
        requireQuantity(id, kind, quantity);
        requireGoods(id, kind, goods);
        requireSerials(id, kind, serials, quantity);
        requireCost(id, kind, goods, unitCost, amount);
        requireReference(id, kind, goods, unitCost, refersTo);
        requireCounterpart(id, kind, stock, counterpart, refersTo);
        if (id.equals(refersTo) && counterpart == null) {
            throw new IllegalArgumentException("movement " + id + " refers to itself");
        }
    }

    /** Goods come in; see {@link MovementKind#RECEIPT}. */
    public static Movement receipt(
            MovementId id, LocalDate date, StockKey stock, Quantity quantity, BigMoney unitCost) {
        return plain(id, date, stock, MovementKind.RECEIPT, quantity, requireNonNull(unitCost, "unitCost"), null);
    }

    /** Goods leave; see {@link MovementKind#ISSUE}. */
    public static Movement issue(MovementId id, LocalDate date, StockKey stock, Quantity quantity) {
        return of(id, date, stock, MovementKind.ISSUE, quantity, null);
    }

    /** Goods of an issue of the same stock come back; see {@link MovementKind#CUSTOMER_RETURN}. */
    public static Movement customerReturn(
            MovementId id, LocalDate date, StockKey stock, Quantity quantity, MovementId issue) {
        return of(id, date, stock, MovementKind.CUSTOMER_RETURN, quantity, requireNonNull(issue, "issue"));
    }

    /** Goods come back whose issue is not in the book of this stock, at a cost that is given. */
    public static Movement customerReturnAt(
            MovementId id, LocalDate date, StockKey stock, Quantity quantity, BigMoney unitCost) {
        return plain(
                id, date, stock, MovementKind.CUSTOMER_RETURN, quantity, requireNonNull(unitCost, "unitCost"), null);
    }

    /**
     * Goods go back to the supplier; see {@link MovementKind#SUPPLIER_RETURN}.
     *
     * @param receipt the receipt that they came with; {@code null} if nobody knows
     */
    public static Movement supplierReturn(
            MovementId id, LocalDate date, StockKey stock, Quantity quantity, @Nullable MovementId receipt) {
        return of(id, date, stock, MovementKind.SUPPLIER_RETURN, quantity, receipt);
    }

    /** Goods are broken; see {@link MovementKind#DAMAGE}. */
    public static Movement damage(MovementId id, LocalDate date, StockKey stock, Quantity quantity) {
        return of(id, date, stock, MovementKind.DAMAGE, quantity, null);
    }

    /** Goods are gone; see {@link MovementKind#LOSS}. */
    public static Movement loss(MovementId id, LocalDate date, StockKey stock, Quantity quantity) {
        return of(id, date, stock, MovementKind.LOSS, quantity, null);
    }

    /**
     * A difference that counting found; see {@link MovementKind#COUNT}.
     *
     * @param difference found less booked
     */
    public static Movement count(MovementId id, LocalDate date, StockKey stock, Quantity difference) {
        return of(id, date, stock, MovementKind.COUNT, difference, null);
    }

    /** What counting found; see {@link MovementKind#STOCK_TAKE}. */
    public static Movement stockTake(MovementId id, LocalDate date, StockKey stock, Quantity found) {
        return of(id, date, stock, MovementKind.STOCK_TAKE, found, null);
    }

    /** A later cost of a receipt; see {@link MovementKind#LANDED_COST}. */
    public static Movement landedCost(MovementId id, LocalDate date, StockKey stock, Money amount, MovementId receipt) {
        return new Movement(
                id,
                date,
                stock,
                MovementKind.LANDED_COST,
                Goods.OWN,
                List.of(),
                null,
                null,
                amount,
                receipt,
                null,
                null,
                date);
    }

    /** Goods set out for another warehouse; see {@link MovementKind#TRANSFER_OUT}. */
    public static Movement transferOut(
            MovementId id, LocalDate date, StockKey stock, Quantity quantity, WarehouseId destination) {
        return moved(
                id,
                date,
                stock,
                MovementKind.TRANSFER_OUT,
                Goods.OWN,
                quantity,
                null,
                requireNonNull(destination, "destination"));
    }

    /** Goods of a departure from another warehouse arrive; see {@link MovementKind#TRANSFER_IN}. */
    public static Movement transferIn(
            MovementId id,
            LocalDate date,
            StockKey stock,
            Quantity quantity,
            WarehouseId origin,
            MovementId departure) {
        return moved(
                id,
                date,
                stock,
                MovementKind.TRANSFER_IN,
                Goods.OWN,
                quantity,
                requireNonNull(departure, "departure"),
                requireNonNull(origin, "origin"));
    }

    /** Goods of another owner come in; see {@link MovementKind#RECEIPT}. */
    public static Movement consigned(MovementId id, LocalDate date, StockKey stock, Quantity quantity, PartyId owner) {
        return moved(id, date, stock, MovementKind.RECEIPT, Goods.ofOwner(owner), quantity, null, null);
    }

    /** Goods of another owner cease to be; see {@link MovementKind#HANDOVER}. */
    public static Movement handover(MovementId id, LocalDate date, StockKey stock, Quantity quantity, PartyId owner) {
        return moved(id, date, stock, MovementKind.HANDOVER, Goods.ofOwner(owner), quantity, null, null);
    }

    /** The same, entered on another day than it happened. */
    public Movement recordedOn(LocalDate day) {
        return with(goods, serials, counterpart, reference, day);
    }

    /** The same with the document that it comes from. */
    public Movement reference(String document) {
        return with(goods, serials, counterpart, requireNonNull(document, "document"), recordedOn);
    }

    /** The same of goods of a lot or of an owner. */
    public Movement goods(Goods which) {
        return with(which, serials, counterpart, reference, recordedOn);
    }

    /** The same of a lot, of the same owner. */
    public Movement lot(LotId lot) {
        return goods(new Goods(requireNonNull(lot, "lot"), goods.owner()));
    }

    /** The same with the numbers of the pieces. */
    public Movement serials(List<SerialNumber> numbers) {
        return with(goods, numbers, counterpart, reference, recordedOn);
    }

    /** The same, where what it refers to is booked in another warehouse. */
    public Movement counterpart(WarehouseId warehouse) {
        return with(goods, serials, requireNonNull(warehouse, "warehouse"), reference, recordedOn);
    }

    /** The article. */
    public Sku sku() {
        return stock.sku();
    }

    /** The warehouse. */
    public WarehouseId warehouse() {
        return stock.warehouse();
    }

    /** The code of its kind. */
    @Override
    public String code() {
        return kind.code();
    }

    @Override
    public <R> R match(
            Function<? super Movement, ? extends R> movement,
            Function<? super StockReserved, ? extends R> reserved,
            Function<? super ReservationReduced, ? extends R> reduced,
            Function<? super TransferAnnounced, ? extends R> announced) {
        return movement.apply(this);
    }

    /** What it adds to stock, negative where goods leave; {@code null} for a stock-take and a landed cost. */
    @Nullable
    Quantity change() {
        return quantity == null || kind.sign() == 0 ? null : kind.sign() > 0 ? quantity : quantity.negated();
    }

    boolean isOwnLot() {
        return goods.isOwn() && goods.lot() != null;
    }

    /** Whether goods leave by it. */
    boolean lessens() {
        Quantity change = change();
        return change != null && change.signum() < 0;
    }

    private Movement with(
            Goods which,
            List<SerialNumber> numbers,
            @Nullable WarehouseId other,
            @Nullable String document,
            LocalDate recorded) {
        return new Movement(
                id, date, stock, kind, which, numbers, quantity, unitCost, amount, refersTo, other, document, recorded);
    }

    private static Movement moved(
            MovementId id,
            LocalDate date,
            StockKey stock,
            MovementKind kind,
            Goods goods,
            Quantity quantity,
            @Nullable MovementId refersTo,
            @Nullable WarehouseId counterpart) {
        return new Movement(
                id, date, stock, kind, goods, List.of(), quantity, null, null, refersTo, counterpart, null, date);
    }

    private static Movement of(
            MovementId id,
            LocalDate date,
            StockKey stock,
            MovementKind kind,
            Quantity quantity,
            @Nullable MovementId refersTo) {
        return plain(id, date, stock, kind, quantity, null, refersTo);
    }

    private static Movement plain(
            MovementId id,
            LocalDate date,
            StockKey stock,
            MovementKind kind,
            Quantity quantity,
            @Nullable BigMoney unitCost,
            @Nullable MovementId refersTo) {
        return new Movement(
                id, date, stock, kind, Goods.OWN, List.of(), quantity, unitCost, null, refersTo, null, null, date);
    }

    private static void requireQuantity(MovementId id, MovementKind kind, @Nullable Quantity quantity) {
        if (kind == MovementKind.LANDED_COST) {
            if (quantity != null) {
                throw wrong(id, kind, "moves no goods, but has quantity " + quantity);
            }
            return;
        }
        if (quantity == null) {
            throw wrong(id, kind, "needs a quantity");
        }
        int sign = quantity.signum();
        if (kind == MovementKind.COUNT ? sign == 0 : kind == MovementKind.STOCK_TAKE ? sign < 0 : sign <= 0) {
            throw wrong(
                    id,
                    kind,
                    switch (kind) {
                        case COUNT -> "has no difference. Maybe leave it out?";
                        case STOCK_TAKE -> "cannot find " + quantity;
                        default -> "needs a positive quantity, but has " + quantity + ". Maybe another kind?";
                    });
        }
    }

    private static void requireGoods(MovementId id, MovementKind kind, Goods goods) {
        if ((kind == MovementKind.STOCK_TAKE || kind == MovementKind.LANDED_COST) && !goods.equals(Goods.OWN)) {
            throw wrong(id, kind, "is of the whole stock of one's own, but was given " + goods + ". Maybe COUNT?");
        }
        if (kind == MovementKind.HANDOVER && goods.isOwn()) {
            throw wrong(id, kind, "needs the owner whose goods they were");
        }
    }

    private static void requireSerials(
            MovementId id, MovementKind kind, List<SerialNumber> serials, @Nullable Quantity quantity) {
        if (serials.isEmpty()) {
            return;
        }
        if (quantity == null || quantity.amount().abs().compareTo(BigDecimal.valueOf(serials.size())) != 0) {
            throw wrong(id, kind, "has " + serials.size() + " serial numbers for quantity " + quantity);
        }
        if (new HashSet<>(serials).size() < serials.size()) {
            throw wrong(id, kind, "names a serial number twice: " + serials);
        }
    }

    private static void requireCost(
            MovementId id, MovementKind kind, Goods goods, @Nullable BigMoney unitCost, @Nullable Money amount) {
        boolean landed = kind == MovementKind.LANDED_COST;
        if (landed && (amount == null || amount.isZero())) {
            throw wrong(id, kind, "needs an amount that is not 0");
        }
        if (!landed && amount != null) {
            throw wrong(id, kind, "has no amount of its own, but was given " + amount);
        }
        if (kind == MovementKind.RECEIPT && goods.isOwn() && unitCost == null) {
            throw wrong(id, kind, "needs a unit cost; 0 is one");
        }
        if (unitCost != null && !goods.isOwn()) {
            throw wrong(
                    id,
                    kind,
                    "is of goods of " + goods.owner() + ", which have no cost here, but was given " + unitCost);
        }
        if (unitCost != null && !kind.mayBringCost()) {
            throw wrong(id, kind, "takes its cost from the book, but was given unit cost " + unitCost);
        }
        if (unitCost != null && unitCost.isNegative()) {
            throw wrong(id, kind, "has the negative unit cost " + unitCost);
        }
    }

    private static void requireReference(
            MovementId id, MovementKind kind, Goods goods, @Nullable BigMoney unitCost, @Nullable MovementId refersTo) {
        boolean returned = kind == MovementKind.CUSTOMER_RETURN;
        if (returned && goods.isOwn() && (unitCost == null) == (refersTo == null)) {
            throw wrong(id, kind, "needs either the issue that it refers to or a unit cost");
        }
        if (kind == MovementKind.LANDED_COST && refersTo == null) {
            throw wrong(id, kind, "needs the receipt that it refers to");
        }
        if (kind == MovementKind.TRANSFER_IN && refersTo == null) {
            throw wrong(id, kind, "needs the departure that it refers to");
        }
        if (refersTo != null && !kind.mayRefer()) {
            throw wrong(id, kind, "refers to no movement, but was given " + refersTo);
        }
    }

    private static void requireCounterpart(
            MovementId id,
            MovementKind kind,
            StockKey stock,
            @Nullable WarehouseId counterpart,
            @Nullable MovementId refersTo) {
        boolean transfer = kind == MovementKind.TRANSFER_OUT || kind == MovementKind.TRANSFER_IN;
        if (counterpart == null) {
            if (transfer) {
                throw wrong(id, kind, "needs the other warehouse");
            }
            return;
        }
        if (counterpart.equals(stock.warehouse())) {
            throw wrong(id, kind, "names its own warehouse " + counterpart + " as the other one");
        }
        if (!transfer && (kind != MovementKind.CUSTOMER_RETURN || refersTo == null)) {
            throw wrong(id, kind, "has no other warehouse, but was given " + counterpart);
        }
    }

    private static IllegalArgumentException wrong(MovementId id, MovementKind kind, String problem) {
        return new IllegalArgumentException(kind + " " + id + " " + problem);
    }
}
