package io.zhanggui.finance.contract;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Where an obligation stands on a day; always computed, never stored. */
public enum ObligationStatus implements Term {
    /** Nothing is done, and there is time left; the due day itself is still in time. */
    NOT_DUE,
    /** A part is done, and there is time left. */
    PARTLY_DONE,
    /** Everything was done on the due day or before. */
    DONE_ON_TIME,
    /** Everything is done, the last part after the due day. */
    DONE_LATE,
    /** The due day is over and nothing is done. */
    OVERDUE,
    /** The due day is over and only a part is done. */
    PARTLY_OVERDUE,
    /** Not owed any more, because the contract was terminated before it was due. */
    LAPSED;

    @Override
    public TermBundle bundle() {
        return ContractTerm.BUNDLE;
    }
}
