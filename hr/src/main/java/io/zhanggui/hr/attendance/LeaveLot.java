package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Leave that was granted at once and may be used in one span of days (假期额度), for example the annual leave of a year.
 *
 * @param number unique for the person, 1 to 64 characters
 * @param type the code of the type of leave
 * @param amount in the unit of the type, positive
 * @param from the first day on which it may be used
 * @param until the first day on which it may be used no longer; {@code null}: it does not lapse
 */
@Beta
public record LeaveLot(
        String number,
        String type,
        BigDecimal amount,
        LocalDate from,
        @Nullable LocalDate until) {

    private static final int LONGEST = 64;

    public LeaveLot {
        requireNonNull(number, "number");
        requireNonNull(type, "type");
        requireNonNull(from, "from");
        if (number.isBlank() || number.length() > LONGEST) {
            throw new IllegalArgumentException("number of granted leave must have 1 to " + LONGEST + " characters");
        }
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("leave granted must be positive, but " + number + " is " + amount);
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("leave " + number + " may be used from " + from + " until " + until);
        }
    }

    /** Leave to be used in a year of the calendar. */
    public static LeaveLot ofYear(String number, String type, String amount, int year) {
        return new LeaveLot(
                number, type, new BigDecimal(amount), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** Whether it may be used on the day. */
    public boolean usableOn(LocalDate day) {
        return !day.isBefore(from) && !lapsedOn(day);
    }

    /** Whether it may be used no longer on the day. */
    public boolean lapsedOn(LocalDate day) {
        return until != null && !day.isBefore(until);
    }
}
