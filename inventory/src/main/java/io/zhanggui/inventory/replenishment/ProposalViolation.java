package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why something cannot be done with a stored proposal. */
@Beta
public enum ProposalViolation implements Term {
    /** It stands where this cannot be done. */
    WRONG_STATE,
    /** A change or a rejection says no reason. */
    REASON_MISSING,
    /** Whoever changed it by much does not accept it. */
    CHANGED_BY_APPROVER,
    /** The changed quantity is not positive. */
    NOT_POSITIVE,
    /** The changed quantity is in another unit than the proposed one. */
    OTHER_UNIT,
    /** The changed quantity is the one that it has. */
    NOTHING_CHANGED,
    /** The terms do not allow the changed quantity. */
    NOT_ORDERABLE,
    /** The changed quantity is more than the article's capacity. */
    ABOVE_CAPACITY,
    /** Its last day is over. */
    LAPSED,
    /** It is not what the approver saw. */
    OTHER_QUANTITY,
    /** Whoever handed it in does not accept it. */
    HANDED_IN_BY_APPROVER,
    /** The article is ordered by another proposal. */
    REPEATED;

    @Override
    public TermBundle bundle() {
        return ProposalState.BUNDLE;
    }
}
