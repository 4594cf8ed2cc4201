package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a history of authority refuses. */
public enum AuthorityViolation implements Term {
    /** The number is or was in use. */
    NUMBER_TAKEN,
    /** No grant was recorded under the number. */
    UNKNOWN_GRANT,
    /** No delegation was recorded under the number. */
    UNKNOWN_DELEGATION,
    /** No waiver was recorded under the number. */
    UNKNOWN_WAIVER,
    /** It ends on that day or an earlier one already. */
    ENDED_BEFORE,
    /** The organisation never had the position. */
    UNKNOWN_HOLDER,
    /** The organisation never had the unit of the scope. */
    UNKNOWN_SCOPE,
    /** The unit is no empowered team on the grant's first day. */
    HOLDER_NOT_A_TEAM,
    /** Who records the grant would hold it. */
    OWN_GRANT,
    /** Who records the delegation would receive it. */
    OWN_DELEGATION,
    /** Who records the waiver would profit from it. */
    OWN_WAIVER,
    /** Who approved the waiver would profit from it. */
    OWN_WAIVER_APPROVED,
    /** The delegator holds and received nothing of the kind on the delegation's first day. */
    NOTHING_TO_DELEGATE,
    /** More for one decision than the delegator may. */
    ABOVE_DELEGATOR,
    /** More for a period than the delegator may. */
    ABOVE_DELEGATOR_PER_PERIOD,
    /** In another currency than the delegator may, which cannot be compared. */
    CURRENCY_OF_DELEGATOR,
    /** For more than the delegator may. */
    BEYOND_SCOPE_OF_DELEGATOR,
    /** On days on which the delegator may not. */
    BEYOND_DAYS_OF_DELEGATOR,
    /** Passed on more often than allowed. */
    PASSED_ON_TOO_OFTEN,
    /** The authority would come back to somebody who gave it; the argument names the whole chain. */
    DELEGATION_LOOP;

    @Override
    public TermBundle bundle() {
        return AuthorityTerm.BUNDLE;
    }
}
