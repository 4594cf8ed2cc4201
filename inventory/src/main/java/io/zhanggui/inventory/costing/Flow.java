package io.zhanggui.inventory.costing;

/** Why value comes into stock, or leaves it. */
enum Flow {
    RECEIVED(0),
    LANDED(1),
    RETURNED(2),
    SOLD(3),
    LOST(4),
    COUNTED(5),
    /** Set out for other warehouses, less what arrived from them: of the whole company, what is in transit. */
    TRANSFERRED(6),
    /** What goods cost more than their standard cost. */
    PRICE_VARIANCE(7),
    /** What goods given back to suppliers cost more than was credited. */
    RETURN_VARIANCE(8),
    /** What stock is worth more because its standard cost was raised. */
    REVALUED(9);

    static final int COUNT = 10;

    private final int index;

    Flow(int index) {
        this.index = index;
    }

    /** Where its sum stands. */
    int index() {
        return index;
    }

    /** The value that these flows leave in stock. */
    static long value(long[] flows) {
        return flows[0] + flows[1] - flows[2] - flows[3] - flows[4] - flows[5] - flows[6] - flows[7] - flows[8]
                + flows[9];
    }
}
