package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What an indicator that is not applicable does to its card. */
public enum MissingPolicy implements Term {
    /** It is left out, and its weight is shared out among those beside it in proportion (权重重新分配). */
    REDISTRIBUTE,
    /** It scores 0. */
    ZERO,
    /** It scores full. */
    FULL,
    /** The card is refused with {@link KpiError#NOT_APPLICABLE}. */
    ERROR;

    @Override
    public TermBundle bundle() {
        return KpiTerm.BUNDLE;
    }
}
