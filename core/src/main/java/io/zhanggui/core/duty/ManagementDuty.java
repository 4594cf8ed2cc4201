package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** One of the four duties that every e-commerce organisation must cover (电子商务管理的主要职责). */
@Beta
public enum ManagementDuty implements Term {
    /** Makes the e-commerce strategy (电子商务策略的制定). */
    STRATEGY_MAKING,
    /** Builds and operates the site (网站建设与运营). */
    SITE_OPERATION,
    /** Manages the supply chain (供应链管理). */
    SUPPLY_CHAIN,
    /** Serves customers (客户服务管理). */
    CUSTOMER_CARE;

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}
