package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayTreatment;

/** Kinds of pay that only this shop has. */
enum ShopItem implements PayItem {
    /** Pay of student interns (实习报酬). */
    INTERN_PAY(PayTreatment.TAXED),
    /** Pay for a service, each payment with a tax of its own (劳务报酬). */
    SERVICE_PAY(PayTreatment.APART);

    private final PayTreatment treatment;

    ShopItem(PayTreatment treatment) {
        this.treatment = treatment;
    }

    @Override
    public PayTreatment treatment() {
        return treatment;
    }

    @Override
    public TermBundle bundle() {
        return YearTerm.BUNDLE;
    }
}
