package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a duty needs to be performed and judged. */
@Beta
public enum DutyPart implements Term {
    /** The position that performs it (执行岗位). */
    PERFORMER,
    /** How often (频次). */
    FREQUENCY,
    /** What shows that it was done (证据). */
    EVIDENCE,
    /** The indicators that judge it (指标). */
    INDICATORS;

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}
