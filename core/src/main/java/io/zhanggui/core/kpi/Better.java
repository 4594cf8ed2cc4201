package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** In which direction an indicator is better (指标方向). */
public enum Better implements Term {
    /** The more the better (正向指标). */
    HIGHER,
    /** The less the better (逆向指标). */
    LOWER,
    /** Within a range is best, on both sides of it worse (适度指标). */
    IN_RANGE;

    @Override
    public TermBundle bundle() {
        return KpiTerm.BUNDLE;
    }
}
