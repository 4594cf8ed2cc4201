package io.zhanggui.hr.hongkong;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.hr.payroll.PayItem;

/** The lines of the mandatory provident fund (强积金). */
@Beta
public enum HongKongPayItem implements PayItem {
    /** What the employee contributes (强积金雇员供款). */
    MPF_EMPLOYEE,
    /** What the employer contributes (强积金雇主供款). */
    MPF_EMPLOYER;

    @Override
    public TermBundle bundle() {
        return HongKongTerm.BUNDLE;
    }
}
