package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What the end of a contract costs the employer, in terms of the economic compensation N (经济补偿). */
@Beta
public enum Owed implements Term {
    /** Nothing. */
    NOTHING,
    /** The compensation, N. */
    COMPENSATION,
    /** The compensation, and the wage of the last month in place of notice that was not given, N or N+1. */
    COMPENSATION_AND_NOTICE,
    /** Twice the compensation, 2N (赔偿金). */
    DAMAGES;

    @Override
    public TermBundle bundle() {
        return LabourTerm.BUNDLE;
    }
}
