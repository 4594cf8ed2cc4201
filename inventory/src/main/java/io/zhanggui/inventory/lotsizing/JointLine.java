package io.zhanggui.inventory.lotsizing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;

/**
 * How an article takes part in joint orders.
 *
 * @param item the article
 * @param multiple in every how many-th order it is; 0 for an article without demand, which is in none
 * @param quantity how much of it then, in units
 */
public record JointLine(JointItem item, int multiple, double quantity) {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite
     */
    public JointLine {
        requireNonNull(item, "item");
        Check.atLeast(0, multiple, "multiple");
        Check.notNegative(quantity, "quantity");
    }
}
