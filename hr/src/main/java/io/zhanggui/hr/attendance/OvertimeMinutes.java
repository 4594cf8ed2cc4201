package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;

/**
 * Minutes of overtime by kind of day (加班分钟), none negative.
 *
 * @param workday after the end of a shift
 * @param restDay on rest days
 * @param holiday on statutory holidays
 */
@Beta
public record OvertimeMinutes(int workday, int restDay, int holiday) {

    /** No overtime. */
    public static final OvertimeMinutes NONE = new OvertimeMinutes(0, 0, 0);

    public OvertimeMinutes {
        if (workday < 0 || restDay < 0 || holiday < 0) {
            throw new IllegalArgumentException(
                    "overtime minutes are negative: " + workday + ", " + restDay + ", " + holiday);
        }
    }

    /** These and the others. */
    public OvertimeMinutes plus(OvertimeMinutes others) {
        return new OvertimeMinutes(workday + others.workday, restDay + others.restDay, holiday + others.holiday);
    }

    /** All minutes. */
    public int total() {
        return workday + restDay + holiday;
    }

    /** The same in hours. */
    public OvertimeHours toHours() {
        return new OvertimeHours(Share.hours(workday), Share.hours(restDay), Share.hours(holiday));
    }
}
