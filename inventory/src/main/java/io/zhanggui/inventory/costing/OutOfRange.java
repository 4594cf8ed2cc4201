package io.zhanggui.inventory.costing;

/** A figure is larger, or has more decimals, than a ledger keeps; the message names it. */
final class OutOfRange extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    /** What a sum of values must stay below. */
    static final String VALUE_LIMIT = " is not below 9,223,372,036,854 of the smallest unit of the currency";

    OutOfRange(String message) {
        super(message);
    }

    /** What was too large: what the exception names, or else what is given. */
    static String name(ArithmeticException e, String otherwise) {
        return e instanceof OutOfRange ? String.valueOf(e.getMessage()) : otherwise + VALUE_LIMIT;
    }
}
