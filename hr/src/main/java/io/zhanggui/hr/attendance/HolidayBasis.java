package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;

/** To which day the hours of a night shift beside a statutory holiday belong (跨节假日夜班); no law says, so a company declares it. */
@Beta
public enum HolidayBasis {
    /** To the day on which the shift starts (按班次日). */
    SHIFT_DAY,
    /** To the day of the calendar: hours on a holiday are paid as such, whenever the shift started (按自然日). */
    CALENDAR_DAY
}
