package io.zhanggui.hr.china.tax;

import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.hr.payroll.TaxStatus;

/** How the basic deduction builds up over the year (减除费用). */
public enum BasicDeduction implements TaxStatus {
    /**
     * One monthly amount for each month of employment with this employer in the year, the usual case: a month without pay
     * counts, a second payment in a month counts not again.
     */
    MONTHS_EMPLOYED,
    /** First wage income of the year: one monthly amount for each calendar month (首次取得工资, 公告2020年第13号). */
    FIRST_JOB,
    /** The whole year's amount from January, for income of at most 60,000 last year (公告2020年第19号). */
    UPFRONT_60000;

    @Override
    public TermBundle bundle() {
        return TaxTerm.BUNDLE;
    }
}
