package io.zhanggui.finance.contract;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Where a contract stands on a day; always computed, never stored. */
public enum ContractStatus implements Term {
    /** No version is in force or known yet. */
    NOT_IN_FORCE,
    /** Something is left to do, nothing is overdue. */
    IN_PERFORMANCE,
    /** Something is overdue. */
    IN_PERFORMANCE_OVERDUE,
    /** Every obligation is done, in time or late. */
    COMPLETED,
    /** Terminated, and nothing that was due by then is open. */
    TERMINATED;

    @Override
    public TermBundle bundle() {
        return ContractTerm.BUNDLE;
    }
}
