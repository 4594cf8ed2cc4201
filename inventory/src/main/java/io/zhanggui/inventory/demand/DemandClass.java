package io.zhanggui.inventory.demand;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How demand comes (需求类型): how often, and how much its size varies; see {@link DemandClassification}. */
public enum DemandClass implements Term {
    /** Often, of like size (平稳). */
    SMOOTH,
    /** Often, of varying size (波动). */
    ERRATIC,
    /** Now and then, of like size (间断). */
    INTERMITTENT,
    /** Now and then, of varying size (块状). */
    LUMPY,
    /** Never in the history. */
    NO_DEMAND;

    @Override
    public TermBundle bundle() {
        return DemandTerm.BUNDLE;
    }
}
