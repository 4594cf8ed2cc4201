package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.hr.payroll.PayChangeReason;
import io.zhanggui.hr.payroll.PayItem;

/** Lines of attendance beside overtime and absence. */
@Beta
public enum AttendanceItem implements PayItem {
    /** Pay withheld for coming late and leaving early, negative (迟到早退扣款). */
    LATENESS,
    /** What is added to the paid share of leave up to the least that is due (病假工资补足). */
    LEAVE_TOP_UP;

    @Override
    public PayChangeReason changeReason() {
        return PayChangeReason.ATTENDANCE;
    }

    @Override
    public TermBundle bundle() {
        return AttendanceTerm.BUNDLE;
    }
}
