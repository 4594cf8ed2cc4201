package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The movements of one stock as columns. A movement keeps the slot in which it arrived; {@link #slotAt} gives the slots by
 * date, those of one day in the order of arrival.
 */
final class MovementColumns {

    private static final MovementKind[] KINDS = MovementKind.values();

    private MovementId[] ids = new MovementId[8];
    private int[] days = new int[8];
    private int[] recorded = new int[8];
    private byte[] kinds = new byte[8];
    private long[] quantities = new long[8];
    private long[] costs = new long[8];
    private final Map<Integer, Integer> references = new HashMap<>();
    private int size;
    private int latestRecorded = Integer.MIN_VALUE;
    /** Slots by date; null while that is the order of arrival. */
    private int @Nullable [] order;

    /** Slots by hash of the id, plus 1. */
    private int[] index = new int[16];

    private int indexed;

    int size() {
        return size;
    }

    MovementId id(int slot) {
        return ids[slot];
    }

    int day(int slot) {
        return days[slot];
    }

    LocalDate date(int slot) {
        return LocalDate.ofEpochDay(days[slot]);
    }

    int recorded(int slot) {
        return recorded[slot];
    }

    /** The last day on which anything was recorded. */
    int latestRecorded() {
        return latestRecorded;
    }

    MovementKind kind(int slot) {
        return KINDS[kinds[slot]];
    }

    long quantity(int slot) {
        return quantities[slot];
    }

    /** The costs that came with the movements, and those that the run fills in. */
    long[] costs() {
        return costs;
    }

    /** The slot that the movement refers to, or -1. */
    int reference(int slot) {
        return references.getOrDefault(slot, -1);
    }

    void refer(int slot, int to) {
        references.put(slot, to);
    }

    /** The slot of the movement at a place by date. */
    int slotAt(int place) {
        int[] sorted = order;
        return sorted == null ? place : sorted[place];
    }

    /** Whether one slot comes before another by date. */
    boolean precedes(int slot, int other) {
        return days[slot] < days[other] || days[slot] == days[other] && slot < other;
    }

    /** How many movements have a date up to the day. */
    int upTo(int day, int sorted) {
        int low = 0;
        int high = sorted;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[slotAt(middle)] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int add(Movement movement, int scale) {
        if (size == ids.length) {
            int length = size + (size >> 1) + 8;
            ids = Arrays.copyOf(ids, length);
            days = Arrays.copyOf(days, length);
            recorded = Arrays.copyOf(recorded, length);
            kinds = Arrays.copyOf(kinds, length);
            quantities = Arrays.copyOf(quantities, length);
            costs = Arrays.copyOf(costs, length);
        }
        long quantity =
                movement.quantity() == null ? 0 : Exact.quantity(movement.quantity().amount());
        long cost = 0;
        if (movement.unitCost() != null) {
            cost = Exact.value(quantity, movement.unitCost().getAmount(), scale);
        } else if (movement.amount() != null) {
            cost = Exact.scaled(movement.amount().getAmount(), scale);
        }
        ids[size] = movement.id();
        days[size] = Math.toIntExact(movement.date().toEpochDay());
        recorded[size] = Math.toIntExact(movement.recordedOn().toEpochDay());
        kinds[size] = (byte) movement.kind().ordinal();
        quantities[size] = quantity;
        costs[size] = cost;
        latestRecorded = Math.max(latestRecorded, recorded[size]);
        return size++;
    }

    /** Sorts the slots from the given one on into the others, and gives the first place that changed. */
    int sortFrom(int first) {
        boolean inOrder = order == null;
        int last = first == 0 ? Integer.MIN_VALUE : days[slotAt(first - 1)];
        int earliest = Integer.MAX_VALUE;
        for (int slot = first; slot < size; slot++) {
            inOrder &= days[slot] >= last;
            last = days[slot];
            earliest = Math.min(earliest, days[slot]);
        }
        if (inOrder) {
            return first;
        }
        int place = upTo(earliest, first);
        long[] added = new long[size - first];
        for (int i = 0; i < added.length; i++) {
            added[i] = (long) days[first + i] << 32 | first + i;
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
            int day = (int) (added[next] >> 32);
            if (from >= place && days[merged[from]] > day) {
                merged[to] = merged[from--];
            } else {
                merged[to] = (int) added[next--];
            }
        }
        order = merged;
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
            references.remove(slot);
        }
        Arrays.fill(ids, first, size, null);
        size = first;
        Arrays.fill(index, 0);
        for (indexed = 0; indexed < size; ) {
            index(indexed);
        }
        latestRecorded = Integer.MIN_VALUE;
        for (int slot = 0; slot < size; slot++) {
            latestRecorded = Math.max(latestRecorded, recorded[slot]);
        }
    }

    /** The slot of an id that was indexed, or -1. */
    int find(MovementId id) {
        int mask = index.length - 1;
        for (int i = spread(id) & mask; index[i] != 0; i = (i + 1) & mask) {
            if (ids[index[i] - 1].equals(id)) {
                return index[i] - 1;
            }
        }
        return -1;
    }

    /** Indexes the next slot; whether its id is new. */
    boolean index(int slot) {
        if ((indexed + 1) * 2 > index.length) {
            int[] old = index;
            index = new int[old.length * 4];
            for (int entry : old) {
                if (entry != 0) {
                    put(entry - 1);
                }
            }
        }
        indexed++;
        return put(slot);
    }

    private boolean put(int slot) {
        int mask = index.length - 1;
        int i = spread(ids[slot]) & mask;
        while (index[i] != 0) {
            if (ids[index[i] - 1].equals(ids[slot])) {
                return false;
            }
            i = (i + 1) & mask;
        }
        index[i] = slot + 1;
        return true;
    }

    private static int spread(MovementId id) {
        int hash = id.value().hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
