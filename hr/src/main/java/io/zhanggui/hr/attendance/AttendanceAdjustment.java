package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import java.time.YearMonth;

/**
 * What came to light about a locked month (考勤追溯调整), for example a late leave slip; it is paid or taken back in the month
 * that holds it.
 *
 * @param before what the locked month said, or what the last correction of it said
 * @param after what it should have said
 * @param stamp who corrected it, when and why
 */
@Beta
public record AttendanceAdjustment(AttendanceTotals before, AttendanceTotals after, Stamp stamp) {

    public AttendanceAdjustment {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(stamp, "stamp");
        if (!before.month().person().equals(after.month().person())
                || !before.month().month().equals(after.month().month())) {
            throw new IllegalArgumentException("adjustment of " + before.month().month() + " is for "
                    + after.month().month() + ", or for another person");
        }
    }

    /** The month that is corrected. */
    public YearMonth month() {
        return before.month().month();
    }
}
