package io.zhanggui.core.organization;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Headings and labels of charts. */
enum OrgTerm implements Term {
    CHART,
    UNIT,
    POSITION,
    TITLE,
    REPORTS_TO,
    HEADCOUNT,
    HOLDERS,
    OPEN_SEATS,
    VACANT,
    ACTING_MARK,
    OPEN_MARK,
    SUPERVISES;

    static final TermBundle BUNDLE = TermBundle.of("organization", file -> OrgTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
