package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import java.time.YearMonth;

/**
 * What came to light about a locked month (考勤追溯调整), for example a late leave slip; it is paid or taken back in the month
 * that holds it.
 *
 * @param before what the locked month said with what was decided on it, or what the last correction of it said
 * @param after what it should have said, with what was decided on it
 * @param stamp who corrected it, when and why
 */
@Beta
public record AttendanceAdjustment(AttendanceSheet before, AttendanceSheet after, Stamp stamp) {

    public AttendanceAdjustment {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(stamp, "stamp");
        if (!before.person().equals(after.person()) || !before.month().equals(after.month())) {
            throw new IllegalArgumentException(
                    "adjustment of " + before.month() + " is for " + after.month() + ", or for another person");
        }
    }

    /** The month that is corrected. */
    public YearMonth month() {
        return before.month();
    }

    /** Masked: whose and of which month. */
    @Override
    public String toString() {
        return "AttendanceAdjustment[" + before.person() + ", " + month() + ", ***]";
    }
}
