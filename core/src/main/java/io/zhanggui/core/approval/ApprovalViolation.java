package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What an approval refuses. */
public enum ApprovalViolation implements Term {
    /** A definition has no step. */
    NO_STEPS,
    /** Two steps have one id. */
    DUPLICATE_STEP,
    /** A step that does not exist is named. */
    UNKNOWN_STEP,
    /** Steps wait for each other, so none can be reached. */
    STEP_LOOP,
    /** A step is to go back to one that is not before it, or was not approved. */
    RETURN_NOT_BEFORE,
    /** The conditions of a step can never hold together. */
    DEAD_STEP,
    /** Tiers of amounts leave a gap. */
    TIER_GAP,
    /** Tiers of amounts overlap. */
    TIER_OVERLAP,
    /** Bands of amounts differ in currency. */
    BAND_CURRENCIES,
    /** The amount is in another currency than the bands. */
    OTHER_CURRENCY,
    /** A fact that a condition needs is missing. */
    FACT_MISSING,
    /** A fact that must be a number is none. */
    FACT_NO_NUMBER,
    /** A person is absent twice on one day. */
    ABSENT_TWICE,
    /** Deputies stand in for each other in a circle. */
    DEPUTY_LOOP,
    /** Too many deputies in a row. */
    DEPUTY_CHAIN_TOO_LONG,
    /** The unit does not exist on the day. */
    UNKNOWN_UNIT,
    /** The case is in a state in which this cannot be done. */
    WRONG_STATE,
    /** The step is not open. */
    STEP_NOT_OPEN,
    /** A requester or preparer would approve their own request. */
    OWN_REQUEST,
    /** The person is not asked in the step. */
    NOT_ASKED,
    /** Others decide first, or nothing is left to decide. */
    NOT_YOUR_TURN,
    /** The person, or the one for whom they act, has decided already. */
    ALREADY_SIGNED,
    /** The content is not the one that was seen. */
    CONTENT_CHANGED,
    /** A resubmission changes nothing. */
    CONTENT_UNCHANGED,
    /** The person no longer has the authority. */
    NO_AUTHORITY,
    /** The person holds no position on the day. */
    NOT_EMPLOYED,
    /** The step is decided by vote. */
    VOTE_NEEDED,
    /** The step is not decided by vote. */
    NO_VOTE,
    /** An added signer agrees or declines. */
    NO_ABSTENTION,
    /** The action is of a moment before the last one. */
    BEFORE_LAST,
    /** A rejection or return needs a reason. */
    REASON_NEEDED,
    /** Only the requester, or who enters it for them, may do this. */
    NOT_REQUESTER,
    /** The actor names somebody for whom they do not stand in. */
    NOT_STANDING_IN,
    /** The person is no added signer without a decision. */
    NOT_ADDED,
    /** Somebody else added the signer. */
    NOT_ADDED_BY_YOU,
    /** The person is asked in the step already. */
    ASKED_ALREADY,
    /** The time of the step is not over. */
    NOT_OVERDUE,
    /** The step does not escalate. */
    NO_ESCALATION,
    /** Nothing waits for the person. */
    NOTHING_TO_ASK,
    /** Nobody can be asked. */
    NOBODY_FOUND,
    /** Fewer can be asked than are needed. */
    TOO_FEW_FOUND,
    /** No step applies, and nothing is approved by itself. */
    NO_STEP_APPLIES,
    /** The person is no member. */
    NO_MEMBER,
    /** The member has a conflict of interest. */
    CONFLICT_OF_INTEREST,
    /** The member does not attend. */
    NOT_PRESENT,
    /** Votes are cast in person. */
    NO_PROXY,
    /** The vote is closed. */
    VOTE_CLOSED;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
