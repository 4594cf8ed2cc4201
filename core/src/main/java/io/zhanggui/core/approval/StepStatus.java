package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Where a step of a case stands. */
public enum StepStatus implements Term {
    /** Steps before it are not done. */
    WAITING,
    /** Somebody is asked. */
    OPEN,
    /** Approved. */
    DONE,
    /** Its conditions do not hold for this request. */
    NOT_APPLICABLE;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
