package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.stock.MovementId;
import java.math.BigDecimal;

/**
 * What one movement added to the cost of an earlier one: a true-up of a provisional cost (暂估差异), or a share of a landed
 * cost whose goods had left.
 *
 * @param cause the movement on whose day it is charged
 * @param target the movement that it is charged to
 * @param landed whether it is a share of a landed cost
 * @param exactAmount how much; negative if the goods were cheaper than thought
 */
public record LaterCost(MovementId cause, MovementId target, boolean landed, BigDecimal exactAmount) {

    public LaterCost {
        requireNonNull(cause, "cause");
        requireNonNull(target, "target");
        requireNonNull(exactAmount, "exactAmount");
    }
}
