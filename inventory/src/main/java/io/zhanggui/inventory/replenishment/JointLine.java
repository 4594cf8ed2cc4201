package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/** One article of a whole order while its quantity is being settled; not safe for threads. */
final class JointLine {

    /** By the days until the position runs out, and then by article. */
    static final Comparator<JointLine> RUNS_OUT_FIRST =
            Comparator.comparingDouble(JointLine::daysLeft).thenComparing(line -> line.proposal.sku());

    /** What is limited. */
    enum Load {
        /** What units take up of the supplier's capacity. */
        CAPACITY,
        /** What they cost. */
        COST
    }

    private ReorderProposal proposal;
    private final double perDay;
    private final double missing;
    private BigDecimal quantity;

    JointLine(ReorderProposal proposal) {
        this.proposal = proposal;
        this.perDay = proposal.demandPerDay();
        this.missing = proposal.level().orderUpTo() - proposal.position();
        this.quantity = proposal.quantity().amount();
    }

    ReorderProposal proposal() {
        return proposal;
    }

    BigDecimal quantity() {
        return quantity;
    }

    boolean isOrder() {
        return quantity.signum() > 0;
    }

    private double daysLeft() {
        double position = proposal.position();
        if (perDay == 0) {
            return position < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return position / perDay;
    }

    /** How many days of demand the position is below the level. */
    double daysMissing() {
        return perDay == 0 ? 0 : Math.max(0, missing / perDay);
    }

    BigDecimal load(BigDecimal amount, Load load) {
        SupplyTerms terms = proposal.terms();
        if (load == Load.CAPACITY) {
            return amount.multiply(terms.capacityUse());
        }
        return requireNonNull(terms.prices(), "prices").cost(amount).getAmount();
    }

    /** What is ordered for a level that is so many days of demand lower, never more than was proposed. */
    void lower(double days) {
        quantity = at(days).min(proposal.quantity().amount());
    }

    /** What is ordered for a level that is so many days of demand higher, never less than {@code least}. */
    void raise(BigDecimal least, double days) {
        quantity = days > 0 ? at(days).max(least) : least;
    }

    private BigDecimal at(double days) {
        BigDecimal wanted = ArticlePlanner.wanted(missing + perDay * days);
        SupplyTerms terms = proposal.terms();
        return wanted.signum() <= 0 ? BigDecimal.ZERO : terms.withinCapacity(terms.orderFor(wanted));
    }

    void set(BigDecimal amount) {
        quantity = amount;
    }

    void clear() {
        quantity = BigDecimal.ZERO;
    }

    /** Gives back up to {@code most} of it within what is left, and returns what is left then. */
    BigDecimal fill(BigDecimal most, BigDecimal left, Load load) {
        BigDecimal now = load(quantity, load);
        BigDecimal full = load(most, load).subtract(now);
        if (most.compareTo(quantity) > 0 && full.compareTo(left) <= 0) {
            quantity = most;
            return left.subtract(full);
        }
        BigDecimal units = left.divide(greatestPerUnit(load), 6, RoundingMode.FLOOR);
        BigDecimal more = proposal.terms().orderWithin(quantity.add(units).min(most));
        BigDecimal added = load(more, load).subtract(now);
        if (more.compareTo(quantity) > 0 && added.compareTo(left) <= 0) {
            quantity = more;
            return left.subtract(added);
        }
        return left;
    }

    private BigDecimal greatestPerUnit(Load load) {
        if (load == Load.CAPACITY) {
            return proposal.terms().capacityUse();
        }
        BigDecimal greatest = new BigDecimal("0.000001");
        for (PriceBreak each :
                requireNonNull(proposal.terms().prices(), "prices").breaks()) {
            greatest = greatest.max(each.unitPrice().getAmount());
        }
        return greatest;
    }

    /** Makes the quantity that of the proposal, with its reason if it is another than before. */
    void explain(BigDecimal before, ReorderReason reason) {
        if (quantity.compareTo(before) != 0) {
            proposal = proposal.with(quantity, reason);
        }
    }

    void holdBack() {
        quantity = BigDecimal.ZERO;
        if (proposal.isOrder()) {
            proposal = proposal.with(quantity, ReorderReason.HELD_BACK);
        }
    }

    void restore(ReorderProposal before) {
        proposal = before;
        quantity = before.quantity().amount();
    }
}
