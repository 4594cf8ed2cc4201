package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;

/** Which time counts as overtime (加班认定); no law says, so a company declares it. */
@Beta
public enum OvertimeBasis {
    /** What was approved, as far as the punches show it (审批与打卡取交集). */
    CLAIMED,
    /** What the punches show, without an approval (按打卡). */
    PUNCHED
}
