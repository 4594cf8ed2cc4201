package io.zhanggui.core.duty;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Titles and headings. */
enum DutyTerm implements Term {
    CATALOG,
    RACI,
    ACTIVITY,
    UNIT,
    POSITION,
    DUTY,
    COVERAGE,
    MATRIX,
    LINK;

    static final TermBundle BUNDLE = TermBundle.of("duty", file -> DutyTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
