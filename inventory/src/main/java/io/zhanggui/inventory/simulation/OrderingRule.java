package io.zhanggui.inventory.simulation;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.policy.BaseStockPolicy;
import io.zhanggui.inventory.policy.MinMaxPolicy;
import io.zhanggui.inventory.policy.PeriodicReviewPolicy;
import io.zhanggui.inventory.policy.ReorderPointPolicy;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/** How much a review orders (订货规则). A rule must give the same answer to the same question, or no run can be repeated. */
@Beta
@FunctionalInterface
public interface OrderingRule {

    /**
     * What to order now, in units; zero or less orders nothing.
     *
     * @param period the period that begins, from 0
     * @param onHand what is in stock after what arrived, in units
     * @param position what is on hand and on order less what customers wait for, in units
     */
    double order(int period, double onHand, double position);

    /** R, if the rule is made for reviews every so many periods; the simulator then takes it, or refuses another one. */
    default OptionalInt reviewPeriod() {
        return OptionalInt.empty();
    }

    /** (r, Q): at r or below, as many times Q as lift the position above r. */
    static OrderingRule of(ReorderPointPolicy policy) {
        requireNonNull(policy, "policy");
        double reorderPoint = policy.reorderPoint();
        double quantity = policy.orderQuantity();
        // The distance to r may fall short of a multiple of Q by binary noise.
        return (unusedPeriod, unusedOnHand, position) ->
                position > reorderPoint ? 0 : quantity * (Math.floor((reorderPoint - position) / quantity + 1e-9) + 1);
    }

    /** (s, S): at s or below, what lifts the position to S. */
    static OrderingRule of(MinMaxPolicy policy) {
        requireNonNull(policy, "policy");
        double reorderPoint = policy.reorderPoint();
        double orderUpTo = policy.orderUpTo();
        return (unusedPeriod, unusedOnHand, position) -> position > reorderPoint ? 0 : orderUpTo - position;
    }

    /**
     * (R, S): every R periods, what lifts the position to S.
     *
     * @throws IllegalArgumentException if R is not a whole number of periods
     */
    static OrderingRule of(PeriodicReviewPolicy policy) {
        return PeriodicRule.of(policy);
    }

    /** (S − 1, S): each unit that is sold is ordered again. */
    static OrderingRule of(BaseStockPolicy policy) {
        return upTo(requireNonNull(policy, "policy").baseStock());
    }

    /**
     * What lifts the position to a level that never changes, in units.
     *
     * @throws IllegalArgumentException if the level is not finite
     */
    static OrderingRule upTo(double level) {
        Check.finite(level, "level");
        return (unusedPeriod, unusedOnHand, position) -> level - position;
    }

    /** What lifts the position to the level of the period, for targets that follow a season or a forecast. */
    static OrderingRule upTo(IntToDoubleFunction levelOfPeriod) {
        requireNonNull(levelOfPeriod, "levelOfPeriod");
        return (period, unusedOnHand, position) -> levelOfPeriod.applyAsDouble(period) - position;
    }
}
