package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** The words of the page and of the program. */
enum MonthEndTerm implements Term {
    // the program
    READING_SALES,
    READING_SHOP,
    SALES_LINES_READ,
    ORGANISATION_STEP,
    KPI_STEP,
    PAYROLL_STEP,
    FORECAST_STEP,
    COST_STEP,
    CONTRACT_STEP,
    SUPPLIER_STEP,
    LEDGER_STEP,
    WRITING,
    WRITTEN,
    MORE_ROWS,
    // the page
    TITLE,
    SUBTITLE,
    SUBTITLE_FOREIGN,
    OTHER,
    // sales
    SALES,
    SALES_ABOUT,
    MONTH,
    NET_UNITS,
    NET_REVENUE,
    LINES,
    RETURN_LINES,
    SKUS,
    LINES_READ,
    LINES_COUNTED,
    LEFT_OUT,
    REMARK,
    COUNT,
    CANCELLED,
    NOT_A_PRODUCT,
    ADJUSTMENT,
    NO_PRICE,
    KEPT_WITHOUT_CUSTOMER,
    SALES_BY_MONTH,
    SALES_CONVENTION,
    // articles
    ARTICLES,
    ARTICLES_ABOUT,
    TOP_ARTICLES,
    NINE_CELLS,
    SKU,
    ABC,
    XYZ,
    CLASS_X,
    CLASS_Y,
    CLASS_Z,
    CUMULATIVE_SHARE,
    VARIATION,
    AVERAGE_INTERVAL,
    SQUARED_VARIATION,
    DEMAND_CLASS,
    DEMAND_SMOOTH,
    DEMAND_ERRATIC,
    DEMAND_INTERMITTENT,
    DEMAND_LUMPY,
    DEMAND_NO_DEMAND,
    ABC_CONVENTION,
    XYZ_CONVENTION,
    DEMAND_CONVENTION,
    // reorders
    REORDERS,
    REORDERS_ABOUT,
    PLANNED,
    TO_ORDER,
    NOT_PLANNED,
    WHY_ORDER,
    STOCK_ASSUMED,
    STOCK_UNKNOWN,
    // contracts
    CONTRACTS,
    CONTRACTS_ABOUT,
    OVERDUE_OBLIGATIONS,
    OVERDUE_AMOUNT,
    WHY_CONTRACT,
    // payroll
    PAYROLL,
    PAYROLL_ABOUT,
    PAYSLIPS,
    APPROVED_BY,
    UNVERIFIED_RULES,
    ONE_PAYSLIP,
    PAYROLL_FINDINGS,
    PERSON,
    ALLOWANCE_MEAL,
    ALLOWANCE_TRANSPORT,
    ALLOWANCE_POSITION,
    // KPI
    KPI,
    KPI_ABOUT,
    SCORES,
    WHY_SCORE,
    POSITION,
    TITLE_OF_POSITION,
    SCORE,
    GRADE,
    COEFFICIENT,
    // ledger
    LEDGER,
    LEDGER_ABOUT,
    // wrong rows
    BAD_ROWS,
    BAD_ROWS_ABOUT,
    PROBLEM;

    private static final TermBundle BUNDLE =
            TermBundle.of("monthend", file -> MonthEndTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
