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
    COLUMN_PAYSLIPS,
    COLUMN_ACCOUNT,
    COLUMN_NAME,
    COLUMN_NOTE,
    BANK_LIST,
    TOTAL,
    NO_ACCOUNT,
    CONTRIBUTION_LIST,
    COLUMN_PLACE,
    COLUMN_SCHEME,
    COLUMN_MONTH,
    TAX_DECLARATION,
    TAX_INCOME,
    TAX_EXEMPT,
    TAX_APART,
    TAX_CUMULATIVE_INCOME,
    TAX_CUMULATIVE_BASIC,
    TAX_CUMULATIVE_CONTRIBUTIONS,
    TAX_CUMULATIVE_SPECIAL,
    TAX_CUMULATIVE_OTHER,
    TAX_CUMULATIVE_TAXABLE,
    TAX_DUE,
    TAX_WITHHELD,
    PAY_DIFFERENCES,
    COLUMN_BEFORE,
    COLUMN_AFTER,
    COLUMN_CHANGE,
    COLUMN_REASON,
    ON_HOLD,
    STATE_DRAFT,
    STATE_CALCULATED,
    STATE_REVIEWED,
    STATE_APPROVED,
    STATE_PAID,
    STATE_CLOSED,
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
