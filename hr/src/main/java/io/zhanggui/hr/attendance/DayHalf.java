package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;

/** Half of a working day (半天): up to the longest break of the shift, or behind it. */
@Beta
public enum DayHalf {
    /** Up to the longest break (上半天). */
    MORNING,
    /** Behind the longest break (下半天). */
    AFTERNOON
}
