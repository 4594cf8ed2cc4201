package io.zhanggui.inventory.count;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/**
 * Why book and goods differ, or goods were written off. Inventory gives the code; which account it goes to is decided by
 * finance.
 */
@Beta
public enum CountCause implements Term {
    /** Bad keeping: spoilt, mixed up, badly stored (管理不善). */
    MANAGEMENT,
    /** Stolen (被盗). */
    THEFT,
    /** Broken or spoilt by an accident of work (毁损). */
    DAMAGE,
    /** Booked wrongly: goods are as they should be (账务差错). */
    DATA_ERROR,
    /** Loss within the norm, such as drying and crumbling (定额内损耗). */
    NATURAL_LOSS,
    /** A disaster or another extraordinary event (非常损失). */
    DISASTER,
    /** Measured or weighed wrongly when it came in or left (计量差错). */
    MEASUREMENT,
    /** Past its date (过期). */
    EXPIRED,
    /** To be found out (原因待查). */
    UNKNOWN;

    @Override
    public TermBundle bundle() {
        return CountTerm.BUNDLE;
    }
}
