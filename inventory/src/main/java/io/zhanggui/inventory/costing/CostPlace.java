package io.zhanggui.inventory.costing;

/** One warehouse within a run: what came and left, and the pool in which its goods are valued. */
final class CostPlace {

    /** Behind the flows: what the goods are worth that are on their way here. */
    static final int TRANSIT_VALUE = Flow.COUNT;

    /** How many sums are values; the others follow. */
    static final int VALUES = TRANSIT_VALUE + 1;

    static final int QUANTITY = VALUES;
    static final int TRANSIT_QUANTITY = QUANTITY + 1;
    /** How many movements there were. */
    static final int MOVEMENTS = QUANTITY + 2;

    static final int WIDTH = QUANTITY + 3;

    private final CostPool pool;
    private final long[] sums = new long[WIDTH];
    private final Marks marks = new Marks();

    CostPlace(CostPool pool) {
        this.pool = pool;
    }

    CostPool pool() {
        return pool;
    }

    /** The flows, the quantity and what is on its way here; the place's own. */
    long[] sums() {
        return sums;
    }

    long quantity() {
        return sums[QUANTITY];
    }

    /** Announces a change of the sums or of the pool within a stretch of movements; -1 if nobody will go back. */
    void touch(int stretch) {
        if (marks.lacks(stretch)) {
            marks.add(stretch, sums.clone());
            pool.touch(stretch);
        }
    }

    /** Goes back to the beginning of a stretch. */
    void backTo(int stretch) {
        pool.backTo(stretch);
        long[] mark = marks.cut(stretch);
        if (mark != null) {
            System.arraycopy(mark, 0, sums, 0, WIDTH);
        }
    }

    /** The sums at the beginning of a stretch. */
    long[] sumsAt(int stretch) {
        long[] mark = marks.at(stretch);
        return mark == null ? sums.clone() : mark.clone();
    }
}
