package io.zhanggui.hr.attendance;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Formulas of attendance. */
enum AttendanceTerm implements Term {
    OVERTIME_FORMULA,
    ABSENCE_RATIO,
    ABSENCE_FORWARD,
    ABSENCE_BACKWARD,
    ABSENCE_WHOLE;

    static final TermBundle BUNDLE =
            TermBundle.of("attendance", file -> AttendanceTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
