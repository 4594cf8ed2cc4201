package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import java.util.List;

/**
 * How a budget is spent (预算分配).
 *
 * @param lots of each candidate in its order, zero or more
 * @param quantities the same in units
 * @param cost what they take of the budget
 * @param expectedLoss what demand is worth that is not served on average
 * @param leastReturn the least gain per cost of a lot that was bought; not a number if nothing was
 * @param gap how much of the expected loss another allocation within the budget could avoid at most, zero or more; zero
 *     where no lot had to be left for want of money
 */
@Beta
public record StockAllocation(
        List<Integer> lots, List<Double> quantities, double cost, double expectedLoss, double leastReturn, double gap) {

    /** Copies the lists. */
    public StockAllocation {
        lots = List.copyOf(lots);
        quantities = List.copyOf(quantities);
    }
}
