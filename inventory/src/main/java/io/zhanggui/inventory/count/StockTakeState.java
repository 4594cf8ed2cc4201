package io.zhanggui.inventory.count;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Where a count sheet stands. */
@Beta
public enum StockTakeState implements Term {
    /** The sheet is made, nobody counts yet (已计划). */
    PLANNED,
    /** Lines are counted for the first time (盘点中). */
    COUNTING,
    /** Some lines are counted again (复盘中). */
    RECOUNTING,
    /** Every line is counted as often as demanded (已盘点). */
    COUNTED,
    /** Waits for approval (审批中). */
    SUBMITTED,
    /** Approved; it is booked as it is, or given up (已批准). */
    APPROVED,
    /** The differences are in the stock book; final (已调整). */
    ADJUSTED,
    /** Given up; final (已作废). */
    CANCELLED;

    boolean takesCounts() {
        return this == COUNTING || this == RECOUNTING;
    }

    /** Whether figures and causes may still change. */
    boolean isOpen() {
        return takesCounts() || this == PLANNED || this == COUNTED;
    }

    @Override
    public TermBundle bundle() {
        return CountTerm.BUNDLE;
    }
}
