package io.zhanggui.hr.payroll;

import io.zhanggui.core.Beta;

/** How an earning is paid and taxed (计税方式). */
@Beta
public enum PayTreatment {
    /** Paid and taxed together with the wages of the month, the usual case (并入工资薪金). */
    TAXED,
    /** Paid and income, but free of tax, for example a subsidy that a law exempts (免税收入). */
    EXEMPT,
    /** Paid, but no income at all: what the employee spent for the company and gets back (报销等不属于收入的款项). */
    REPAID,
    /** Taxed with the wages, but received in kind and not paid out (实物福利). */
    IN_KIND,
    /** Paid, and taxed apart from the wages of the month (单独计税). */
    APART
}
