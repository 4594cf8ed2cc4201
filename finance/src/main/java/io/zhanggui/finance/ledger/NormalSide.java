package io.zhanggui.finance.ledger;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** The side on which an account grows (余额方向). */
public enum NormalSide implements Term {
    /** The account grows by debits (借). */
    DEBIT,
    /** The account grows by credits (贷). */
    CREDIT;

    @Override
    public TermBundle bundle() {
        return LedgerTerm.BUNDLE;
    }
}
