package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Decimals.HUNDRED;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * Points off for each occurrence (每发生一次扣 y 分): full − count · points, not below floor.
 *
 * @param points what an occurrence costs, not negative
 * @param full the score without an occurrence, usually 100
 * @param floor the least score, usually 0
 */
public record CountDeduct(BigDecimal points, BigDecimal full, BigDecimal floor) implements ScoringRule {

    static final String CODE = "count-deduct";

    public CountDeduct {
        points = Limits.points(CODE, points);
        full = Decimals.plain(full, "full");
        floor = Decimals.plain(floor, "floor");
        Limits.ordered(CODE, floor, full);
    }

    /**
     * Deductions from 100.
     *
     * @throws KpiException with INVALID_POINTS if points are negative
     */
    public static CountDeduct of(String points) {
        return new CountDeduct(Decimals.parse(points), HUNDRED, BigDecimal.ZERO);
    }

    static CountDeduct from(RuleText read) {
        return new CountDeduct(
                read.number("points"), read.number("full", HUNDRED), read.number("floor", BigDecimal.ZERO));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Scorer scorer() {
        return new Scorer.Line(Fraction.of(points).negated(), Fraction.of(full), full, floor, full);
    }

    @Override
    public Term formula() {
        return KpiTerm.COUNT_DEDUCT;
    }

    @Override
    public List<Object> parameters() {
        return List.of(full, points);
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE)
                .with("points", points)
                .with("full", full, HUNDRED)
                .with("floor", floor, BigDecimal.ZERO)
                .toString();
    }
}
