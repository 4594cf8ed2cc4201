package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.stock.MovementBatch;

/** Some rows of a batch, the numbers of each side by side. */
final class PackedRows {

    private static final int WIDTH = 5;
    private static final int QUANTITY = 0;
    private static final int COST = 1;
    /** Day, and day of recording. */
    private static final int DAYS = 2;

    private static final int NUMBER = 3;
    /** Row, warehouse and kind. */
    private static final int ROW = 4;

    private static final int KIND_BITS = 8;
    private static final int PLACE_BITS = 24;

    private static final long LOW = 0xFFFF_FFFFL;

    private final MovementBatch batch;
    private final long[] numbers;

    PackedRows(MovementBatch batch, int room) {
        this.batch = batch;
        this.numbers = new long[room * WIDTH];
    }

    MovementBatch batch() {
        return batch;
    }

    void set(int i, int row, int place) {
        int at = i * WIDTH;
        numbers[at + QUANTITY] = batch.quantity(row);
        numbers[at + COST] = batch.cost(row);
        numbers[at + DAYS] = ((long) batch.epochDay(row) << 32) | (batch.recordedEpochDay(row) & LOW);
        numbers[at + NUMBER] = batch.number(row);
        numbers[at + ROW] = ((long) row << 32)
                | ((long) place << KIND_BITS)
                | MovementColumns.number(batch.kind(row));
    }

    long quantity(int i) {
        return numbers[i * WIDTH + QUANTITY];
    }

    long cost(int i) {
        return numbers[i * WIDTH + COST];
    }

    int day(int i) {
        return (int) (numbers[i * WIDTH + DAYS] >> 32);
    }

    int recorded(int i) {
        return (int) numbers[i * WIDTH + DAYS];
    }

    long number(int i) {
        return numbers[i * WIDTH + NUMBER];
    }

    int row(int i) {
        return (int) (numbers[i * WIDTH + ROW] >> 32);
    }

    int place(int i) {
        return (int) (numbers[i * WIDTH + ROW] >> KIND_BITS) & ((1 << PLACE_BITS) - 1);
    }

    /** As {@link MovementColumns#number(io.zhanggui.inventory.stock.MovementKind)}. */
    int kind(int i) {
        return (int) numbers[i * WIDTH + ROW] & ((1 << KIND_BITS) - 1);
    }
}
