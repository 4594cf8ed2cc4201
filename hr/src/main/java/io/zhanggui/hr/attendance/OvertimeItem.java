package io.zhanggui.hr.attendance;

import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.hr.payroll.PayChangeReason;
import io.zhanggui.hr.payroll.PayItem;

/** The lines of overtime, by the kind of day (加班工资). */
public enum OvertimeItem implements PayItem {
    /** Beyond the hours of a working day (工作日延时加班). */
    OVERTIME_WORKDAY,
    /** On a rest day (休息日加班). */
    OVERTIME_REST_DAY,
    /** On a statutory holiday (法定休假日加班). */
    OVERTIME_HOLIDAY;

    /** The line of a kind of day. */
    public static OvertimeItem of(DayKind day) {
        return switch (day) {
            case WORKDAY -> OVERTIME_WORKDAY;
            case REST_DAY -> OVERTIME_REST_DAY;
            case STATUTORY_HOLIDAY -> OVERTIME_HOLIDAY;
        };
    }

    @Override
    public PayChangeReason changeReason() {
        return PayChangeReason.OVERTIME_WORKED;
    }

    @Override
    public TermBundle bundle() {
        return AttendanceTerm.BUNDLE;
    }
}
