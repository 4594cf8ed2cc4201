package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.hr.payroll.PayItem;

/** Kinds of pay that only this shop has; they are taxed as their rules say. */
enum ShopItem implements PayItem {
    /** Pay of student interns (实习报酬). */
    INTERN_PAY,
    /** Pay for a service (劳务报酬). */
    SERVICE_PAY;

    @Override
    public TermBundle bundle() {
        return YearTerm.BUNDLE;
    }
}
