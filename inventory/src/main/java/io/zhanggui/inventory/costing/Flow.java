package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.stock.MovementKind;

/** Why value comes into stock, or leaves it. */
enum Flow {
    RECEIVED(0),
    LANDED(1),
    RETURNED(2),
    SOLD(3),
    LOST(4),
    COUNTED(5);

    static final int COUNT = 6;

    private final int index;

    Flow(int index) {
        this.index = index;
    }

    /** Where its sum stands. */
    int index() {
        return index;
    }

    /** Where the goods of a movement belong. */
    static Flow of(MovementKind kind) {
        return switch (kind) {
            case RECEIPT -> RECEIVED;
            case LANDED_COST -> LANDED;
            case SUPPLIER_RETURN -> RETURNED;
            case ISSUE, CUSTOMER_RETURN -> SOLD;
            case DAMAGE, LOSS -> LOST;
            case COUNT, STOCK_TAKE -> COUNTED;
            case TRANSFER_OUT, TRANSFER_IN, HANDOVER ->
                throw new IllegalStateException("costing of " + kind + " is not there yet");
        };
    }

    /** The value that these flows leave in stock. */
    static long value(long[] flows) {
        return flows[0] + flows[1] - flows[2] - flows[3] - flows[4] - flows[5];
    }
}
