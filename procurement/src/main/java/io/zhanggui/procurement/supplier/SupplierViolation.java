package io.zhanggui.procurement.supplier;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why a supplier cannot be asked for a quote or given an order. */
public enum SupplierViolation implements Term {
    /** Nothing was checked yet. */
    NOT_QUALIFIED,
    /** A check failed. */
    QUALIFICATION_FAILED,
    /** A qualification is not valid on the day. */
    QUALIFICATION_EXPIRED,
    /** The standing of the last evaluation forbids it. */
    STANDING_BLOCKS;

    @Override
    public TermBundle bundle() {
        return SupplierTerm.BUNDLE;
    }
}
