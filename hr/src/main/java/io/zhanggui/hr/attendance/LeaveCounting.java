package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;

/** Which days of a leave count (假期计算方式). */
@Beta
public enum LeaveCounting {
    /** Days on which the person would work; holidays and rest days within it do not count (按工作日). */
    WORKDAYS,
    /** Every day, as the law counts maternity leave (按自然日). */
    CALENDAR_DAYS
}
