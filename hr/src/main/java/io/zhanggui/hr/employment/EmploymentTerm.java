package io.zhanggui.hr.employment;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of employment and of pay for part of a month. */
enum EmploymentTerm implements Term {
    SPAN_RATIO,
    SPAN_FORWARD,
    SPAN_BACKWARD,
    SPAN_BACKWARD_SHARE,
    SPAN_NOTHING,
    SPAN_ABSENCE_RATIO,
    SPAN_ABSENCE_FORWARD,
    SPAN_ABSENCE_FORWARD_SHARE,
    SPAN_ABSENCE_DAILY,
    SPAN_ABSENCE_NOTHING,
    ROUNDED_TOGETHER;

    static final TermBundle BUNDLE =
            TermBundle.of("employment", file -> EmploymentTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
