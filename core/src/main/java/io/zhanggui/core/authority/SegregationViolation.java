package io.zhanggui.core.authority;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What segregation of duties refuses. */
@Beta
public enum SegregationViolation implements Term {
    /** One person holds activities that a rule keeps apart. */
    HELD_TOGETHER,
    /** One position may do what a rule keeps apart, whoever holds it. */
    HELD_BY_POSITION,
    /** Fewer people than a task takes hold all its activities together. */
    TOO_FEW_PEOPLE,
    /** One person would exercise in one case what a rule keeps apart. */
    EXERCISED_TOGETHER,
    /** One person would act in two steps of a case that exclude each other. */
    BOTH_STEPS,
    /** Somebody would act on their own request. */
    OWN_REQUEST,
    /** A task would be completed by fewer people than it takes. */
    TOO_FEW_IN_CASE;

    @Override
    public TermBundle bundle() {
        return SegregationTerm.BUNDLE;
    }
}
