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
    ROUNDED_TOGETHER,
    PERFORMANCE_FORMULA,
    PERFORMANCE_BASE,
    PERFORMANCE_BASE_FORMULA,
    LEVY_SHARE_FORMULA,
    NET_PAY_AGREED,
    NET_PAY_FORMULA,
    NET_PAY_ROOT,
    NET_PAY_ROOT_FORMULA,
    HEADCOUNT_COST,
    YEARLY_COST,
    COLUMN_MONTH,
    COLUMN_HEADS,
    COLUMN_GROSS,
    COLUMN_CONTRIBUTIONS,
    COLUMN_LEVIES,
    COLUMN_TAX,
    COLUMN_NET,
    COLUMN_TOTAL,
    COST_MONTH,
    COST_POSITION_FORMULA,
    COST_SUM,
    TOTAL;

    static final TermBundle BUNDLE =
            TermBundle.of("employment", file -> EmploymentTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
