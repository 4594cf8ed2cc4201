package io.zhanggui.core.kpi;

import java.math.BigDecimal;

/**
 * A point of a line through several: this actual has this score.
 *
 * @param at the actual, in the unit of the measurement
 * @param score its score
 */
public record Knot(BigDecimal at, BigDecimal score) {

    public Knot {
        at = Decimals.plain(at, "at");
        score = Decimals.plain(score, "score");
    }

    /** A point from the texts of its numbers. */
    public static Knot of(String at, String score) {
        return new Knot(Decimals.parse(at), Decimals.parse(score));
    }

    /** For example {@code 0.04->50}. */
    @Override
    public String toString() {
        return at.toPlainString() + "->" + score.toPlainString();
    }
}
