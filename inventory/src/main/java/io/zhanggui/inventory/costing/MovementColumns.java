package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The movements of one article as numbers, in whatever warehouse they happened; warehouses have numbers here (places). A movement keeps the slot in which it arrived; {@link #slotAt} gives the slots by
 * date, those of one day in the order of arrival.
 *
 * <p>The numbers of a movement lie side by side, because a bulk of movements touches many stocks by turns, and in pieces
 * that stay where they are, because memory that is fetched only to be copied is what a bulk waits for.
 */
final class MovementColumns {

    /** By their numbers here, which never leave memory. */
    private static final MovementKind[] KINDS = MovementKind.values();

    private static final Map<MovementKind, Integer> NUMBERS = numbers();

    private static final int WIDTH = 4;
    /** Quantity, shifted, and kind. */
    private static final int QUANTITY = 0;

    private static final int COST = 1;
    /** Day, doubled, with 1 behind a change of standard cost; day of recording; place. */
    private static final int DAYS = 2;
    /** Hash of the id, and the slot referred to plus 1, or the place to which a departure goes. */
    private static final int HASH = 3;

    /** Days, of which there are more than ten thousand years to both sides of 1970. */
    private static final int DAY_BITS = 24;

    private static final int PLACE_BITS = 16;
    private static final int PLACES = 1 << PLACE_BITS;

    /** Movements in a piece, as a power of two. */
    private static final int PIECE_BITS = 6;

    private static final int PIECE = 1 << PIECE_BITS;
    /** Movements in the first piece before it grows. */
    private static final int FEW = 8;

    private static final int KIND_BITS = 4;
    private MovementId[][] ids = {new MovementId[FEW]};
    private long[][] numbers = {new long[FEW * WIDTH]};
    private int room = FEW;
    private final Map<Integer, Long> credits = new HashMap<>();
    private int size;
    private int latestRecorded = Integer.MIN_VALUE;
    /** Slots by date; null while that is the order of arrival. */
    private int @Nullable [] order;

    /** Slots by hash of the id, plus 1. */
    private int[] index = new int[16];

    int size() {
        return size;
    }

    MovementId id(int slot) {
        return ids[slot >> PIECE_BITS][slot & (PIECE - 1)];
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
        return (int) number(slot, HASH) - 1;
    }

    /** What the supplier credits for goods given back; {@code null} if that is not known. */
    @Nullable
    Long credit(int slot) {
        return credits.get(slot);
    }

    void refer(int slot, int to) {
        number(slot, HASH, ((long) hash(slot) << 32) | (to + 1));
    }

    private int hash(int slot) {
        return (int) (number(slot, HASH) >> 32);
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

    int add(Movement movement, int place, int scale) {
        if (size == room) {
            makeRoom();
        }
        long quantity = movement.quantity() == null
                ? 0
                : Exact.quantity(movement.quantity().amount());
        long cost = 0;
        if (movement.unitCost() != null) {
            cost = Exact.value(quantity, movement.unitCost().getAmount(), scale);
        } else if (movement.amount() != null) {
            cost = Exact.scaled(movement.amount().getAmount(), scale);
        }
        int day = day(movement.date());
        int recorded = movement.recordedOn().equals(movement.date()) ? day : day(movement.recordedOn());
        if (place >= PLACES - 1) {
            throw new ArithmeticException("an article lies in " + place + " warehouses already");
        }
        ids[size >> PIECE_BITS][size & (PIECE - 1)] = movement.id();
        long[] piece = numbers[size >> PIECE_BITS];
        int at = (size & (PIECE - 1)) * WIDTH;
        piece[at + QUANTITY] = (quantity << KIND_BITS) | NUMBERS.getOrDefault(movement.kind(), 0);
        piece[at + COST] = cost;
        piece[at + DAYS] = days(2 * day + 1, recorded, place);
        piece[at + HASH] = (long) spread(movement.id()) << 32;
        if (movement.kind() == MovementKind.SUPPLIER_RETURN && movement.unitCost() != null) {
            credits.put(size, cost);
        }
        latestRecorded = Math.max(latestRecorded, recorded);
        return size++;
    }

    /** Adds a change of the standard cost. */
    void add(StandardCost cost, int scale) {
        if (size == room) {
            makeRoom();
        }
        int recorded = day(cost.knownSince());
        ids[size >> PIECE_BITS][size & (PIECE - 1)] = MovementId.of(cost.from() + " " + cost.knownSince());
        number(size, QUANTITY, NUMBERS.getOrDefault(MovementKind.LANDED_COST, 0));
        number(size, COST, Exact.value(Exact.ONE, cost.unitCost().getAmount(), scale));
        number(size, DAYS, days(2 * day(cost.from()), recorded, PLACES - 1));
        number(size, HASH, (long) spread(id(size)) << 32);
        latestRecorded = Math.max(latestRecorded, recorded);
        size++;
    }

    private static long days(int key, int recorded, int place) {
        return ((long) key << (DAY_BITS + PLACE_BITS)) | ((recorded & ((1L << DAY_BITS) - 1)) << PLACE_BITS) | place;
    }

    private static int day(LocalDate date) {
        long day = date.toEpochDay();
        if (day >= 1L << (DAY_BITS - 2) || day < -(1L << (DAY_BITS - 2))) {
            throw new ArithmeticException("day " + date);
        }
        return (int) day;
    }

    /** The first piece grows, so that a stock that hardly moves stays small; then further ones follow. */
    private void makeRoom() {
        if (room < PIECE) {
            room *= 2;
            ids[0] = Arrays.copyOf(ids[0], room);
            numbers[0] = Arrays.copyOf(numbers[0], room * WIDTH);
            return;
        }
        int piece = room >> PIECE_BITS;
        if (piece == ids.length) {
            ids = Arrays.copyOf(ids, piece * 2);
            numbers = Arrays.copyOf(numbers, piece * 2);
        }
        ids[piece] = new MovementId[PIECE];
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

    /** Gives slots from the given one on, which are not sorted yet, another order, and forgets all indexes. */
    void reorder(int first, int[] slots) {
        MovementId[] names = new MovementId[slots.length];
        long[][] all = new long[slots.length][WIDTH];
        Map<Integer, Long> moved = new HashMap<>();
        for (int i = 0; i < slots.length; i++) {
            names[i] = id(slots[i]);
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
            ids[(first + i) >> PIECE_BITS][(first + i) & (PIECE - 1)] = names[i];
            for (int which = 0; which < WIDTH; which++) {
                number(first + i, which, all[i][which]);
            }
        }
        indexAgain();
    }

    private void indexAgain() {
        Arrays.fill(index, 0);
        for (int slot = 0; slot < size; slot++) {
            index(slot);
        }
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
        for (int slot = first; slot < size; slot++) {
            ids[slot >> PIECE_BITS][slot & (PIECE - 1)] = null;
        }
        credits.keySet().removeIf(slot -> slot >= first);
        size = first;
        indexAgain();
        latestRecorded = Integer.MIN_VALUE;
        for (int slot = 0; slot < size; slot++) {
            latestRecorded = Math.max(latestRecorded, recorded(slot));
        }
    }

    /** The slot of an id in a warehouse that was indexed, or -1. */
    int find(MovementId id, int place) {
        int mask = index.length - 1;
        int hash = spread(id);
        for (int i = hash & mask; index[i] != 0; i = (i + 1) & mask) {
            if (is(index[i] - 1, hash, id, place)) {
                return index[i] - 1;
            }
        }
        return -1;
    }

    private boolean is(int slot, int hash, MovementId id, int place) {
        return hash(slot) == hash && place(slot) == place && id(slot).equals(id);
    }

    /** Makes room to index all that is there. */
    void reserveIndex() {
        int wanted = index.length;
        while (size * 2 > wanted) {
            wanted *= 2;
        }
        if (wanted > index.length) {
            int[] old = index;
            index = new int[wanted];
            for (int entry : old) {
                if (entry != 0) {
                    index(entry - 1);
                }
            }
        }
    }

    /** Indexes a slot, for which room was made; whether its id is new in its warehouse. */
    boolean index(int slot) {
        int mask = index.length - 1;
        int hash = hash(slot);
        int i = hash & mask;
        while (index[i] != 0) {
            if (is(index[i] - 1, hash, id(slot), place(slot))) {
                return false;
            }
            i = (i + 1) & mask;
        }
        index[i] = slot + 1;
        return true;
    }

    private static Map<MovementKind, Integer> numbers() {
        Map<MovementKind, Integer> numbers = new EnumMap<>(MovementKind.class);
        for (int i = 0; i < KINDS.length; i++) {
            numbers.put(KINDS[i], i);
        }
        return numbers;
    }

    private static int spread(MovementId id) {
        int hash = id.value().hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
