package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What may follow from an action; the first argument of what happens in a step is its id. */
public enum NoteKind implements Term {
    /** A step opened. */
    STEP_OPENED,
    /** A step does not apply to the request. */
    NOT_APPLICABLE,
    /** A step is approved. */
    STEP_DONE,
    /** A step is rejected. */
    STEP_DECLINED,
    /** A step must be gone through again. */
    STEP_RESET,
    /** An approval no longer counts. */
    VOIDED,
    /** What is to be approved changed. */
    CONTENT_CHANGED,
    /** The case came to its end. */
    CASE_ENDED,
    /** Somebody is asked. */
    ASKED,
    /** Somebody is asked who stands in for the holder of a position. */
    ASKED_IN_PLACE,
    /** Somebody is asked who was found by no position. */
    ASKED_IN_PERSON,
    /** A position is vacant. */
    VACANT,
    /** A position does not exist on the day. */
    POSITION_ABSENT,
    /** A person is absent. */
    ABSENT,
    /** A member is absent but votes in person only. */
    ABSENT_BUT_ASKED,
    /** A deputy stands in. */
    DEPUTY,
    /** Nobody stands in. */
    NO_DEPUTY,
    /** A deputy may not stand in here. */
    DEPUTY_PASSED_OVER,
    /** An acting holder decides. */
    ACTING,
    /** The superior is asked instead. */
    SUPERIOR,
    /** There is no superior. */
    NO_SUPERIOR,
    /** A requester or preparer is not asked. */
    OWN_REQUEST,
    /** A person is asked in the step already. */
    ALREADY_ASKED,
    /** A person may not decide the amount. */
    NO_AUTHORITY,
    /** The grant under which somebody decides. */
    GRANT,
    /** The limit of that grant for each period. */
    GRANT_PER_PERIOD,
    /** A delegation under which somebody decides. */
    DELEGATED,
    /** A unit has no head. */
    NO_HEAD,
    /** A person holds no position. */
    NO_POSITION,
    /** The line of managers is too short. */
    NO_SUCH_LEVEL,
    /** Nobody may decide the amount. */
    NOBODY_MAY,
    /** No position has the title. */
    NOBODY_OF_TITLE,
    /** No position is of the job. */
    NOBODY_OF_JOB,
    /** An approval in an earlier step counts here too. */
    COUNTED_ONCE,
    /** Somebody signs by a waiver what a rule of segregation keeps apart. */
    WAIVED,
    /** What somebody decided. */
    SIGNED,
    /** A signer was added. */
    ADDED,
    /** A signer was removed. */
    REMOVED,
    /** A decision was handed over. */
    HANDED_OVER,
    /** A decision could not be handed over. */
    STAYS,
    /** Somebody was reminded. */
    REMINDED,
    /** A vote was counted. */
    VOTE_COUNTED;

    @Override
    public TermBundle bundle() {
        return NoteTexts.BUNDLE;
    }
}
