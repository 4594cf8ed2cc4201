package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and sentences of explanations. */
enum AuthorityTerm implements Term {
    REQUEST,
    PERMITTED,
    DENIED,
    APPROVERS,
    NOBODY,
    APPROVER,
    GRANT,
    LIMITED,
    UNLIMITED,
    BY_DELEGATION,
    DEPUTY;

    static final TermBundle BUNDLE = TermBundle.of("authority", file -> AuthorityTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
