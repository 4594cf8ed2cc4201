package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * How much a supplier can deliver at most (供货能力).
 *
 * @param amount the most, not negative: units of an article, or of what its articles take up together
 * @param days the length of the period in which it holds; 0 if it holds for each order
 * @param used how much of the period's was ordered before, not negative; 0 for each order
 */
@Beta
public record SupplyCapacity(BigDecimal amount, int days, BigDecimal used) {

    /**
     * @throws IllegalArgumentException if a figure is negative, or something was used of what holds for each order
     */
    public SupplyCapacity {
        requireNonNull(amount, "amount");
        requireNonNull(used, "used");
        if (amount.signum() < 0 || days < 0 || used.signum() < 0) {
            throw new IllegalArgumentException(
                    "capacity must not be negative but is " + amount + " in " + days + " days, " + used + " used");
        }
        if (days == 0 && used.signum() > 0) {
            throw new IllegalArgumentException(
                    "capacity of each order has nothing used before but has " + used + ". Maybe give the days?");
        }
    }

    /** The most of each order. */
    public static SupplyCapacity perOrder(String amount) {
        return new SupplyCapacity(Check.decimal(amount, "capacity"), 0, BigDecimal.ZERO);
    }

    /** The most of a period of which nothing was used; orders of the same period must be told with {@link
     * #used} or {@link #usedBy}. */
    public static SupplyCapacity perPeriod(String amount, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days of a capacity must be at least 1 but were " + days);
        }
        return new SupplyCapacity(Check.decimal(amount, "capacity"), days, BigDecimal.ZERO);
    }

    /** The same, of which so much was ordered before in the period. */
    public SupplyCapacity used(String before) {
        return new SupplyCapacity(amount, days, Check.decimal(before, "used"));
    }

    /**
     * The same, of which so much was used as these proposals take that were accepted or ordered for a day of the period that
     * ends on a day.
     *
     * @param proposals of the article, in whatever state, such as those of {@link ProposalRepository#ofArticle}
     * @param on the last day of the period, such as that of the plan
     */
    public SupplyCapacity usedBy(Stream<StoredProposal> proposals, LocalDate on) {
        BigDecimal sum = proposals
                .filter(each -> each.state() == ProposalState.ACCEPTED || each.state() == ProposalState.ORDERED)
                .filter(each -> each.orderDay().isAfter(on.minusDays(days))
                        && !each.orderDay().isAfter(on))
                .map(each -> each.quantity().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new SupplyCapacity(amount, days, sum);
    }

    /** What is left, not below zero. */
    public BigDecimal left() {
        return amount.subtract(used).max(BigDecimal.ZERO);
    }
}
