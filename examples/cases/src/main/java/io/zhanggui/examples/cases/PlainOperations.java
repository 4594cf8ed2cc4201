package io.zhanggui.examples.cases;

/** Operations that are plain arithmetic, for which the library has no method of its own. */
final class PlainOperations {

    private PlainOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("kind=mult", PlainOperations::mult)
                .add("kind=ratio", PlainOperations::ratio)
                .add("rule=SUM", PlainOperations::sum)
                .add("op=fx_small_balance", PlainOperations::fxSmallBalance);
    }

    private static Object mult(CaseInput in) {
        return in.list("pairs").stream()
                .map(pair -> PlainArithmetic.product(pair.decimal("0"), pair.decimal("1")))
                .toList();
    }

    private static Object ratio(CaseInput in) {
        return PlainArithmetic.product(in.decimal("base"), in.decimal("ratio"));
    }

    private static Object sum(CaseInput in) {
        return PlainArithmetic.sum(in.decimals("values"));
    }

    private static Object fxSmallBalance(CaseInput in) {
        return PlainArithmetic.product(in.decimal("fcy"), in.decimal("rate"));
    }
}
