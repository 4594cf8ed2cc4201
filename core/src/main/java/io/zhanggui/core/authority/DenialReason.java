package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why something may not be decided. */
public enum DenialReason implements Term {
    /** The unit does not exist on the day. */
    UNKNOWN_UNIT,
    /** The person holds no position on the day, so not even a delegation helps. */
    NO_POSITION,
    /** No grant and no delegation for this kind of decision. */
    NO_GRANT,
    /** The position of the grant does not exist on the day. */
    POSITION_ABSENT,
    /** The position of the grant is vacant. */
    VACANT,
    /** The team of the grant does not exist on the day. */
    TEAM_ABSENT,
    /** The unit of the grant is no empowered team on the day. */
    NOT_A_TEAM,
    /** Nobody is in the team of the grant. */
    TEAM_EMPTY,
    /** The grant or delegation has not begun. */
    NOT_YET,
    /** The grant or delegation has ended. */
    EXPIRED,
    /** The unit is outside the grant's scope. */
    OUT_OF_SCOPE,
    /** The request is about another category of things than the grant's, or does not say. */
    OTHER_CATEGORY,
    /** The request is in another country than the grant's, or does not say. */
    OTHER_COUNTRY,
    /** The amount is in another currency than the limit, which does not convert. */
    OTHER_CURRENCY,
    /** The limit converts, but there is no rate on the day. */
    NO_RATE,
    /** The amount is above the grant's limit. */
    OVER_LIMIT,
    /** The amount is above what was delegated. */
    OVER_DELEGATED_LIMIT,
    /** With what was decided in the period before, the amount is above the grant's limit for it. */
    OVER_PERIOD_LIMIT,
    /** With what was decided in the period before, the amount is above what was delegated for it. */
    OVER_DELEGATED_PERIOD_LIMIT,
    /** There is a limit per period, and nobody said what is used; see {@link Authority#using}. */
    USAGE_UNKNOWN,
    /** The delegation may not be passed on, or not as often. */
    NOT_PASSED_ON,
    /** The person, or the one for whom they act, asked for it themselves. */
    OWN_REQUEST;

    @Override
    public TermBundle bundle() {
        return AuthorityTerm.BUNDLE;
    }
}
