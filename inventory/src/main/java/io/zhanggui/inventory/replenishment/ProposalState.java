package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What became of a proposal. */
@Beta
public enum ProposalState implements Term {
    /** Stands as it was planned, and waits (待处理). */
    PROPOSED,
    /** Somebody changed the quantity; waits (已修改). */
    CHANGED,
    /** Is to be ordered (已采纳). */
    ACCEPTED,
    /** Is not to be ordered; final (已驳回). */
    REJECTED,
    /** Was ordered; final (已下单). */
    ORDERED,
    /** Nobody ordered it in time; final (已过期). */
    EXPIRED;

    static final TermBundle BUNDLE = TermBundle.of("proposal", file -> ProposalState.class.getResourceAsStream(file));

    /** Whether it has not ended. */
    public boolean isOpen() {
        return isWaiting() || this == ACCEPTED;
    }

    /** Whether it waits for somebody to accept or reject it. */
    public boolean isWaiting() {
        return this == PROPOSED || this == CHANGED;
    }

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
