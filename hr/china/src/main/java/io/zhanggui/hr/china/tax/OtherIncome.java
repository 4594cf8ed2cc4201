package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Comprehensive income beside wages (工资薪金以外的综合所得). */
@Beta
public enum OtherIncome implements Term {
    /** Pay for an independent service (劳务报酬). */
    LABOUR_SERVICE,
    /** An author's income from published work (稿酬). */
    AUTHOR,
    /** Income from the use of patents, marks and copyrights (特许权使用费). */
    ROYALTY;

    @Override
    public TermBundle bundle() {
        return TaxTerm.BUNDLE;
    }
}
