package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The perfect-order rate (完美订单率) of the orders that were due, counted order by order: an order is perfect if it is on
 * time and in full and undamaged and correctly documented.
 *
 * @param due how many orders were due
 * @param onTime how many were on time
 * @param inFull how many were in full
 * @param undamaged how many were undamaged
 * @param documented how many were correctly documented
 * @param onTimeInFull how many were on time and in full
 * @param perfect how many were all of it
 */
@Beta
public record PerfectOrders(
        int due, int onTime, int inFull, int undamaged, int documented, int onTimeInFull, int perfect) {

    /**
     * @throws IllegalArgumentException if a number is negative or greater than one that it is part of
     */
    public PerfectOrders {
        boolean components =
                between(onTime, due) && between(inFull, due) && between(undamaged, due) && between(documented, due);
        boolean together = between(onTimeInFull, Math.min(onTime, inFull))
                && between(perfect, Math.min(onTimeInFull, Math.min(undamaged, documented)));
        if (due < 0 || !components || !together) {
            throw new IllegalArgumentException("of " + due + " orders " + onTime + " cannot be on time, " + inFull
                    + " in full, " + undamaged + " undamaged, " + documented + " documented, " + onTimeInFull
                    + " on time in full and " + perfect + " perfect");
        }
    }

    private static boolean between(int part, int whole) {
        return part >= 0 && part <= whole;
    }

    /** Counts orders, each once. */
    public static PerfectOrders of(Collection<OrderOutcome> orders) {
        return new PerfectOrders(
                orders.size(),
                count(orders, OrderOutcome::onTime),
                count(orders, OrderOutcome::inFull),
                count(orders, OrderOutcome::undamaged),
                count(orders, OrderOutcome::documented),
                count(orders, each -> each.onTime() && each.inFull()),
                count(orders, OrderOutcome::isPerfect));
    }

    private static int count(Collection<OrderOutcome> orders, Predicate<OrderOutcome> fits) {
        return (int) orders.stream().filter(fits).count();
    }

    /** The share of perfect orders; empty if none was due. */
    public OptionalDouble perfectRate() {
        return rate(perfect);
    }

    /** The share of orders on time and in full (OTIF); empty if none was due. */
    public OptionalDouble otifRate() {
        return rate(onTimeInFull);
    }

    /** The share of orders on time; empty if none was due. */
    public OptionalDouble onTimeRate() {
        return rate(onTime);
    }

    /** The share of orders in full; empty if none was due. */
    public OptionalDouble inFullRate() {
        return rate(inFull);
    }

    /** The share of undamaged orders; empty if none was due. */
    public OptionalDouble undamagedRate() {
        return rate(undamaged);
    }

    /** The share of correctly documented orders; empty if none was due. */
    public OptionalDouble documentedRate() {
        return rate(documented);
    }

    /**
     * The product of the four rates, which is the perfect-order rate only if faults fall independently of each other; others
     * publish it under that name. Empty if none was due.
     */
    public OptionalDouble productOfRates() {
        if (due == 0) {
            return OptionalDouble.empty();
        }
        double all = due;
        return OptionalDouble.of(onTime / all * (inFull / all) * (undamaged / all) * (documented / all));
    }

    private OptionalDouble rate(int orders) {
        return due == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) orders / due);
    }

    /** The perfect-order rate with its components. */
    public Explanation explain() {
        return explain(FulfilmentTerm.PERFECT_ORDER_RATE, perfect)
                .with(List.of(
                        explain(FulfilmentTerm.ON_TIME, onTime),
                        explain(FulfilmentTerm.IN_FULL, inFull),
                        explain(FulfilmentTerm.UNDAMAGED, undamaged),
                        explain(FulfilmentTerm.DOCUMENTED, documented),
                        explain(FulfilmentTerm.OTIF, onTimeInFull),
                        Explanation.of(FulfilmentTerm.PRODUCT_OF_RATES, orNull(productOfRates()))
                                .formula(FulfilmentTerm.PRODUCT_FORMULA)));
    }

    private Explanation explain(Term label, int orders) {
        return Explanation.of(label, orNull(rate(orders))).formula(FulfilmentTerm.RATE_FORMULA, orders, due);
    }

    private static @Nullable Object orNull(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
