package io.zhanggui.core.authority;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why somebody sees personal data or does not. */
@Beta
public enum AccessGround implements Term {
    /** It is their own. */
    OWN_DATA,
    /** A grant lets them see it. */
    GRANTED,
    /** It is their own, and the company withholds the class from those whom it is about. */
    WITHHELD,
    /** No grant lets them see it. */
    NOT_GRANTED;

    /** Whether they see it. */
    public boolean permits() {
        return this == OWN_DATA || this == GRANTED;
    }

    @Override
    public TermBundle bundle() {
        return AccessTerm.BUNDLE;
    }
}
