package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.jspecify.annotations.Nullable;

/**
 * When a host wants what done about a stock (呆滞判定标准). All thresholds that are given must be reached; each includes its own
 * number of days.
 *
 * @param action what to suggest
 * @param idleDays the least days without an issue; {@code null} if they do not matter
 * @param coverDays the least days that the stock lasts at recent use, stock that is not used at all lasts longer than any;
 *     {@code null} if they do not matter
 * @param ageDays the least mean age, weighted by quantity; {@code null} if it does not matter
 * @param shortDays what the same article in another warehouse lasts at most, so that there is where to send it; {@code
 *     null} if it does not matter
 */
@Beta
public record SlowRule(
        SlowAction action,
        @Nullable Integer idleDays,
        @Nullable Integer coverDays,
        @Nullable Integer ageDays,
        @Nullable Integer shortDays) {

    /**
     * @throws IllegalArgumentException if a threshold is negative
     */
    public SlowRule {
        requireNonNull(action, "action");
        requireNotNegative("idleDays", idleDays);
        requireNotNegative("coverDays", coverDays);
        requireNotNegative("ageDays", ageDays);
        requireNotNegative("shortDays", shortDays);
    }

    /** What is always suggested, unless thresholds are added. */
    public static SlowRule suggest(SlowAction action) {
        return new SlowRule(action, null, null, null, null);
    }

    /** The same, only after so many days without an issue (连续未动销天数). */
    public SlowRule whenIdle(int days) {
        return new SlowRule(action, days, coverDays, ageDays, shortDays);
    }

    /** The same, only if the stock lasts so many days or more (可销天数). */
    public SlowRule whenCovered(int days) {
        return new SlowRule(action, idleDays, days, ageDays, shortDays);
    }

    /** The same, only from this mean age on (库龄). */
    public SlowRule whenAged(int days) {
        return new SlowRule(action, idleDays, coverDays, days, shortDays);
    }

    /** The same, only if another warehouse has use of the article and stock for so many days at most. */
    public SlowRule whenShortElsewhere(int days) {
        return new SlowRule(action, idleDays, coverDays, ageDays, days);
    }

    private static void requireNotNegative(String name, @Nullable Integer days) {
        if (days != null && days < 0) {
            throw new IllegalArgumentException(name + " must be at least 0, but is " + days);
        }
    }
}
