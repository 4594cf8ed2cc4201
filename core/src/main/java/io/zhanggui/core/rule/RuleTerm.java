package io.zhanggui.core.rule;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

enum RuleTerm implements Term {
    PROVISIONAL,
    CONFLICT,
    SINGLE_SOURCE,
    FROM_MEMORY,
    VERIFIED,
    NUMBER_FROM_MEMORY,
    RULES,
    RULE,
    SCOPE,
    FROM,
    UNTIL,
    PUBLISHED,
    VALUE,
    UNIT,
    CONFIDENCE,
    DOCUMENT,
    SOURCE,
    NOTE;

    private static final TermBundle BUNDLE = TermBundle.of("rule", file -> RuleTerm.class.getResourceAsStream(file));

    static RuleTerm of(Confidence confidence) {
        return switch (confidence) {
            case CONFLICT -> CONFLICT;
            case SINGLE_SOURCE -> SINGLE_SOURCE;
            case FROM_MEMORY -> FROM_MEMORY;
            case OFFICIAL_TEXT, SECONDARY, DERIVED, COMPANY -> VERIFIED;
        };
    }

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
