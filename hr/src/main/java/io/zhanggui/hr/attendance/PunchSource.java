package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Where a punch comes from (打卡来源). */
@Beta
public enum PunchSource implements Term {
    /** A time clock at the door (考勤机). */
    DEVICE,
    /** A telephone (手机打卡). */
    MOBILE,
    /** Entered afterwards with an approval (补卡). */
    CORRECTION;

    @Override
    public TermBundle bundle() {
        return AttendanceTerm.BUNDLE;
    }
}
