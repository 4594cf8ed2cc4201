package io.zhanggui.finance.contract;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What the register refuses. */
public enum ContractViolation implements Term {
    /** The version to add does not have the next number; arguments: expected, actual. */
    VERSION_NUMBER,
    /** An amendment has no reason. */
    AMENDMENT_REASON_MISSING,
    /** The contract was terminated; argument: its last day. */
    CONTRACT_TERMINATED,
    /** The version drops an obligation that was performed already; argument: the obligation. */
    PERFORMED_OBLIGATION_DROPPED,
    /** The version or record is in another currency than the contract; argument: the contract's currency. */
    CURRENCY_DIFFERS,
    /** No version of the contract has such an obligation. */
    OBLIGATION_UNKNOWN,
    /** An obligation with an amount was recorded without one. */
    AMOUNT_MISSING,
    /** A milestone was recorded with an amount. */
    AMOUNT_ON_MILESTONE,
    /** More would be taken back than was performed; argument: what would be left. */
    PERFORMANCE_NEGATIVE,
    /** It would be recorded as of an earlier day than the record before it; argument: that day. */
    RECORDED_BACKWARDS;

    @Override
    public TermBundle bundle() {
        return ContractTerm.BUNDLE;
    }
}
