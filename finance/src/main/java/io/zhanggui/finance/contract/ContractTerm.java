package io.zhanggui.finance.contract;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Headings, labels and formulas of tables and explanations about contracts. */
enum ContractTerm implements Term {
    PERFORMANCE_SHEET,
    REGISTER,
    STATISTICS,
    CONTRACT_NO,
    KIND,
    PARTY,
    TITLE,
    SIGNED,
    END,
    VERSION,
    AMOUNT,
    OBLIGATION_ID,
    TYPE,
    OBLIGOR,
    DUE,
    PLANNED,
    DONE,
    OPEN,
    COMPLETED_ON,
    OVERDUE_DAYS,
    DAYS_LATE,
    STATUS,
    NEXT_ACTION,
    PENALTY,
    PENALTY_OURS,
    PENALTY_THEIRS,
    PERIOD,
    SIGNED_COUNT,
    SIGNED_AMOUNT,
    AMENDED_AMOUNT,
    DUE_COUNT,
    DUE_AMOUNT,
    ON_TIME_COUNT,
    ON_TIME_AMOUNT,
    LATE_COUNT,
    LATE_AMOUNT,
    OPEN_COUNT,
    OPEN_AMOUNT,
    OVERDUE_COUNT,
    OVERDUE_AMOUNT,
    RATE_BY_AMOUNT,
    RATE_BY_COUNT,
    ON_TIME_RATE_BY_COUNT,
    ON_TIME_RATE_BY_AMOUNT,
    NOT_APPLICABLE,
    SHEET_OF,
    OBLIGATION_OF,
    RECORD,
    MILESTONE_RECORD,
    RATE_FORMULA,
    ON_TIME_FORMULA,
    COUNT_FORMULA,
    OPEN_FORMULA,
    EXCESS_FORMULA,
    DAYS_FORMULA,
    PENALTY_SEGMENT,
    PENALTY_SEGMENT_FORMULA,
    PENALTY_UNCAPPED_FORMULA,
    PENALTY_CAPPED_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("contract", file -> ContractTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
