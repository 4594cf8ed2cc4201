package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something so grave that it overrides the score (一票否决).
 *
 * @param effect what it does
 * @param capAt the greatest score that is left, with {@link Effect#CAP_SCORE} only
 * @param grade the best grade that is left, with {@link Effect#CAP_GRADE} only
 * @param reason why, not blank
 * @param evidence what proves it, not blank
 */
public record Veto(
        Effect effect, @Nullable BigDecimal capAt, @Nullable String grade, String reason, String evidence) {

    /** What a veto does. */
    public enum Effect implements Term {
        /** The score is 0. */
        ZERO_SCORE,
        /** The score is at most a number. */
        CAP_SCORE,
        /** The score stays, the grade is at most one. */
        CAP_GRADE;

        @Override
        public TermBundle bundle() {
            return KpiTerm.BUNDLE;
        }
    }

    public Veto {
        requireNonNull(effect, "effect");
        Adjustment.requireText(reason, "reason");
        Adjustment.requireText(evidence, "evidence");
        capAt = capAt == null ? null : Decimals.plain(capAt);
        if ((capAt != null) != (effect == Effect.CAP_SCORE) || (grade != null) != (effect == Effect.CAP_GRADE)) {
            throw new IllegalArgumentException("veto " + effect + " has capAt " + capAt + " and grade " + grade
                    + ". Maybe use toZero, scoreAtMost or gradeAtMost?");
        }
    }

    /** The score becomes 0. */
    public static Veto toZero(String reason, String evidence) {
        return new Veto(Effect.ZERO_SCORE, null, null, reason, evidence);
    }

    /** The score becomes at most this. */
    public static Veto scoreAtMost(String capAt, String reason, String evidence) {
        return new Veto(Effect.CAP_SCORE, Decimals.parse(capAt), null, reason, evidence);
    }

    /** The grade becomes at most this. */
    public static Veto gradeAtMost(String grade, String reason, String evidence) {
        return new Veto(Effect.CAP_GRADE, null, grade, reason, evidence);
    }
}
