package io.zhanggui.core.review;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels, and the sentence and suggestion of each finding. */
enum ReviewTerm implements Term {
    REVIEW,
    SEVERITY,
    CODE,
    SUBJECT,
    FINDING,
    SUGGESTION,
    VACANCY,
    VACANCY_ACTING,
    VACANCY_ADVICE,
    VACANCY_ACTING_ADVICE,
    HEADLESS_UNIT,
    HEADLESS_UNIT_ADVICE,
    EMPTY_UNIT,
    EMPTY_UNIT_ADVICE,
    ONE_CHILD_CHAIN,
    ONE_CHILD_CHAIN_ADVICE,
    SPAN_TOO_WIDE,
    SPAN_TOO_WIDE_ADVICE,
    SPAN_TOO_NARROW,
    SPAN_TOO_NARROW_ADVICE,
    ONE_TO_ONE,
    ONE_TO_ONE_ADVICE,
    NO_ADVICE;

    static final TermBundle BUNDLE = TermBundle.of("review", file -> ReviewTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
