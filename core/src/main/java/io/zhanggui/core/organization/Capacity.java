package io.zhanggui.core.organization;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** In what capacity a person holds a position. */
public enum Capacity implements Term {
    /** As their own; it fills a seat (任职). */
    REGULAR,
    /** For somebody else or a vacancy; it carries the authority and fills no seat (代理). */
    ACTING;

    @Override
    public TermBundle bundle() {
        return OrgTerm.BUNDLE;
    }
}
