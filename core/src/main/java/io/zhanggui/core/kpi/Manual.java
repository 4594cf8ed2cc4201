package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Decimals.HUNDRED;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * The measurement is the score itself, given by a person (主观评分), between floor and cap.
 *
 * @param full the score of someone who just meets expectations, usually 100
 * @param floor the least score, usually 0
 * @param cap the greatest score, usually {@code full}
 */
public record Manual(BigDecimal full, BigDecimal floor, BigDecimal cap) implements ScoringRule {

    static final String CODE = "manual";

    public Manual {
        full = Decimals.plain(full, "full");
        floor = Decimals.plain(floor, "floor");
        cap = Decimals.plain(cap, "cap");
        Limits.ordered(CODE, floor, cap);
    }

    /** A rating from 0 to 100. */
    public static Manual rating() {
        return new Manual(HUNDRED, BigDecimal.ZERO, HUNDRED);
    }

    /** The same with a greatest score. */
    public Manual cappedAt(int most) {
        return new Manual(full, floor, BigDecimal.valueOf(most));
    }

    static Manual from(RuleText read) {
        BigDecimal full = read.number("full", HUNDRED);
        return new Manual(full, read.number("floor", BigDecimal.ZERO), read.number("cap", full));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Scorer scorer() {
        return new Scorer.Line(Fraction.ONE, Fraction.ZERO, full, floor, cap);
    }

    @Override
    public Term formula() {
        return KpiTerm.MANUAL;
    }

    @Override
    public List<Object> parameters() {
        return List.of();
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE)
                .with("full", full, HUNDRED)
                .with("floor", floor, BigDecimal.ZERO)
                .with("cap", cap, full)
                .toString();
    }
}
