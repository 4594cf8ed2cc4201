package io.zhanggui.inventory.policy;

import java.util.function.DoubleUnaryOperator;

/** Q and r in turn, each from the other, until neither moves. */
final class FixedPoint {

    private static final int MOST_ROUNDS = 10_000;
    private static final double TOLERANCE = 1e-13;

    private FixedPoint() {}

    static ReorderPointPolicy from(double start, DoubleUnaryOperator reorderPointOf, DoubleUnaryOperator quantityOf) {
        double quantity = start;
        double reorderPoint = reorderPointOf.applyAsDouble(quantity);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double next = quantityOf.applyAsDouble(reorderPoint);
            boolean still = Math.abs(next - quantity) <= TOLERANCE * quantity;
            quantity = next;
            reorderPoint = reorderPointOf.applyAsDouble(quantity);
            if (still) {
                break;
            }
        }
        return new ReorderPointPolicy(reorderPoint, quantity);
    }
}
