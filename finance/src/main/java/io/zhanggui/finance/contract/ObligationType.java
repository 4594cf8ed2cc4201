package io.zhanggui.finance.contract;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What is owed. */
public enum ObligationType implements Term {
    /** Goods or services are delivered (交货). */
    DELIVERY,
    /** Money is paid (付款). */
    PAYMENT,
    /** An invoice is issued (开票). */
    INVOICE,
    /** A delivery is accepted (验收). */
    ACCEPTANCE,
    /** Retained money is released (质保金退还). */
    RETENTION_RELEASE,
    /** Anything else, said in the contract. */
    OTHER;

    @Override
    public TermBundle bundle() {
        return ContractTerm.BUNDLE;
    }
}
