package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Movements as columns of numbers (库存流水列存), for a host that reads millions of rows and wants no object for each. It
 * holds what a {@link Movement} of own goods without serial numbers and document says, and refuses what a movement
 * refuses. It does not change; 37 bytes a row, more where rows refer to others.
 *
 * <p>Quantities are in millionths of a unit, costs in millionths of the currency's smallest unit. A movement's id is the
 * prefix of the batch and its number.
 *
 * <pre>{@code
 * MovementBatchBuilder rows = MovementBatch.in(CNY).prefix("M");
 * int tea = rows.stock(StockKey.of(Sku.of("TEA"), WarehouseId.of("SH")), UnitOfMeasure.PIECE);
 * rows.receipt(9001, day.toEpochDay(), tea, 20 * MovementBatch.ONE, rows.cost(BigMoney.parse("CNY 41.50")));
 * rows.of(9002, day.toEpochDay(), tea, MovementKind.ISSUE, 3 * MovementBatch.ONE);
 * ledger.append(rows.build());
 * }</pre>
 */
@Beta
public final class MovementBatch {

    /** One unit as a quantity of a row. */
    public static final long ONE = 1_000_000;

    /** What a cost or a reference is where there is none. */
    public static final long NONE = Long.MIN_VALUE;

    static final int QUANTITY_DECIMALS = 6;

    /** By their numbers in a column, which never leave memory. */
    private static final MovementKind[] KINDS = MovementKind.values();

    private static final Map<MovementKind, Byte> NUMBERS = numbers();

    /** The columns; those of what hardly any row has are missing until one has it. */
    static final class Columns {
        long[] numbers = {};
        int[] stocks = {};
        byte[] kinds = {};
        int[] days = {};
        long[] quantities = {};
        long[] costs = {};
        int @Nullable [] recorded;
        long @Nullable [] references;
        /** Numbers of warehouses, plus 1. */
        int @Nullable [] counterparts;

        void resize(int rows) {
            numbers = Arrays.copyOf(numbers, rows);
            stocks = Arrays.copyOf(stocks, rows);
            kinds = Arrays.copyOf(kinds, rows);
            days = Arrays.copyOf(days, rows);
            quantities = Arrays.copyOf(quantities, rows);
            costs = Arrays.copyOf(costs, rows);
            recorded = recorded == null ? null : Arrays.copyOf(recorded, rows);
            references = references == null ? null : Arrays.copyOf(references, rows);
            counterparts = counterparts == null ? null : Arrays.copyOf(counterparts, rows);
        }

        /** The first rows; further ones may be added here without harm. */
        Columns trimmed(int rows) {
            Columns trimmed = new Columns();
            trimmed.numbers = numbers;
            trimmed.stocks = stocks;
            trimmed.kinds = kinds;
            trimmed.days = days;
            trimmed.quantities = quantities;
            trimmed.costs = costs;
            trimmed.recorded = recorded == null ? null : recorded.clone(); // of the last row it may still change
            trimmed.references = references;
            trimmed.counterparts = counterparts;
            if (rows < numbers.length) {
                trimmed.resize(rows);
            }
            return trimmed;
        }
    }

    private final CurrencyUnit currency;
    private final String prefix;
    private final List<StockKey> stocks;
    private final List<UnitOfMeasure> units;
    private final List<WarehouseId> warehouses;
    private final Columns columns;
    private final boolean ascending;

    MovementBatch(
            CurrencyUnit currency,
            String prefix,
            List<StockKey> stocks,
            List<UnitOfMeasure> units,
            List<WarehouseId> warehouses,
            Columns columns,
            boolean ascending) {
        this.currency = currency;
        this.prefix = prefix;
        this.stocks = stocks;
        this.units = units;
        this.warehouses = warehouses;
        this.columns = columns;
        this.ascending = ascending;
    }

    /** An empty batch to fill, with costs in a currency. */
    public static MovementBatchBuilder in(CurrencyUnit currency) {
        return new MovementBatchBuilder(currency);
    }

    /** How many rows there are. */
    public int size() {
        return columns.numbers.length;
    }

    /** The currency of all costs. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** What every id begins with; may be empty. */
    public String prefix() {
        return prefix;
    }

    /** The stocks by their numbers, from 0. */
    public List<StockKey> stocks() {
        return stocks;
    }

    /** The unit of measure of a stock. */
    public UnitOfMeasure unit(int stock) {
        return units.get(stock);
    }

    /** Whether the numbers of the movements rise from row to row, so that none occurs twice. */
    public boolean isAscending() {
        return ascending;
    }

    /** The number in the id of a row's movement, 0 or more. */
    public long number(int row) {
        return columns.numbers[row];
    }

    /** The id of a row's movement. */
    public MovementId id(int row) {
        return id(number(row));
    }

