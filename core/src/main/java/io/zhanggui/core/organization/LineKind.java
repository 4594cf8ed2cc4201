package io.zhanggui.core.organization;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a line from a position to the one that leads it is for. */
@Beta
public enum LineKind implements Term {
    /** The line of command (实线), one for a position: {@link Position#reportsTo}. */
    SOLID,
    /** Leads in matters of a field, such as finance or technology (职能虚线). */
    FUNCTIONAL,
    /** Leads in a project (项目虚线). */
    PROJECT;

    @Override
    public TermBundle bundle() {
        return OrgTerm.BUNDLE;
    }
}
