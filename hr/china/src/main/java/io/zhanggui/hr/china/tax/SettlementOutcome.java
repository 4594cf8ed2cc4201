package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What follows from a settled year (汇算结果). */
@Beta
public enum SettlementOutcome implements Term {
    /** More was withheld than is due: the person may ask for the difference (可申请退税). */
    REFUND,
    /** What was withheld is what is due (无需补退). */
    EVEN,
    /** The person pays the difference (应补税). */
    DUE,
    /** Tax lacks, but the income of the year is small: nothing need be settled (收入不超过限额，豁免). */
    EXEMPT_BY_INCOME,
    /** Tax lacks, but little: nothing need be settled (补税金额不超过限额，豁免). */
    EXEMPT_BY_AMOUNT;

    @Override
    public TermBundle bundle() {
        return TaxTerm.BUNDLE;
    }
}
