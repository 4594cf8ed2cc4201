package io.zhanggui.core.organization;

import io.zhanggui.core.Beta;

/**
 * How many reports a manager should have (管理幅度范围), as the company sets it; the library has no limits of its own.
 *
 * @param least the fewest, 1 or more, inclusive
 * @param most the most, inclusive
 */
@Beta
public record SpanLimits(int least, int most) {

    public SpanLimits {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException(
                    "span limits must rise from at least 1, but are " + least + " and " + most);
        }
    }

    /** From the fewest to the most, both included. */
    public static SpanLimits of(int least, int most) {
        return new SpanLimits(least, most);
    }

    /** No more than that many. */
    public static SpanLimits atMost(int most) {
        return new SpanLimits(1, most);
    }

    /** Whether the span is within the limits. */
    public boolean contains(int span) {
        return least <= span && span <= most;
    }
}
