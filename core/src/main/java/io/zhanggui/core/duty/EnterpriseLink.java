package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** A link of an enterprise’s activity: 产供销. */
@Beta
public enum EnterpriseLink implements Term {
    /** Producing (产). */
    PRODUCING,
    /** Buying and supplying (供). */
    SUPPLYING,
    /** Selling (销). */
    SELLING;

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}
