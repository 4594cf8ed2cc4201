package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts as expiring soon, and what is then done (临期规则). Days left include the day of the report.
 *
 * @param bounds the last days of the buckets, positive and ascending, at least one: 30, 60, 90 means 1 to 30, 31 to 60, 61 to
 *     90 days left, and before them what has expired; what has more left is not in the report
 * @param markDownWithin up to how many days left goods can no longer be shipped as usual; 0: as long as they are good
 * @param returnableWith down to how many days left the supplier takes them back, positive; {@code null}: never
 */
@Beta
public record ExpiryRules(
        List<Integer> bounds, int markDownWithin, @Nullable Integer returnableWith) {

    public ExpiryRules {
        bounds = List.copyOf(bounds);
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("there are no bounds. Maybe 30, 60, 90?");
        }
        int before = 0;
        for (int bound : bounds) {
            if (bound <= before) {
                throw new IllegalArgumentException("bounds must be positive and ascending, but are " + bounds);
            }
            before = bound;
        }
        if (markDownWithin < 0) {
            throw new IllegalArgumentException("markDownWithin must not be negative, but is " + markDownWithin);
        }
        if (returnableWith != null && returnableWith < 1) {
            throw new IllegalArgumentException("returnableWith must be positive, but is " + returnableWith);
        }
    }

    /** Buckets that end with these numbers of days; goods are shipped as long as they are good, and never go back. */
    public static ExpiryRules within(int... bounds) {
        return new ExpiryRules(Arrays.stream(bounds).boxed().toList(), 0, null);
    }

    /** The same where goods are no longer shipped as usual with so many days left, or fewer. */
    public ExpiryRules markDownWithin(int days) {
        return new ExpiryRules(bounds, days, returnableWith);
    }

    /** The same where the supplier takes goods back with so many days left, or more. */
    public ExpiryRules returnableWith(int days) {
        return new ExpiryRules(bounds, markDownWithin, days);
    }

    /**
     * What to do: with nothing left, write off; as long as goods are shipped as usual, ship first; after that return them
     * if the supplier still takes them, else mark down.
     */
    ExpiryAction action(long daysLeft) {
        if (daysLeft < 1) {
            return ExpiryAction.WRITE_OFF;
        }
        if (daysLeft > markDownWithin) {
            return ExpiryAction.SHIP_FIRST;
        }
        return returnableWith != null && daysLeft >= returnableWith
                ? ExpiryAction.RETURN_TO_SUPPLIER
                : ExpiryAction.MARK_DOWN;
    }

    /** The bucket: 0 for what has expired, otherwise from 1; behind the last one for what is not in the report. */
    int bucket(long daysLeft) {
        int bucket = 0;
        int bound = 0;
        while (daysLeft > bound) {
            bucket++;
            if (bucket > bounds.size()) {
                return bucket;
            }
            bound = bounds.get(bucket - 1);
        }
        return bucket;
    }
}
