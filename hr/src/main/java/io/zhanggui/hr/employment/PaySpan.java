package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import org.threeten.extra.LocalDateRange;

/**
 * Days of a month on which the same pay terms hold (薪酬区间); days may be halves, none is negative.
 *
 * @param days the days of employment in the month, half-open
 * @param terms what is paid on them, for a whole month
 * @param paidDays the paid days among them: workdays and statutory holidays (计薪天数)
 * @param outside the paid days of the month before hiring, if this is the first span, and after leaving, if it is the
 *     last one
 * @param absent of the paid days, those missed without pay
 */
@Beta
public record PaySpan(LocalDateRange days, PayTerms terms, BigDecimal paidDays, BigDecimal outside, BigDecimal absent) {

    public PaySpan {
        requireNonNull(days, "days");
        requireNonNull(terms, "terms");
        requireNotNegative("paidDays", paidDays);
        requireNotNegative("outside", outside);
        requireNotNegative("absent", absent);
        if (absent.compareTo(paidDays) > 0) {
            throw new IllegalArgumentException(
                    "absent days must be 0 to the " + paidDays + " paid days of the span, but are " + absent);
        }
    }

    /** The paid days of the month that go by these terms, those outside of employment included. */
    public BigDecimal due() {
        return paidDays.add(outside);
    }

    /** The paid days that were not missed. */
    public BigDecimal attended() {
        return paidDays.subtract(absent);
    }

    PaySpan absent(BigDecimal more) {
        return new PaySpan(days, terms, paidDays, outside, absent.add(more));
    }

    /** The first and the last day. */
    String named() {
        return days.getStart() + "–" + days.getEndInclusive();
    }

    /** Masked: the days only. */
    @Override
    public String toString() {
        return "PaySpan[" + named() + ", " + paidDays + " paid days, ***]";
    }

    private static void requireNotNegative(String name, BigDecimal days) {
        if (requireNonNull(days, name).signum() < 0) {
            throw new IllegalArgumentException(name + " is negative: " + days);
        }
    }
}
