package io.zhanggui.procurement.supplier;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How a supplier is qualified on a day (资质状态). */
public enum QualificationState implements Term {
    /** Everything was checked, passed and is valid. */
    QUALIFIED,
    /** Nothing was checked yet. */
    NONE,
    /** Something is not valid on the day: it expired or has not begun. */
    EXPIRED,
    /** A check of something that is valid on the day was not passed. */
    FAILED;

    @Override
    public TermBundle bundle() {
        return SupplierTerm.BUNDLE;
    }
}
