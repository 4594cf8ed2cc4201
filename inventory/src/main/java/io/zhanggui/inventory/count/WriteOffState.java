package io.zhanggui.inventory.count;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Where a write-off stands. */
@Beta
public enum WriteOffState implements Term {
    /** Declared, waits for approval (审批中). */
    DECLARED,
    /** Approved (已批准). */
    APPROVED,
    /** In the stock book; final (已入账). */
    BOOKED,
    /** Given up; final (已作废). */
    CANCELLED;

    private static final TermBundle BUNDLE =
            TermBundle.of("writeoff", file -> WriteOffState.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
