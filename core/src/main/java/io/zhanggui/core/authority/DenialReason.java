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
    /** The grant or delegation has not begun. */
    NOT_YET,
    /** The grant or delegation has ended. */
    EXPIRED,
    /** The unit is outside the grant's scope. */
    OUT_OF_SCOPE,
    /** The amount is in another currency than the limit; nothing is exchanged. */
    OTHER_CURRENCY,
    /** The amount is above the grant's limit. */
    OVER_LIMIT,
    /** The amount is above what was delegated. */
    OVER_DELEGATED_LIMIT,
    /** The person, or the one for whom they act, asked for it themselves. */
    OWN_REQUEST;

    @Override
    public TermBundle bundle() {
        return AuthorityTerm.BUNDLE;
    }
}
