package io.zhanggui.finance.ledger;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What an entry is for. */
public enum EntryKind implements Term {
    /** A business transaction. */
    ORDINARY,
    /** It takes another entry back (红字冲销). */
    REVERSAL,
    /** It moves profit and loss to equity (结转损益). */
    CLOSING;

    @Override
    public TermBundle bundle() {
        return LedgerTerm.BUNDLE;
    }
}
