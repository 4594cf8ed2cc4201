package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and sentences of explanations. */
enum AuthorityTerm implements Term {
    REQUEST,
    PERMITTED,
    DENIED,
    APPROVERS,
    APPROVERS_OR_DEPUTY,
    APPROVERS_OR_DEPUTIES,
    NOBODY,
    APPROVER,
    GRANT,
    LIMITED,
    UNLIMITED,
    BY_DELEGATION,
    DEPUTY,
    DEPUTIES,
    LIMITED_PER_PERIOD,
    LIMITED_BOTH,
    USED_SINCE,
    USED_AND_REQUESTED,
    EXCHANGED,
    DECIDED_BY_TEAM,
    GRANT_TABLE,
    DELEGATION_TABLE,
    COLUMN_HOLDER,
    COLUMN_DECISION,
    COLUMN_LIMIT,
    COLUMN_PERIOD_LIMIT,
    COLUMN_PERIOD,
    COLUMN_CURRENCY_RULE,
    COLUMN_SCOPE,
    COLUMN_BELOW,
    COLUMN_CATEGORY,
    COLUMN_COUNTRY,
    COLUMN_FROM,
    COLUMN_UNTIL,
    COLUMN_BASIS,
    COLUMN_AUTHORITY_BASIS,
    COLUMN_PURPOSE,
    RIGHTS,
    RIGHTS_LEVEL,
    RIGHTS_TYPES,
    RIGHTS_AMOUNT,
    RIGHTS_UP_TO,
    RIGHTS_BEFORE,
    RIGHTS_AFTER,
    COLUMN_LEVEL,
    COLUMN_SHARE_OF_TYPES,
    COLUMN_SHARE_OF_AMOUNT;

    static final TermBundle BUNDLE = TermBundle.of("authority", file -> AuthorityTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
