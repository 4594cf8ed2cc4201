package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Who decides in place of a vacant position or an absent person; the trail says what was tried. */
public enum VacancyRule implements Term {
    /** The deputy of those days, and where there is none the superior (代理人，其次上级). */
    DEPUTY,
    /** The superior at once (上级). */
    SUPERIOR,
    /** Nobody: the action that would open the step is refused. */
    FAIL;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
