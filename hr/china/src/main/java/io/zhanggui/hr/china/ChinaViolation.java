package io.zhanggui.hr.china;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why the rules of a place and month cannot be used. */
@Beta
public enum ChinaViolation implements Term {
    /** The rules know no such place. */
    PLACE_UNKNOWN,
    /** The place has no such variant of insurance. */
    VARIANT_UNKNOWN,
    /** A figure of the place lacks on the day. */
    RULE_MISSING;

    @Override
    public TermBundle bundle() {
        return ChinaPayItem.BUNDLE;
    }
}
