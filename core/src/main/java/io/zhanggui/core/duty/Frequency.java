package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How often a duty is performed (频次). */
@Beta
public enum Frequency implements Term {
    /** All the time (持续). */
    CONTINUOUS,
    /** Every day (每日). */
    DAILY,
    /** Every week (每周). */
    WEEKLY,
    /** Every month (每月). */
    MONTHLY,
    /** Every quarter (每季). */
    QUARTERLY,
    /** Every year (每年). */
    YEARLY,
    /** Whenever there is occasion (按需). */
    ON_OCCASION;

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}
