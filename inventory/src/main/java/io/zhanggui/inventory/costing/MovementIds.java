package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.MovementId;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the movements of one article by slot, and the slots by id and warehouse. Ids of a batch are kept as numbers;
 * as long as there are no others and they rise, no id occurs twice, and no index is needed to find one.
 */
final class MovementIds {

    /** Ids in a piece, as a power of two. */
    private static final int PIECE_BITS = 6;

    private static final int PIECE = 1 << PIECE_BITS;
    private static final int FEW = 8;

    private final IntUnaryOperator places;
    private MovementId[][] ids = {{}};
    /** The numbers of the ids that have no object. */
    private long[][] numbers = {{}};

    private @Nullable String prefix;
    private int size;
    private boolean rising = true;
    private long last = -1;
    /** Hash and slot plus 1 of each id. */
    private long[] index = new long[16];

    private int indexed;

    /**
     * No ids yet.
     *
     * @param places gives the warehouse of each slot
     */
    MovementIds(IntUnaryOperator places) {
        this.places = places;
    }

    MovementId id(int slot) {
        int piece = slot >> PIECE_BITS;
        int at = slot & (PIECE - 1);
        if (piece < ids.length && at < ids[piece].length && ids[piece][at] != null) {
            return ids[piece][at];
        }
        return MovementId.of(prefix + numbers[piece][at]);
    }

    /** Gives the next slot an id. */
    void add(MovementId id) {
        int piece = size >> PIECE_BITS;
        int at = size & (PIECE - 1);
        if (piece >= ids.length) {
            int known = ids.length;
            ids = Arrays.copyOf(ids, Math.max(piece + 1, known * 2));
            Arrays.fill(ids, known, ids.length, new MovementId[0]);
        }
        if (at >= ids[piece].length) {
            ids[piece] = Arrays.copyOf(ids[piece], room(piece, at));
        }
        ids[piece][at] = id;
        rising = false;
        size++;
    }

    /** Gives the next slot the id that is a prefix and a number. */
    void add(String before, long number) {
        if (prefix == null) {
            prefix = before;
        } else if (!prefix.equals(before)) {
            add(MovementId.of(before + number));
            return;
        }
        int piece = size >> PIECE_BITS;
        int at = size & (PIECE - 1);
        if (piece >= numbers.length) {
            int known = numbers.length;
            numbers = Arrays.copyOf(numbers, Math.max(piece + 1, known * 2));
            Arrays.fill(numbers, known, numbers.length, new long[0]);
        }
        if (at >= numbers[piece].length) {
            numbers[piece] = Arrays.copyOf(numbers[piece], room(piece, at));
        }
        numbers[piece][at] = number;
        rising &= number > last;
        last = number;
        size++;
    }

    /** Gives the next slots the ids of rows. */
    void add(PackedRows rows, int from, int to) {
        String before = rows.batch().prefix();
        int i = from;
        while (i < to) {
            add(before, rows.id(i++)); // makes room as well
            int piece = (size - 1) >> PIECE_BITS;
            if (piece >= numbers.length || !before.equals(prefix)) {
                continue;
            }
            long[] room = numbers[piece];
            int end = Math.min(to, i + room.length - 1 - ((size - 1) & (PIECE - 1)));
            boolean rise = true;
            long latest = last;
            for (int at = size & (PIECE - 1); i < end; at++) {
                long number = rows.id(i++);
                rise &= number > latest;
                latest = number;
                room[at] = number;
                size++;
            }
            rising &= rise;
            last = latest;
        }
    }

    /** Something that lies where the next number goes. */
    long end() {
        int piece = size >> PIECE_BITS;
        return piece < numbers.length && numbers[piece].length > 0 ? numbers[piece][0] : 0;
    }

    /** The first piece grows, so that a stock that hardly moves stays small. */
    private static int room(int piece, int at) {
        return piece > 0 ? PIECE : Math.max(FEW, Integer.highestOneBit(at) * 2);
    }

    /** Tells the slots from the given one on whose id was there already. */
    void checkNew(int first, IntConsumer known) {
        if (rising) {
            return;
        }
        reserve();
        for (; indexed < size; indexed++) {
            if (!index(indexed) && indexed >= first) {
                known.accept(indexed);
            }
        }
    }

    private void reserve() {
        int wanted = index.length;
        while (size * 2 > wanted) {
            wanted *= 2;
        }
        if (wanted > index.length) {
            long[] old = index;
            index = new long[wanted];
            for (long entry : old) {
                if (entry != 0) {
                    put(entry);
                }
            }
        }
    }

    private void put(long entry) {
        int mask = index.length - 1;
        int i = (int) (entry >> 32) & mask;
        while (index[i] != 0) {
            i = (i + 1) & mask;
        }
        index[i] = entry;
    }

    /** Indexes a slot, for which room was made; whether its id is new in its warehouse. */
    private boolean index(int slot) {
        MovementId id = id(slot);
        if (indexOf(id, places.applyAsInt(slot)) >= 0) {
            return false;
        }
        put(((long) spread(id) << 32) | (slot + 1));
        return true;
    }

    private int indexOf(MovementId id, int place) {
        int mask = index.length - 1;
        int hash = spread(id);
        for (int i = hash & mask; index[i] != 0; i = (i + 1) & mask) {
            int slot = (int) index[i] - 1;
            if ((int) (index[i] >> 32) == hash && places.applyAsInt(slot) == place && id(slot).equals(id)) {
                return slot;
            }
        }
        return -1;
    }

    /** The slot of an id in a warehouse, or -1. */
    int find(MovementId id, int place) {
        if (!rising) {
            checkNew(size, slot -> {});
            return indexOf(id, place);
        }
        int slot = prefix == null ? -1 : slotOf(MovementBatch.number(prefix, id));
        return slot < 0 || places.applyAsInt(slot) != place ? -1 : slot;
    }

    private int slotOf(long number) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = numbers[middle >> PIECE_BITS][middle & (PIECE - 1)];
            if (found == number) {
                return middle;
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Gives slots from the given one on another order. */
    void reorder(int first, int[] slots) {
        MovementId[] moved = new MovementId[slots.length];
        Arrays.setAll(moved, i -> id(slots[i]));
        truncate(first);
        for (MovementId id : moved) {
            add(id);
        }
    }

    /** Forgets the slots from the given one on. */
    void truncate(int first) {
        for (int slot = first; slot < size; slot++) {
            int piece = slot >> PIECE_BITS;
            if (piece < ids.length && (slot & (PIECE - 1)) < ids[piece].length) {
                ids[piece][slot & (PIECE - 1)] = null;
            }
        }
        size = first;
        Arrays.fill(index, 0);
        indexed = 0;
        if (first == 0) {
            prefix = null;
            rising = true;
            last = -1;
        } else if (rising) {
            last = numbers[(first - 1) >> PIECE_BITS][(first - 1) & (PIECE - 1)];
        }
    }

    private static int spread(MovementId id) {
        int hash = id.value().hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
