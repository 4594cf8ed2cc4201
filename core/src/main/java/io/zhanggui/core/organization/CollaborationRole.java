package io.zhanggui.core.organization;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a party does in a {@link Collaboration}. */
@Beta
public enum CollaborationRole implements Term {
    /** Brings the others together (牵头方). */
    LEAD,
    /** Supplies (供应商). */
    SUPPLIER,
    /** Works along (合作伙伴). */
    PARTNER,
    /** Sells on (经销商). */
    DISTRIBUTOR,
    /** Buys (客户). */
    CUSTOMER;

    @Override
    public TermBundle bundle() {
        return OrgTerm.BUNDLE;
    }
}
