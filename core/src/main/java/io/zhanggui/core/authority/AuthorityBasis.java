package io.zhanggui.core.authority;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** On what authority rests, by Max Weber (权威的基础). */
@Beta
public enum AuthorityBasis implements Term {
    /** Custom and origin (传统型). */
    TRADITIONAL,
    /** The person (魅力型). */
    CHARISMATIC,
    /** Rules and office (法理型). */
    LEGAL_RATIONAL;

    @Override
    public TermBundle bundle() {
        return AuthorityTerm.BUNDLE;
    }
}
