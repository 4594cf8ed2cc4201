package io.zhanggui.hr.attendance;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Words and formulas of attendance. */
enum AttendanceTerm implements Term {
    OVERTIME_FORMULA,
    ABSENCE_RATIO,
    ABSENCE_FORWARD,
    ABSENCE_BACKWARD,
    ABSENCE_WHOLE,
    LATENESS_FORMULA,
    LATENESS_CAPPED,
    ADJUSTMENT_FORMULA,
    LEAVE_TOP_UP_FORMULA,
    SHEET,
    SHEET_FORMULA,
    DAY,
    DAY_FORMULA,
    LEAVE_BALANCE,
    LEAVE_BALANCE_FORMULA,
    STATE_OPEN,
    STATE_CONFIRMED,
    STATE_LOCKED;

    static final TermBundle BUNDLE =
            TermBundle.of("attendance", file -> AttendanceTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
