package io.zhanggui.core.organization;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What parties come together for in a {@link Collaboration}. */
@Beta
public enum CollaborationPurpose implements Term {
    /** To be fast where a market opens (抓住机遇). */
    SEIZE_OPPORTUNITY,
    /** To hold a field that they have (巩固已有领域). */
    DEFEND_FIELD;

    @Override
    public TermBundle bundle() {
        return OrgTerm.BUNDLE;
    }
}
