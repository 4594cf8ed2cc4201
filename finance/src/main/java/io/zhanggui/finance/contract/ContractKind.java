package io.zhanggui.finance.contract;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Whether the company buys or sells. */
public enum ContractKind implements Term {
    /** The company buys (采购合同). */
    PURCHASE,
    /** The company sells (销售合同). */
    SALE;

    @Override
    public TermBundle bundle() {
        return ContractTerm.BUNDLE;
    }
}