    private MovementId id(long number) {
        return MovementId.of(prefix + number);
    }

    /** The number of a row's stock in {@link #stocks}. */
    public int stock(int row) {
        return columns.stocks[row];
    }

    private static Map<MovementKind, Byte> numbers() {
        Map<MovementKind, Byte> numbers = new EnumMap<>(MovementKind.class);
        for (MovementKind kind : KINDS) {
            numbers.put(kind, (byte) numbers.size());
        }
        return numbers;
    }

    static byte number(MovementKind kind) {
        return NUMBERS.getOrDefault(kind, (byte) 0);
    }

    /** What a row's movement does. */
    public MovementKind kind(int row) {
        return KINDS[columns.kinds[row]];
    }

    /** The day on which a row's movement happened, as {@link LocalDate#toEpochDay}. */
    public int epochDay(int row) {
        return columns.days[row];
    }

    /** The day on which a row's movement was entered, as {@link LocalDate#toEpochDay}. */
    public int recordedEpochDay(int row) {
        int[] recorded = columns.recorded;
        return recorded == null ? columns.days[row] : recorded[row];
    }

    /** The quantity of a row in millionths; 0 for a landed cost. */
    public long quantity(int row) {
        return columns.quantities[row];
    }

    /** Whether a row brings a unit cost or, if it is a landed cost, an amount. */
    public boolean hasCost(int row) {
        return columns.costs[row] != NONE;
    }

    /**
     * The unit cost that a row brings, or the amount of a landed cost, in millionths of the currency's smallest unit;
     * {@link #NONE} unless {@link #hasCost}.
     */
    public long cost(int row) {
        return columns.costs[row];
    }

    /** Whether a row refers to another movement. */
    public boolean hasReference(int row) {
        long[] references = columns.references;
        return references != null && references[row] != NONE;
    }

    /** The number of the movement that a row refers to; {@link #NONE} unless {@link #hasReference}. */
    public long reference(int row) {
        long[] references = columns.references;
        return references == null ? NONE : references[row];
    }

    /** The id of the movement that a row refers to; without meaning unless {@link #hasReference}. */
    public MovementId referenceId(int row) {
        return id(reference(row));
    }

    /** Whether a row has another warehouse. */
    public boolean hasCounterpart(int row) {
        int[] counterparts = columns.counterparts;
        return counterparts != null && counterparts[row] != 0;
    }

    /** The other warehouse of a row; {@code null} if it has none. */
    public @Nullable WarehouseId counterpart(int row) {
        int[] counterparts = columns.counterparts;
        return counterparts == null || counterparts[row] == 0 ? null : warehouses.get(counterparts[row] - 1);
    }

    /**
     * The number in an id.
     *
     * @return -1 if the id is not that prefix and a number as {@link #id} writes it
     */
    public static long number(String prefix, MovementId id) {
        String text = id.value();
        int digits = text.length() - prefix.length();
        if (digits < 1 || digits > 18 || !text.startsWith(prefix)) {
            return -1;
        }
        long number = 0;
        for (int i = prefix.length(); i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || (number == 0 && i > prefix.length())) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /**
     * One row as a movement; its unit cost is without trailing zeros.
     *
     * @param row 0 to {@link #size} − 1
     */
    public Movement movement(int row) {
        MovementKind kind = kind(row);
        boolean landed = kind == MovementKind.LANDED_COST;
        LocalDate date = LocalDate.ofEpochDay(epochDay(row));
        int recorded = recordedEpochDay(row);
        return new Movement(
                id(row),
                date,
                stocks.get(stock(row)),
                kind,
                Goods.OWN,
                List.of(),
                landed
                        ? null
                        : Quantity.of(BigDecimal.valueOf(quantity(row), QUANTITY_DECIMALS), units.get(stock(row))),
                landed || !hasCost(row) ? null : unitCost(row),
                landed && hasCost(row) ? Money.of(currency, exact(row)) : null,
                hasReference(row) ? referenceId(row) : null,
                counterpart(row),
                null,
                recorded == epochDay(row) ? date : LocalDate.ofEpochDay(recorded));
    }

    private BigDecimal exact(int row) {
        return BigDecimal.valueOf(cost(row), costDecimals(currency)).stripTrailingZeros();
    }

    private BigMoney unitCost(int row) {
        BigDecimal exact = exact(row);
        return BigMoney.of(currency, exact.scale() < 0 ? exact.setScale(0) : exact);
    }

    static int costDecimals(CurrencyUnit currency) {
        return currency.getDecimalPlaces() + 6;
    }

    /** All rows as movements. */
    public Stream<Movement> movements() {
        return IntStream.range(0, size()).mapToObj(this::movement);
    }
}
