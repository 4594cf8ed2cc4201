package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Decimals.HUNDRED;
import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.math.BigDecimal;
import java.util.List;

/**
 * All or nothing (达标/不达标).
 *
 * @param condition how actual and limit must compare
 * @param limit in the unit of the actual; usually 1 with AT_LEAST: yes is 1 and no is 0
 * @param full the score if the condition holds, usually 100
 */
public record Binary(Condition condition, BigDecimal limit, BigDecimal full) implements ScoringRule {

    static final String CODE = "binary";

    /** A comparison with a limit. */
    public enum Condition implements Term {
        /** The limit itself passes (以上、不低于). */
        AT_LEAST,
        /** The limit itself fails (超过). */
        ABOVE,
        /** The limit itself passes (以下、不超过). */
        AT_MOST,
        /** The limit itself fails (低于、不足). */
        BELOW;

        boolean holds(int comparison) {
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case ABOVE -> comparison > 0;
                case AT_MOST -> comparison <= 0;
                case BELOW -> comparison < 0;
            };
        }

        @Override
        public TermBundle bundle() {
            return KpiTerm.BUNDLE;
        }
    }

    public Binary {
        requireNonNull(condition, "condition");
        limit = Decimals.plain(limit, "limit");
        full = Limits.points(CODE, full);
    }

    /** 100 for 1 (yes), 0 for 0 (no). */
    public static Binary yes() {
        return of(Condition.AT_LEAST, "1");
    }

    /** 100 if the condition holds, for example {@code of(BELOW, "2.5%")}. */
    public static Binary of(Condition condition, String limit) {
        return new Binary(condition, Decimals.parse(limit), HUNDRED);
    }

    static Binary from(RuleText read) {
        return new Binary(
                read.oneOf("condition", Condition.AT_LEAST),
                read.number("limit", BigDecimal.ONE),
                read.number("full", HUNDRED));
    }

    /**
     * Whether a measurement passes.
     *
     * @throws KpiException with NOT_APPLICABLE if there is nothing to compare
     */
    public boolean passes(Measurement measurement) {
        Fraction actual = measurement.exact();
        if (actual == null) {
            throw new KpiException(KpiError.NOT_APPLICABLE, measurement.kpi().code());
        }
        return condition.holds(actual.compareTo(Fraction.of(limit)));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Scorer scorer() {
        Fraction edge = Fraction.of(limit);
        return new Scorer(full, null, null) {
            @Override
            Fraction raw(Fraction actual) {
                return condition.holds(actual.compareTo(edge)) ? full : Fraction.ZERO;
            }
        };
    }

    @Override
    public Term formula() {
        return KpiTerm.BINARY;
    }

    @Override
    public List<Object> parameters() {
        return List.of(full, condition, limit);
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE)
                .with("condition", condition, Condition.AT_LEAST)
                .with("limit", limit, BigDecimal.ONE)
                .with("full", full, HUNDRED)
                .toString();
    }
}
