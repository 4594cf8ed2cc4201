package io.zhanggui.finance.ledger;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What may be posted on a day. */
public enum PeriodStatus implements Term {
    /** Anything may be posted. */
    OPEN,
    /** Only closing entries and reversals may be posted. */
    HOLD,
    /** Nothing may be posted any more (已结账). */
    CLOSED;

    @Override
    public TermBundle bundle() {
        return LedgerTerm.BUNDLE;
    }
}
