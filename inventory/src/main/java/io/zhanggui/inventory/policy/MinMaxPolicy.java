package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.NormalDemand;

/**
 * An (s, S) policy (最大最小库存): at each review, if the inventory position is at s or below, order up to S.
 *
 * <p>The position is what is on hand and on order less what customers wait for. Customers wait for what is short. Both
 * levels may be negative: where a shortage is cheap, customers wait until an order pays.
 *
 * @param reorderPoint s, in units
 * @param orderUpTo S, not below s, in units
 */
@Beta
public record MinMaxPolicy(double reorderPoint, double orderUpTo) {

    /**
     * @throws IllegalArgumentException if a level is not finite or S is below s
     */
    public MinMaxPolicy {
        Check.finite(reorderPoint, "reorderPoint");
        Check.finite(orderUpTo, "orderUpTo");
        if (orderUpTo < reorderPoint) {
            throw new IllegalArgumentException(
                    "orderUpTo must not be below the reorderPoint " + reorderPoint + " but was " + orderUpTo);
        }
    }

    /** The policy. */
    public static MinMaxPolicy of(double reorderPoint, double orderUpTo) {
        return new MinMaxPolicy(reorderPoint, orderUpTo);
    }

    /**
     * The policy of least cost for demand in whole units, reviewed every period, with orders that arrive at once; see
     * {@link #optimum(CountDemand, PolicyCosts, Review)}.
     */
    public static MinMaxOptimum optimum(CountDemand demandPerPeriod, PolicyCosts costs) {
        return optimum(demandPerPeriod, costs, Review.everyPeriod());
    }

    /**
     * The policy of least cost in the long run for demand in whole units, exactly.
     *
     * <p>Of policies with equal cost it has the lowest S. Where lumpy demand leaves no stock on some levels, it has the
     * highest of the s that make no difference. Source: Zheng and Federgruen (1991).
     *
     * @param demandPerPeriod in whole units; periods are independent
     * @param costs holding and stockout above zero
     * @throws IllegalArgumentException if holding or stockout is zero, or S − s comes to more than 100,000 units or S to
     *     more than 1,000,000
     */
    public static MinMaxOptimum optimum(CountDemand demandPerPeriod, PolicyCosts costs, Review review) {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        requireNonNull(costs, "costs");
        requireNonNull(review, "review");
        costs.checkBothPositive();
        MinMaxSearch best = new MinMaxSearch(demandPerPeriod, costs, review).search();
        return new MinMaxOptimum(
                new MinMaxPolicy(best.reorderPoint(), best.orderUpTo()),
                best.cost() / review.period(),
                demandPerPeriod,
                costs,
                review);
    }

    /**
     * A policy near the best for normal demand, by a formula that was fitted to many cases (幂近似).
     *
     * <p>Source: Ehrhardt and Mosier, A revision of the power approximation for computing (s, S) policies, Management
     * Science 30 (1984) 618–622, in the form of Snyder and Shen (2019), section 4.4; see
     * {@link #cappedPowerApproximation}.
     *
     * @param demandPerPeriod its mean above zero
     * @param costs each above zero
     * @param leadTime L, zero or more, in periods; reviews are at the start of every period
     * @throws IllegalArgumentException if the mean or a cost is not above zero or the lead time is negative
     */
    public static MinMaxPolicy powerApproximation(NormalDemand demandPerPeriod, PolicyCosts costs, double leadTime) {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        requireNonNull(costs, "costs");
        return new PowerApproximation(demandPerPeriod, costs, leadTime).policy();
    }

    /**
     * The same, but where an order covers 1.5 periods or less, neither level is above the best one without a fixed cost,
     * as the paper has it.
     *
     * @param demandPerPeriod its mean above zero
     * @param costs each above zero
     * @param leadTime L, zero or more, in periods; reviews are at the start of every period
     * @throws IllegalArgumentException as for {@link #powerApproximation(NormalDemand, PolicyCosts, double)}
     */
    public static MinMaxPolicy cappedPowerApproximation(
            NormalDemand demandPerPeriod, PolicyCosts costs, double leadTime) {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        requireNonNull(costs, "costs");
        return new PowerApproximation(demandPerPeriod, costs, leadTime).cappedPolicy();
    }

    /**
     * What the policy costs a period in the long run: holding, shortage and orders, exactly.
     *
     * @param demandPerPeriod in whole units; periods are independent
     * @throws IllegalArgumentException if a level is not a whole number, S is not above s, S − s is above 100,000 or S
     *     above 1,000,000
     */
    public double cost(CountDemand demandPerPeriod, PolicyCosts costs, Review review) {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        requireNonNull(costs, "costs");
        requireNonNull(review, "review");
        int s = wholeReorderPoint();
        return new MinMaxSearch(demandPerPeriod, costs, review).cost(s, (int) orderUpTo) / review.period();
    }

    /**
     * What customers meet under the policy, and what is in stock and ordered, in the long run, exactly.
     *
     * @param demandPerPeriod in whole units; periods are independent
     * @throws IllegalArgumentException as for {@link #cost(CountDemand, PolicyCosts, Review)}
     */
    public MinMaxService service(CountDemand demandPerPeriod, Review review) {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        requireNonNull(review, "review");
        int s = wholeReorderPoint();
        return new PositionAverages(demandPerPeriod, review, s, (int) orderUpTo).service();
    }

    /** What to order if the inventory position is {@code position}; zero above s. */
    public double order(double position) {
        return position <= reorderPoint ? orderUpTo - position : 0;
    }

    private int wholeReorderPoint() {
        int s = Check.whole(reorderPoint, "reorderPoint");
        int upTo = Check.whole(orderUpTo, "orderUpTo");
        if (upTo == s) {
            throw new IllegalArgumentException("orderUpTo must be above the reorderPoint " + s
                    + " but was the same. Maybe reorderPoint " + (s - 1) + ", to order whatever was sold?");
        }
        MinMaxSearch.checkUnits(upTo - s);
        return s;
    }
}
