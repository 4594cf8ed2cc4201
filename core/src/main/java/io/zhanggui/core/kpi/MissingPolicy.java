package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.Arrays;

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

    /**
     * The policy with that name; {@code LEAVE_OUT} is another name of {@link #REDISTRIBUTE}.
     *
     * @throws KpiException with UNKNOWN if there is none
     */
    public static MissingPolicy parse(String text) {
        for (MissingPolicy policy : values()) {
            if (policy.name().equals(text)) {
                return policy;
            }
        }
        if (text.equals("LEAVE_OUT")) {
            return REDISTRIBUTE;
        }
        throw new KpiException(KpiError.UNKNOWN, text, Arrays.toString(values()) + " and LEAVE_OUT");
    }

    @Override
    public TermBundle bundle() {
        return KpiTerm.BUNDLE;
    }
}
