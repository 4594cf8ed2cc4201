package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and sentences of explanations and tables about segregation of duties. */
enum SegregationTerm implements Term {
    CHECKED,
    FOUND,
    CONFLICT,
    LIFTED,
    WAIVER,
    WAIVED_BECAUSE,
    HOLDS,
    BY_POSITION,
    BY_ACTING,
    BY_DELEGATION,
    CASE_ACT,
    CASE_PERMITTED,
    CASE_DENIED,
    CASE_EARLIER,
    RULE,
    RULE_NAME,
    PERSON,
    ACTIVITY,
    POSITION,
    CAPACITY,
    DELEGATOR,
    LIFTED_UNTIL,
    SOURCE,
    SPLIT,
    SPLIT_SUM,
    SPLIT_ACT,
    SPLIT_NUMBER,
    ACT_ID,
    ACT_DATE,
    ACT_AMOUNT,
    ACT_SUM,
    ACT_LIMIT,
    COUNTERPARTY,
    UNIT;

    static final TermBundle BUNDLE =
            TermBundle.of("segregation", file -> SegregationTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
