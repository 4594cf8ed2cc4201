package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What somebody must look at before a month is confirmed (考勤异常). */
@Beta
public enum AttendanceExceptionKind implements Term {
    /** A shift without any punch and without leave (缺勤，确认后才是旷工). */
    ABSENT,
    /** One punch only (缺卡). */
    MISSING_PUNCH,
    /** Late by more than the policy lets pass (严重迟到). */
    LATE_BEYOND,
    /** Left early by more than the policy lets pass (严重早退). */
    EARLY_BEYOND,
    /** Punches that belong to no shift and to no approved overtime (无班次打卡). */
    NO_SHIFT,
    /** Punches on a day of leave (休假打卡). */
    PUNCH_ON_LEAVE;

    @Override
    public TermBundle bundle() {
        return AttendanceTerm.BUNDLE;
    }
}
