package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;

/** In what leave of a type is counted (假期单位). */
@Beta
public enum LeaveUnit {
    /** Days and halves of them (天). */
    DAY,
    /** Hours (小时). */
    HOUR
}
