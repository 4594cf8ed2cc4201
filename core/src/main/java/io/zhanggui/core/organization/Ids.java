package io.zhanggui.core.organization;

import java.util.Arrays;

/** Numbers ids from 0 in the order of their coming; it grows while it is made, and is only read from then on. */
final class Ids<I> {

    static final int UNKNOWN = -2;

    private static final int LEAST = 16;
    private static final int SPREAD = 0x9E3779B9; // 2^32 divided by the golden ratio

    private Object[] ids;
    private int size;
    /** A number plus one where an id was put, 0 where there is none; at least half is free. */
    private int[] table;

    private Ids(Object[] ids, int size, int[] table) {
        this.ids = ids;
        this.size = size;
        this.table = table;
    }

    static <I> Ids<I> none() {
        return new Ids<>(new Object[0], 0, new int[LEAST]);
    }

    /** The same, to be grown. */
    Ids<I> copy() {
        return new Ids<>(ids.clone(), size, table.clone());
    }

    /** Numbers one more id; {@link #UNKNOWN} if it has a number already. */
    int add(I id) {
        if (2 * (size + 1) > table.length) {
            enlarge();
        }
        int place = placeOf(id);
        if (table[place] != 0) {
            return UNKNOWN;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, Math.max(LEAST, size + (size >> 1)));
        }
        ids[size] = id;
        table[place] = ++size;
        return size - 1;
    }

    /** No more will come; writes nothing the second time, when others may read. */
    Ids<I> done() {
        if (ids.length != size) {
            ids = Arrays.copyOf(ids, size);
        }
        return this;
    }

    private void enlarge() {
        table = new int[2 * table.length];
        for (int i = 0; i < size; i++) {
            int place = first(ids[i]);
            while (table[place] != 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = i + 1;
        }
    }

    private int first(Object id) {
        return (id.hashCode() * SPREAD) >>> (Integer.numberOfLeadingZeros(table.length) + 1);
    }

    /** Where the id is, or would be put. */
    private int placeOf(Object id) {
        int place = first(id);
        while (table[place] != 0 && !ids[table[place] - 1].equals(id)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked") // only ids of the type were added
    I get(int number) {
        return (I) ids[number];
    }

    /** The id's number, or {@link #UNKNOWN}. */
    int of(I id) {
        int number = table[placeOf(id)];
        return number == 0 ? UNKNOWN : number - 1;
    }

    boolean has(I id) {
        return of(id) != UNKNOWN;
    }
}
