package io.zhanggui.core.violation;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What the library's own constraints and the host's validator say. */
public enum ConstraintTerm implements Term {
    /** A resident identity number is wrong. */
    RESIDENT_IDENTITY_NUMBER,
    /** A unified social credit code is wrong. */
    UNIFIED_SOCIAL_CREDIT_CODE,
    /** A bank card number is wrong. */
    BANK_CARD,
    /** Weights do not add up to exactly 100. */
    WEIGHTS_OF_100,
    /** Any other constraint of the host's validator; the argument is its message. */
    CONSTRAINT;

    private static final TermBundle BUNDLE =
            TermBundle.of("constraint", file -> ConstraintTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
