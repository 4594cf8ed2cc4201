package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** The words of the program. */
enum YearTerm implements Term {
    TITLE,
    MONTH_TITLE,
    MONTH_FIGURES,
    MONTH_COST,
    MONTH_BANK,
    MONTH_HELD,
    MONTH_FUNDS,
    MONTH_PLACE,
    MONTH_TAX,
    MONTH_POSTING,
    MONTH_CHANGE,
    MONTH_REASON,
    MONTH_JOINED,
    MONTH_LEFT,
    MONTH_CORRECTED,
    MONTH_CORRECTION,
    MONTH_DOUBTS,
    REGISTER,
    FUNDS,
    POSTING,
    SETTLEMENT,
    COST,
    COST_FUNDS,
    COST_LEVIES,
    DOUBTS,
    DOUBTS_ABOUT,
    NO_DOUBTS,
    PAYSLIP_TITLE,
    PERSON,
    GROSS,
    IN_KIND,
    CONTRIBUTIONS,
    TAX,
    DEDUCTIONS,
    NET,
    EMPLOYER,
    TOTAL_COST,
    PLACE,
    SCHEME,
    HEADS,
    REASON,
    UNIT,
    DEBIT,
    CREDIT,
    TOTAL,
    WAGES,
    YEAR_TAX,
    WITHHELD,
    BALANCE,
    OUTCOME,
    FIGURE,
    SCOPE,
    SINCE,
    VALUE,
    DOUBT,
    USED,
    WRITTEN,
    MONTH_RANGE,
    PEOPLE,
    ROUNDED,
    LEVY_SHARE,
    INTERN_PAY,
    SERVICE_PAY;

    static final TermBundle BUNDLE = TermBundle.of("payrollyear", YearTerm.class::getResourceAsStream);

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
