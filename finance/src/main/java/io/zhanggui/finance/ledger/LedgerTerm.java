package io.zhanggui.finance.ledger;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Headings of the ledger's tables. */
enum LedgerTerm implements Term {
    JOURNAL_ENTRY,
    TRIAL_BALANCE,
    DATE,
    ENTRY,
    ACCOUNT,
    ACCOUNT_NAME,
    ACCOUNT_TYPE,
    DEBIT_AMOUNT,
    CREDIT_AMOUNT,
    OPENING,
    DEBIT_TURNOVER,
    CREDIT_TURNOVER,
    CLOSING_BALANCE,
    UNIT,
    PARTY,
    REASON;

    static final TermBundle BUNDLE = TermBundle.of("ledger", file -> LedgerTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
