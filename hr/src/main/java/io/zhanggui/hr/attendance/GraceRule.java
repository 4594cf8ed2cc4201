package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;

/** What becomes of lateness beyond the grace of a shift (超出弹性的计算方式); no law says, so a company declares it. */
@Beta
public enum GraceRule {
    /** Once the grace is exceeded every minute from the start counts (全额计算). */
    WHOLE,
    /** Only the minutes beyond the grace count (只计超出部分). */
    EXCESS
}
