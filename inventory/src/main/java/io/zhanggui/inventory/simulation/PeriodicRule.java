package io.zhanggui.inventory.simulation;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.policy.PeriodicReviewPolicy;
import java.util.OptionalInt;

/** (R, S) with its R. */
record PeriodicRule(int every, double level) implements OrderingRule {

    static PeriodicRule of(PeriodicReviewPolicy policy) {
        requireNonNull(policy, "policy");
        return new PeriodicRule(Check.whole(policy.reviewPeriod(), "reviewPeriod"), policy.orderUpTo());
    }

    @Override
    public OptionalInt reviewPeriod() {
        return OptionalInt.of(every);
    }

    @Override
    public double order(int period, double onHand, double position) {
        return level - position;
    }
}
