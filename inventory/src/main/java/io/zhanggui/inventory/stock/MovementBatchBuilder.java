package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Fills a {@link MovementBatch} row by row; not safe for threads.
 *
 * <p>In every method: {@code number} is that of the movement's id, 0 or more and unique within the stock; {@code epochDay}
 * the day on which it happened, as {@link java.time.LocalDate#toEpochDay}, at most a million years from 1970;
 * {@code stock} what {@link #stock} gave; {@code quantity} in millionths of the stock's unit. A row that cannot be is
 * refused with an {@link IllegalArgumentException} that names it, and the batch stays as it was.
 */
@Beta
public final class MovementBatchBuilder {

    private static final long MOST_DAYS = 365_242_500;

    private final CurrencyUnit currency;
    private final Map<StockKey, Integer> numbersOfStocks = new HashMap<>();
    private final List<StockKey> stocks = new ArrayList<>();
    private final List<UnitOfMeasure> units = new ArrayList<>();
    /** Stocks of which only costs are known so far. */
    private final Set<StockKey> unitless = new HashSet<>();

    private final Map<WarehouseId, Integer> numbersOfWarehouses = new HashMap<>();
    private final List<WarehouseId> warehouses = new ArrayList<>();
    private final MovementBatch.Columns columns = new MovementBatch.Columns();
    private String prefix = "";
    private int size;
    private boolean ascending = true;

    MovementBatchBuilder(CurrencyUnit currency) {
        this.currency = requireNonNull(currency, "currency");
        columns.resize(1_024);
    }

    /**
     * What every id begins with; nothing unless set.
     *
     * @throws IllegalArgumentException if no id can begin so
     */
    public MovementBatchBuilder prefix(String value) {
        MovementId.of(requireNonNull(value, "value") + Long.MAX_VALUE);
        prefix = value;
        return this;
    }

    /**
     * Makes room for so many rows altogether, so that the columns need not grow.
     *
     * @throws IllegalArgumentException if that is less than none
     */
    public MovementBatchBuilder rows(int expected) {
        if (expected < 0) {
            throw new IllegalArgumentException("expected must be at least 0 but was " + expected);
        }
        columns.resize(Math.max(size, expected));
        return this;
    }

    /**
     * The number under which rows name a stock; the same one if it was named before.
     *
     * @param unit the unit of measure of all its quantities
     * @throws IllegalArgumentException if the stock was named with another unit
     */
    public int stock(StockKey stock, UnitOfMeasure unit) {
        requireNonNull(stock, "stock");
        requireNonNull(unit, "unit");
        Integer known = numbersOfStocks.putIfAbsent(stock, stocks.size());
        if (known == null) {
            stocks.add(stock);
            units.add(unit);
            return stocks.size() - 1;
        }
        if (unitless.remove(stock)) {
            units.set(known, unit);
        }
        if (!units.get(known).equals(unit)) {
            throw new IllegalArgumentException(
                    stock + " moves in " + units.get(known) + " and in " + unit + ". Maybe convert one of them?");
        }
        return known;
    }

    /**
     * A unit cost as rows bring it.
     *
     * @throws IllegalArgumentException if it is in another currency
     * @throws ArithmeticException if it has more than six decimals more than the currency, or is too large
     */
    public long cost(BigMoney unitCost) {
        requireCurrency(unitCost.getCurrencyUnit());
        return scaled(unitCost.getAmount(), MovementBatch.costDecimals(currency));
    }

    private void requireCurrency(CurrencyUnit other) {
        if (!currency.equals(other)) {
            throw new IllegalArgumentException("costs of this batch are in " + currency + ", not in " + other);
        }
    }

    private static long scaled(BigDecimal amount, int decimals) {
        return amount.movePointRight(decimals).longValueExact();
    }

    /** A movement of which only the quantity is known, such as an {@link MovementKind#ISSUE}. */
    public MovementBatchBuilder of(long number, long epochDay, int stock, MovementKind kind, long quantity) {
        return put(number, epochDay, stock, kind, quantity, MovementBatch.NONE, MovementBatch.NONE, null);
    }

    /**
     * Goods come in; see {@link MovementKind#RECEIPT}.
     *
     * @param unitCost in millionths of the currency's smallest unit, 0 or more; see {@link #cost}
     */
    public MovementBatchBuilder receipt(long number, long epochDay, int stock, long quantity, long unitCost) {
        return put(number, epochDay, stock, MovementKind.RECEIPT, quantity, given(unitCost), MovementBatch.NONE, null);
    }

    /** Goods of an issue of the same stock come back; see {@link MovementKind#CUSTOMER_RETURN}. */
    public MovementBatchBuilder customerReturn(long number, long epochDay, int stock, long quantity, long issue) {
        return put(
                number,
                epochDay,
                stock,
                MovementKind.CUSTOMER_RETURN,
                quantity,
                MovementBatch.NONE,
                reference(issue),
                null);
    }

    /**
     * Goods come back whose issue is not in the book of this stock.
     *
     * @param unitCost in millionths of the currency's smallest unit, 0 or more; see {@link #cost}
     */
    public MovementBatchBuilder customerReturnAt(long number, long epochDay, int stock, long quantity, long unitCost) {
        return put(
                number,
                epochDay,
                stock,
                MovementKind.CUSTOMER_RETURN,
                quantity,
                given(unitCost),
                MovementBatch.NONE,
                null);
    }

    /** Goods of a known receipt go back; see {@link MovementKind#SUPPLIER_RETURN}. */
    public MovementBatchBuilder supplierReturn(long number, long epochDay, int stock, long quantity, long receipt) {
        return put(
                number,
                epochDay,
                stock,
                MovementKind.SUPPLIER_RETURN,
                quantity,
                MovementBatch.NONE,
                reference(receipt),
                null);
    }

    /** A later cost of a receipt; see {@link MovementKind#LANDED_COST}. */
    public MovementBatchBuilder landedCost(long number, long epochDay, int stock, Money amount, long receipt) {
        requireCurrency(amount.getCurrencyUnit());
        long cost = scaled(amount.getAmount(), MovementBatch.costDecimals(currency));
        return put(number, epochDay, stock, MovementKind.LANDED_COST, 0, cost, reference(receipt), null);
    }

    /** Goods set out for another warehouse; see {@link MovementKind#TRANSFER_OUT}. */
    public MovementBatchBuilder transferOut(
            long number, long epochDay, int stock, long quantity, WarehouseId destination) {
        return put(
                number,
                epochDay,
                stock,
                MovementKind.TRANSFER_OUT,
                quantity,
                MovementBatch.NONE,
                MovementBatch.NONE,
                requireNonNull(destination, "destination"));
    }

    /** Goods of a departure from another warehouse arrive; see {@link MovementKind#TRANSFER_IN}. */
    public MovementBatchBuilder transferIn(
            long number, long epochDay, int stock, long quantity, WarehouseId origin, long departure) {
        return put(
                number,
                epochDay,
                stock,
                MovementKind.TRANSFER_IN,
                quantity,
                MovementBatch.NONE,
                reference(departure),
                requireNonNull(origin, "origin"));
    }

    /**
     * A movement as a row.
     *
     * @throws IllegalArgumentException if a row cannot say what it says: its id is not the prefix and a number, it has
     *     goods of a lot or an owner, serial numbers or a document, or its stock another unit of measure
     */
    public MovementBatchBuilder add(Movement movement) {
        if (!movement.goods().equals(Goods.OWN) || !movement.serials().isEmpty() || movement.reference() != null) {
            throw wrong(
                    movement.id() + " has a lot, an owner, serial numbers or a document. Maybe append it by itself?");
        }
        Money amount = movement.amount();
        BigMoney unitCost = movement.unitCost();
        Quantity moved = movement.quantity();
        MovementId refersTo = movement.refersTo();
        BigMoney cost = amount != null ? amount.toBigMoney() : unitCost;
        put(
                number(movement.id()),
                movement.date().toEpochDay(),
                moved == null ? stockOf(movement.stock()) : stock(movement.stock(), moved.unit()),
                movement.kind(),
                moved == null ? 0 : scaled(moved.amount(), MovementBatch.QUANTITY_DECIMALS),
                cost == null ? MovementBatch.NONE : cost(cost),
                refersTo == null ? MovementBatch.NONE : number(refersTo),
                movement.counterpart());
        return movement.recordedOn().equals(movement.date())
                ? this
                : recordedOn(movement.recordedOn().toEpochDay());
    }

    private int stockOf(StockKey stock) {
        Integer known = numbersOfStocks.get(stock);
        if (known != null) {
            return known;
        }
        int number = stock(stock, UnitOfMeasure.PIECE);
        unitless.add(stock);
        return number;
    }

    private long number(MovementId id) {
        long number = MovementBatch.number(prefix, id);
        if (number < 0) {
            throw wrong(id + " is not '" + prefix + "' and a number");
        }
        return number;
    }

    /**
     * Says that the last row was entered on another day than it happened.
     *
     * @throws IllegalStateException if there is no row
     */
    public MovementBatchBuilder recordedOn(long epochDay) {
        if (size == 0) {
            throw new IllegalStateException("there is no row yet that could have been recorded");
        }
        requireDay(epochDay, size - 1);
        int[] recorded = columns.recorded;
        if (recorded == null) {
            recorded = Arrays.copyOf(columns.days, columns.days.length);
            columns.recorded = recorded;
        }
        recorded[size - 1] = (int) epochDay;
        return this;
    }

    private MovementBatchBuilder put(
            long number,
            long epochDay,
            int stock,
            MovementKind kind,
            long quantity,
            long cost,
            long reference,
            @Nullable WarehouseId counterpart) {
        if (number < 0) {
            throw wrong("number must be 0 or more, but is " + number);
        }
        if (stock < 0 || stock >= stocks.size()) {
            throw wrong("stock " + stock + " is unknown. Maybe call stock(key, unit) first?");
        }
        requireDay(epochDay, size);
        if (size == columns.numbers.length) {
            columns.resize(Math.max(1_024, size + (size >> 1)));
        }
        columns.numbers[size] = number;
        columns.stocks[size] = stock;
        columns.kinds[size] = MovementBatch.number(kind);
        columns.days[size] = (int) epochDay;
        columns.quantities[size] = quantity;
        columns.costs[size] = cost;
        if (columns.recorded != null) {
            columns.recorded[size] = (int) epochDay;
        }
        if (columns.references != null || reference != MovementBatch.NONE) {
            references()[size] = reference;
        }
        if (columns.counterparts != null || counterpart != null) {
            counterparts()[size] = counterpart == null ? 0 : warehouse(counterpart);
        }
        if (reference != MovementBatch.NONE || counterpart != null || !isPlain(kind, quantity, cost)) {
            requireMovement();
        }
        ascending &= size == 0 || number > columns.numbers[size - 1];
        size++;
        return this;
    }

    /** Whether a row that refers to nothing is surely a movement. */
    private static boolean isPlain(MovementKind kind, long quantity, long cost) {
        return quantity > 0
                && switch (kind) {
                    case RECEIPT -> cost >= 0;
                    case ISSUE, SUPPLIER_RETURN, DAMAGE, LOSS -> cost == MovementBatch.NONE;
                    default -> false;
                };
    }

    /** Asks the movement that the next row would be. */
    private void requireMovement() {
        try {
            new MovementBatch(currency, prefix, stocks, units, warehouses, columns, false).movement(size);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("row " + size + ": " + e.getMessage(), e);
        }
    }

    private void requireDay(long epochDay, int row) {
        if (epochDay > MOST_DAYS || epochDay < -MOST_DAYS) {
            throw new IllegalArgumentException("row " + row + ": epochDay must be within a million years, but is "
                    + epochDay + ". Maybe it is in seconds?");
        }
    }

    /** A cost that is not the mark of there being none. */
    private long given(long unitCost) {
        if (unitCost == MovementBatch.NONE) {
            throw wrong("unit cost must be 0 or more, but is " + unitCost);
        }
        return unitCost;
    }

    private long reference(long number) {
        if (number < 0) {
            throw wrong("the number that it refers to must be 0 or more, but is " + number);
        }
        return number;
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException("row " + size + ": " + problem);
    }

    private long[] references() {
        long[] references = columns.references;
        if (references == null) {
            references = new long[columns.numbers.length];
            Arrays.fill(references, MovementBatch.NONE);
            columns.references = references;
        }
        return references;
    }

    private int[] counterparts() {
        int[] counterparts = columns.counterparts;
        if (counterparts == null) {
            counterparts = new int[columns.numbers.length];
            columns.counterparts = counterparts;
        }
        return counterparts;
    }

    private int warehouse(WarehouseId warehouse) {
        Integer known = numbersOfWarehouses.putIfAbsent(warehouse, warehouses.size());
        if (known != null) {
            return known + 1;
        }
        warehouses.add(warehouse);
        return warehouses.size();
    }

    /** The batch of all rows so far; without a copy if it has as many as there was room for. The builder can go on. */
    public MovementBatch build() {
        return new MovementBatch(
                currency,
                prefix,
                List.copyOf(stocks),
                List.copyOf(units),
                List.copyOf(warehouses),
                columns.trimmed(size),
                ascending);
    }
}
