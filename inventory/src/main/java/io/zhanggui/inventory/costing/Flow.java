package io.zhanggui.inventory.costing;

import io.zhanggui.inventory.stock.MovementKind;

/** Why value comes into stock, or leaves it. */
enum Flow {
    RECEIVED,
    LANDED,
    RETURNED,
    SOLD,
    LOST,
    COUNTED;

    static final int COUNT = values().length;

    private static final Flow[] OF = of(MovementKind.values());

    /** Where the goods of a movement belong. */
    static Flow of(MovementKind kind) {
        return OF[kind.ordinal()];
    }

    private static Flow[] of(MovementKind[] kinds) {
        Flow[] flows = new Flow[kinds.length];
        for (MovementKind kind : kinds) {
            flows[kind.ordinal()] = switch (kind) {
                case RECEIPT -> RECEIVED;
                case LANDED_COST -> LANDED;
                case SUPPLIER_RETURN -> RETURNED;
                case ISSUE, CUSTOMER_RETURN -> SOLD;
                case DAMAGE, LOSS -> LOST;
                case COUNT, STOCK_TAKE -> COUNTED;
            };
        }
        return flows;
    }

    /** The value that these flows leave in stock. */
    static long value(long[] flows) {
        return flows[0] + flows[1] - flows[2] - flows[3] - flows[4] - flows[5];
    }
}
