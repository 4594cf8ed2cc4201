package io.zhanggui.core.duty;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What is wrong with duties. */
public enum DutyIssue implements Term {
    /** Owned by a unit or position that does not exist. */
    UNKNOWN_OWNER,
    /** Performed by a position that does not exist. */
    UNKNOWN_PERFORMER,
    /** Lacks a part that a duty needs. */
    PART_MISSING,
    /** Stands in a unit that is not home to its field, while another is. */
    MISPLACED,
    /** Stands in a unit that is not home to its field, and none is. */
    WITHOUT_HOME,
    /** A process is split over several units. */
    SPLIT_PROCESS,
    /** Somebody assists in an activity that nobody leads. */
    ONLY_ASSISTED,
    /** Several units lead the same activity. */
    SAME_ACTIVITY,
    /** Several units have the same duty word for word. */
    SAME_TEXT,
    /** One position performs activities that a rule of segregation keeps apart. */
    EXCLUSIVE_ACTIVITIES,
    /** A position has no duty. */
    NO_DUTY,
    /** No duty of a position is of a function of management. */
    FUNCTION_UNCOVERED,
    /** No unit has a duty in a cell of 产供销 × 人财物. */
    CELL_UNCOVERED,
    /** Nobody has one of the four management duties. */
    MANAGEMENT_DUTY_UNCOVERED,
    /** A responsibility comes without the authority. */
    WITHOUT_AUTHORITY,
    /** An authority comes without a responsibility. */
    WITHOUT_RESPONSIBILITY,
    /** A benefit comes without a responsibility. */
    BENEFIT_WITHOUT_RESPONSIBILITY,
    /** A responsibility comes without a benefit. */
    WITHOUT_BENEFIT,
    /** Nobody is accountable for an activity. */
    NO_ACCOUNTABLE,
    /** Several are accountable for one activity. */
    TWO_ACCOUNTABLE,
    /** Nobody does an activity. */
    NO_RESPONSIBLE,
    /** Somebody has more activities in a role than the limit. */
    OVERLOADED,
    /** Whoever is accountable lacks the authority. */
    ACCOUNTABLE_WITHOUT_AUTHORITY,
    /** A unit or position of the matrix does not exist. */
    UNKNOWN_PARTY;

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}
