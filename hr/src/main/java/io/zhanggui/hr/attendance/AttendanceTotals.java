package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;

/**
 * What pay needs of a month's attendance (考勤汇总).
 *
 * @param month days and hours
 * @param paidDays the paid days by the person's own roster
 */
@Beta
public record AttendanceTotals(AttendanceMonth month, PaidDays paidDays) {

    public AttendanceTotals {
        requireNonNull(month, "month");
        requireNonNull(paidDays, "paidDays");
    }
}
