package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
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
 * @param quantity how much: positive; for {@link MovementKind#COUNT} found less booked, not zero; for
 *     {@link MovementKind#STOCK_TAKE} what was found, not negative; {@code null} for {@link MovementKind#LANDED_COST}
 * @param unitCost what one unit cost, without deductible tax, not negative: of a receipt, and of a customer return whose
 *     issue is not in the book; otherwise {@code null}, because the cost follows from the book
 * @param amount the amount of a landed cost, not zero, negative for a refund; otherwise {@code null}
 * @param refersTo the movement of the same stock that this one reverses or adds to: the issue of a customer return, the
 *     receipt of a supplier return (may be {@code null}) or of a landed cost; otherwise {@code null}
 * @param reference a document such as an order or a count sheet; {@code null} if there is none
 * @param recordedOn the day on which it was entered, which may be long after {@link #date}
 */
public record Movement(
        MovementId id,
        LocalDate date,
        StockKey stock,
        MovementKind kind,
        @Nullable Quantity quantity,
        @Nullable BigMoney unitCost,
        @Nullable Money amount,
        @Nullable MovementId refersTo,
        @Nullable String reference,
        LocalDate recordedOn) {

    public Movement {
        requireNonNull(id, "id");
        requireNonNull(date, "date");
        requireNonNull(stock, "stock");
        requireNonNull(kind, "kind");
        requireNonNull(recordedOn, "recordedOn");
        requireQuantity(id, kind, quantity);
        requireCost(id, kind, unitCost, amount, refersTo);
        if (id.equals(refersTo)) {
            throw new IllegalArgumentException("movement " + id + " refers to itself");
        }
    }

    /** Goods come in; see {@link MovementKind#RECEIPT}. */
    public static Movement receipt(
            MovementId id, LocalDate date, StockKey stock, Quantity quantity, BigMoney unitCost) {
        return new Movement(id, date, stock, MovementKind.RECEIPT, quantity, unitCost, null, null, null, date);
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
        return new Movement(id, date, stock, MovementKind.CUSTOMER_RETURN, quantity, unitCost, null, null, null, date);
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
        return new Movement(id, date, stock, MovementKind.LANDED_COST, null, null, amount, receipt, null, date);
    }

    /** The same, entered on another day than it happened. */
    public Movement recordedOn(LocalDate day) {
        return new Movement(id, date, stock, kind, quantity, unitCost, amount, refersTo, reference, day);
    }

    /** The same with the document that it comes from. */
    public Movement reference(String document) {
        return new Movement(
                id,
                date,
                stock,
                kind,
                quantity,
                unitCost,
                amount,
                refersTo,
                requireNonNull(document, "document"),
                recordedOn);
    }

    /** The article. */
    public Sku sku() {
        return stock.sku();
    }

    /** The warehouse. */
    public WarehouseId warehouse() {
        return stock.warehouse();
    }

    private static Movement of(
            MovementId id,
            LocalDate date,
            StockKey stock,
            MovementKind kind,
            Quantity quantity,
            @Nullable MovementId refersTo) {
        return new Movement(id, date, stock, kind, quantity, null, null, refersTo, null, date);
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

    private static void requireCost(
            MovementId id,
            MovementKind kind,
            @Nullable BigMoney unitCost,
            @Nullable Money amount,
            @Nullable MovementId refersTo) {
        boolean landed = kind == MovementKind.LANDED_COST;
        boolean returned = kind == MovementKind.CUSTOMER_RETURN;
        if (landed && (amount == null || amount.isZero())) {
            throw wrong(id, kind, "needs an amount that is not 0");
        }
        if (!landed && amount != null) {
            throw wrong(id, kind, "has no amount of its own, but was given " + amount);
        }
        if (kind == MovementKind.RECEIPT && unitCost == null) {
            throw wrong(id, kind, "needs a unit cost; 0 is one");
        }
        if (returned && (unitCost == null) == (refersTo == null)) {
            throw wrong(id, kind, "needs either the issue that it refers to or a unit cost");
        }
        if (unitCost != null && kind != MovementKind.RECEIPT && !returned) {
            throw wrong(id, kind, "takes its cost from the book, but was given unit cost " + unitCost);
        }
        if (unitCost != null && unitCost.isNegative()) {
            throw wrong(id, kind, "has the negative unit cost " + unitCost);
        }
        if (landed && refersTo == null) {
            throw wrong(id, kind, "needs the receipt that it refers to");
        }
        if (refersTo != null && !landed && !returned && kind != MovementKind.SUPPLIER_RETURN) {
            throw wrong(id, kind, "refers to no movement, but was given " + refersTo);
        }
    }

    private static IllegalArgumentException wrong(MovementId id, MovementKind kind, String problem) {
        return new IllegalArgumentException(kind + " " + id + " " + problem);
    }
}
