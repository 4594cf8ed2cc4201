package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.MovementKind;
import org.jspecify.annotations.Nullable;

/** Some rows of a batch, the numbers of each side by side and as {@link MovementColumns} keeps them; all are in range. */
final class PackedRows {

    private static final int WIDTH = MovementColumns.WIDTH + 1;
    private static final int ID = MovementColumns.WIDTH;

    private final MovementBatch batch;
    private final long[] numbers;
    private final int @Nullable [] rows;

    /**
     * Room for rows.
     *
     * @param rare whether some of them refer to others, or more
     */
    PackedRows(MovementBatch batch, int room, boolean rare) {
        this.batch = batch;
        this.numbers = new long[room * WIDTH];
        this.rows = rare ? new int[room] : null;
    }

    MovementBatch batch() {
        return batch;
    }

    void set(int i, int row, int place) {
        int at = i * WIDTH;
        MovementKind kind = batch.kind(row);
        long quantity = batch.quantity(row);
        numbers[at] = MovementColumns.quantity(kind, quantity);
        numbers[at + 1] = cost(batch, row);
        numbers[at + 2] = MovementColumns.days(batch.epochDay(row), batch.recordedEpochDay(row), place);
        numbers[at + ID] = batch.number(row);
        if (rows != null) {
            rows[i] = row;
        }
    }

    /**
     * The cost that a row brings.
     *
     * @throws ArithmeticException if it is too large
     */
    static long cost(MovementBatch batch, int row) {
        long cost = batch.cost(row);
        if (cost == MovementBatch.NONE) {
            return 0;
        }
        return batch.kind(row) == MovementKind.LANDED_COST ? cost : Exact.share(cost, batch.quantity(row), Exact.ONE);
    }

    /** Copies the numbers of some rows behind each other. */
    void copy(int from, int count, long[] to, int at) {
        for (int i = 0; i < count; i++) {
            int source = (from + i) * WIDTH;
            int target = at + i * MovementColumns.WIDTH;
            to[target] = numbers[source];
            to[target + 1] = numbers[source + 1];
            to[target + 2] = numbers[source + 2];
        }
    }

    /** The number in the id of a row. */
    long id(int i) {
        return numbers[i * WIDTH + ID];
    }

    /** Whether some rows must be looked at in the batch. */
    boolean hasRare() {
        return rows != null;
    }

    /** The number of a row in the batch; -1 unless there are rare ones. */
    int row(int i) {
        return rows == null ? -1 : rows[i];
    }
}
