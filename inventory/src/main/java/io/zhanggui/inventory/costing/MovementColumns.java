package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The movements of one article as numbers, in whatever warehouse they happened; warehouses have numbers here (places). A
 * movement keeps the slot in which it arrived; {@link #slotAt} gives the slots by date, those of one day in the order of
 * arrival.
 *
 * <p>The numbers of a movement lie side by side, because a bulk of movements touches many stocks by turns, and in pieces
 * that stay where they are, because memory that is fetched only to be copied is what a bulk waits for.
 */
final class MovementColumns {

    /** By their numbers here, which never leave memory. */
    private static final MovementKind[] KINDS = MovementKind.values();

    private static final Map<MovementKind, Integer> NUMBERS = numbers();

    static final int WIDTH = 3;
    /** Quantity, shifted, and kind. */
    private static final int QUANTITY = 0;

    private static final int COST = 1;
    /** Day, doubled, with 1 behind a change of standard cost; day of recording; place. */
    private static final int DAYS = 2;

    /** Days, of which there are more than ten thousand years to both sides of 1970. */
    private static final int DAY_BITS = 24;

    private static final int PLACE_BITS = 16;
    static final int PLACES = 1 << PLACE_BITS;

    /** Movements in a piece, as a power of two. */
    private static final int PIECE_BITS = 6;

    private static final int PIECE = 1 << PIECE_BITS;
    /** Movements in the first piece before it grows. */
    private static final int FEW = 8;

    private static final int KIND_BITS = 4;

    private final MovementIds ids = new MovementIds(this::place);
    private long[][] numbers = {new long[FEW * WIDTH]};
    private int room = FEW;
    /** The slot referred to, or the place to which a departure goes, plus 1; as long as needed. */
    private int[] references = {};

    private final Map<Integer, Long> credits = new HashMap<>();
    private int size;
    private int latestRecorded = Integer.MIN_VALUE;
    /** Slots by date; null while that is the order of arrival. */
    private int @Nullable [] order;

    int size() {
        return size;
    }

    MovementId id(int slot) {
        return ids.id(slot);
    }

    /** The slot of an id in a warehouse, or -1. */
    int find(MovementId id, int place) {
        return ids.find(id, place);
    }

    /** Tells the slots from the given one on whose id was in their warehouse already. */
    void checkNew(int first, IntConsumer known) {
        ids.checkNew(first, known);
    }

    private long number(int slot, int which) {
        return numbers[slot >> PIECE_BITS][(slot & (PIECE - 1)) * WIDTH + which];
    }

    private void number(int slot, int which, long value) {
        numbers[slot >> PIECE_BITS][(slot & (PIECE - 1)) * WIDTH + which] = value;
    }

    int day(int slot) {
        return key(slot) >> 1;
    }

    /** By which movements follow each other; the day, and within it changes of standard costs first. */
    private int key(int slot) {
        return (int) (number(slot, DAYS) >> (DAY_BITS + PLACE_BITS));
    }

    /** Whether it is no movement, but a change of the standard cost, which is then the cost. */
    boolean isStandard(int slot) {
        return (key(slot) & 1) == 0;
    }

    /** The warehouse, by its number. */
    int place(int slot) {
        return (int) number(slot, DAYS) & (PLACES - 1);
    }

    LocalDate date(int slot) {
        return LocalDate.ofEpochDay(day(slot));
    }

    int recorded(int slot) {
        return (int) (number(slot, DAYS) << DAY_BITS >> (DAY_BITS + PLACE_BITS));
    }

    /** The last day on which anything was recorded. */
    int latestRecorded() {
        return latestRecorded;
    }

    MovementKind kind(int slot) {
        return KINDS[(int) number(slot, QUANTITY) & ((1 << KIND_BITS) - 1)];
    }

    long quantity(int slot) {
        return number(slot, QUANTITY) >> KIND_BITS;
    }

    /** The cost that came with the movement, or that the run filled in. */
    long cost(int slot) {
        return number(slot, COST);
    }

    void cost(int slot, long cost) {
        number(slot, COST, cost);
    }

    long[] copyOfCosts() {
        long[] costs = new long[size];
        Arrays.setAll(costs, this::cost);
        return costs;
    }

    /** The slot that the movement refers to, or -1; of a departure the place to which it goes. */
    int reference(int slot) {
        return slot < references.length ? references[slot] - 1 : -1;
    }

    /** What the supplier credits for goods given back; {@code null} if that is not known. */
    @Nullable
    Long credit(int slot) {
        return credits.get(slot);
    }

    void refer(int slot, int to) {
        if (slot >= references.length) {
            references = Arrays.copyOf(references, Math.max(slot + 1, references.length * 2));
        }
        references[slot] = to + 1;
    }

    /** The slot of the movement at a place by date. */
    int slotAt(int place) {
        int[] sorted = order;
        return sorted == null ? place : sorted[place];
    }

    /** Whether one slot comes before another by date. */
    boolean precedes(int slot, int other) {
        return key(slot) < key(other) || (key(slot) == key(other) && slot < other);
    }

    /** The first of slots in the order of date that does not come before the given one; their count if all do. */
    int firstNotBefore(int slot, IntUnaryOperator slots, int count) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (precedes(slots.applyAsInt(middle), slot)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many of the sorted movements have a date up to the day. */
    int upTo(int day, int sorted) {
        return upToKey((int) Math.min(Integer.MAX_VALUE, 2L * day + 1), sorted);
    }

    private int upToKey(int key, int sorted) {
        int low = 0;
        int high = sorted;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(slotAt(middle)) <= key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Adds a movement and gives its slot.
     *
     * @throws ArithmeticException if it is out of range
     */
    int add(Movement movement, int place, int scale) {
        long quantity = movement.quantity() == null
                ? 0
                : Exact.quantity(movement.quantity().amount());
        long cost = 0;
        if (movement.unitCost() != null) {
            cost = Exact.value(quantity, movement.unitCost().getAmount(), scale);
        } else if (movement.amount() != null) {
            cost = Exact.scaled(movement.amount().getAmount(), scale);
        }
        int day = checked(movement.date().toEpochDay());
        int recorded = movement.recordedOn().equals(movement.date())
                ? day
                : checked(movement.recordedOn().toEpochDay());
        int slot = put(movement.kind(), quantity, cost, day, recorded, place);
        ids.add(movement.id());
        if (movement.kind() == MovementKind.SUPPLIER_RETURN && movement.unitCost() != null) {
            credits.put(slot, cost);
        }
        return slot;
    }

    /** Adds a row of a batch in the ledger's currency; see {@link #add(Movement, int, int)}. */
    int add(MovementBatch batch, int row, int place) {
        long quantity = Exact.inRange(batch.quantity(row));
        long cost = PackedRows.cost(batch, row);
        int day = checked(batch.epochDay(row));
        int slot = put(batch.kind(row), quantity, cost, day, checked(batch.recordedEpochDay(row)), place);
        ids.add(batch.prefix(), batch.number(row));
        bringCredit(batch, row, slot);
        return slot;
    }

    /** Remembers the credit that a row may bring. */
    void bringCredit(MovementBatch batch, int row, int slot) {
        if (batch.kind(row) == MovementKind.SUPPLIER_RETURN && batch.hasCost(row)) {
            credits.put(slot, cost(slot));
        }
    }

    /** Adds rows of a batch in the ledger's currency and gives the slot of the first. */
    int add(PackedRows rows, int from, int to) {
        int first = size;
        for (int i = from; i < to; ) {
            if (size == room) {
                makeRoom();
            }
            int count = Math.min(to - i, room - size);
            rows.copy(i, count, numbers[size >> PIECE_BITS], (size & (PIECE - 1)) * WIDTH);
            size += count;
            i += count;
        }
        for (int slot = first; slot < size; slot++) {
            latestRecorded = Math.max(latestRecorded, recorded(slot));
        }
        ids.add(rows, from, to);
        return first;
    }

    /** Whether any of the slots from the given one on moves goods. */
    boolean hasGoods(int first) {
        int slot = first;
        while (slot < size && kind(slot) == MovementKind.LANDED_COST) {
            slot++;
        }
        return slot < size;
    }

    /** Whether a movement can be here. */
    static boolean isInRange(long quantity, long day, long recorded) {
        return quantity < Exact.QUANTITY_LIMIT && quantity > -Exact.QUANTITY_LIMIT && isDay(day) && isDay(recorded);
    }

    private static boolean isDay(long epochDay) {
        return epochDay < 1L << (DAY_BITS - 2) && epochDay >= -(1L << (DAY_BITS - 2));
    }

    private static int checked(long epochDay) {
        if (!isDay(epochDay)) {
            throw new OutOfRange("day " + LocalDate.ofEpochDay(epochDay));
        }
        return (int) epochDay;
    }

    /** A quantity and a kind as one number. */
    static long quantity(MovementKind kind, long quantity) {
        return (quantity << KIND_BITS) | NUMBERS.getOrDefault(kind, 0);
    }

    /** Days and warehouse as one number. */
    static long days(int day, int recorded, int place) {
        return key(2 * day + 1, recorded, place);
    }

    private static long key(int key, int recorded, int place) {
        return ((long) key << (DAY_BITS + PLACE_BITS)) | ((recorded & ((1L << DAY_BITS) - 1)) << PLACE_BITS) | place;
    }

    /** Something that lies where the next movement goes. */
    long end() {
        int slot = Math.max(0, size - 1);
        return number(slot, DAYS) + ids.end();
    }

    private int put(MovementKind kind, long quantity, long cost, int day, int recorded, int place) {
        if (place >= PLACES - 1) {
            throw new OutOfRange("an article lies in " + place + " warehouses already");
        }
        return put(kind, quantity, cost, days(day, recorded, place), recorded);
    }

    private int put(MovementKind kind, long quantity, long cost, long days, int recorded) {
        if (size == room) {
            makeRoom();
        }
        long[] piece = numbers[size >> PIECE_BITS];
        int at = (size & (PIECE - 1)) * WIDTH;
        piece[at + QUANTITY] = quantity(kind, quantity);
        piece[at + COST] = cost;
        piece[at + DAYS] = days;
        latestRecorded = Math.max(latestRecorded, recorded);
        return size++;
    }

    /** Adds a change of the standard cost. */
    void add(StandardCost cost, int scale) {
        long value = Exact.value(Exact.ONE, cost.unitCost().getAmount(), scale);
        int recorded = checked(cost.knownSince().toEpochDay());
        int day = checked(cost.from().toEpochDay());
        put(MovementKind.LANDED_COST, 0, value, key(2 * day, recorded, PLACES - 1), recorded);
        ids.add(MovementId.of(cost.from() + " " + cost.knownSince()));
    }

    /** The first piece grows, so that a stock that hardly moves stays small; then further ones follow. */
    private void makeRoom() {
        if (room < PIECE) {
            room *= 2;
            numbers[0] = Arrays.copyOf(numbers[0], room * WIDTH);
            return;
        }
        int piece = room >> PIECE_BITS;
        if (piece == numbers.length) {
            numbers = Arrays.copyOf(numbers, piece * 2);
        }
        numbers[piece] = new long[PIECE * WIDTH];
        room += PIECE;
    }

    /** Sorts the slots from the given one on into the others, and gives the first place that changed. */
    int sortFrom(int first) {
        boolean inOrder = order == null;
        int last = first == 0 ? Integer.MIN_VALUE : key(slotAt(first - 1));
        int earliest = Integer.MAX_VALUE;
        for (int slot = first; slot < size; slot++) {
            int key = key(slot);
            inOrder &= key >= last;
            last = key;
            earliest = Math.min(earliest, key);
        }
        if (inOrder) {
            return first;
        }
        int place = upToKey(earliest, first);
        long[] added = new long[size - first];
        for (int i = 0; i < added.length; i++) {
            added[i] = ((long) key(first + i) << 32) | (first + i);
        }
        Arrays.sort(added);
        merge(first, place, added);
        return place;
    }

    private void merge(int sorted, int place, long[] added) {
        int[] merged = new int[0];
        if (order != null) {
            merged = order.length >= size ? order : Arrays.copyOf(order, size + (size >> 1));
        } else {
            merged = new int[size + (size >> 1)];
            for (int i = 0; i < sorted; i++) {
                merged[i] = i;
            }
        }
        int from = sorted - 1;
        int next = added.length - 1;
        for (int to = size - 1; next >= 0; to--) {
            int key = (int) (added[next] >> 32);
            if (from >= place && key(merged[from]) > key) {
                merged[to] = merged[from--];
            } else {
                merged[to] = (int) added[next--];
            }
        }
        order = merged;
    }

    /** Gives slots from the given one on, which are not sorted yet and do not refer yet, another order. */
    void reorder(int first, int[] slots) {
        long[][] all = new long[slots.length][WIDTH];
        int[] to = new int[slots.length];
        Map<Integer, Long> moved = new HashMap<>();
        for (int i = 0; i < slots.length; i++) {
            to[i] = reference(slots[i]);
            for (int which = 0; which < WIDTH; which++) {
                all[i][which] = number(slots[i], which);
            }
            Long credit = credits.remove(slots[i]);
            if (credit != null) {
                moved.put(first + i, credit);
            }
        }
        credits.putAll(moved);
        for (int i = 0; i < slots.length; i++) {
            refer(first + i, to[i]);
            for (int which = 0; which < WIDTH; which++) {
                number(first + i, which, all[i][which]);
            }
        }
        ids.reorder(first, slots);
    }

    /** Forgets the slots from the given one on. */
    void truncate(int first) {
        int[] sorted = order;
        if (sorted != null) {
            int kept = 0;
            for (int i = 0; i < size && kept < first; i++) {
                if (sorted[i] < first) {
                    sorted[kept++] = sorted[i];
                }
            }
        }
        if (references.length > first) {
            Arrays.fill(references, first, references.length, 0);
        }
        credits.keySet().removeIf(slot -> slot >= first);
        ids.truncate(first);
        size = first;
        latestRecorded = Integer.MIN_VALUE;
        for (int slot = 0; slot < size; slot++) {
            latestRecorded = Math.max(latestRecorded, recorded(slot));
        }
    }

    private static Map<MovementKind, Integer> numbers() {
        Map<MovementKind, Integer> numbers = new EnumMap<>(MovementKind.class);
        for (int i = 0; i < KINDS.length; i++) {
            numbers.put(KINDS[i], i);
        }
        return numbers;
    }
}
