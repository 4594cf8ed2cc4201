package io.zhanggui.inventory.policy;

import java.util.function.DoubleUnaryOperator;

/** Q and r in turn, each from the other, until neither moves. */
final class FixedPoint {

    private static final int MOST_ROUNDS = 10_000;
    private static final double TOLERANCE = 1e-13;
    /** Settled for all practical ends, where rounding keeps the last digits moving. */
    private static final double NEAR = 1e-9;

    private FixedPoint() {}

    static ReorderPointPolicy from(double start, DoubleUnaryOperator reorderPointOf, DoubleUnaryOperator quantityOf) {
        double quantity = start;
        double reorderPoint = reorderPointOf.applyAsDouble(quantity);
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && moved > TOLERANCE; round++) {
            double next = quantityOf.applyAsDouble(reorderPoint);
            moved = Math.abs(next - quantity) / quantity;
            quantity = next;
            reorderPoint = reorderPointOf.applyAsDouble(quantity);
        }
        if (moved <= NEAR) {
            return new ReorderPointPolicy(reorderPoint, quantity);
        }
        throw new IllegalStateException(
                "Q and r must settle but Q was still moving at " + quantity + " after " + MOST_ROUNDS + " rounds");
    }
}
