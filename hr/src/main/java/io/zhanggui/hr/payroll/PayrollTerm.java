package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of payslips and pay runs. */
enum PayrollTerm implements Term {
    PAYSLIP,
    LABELLED,
    PAYROLL_REGISTER,
    COLUMN_LINE,
    COLUMN_AMOUNT,
    COLUMN_PERSON,
    COLUMN_UNIT,
    STATE_DRAFT,
    STATE_CALCULATED,
    STATE_SUBMITTED,
    STATE_APPROVED,
    CONTRIBUTION_BASE,
    BASE_WITHIN,
    BASE_AT_LEAST,
    BASE_AT_MOST,
    BASE_UNLIMITED,
    BASE_TIMES_RATE,
    BASE_TIMES_RATE_PLUS,
    SUM_OF_PARTS,
    NET_FORMULA,
    NET_FORMULA_IN_KIND,
    EXEMPT_PERSON,
    EXEMPT_BELOW,
    ARREARS_OF_MONTH,
    ORDER_TAKEN,
    ORDER_TAKEN_AT_MOST,
    TAXABLE_INCOME,
    TAXABLE_INCOME_FORMULA,
    DUE_LESS_PAID,
    CORRECTION,
    EMPLOYER_COST_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("payroll", file -> PayrollTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
