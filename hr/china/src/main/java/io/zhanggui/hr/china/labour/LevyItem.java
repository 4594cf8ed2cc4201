package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.hr.payroll.PayItem;

/** What employers in China pay on their wage bill beside insurance and fund. */
@Beta
public enum LevyItem implements PayItem {
    /** The fund for the employment of the disabled (残疾人就业保障金). */
    DISABILITY_FUND,
    /** The fee of the trade union (工会经费). */
    UNION_FEE;

    @Override
    public TermBundle bundle() {
        return LabourTerm.BUNDLE;
    }
}
