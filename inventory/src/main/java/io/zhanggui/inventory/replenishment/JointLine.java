package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One article of a whole order while its quantity is being settled; not safe for threads. */
final class JointLine {

    /** By the days until the position runs out, and then by article. */
    static final Comparator<JointLine> RUNS_OUT_FIRST = Comparator.<JointLine>comparingDouble(
                    line -> line.daysAfter(BigDecimal.ZERO))
            .thenComparing(line -> line.proposal.sku());

    private ReorderProposal proposal;
    private final double perDay;
    private final double position;
    private final double missing;
    private BigDecimal quantity;

    JointLine(ReorderProposal proposal) {
        this.proposal = proposal;
        this.perDay = proposal.demandPerDay();
        this.position = proposal.position();
        this.missing = proposal.level().orderUpTo() - position;
        this.quantity = proposal.quantity().amount();
    }

    /** What the lines cost together. */
    static BigDecimal cost(List<JointLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JointLine line : lines) {
            sum = sum.add(line.cost(line.quantity));
        }
        return sum;
    }

    /** What the lines take up of the supplier's capacity together. */
    static BigDecimal use(List<JointLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JointLine line : lines) {
            sum = sum.add(line.use(line.quantity));
        }
        return sum;
    }

    /** Whether something is ordered, but for less than that. */
    static boolean isBelow(List<JointLine> lines, BigDecimal least) {
        return lines.stream().anyMatch(line -> line.quantity.signum() > 0)
                && cost(lines).compareTo(least) < 0;
    }

    ReorderProposal proposal() {
        return proposal;
    }

    BigDecimal quantity() {
        return quantity;
    }

    /** After how many days the position and so much more run out; owed without demand is the most urgent. */
    double daysAfter(BigDecimal more) {
        double there = position + more.doubleValue();
        if (perDay == 0) {
            return there < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return there / perDay;
    }

    BigDecimal use(BigDecimal amount) {
        return amount.multiply(proposal.terms().capacityUse());
    }

    BigDecimal cost(BigDecimal amount) {
        return requireNonNull(proposal.terms().prices(), "prices").cost(amount).getAmount();
    }

    /** What lasts for so many days from now, never more than was proposed; what is owed without demand comes first. */
    void coverDays(double days) {
        BigDecimal most = proposal.quantity().amount();
        quantity = perDay == 0 ? most : order(perDay * days - position).min(most);
    }

    /** What is ordered for a level that is so many days of demand higher, never less than {@code least}. */
    void raise(BigDecimal least, double days) {
        quantity = days > 0 ? order(missing + perDay * days).max(least) : least;
    }

    private BigDecimal order(double units) {
        BigDecimal wanted = ArticlePlanner.wanted(units);
        SupplyTerms terms = proposal.terms();
        return wanted.signum() <= 0 ? BigDecimal.ZERO : terms.withinCapacity(terms.orderFor(wanted));
    }

    void set(BigDecimal amount) {
        quantity = amount;
    }

    void clear() {
        quantity = BigDecimal.ZERO;
    }

    /** Gives back up to {@code most} of it within the capacity that is left, and returns what is left then. */
    BigDecimal fill(BigDecimal most, BigDecimal left) {
        BigDecimal units = left.divide(proposal.terms().capacityUse(), 6, RoundingMode.FLOOR);
        BigDecimal reach = quantity.add(units);
        BigDecimal more = reach.compareTo(most) >= 0 ? most : proposal.terms().orderWithin(reach);
        if (more.compareTo(quantity) <= 0) {
            return left;
        }
        BigDecimal added = use(more).subtract(use(quantity));
        quantity = more;
        return left.subtract(added);
    }

    /** Makes the quantity that of the proposal, with its reason if it is another than before. */
    void explain(BigDecimal before, ReorderReason reason, BigDecimal limit) {
        explain(before, reason, limit, Double.NaN, Double.NaN);
    }

    void explain(BigDecimal before, ReorderReason reason, BigDecimal limit, double nextReturn, double leastReturn) {
        if (quantity.compareTo(before) != 0) {
            proposal = proposal.with(quantity, reason, limit, nextReturn, leastReturn);
        }
    }

    void holdBack(BigDecimal before, @Nullable BigDecimal least) {
        quantity = BigDecimal.ZERO;
        if (before.signum() > 0) {
            proposal = proposal.with(quantity, ReorderReason.HELD_BACK, least, Double.NaN, Double.NaN);
        }
    }
}
