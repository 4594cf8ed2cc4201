package io.zhanggui.finance.ledger;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What the ledger refuses. */
public enum LedgerViolation implements Term {
    /** An entry has fewer than two lines; argument: how many. */
    TOO_FEW_LINES,
    /** The lines of a currency do not sum to zero; argument: the sum. */
    UNBALANCED,
    /** The chart has no such account; argument: the code. */
    ACCOUNT_UNKNOWN,
    /** The day is in a closed period; argument: the last closed day. */
    PERIOD_CLOSED,
    /** The day is in a period on hold; argument: the last day on hold. */
    PERIOD_ON_HOLD,
    /** The entry was taken back before; argument: the key of the reversal. */
    ALREADY_REVERSED,
    /** A reversal cannot be taken back; the original is to be posted again. */
    REVERSAL_OF_REVERSAL,
    /** A reversal would be dated before the entry that it takes back; argument: the date of that entry. */
    REVERSAL_BEFORE_ORIGINAL,
    /** A period would be reopened without a reason. */
    REASON_MISSING;

    @Override
    public TermBundle bundle() {
        return LedgerTerm.BUNDLE;
    }
}
