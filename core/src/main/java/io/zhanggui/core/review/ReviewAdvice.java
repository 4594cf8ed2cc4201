package io.zhanggui.core.review;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What to do about findings of other packages, each named as what was found and with its arguments. */
enum ReviewAdvice implements Term {
    UNKNOWN_OWNER,
    UNKNOWN_PERFORMER,
    PART_MISSING,
    MISPLACED,
    WITHOUT_HOME,
    SPLIT_PROCESS,
    ONLY_ASSISTED,
    SAME_ACTIVITY,
    SAME_TEXT,
    EXCLUSIVE_ACTIVITIES,
    NO_DUTY,
    FUNCTION_UNCOVERED,
    CELL_UNCOVERED,
    MANAGEMENT_DUTY_UNCOVERED,
    WITHOUT_AUTHORITY,
    WITHOUT_RESPONSIBILITY,
    BENEFIT_WITHOUT_RESPONSIBILITY,
    WITHOUT_BENEFIT,
    NO_ACCOUNTABLE,
    TWO_ACCOUNTABLE,
    NO_RESPONSIBLE,
    OVERLOADED,
    ACCOUNTABLE_WITHOUT_AUTHORITY,
    UNKNOWN_PARTY,
    HELD_TOGETHER,
    HELD_BY_POSITION,
    TOO_FEW_PEOPLE;

    private static final TermBundle BUNDLE =
            TermBundle.of("reviewadvice", file -> ReviewAdvice.class.getResourceAsStream(file));

    /** The advice about what was found. */
    static ReviewAdvice about(Enum<?> found) {
        return valueOf(found.name());
    }

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
