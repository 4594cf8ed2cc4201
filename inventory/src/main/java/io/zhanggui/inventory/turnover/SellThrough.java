package io.zhanggui.inventory.turnover;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much of what could be sold was sold (售罄率, 动销比例): sold ÷ (opening + received), in units or at cost.
 *
 * @param sold what was sold, less returns
 * @param opening what was there before the period
 * @param received what came in
 */
@Beta
public record SellThrough(double sold, double opening, double received) {

    /**
     * @throws IllegalArgumentException if a figure is not finite
     */
    public SellThrough {
        requireFinite("sold", sold);
        requireFinite("opening", opening);
        requireFinite("received", received);
    }

    /** Of both together: the ratio of sums. */
    public SellThrough plus(SellThrough other) {
        return new SellThrough(sold + other.sold, opening + other.opening, received + other.received);
    }

    /** The part that was sold; above 1 if more left than was there, empty where {@link #gap} says why. */
    public OptionalDouble ratio() {
        return gap().isPresent() ? OptionalDouble.empty() : OptionalDouble.of(sold / (opening + received));
    }

    /** Why there is no ratio; empty if there is one. */
    public Optional<TurnoverGap> gap() {
        double available = opening + received;
        if (available > 0) {
            return Optional.empty();
        }
        return Optional.of(available == 0 ? TurnoverGap.NOTHING_TO_SELL : TurnoverGap.NEGATIVE_STOCK);
    }

    /** The ratio with its figures. */
    public Explanation explain() {
        return Explanation.of(TurnoverTerm.SELL_THROUGH, Turnover.orGap(ratio(), gap()))
                .formula(TurnoverTerm.SELL_THROUGH_FORMULA, sold, opening, received);
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, but is " + value);
        }
    }
}
