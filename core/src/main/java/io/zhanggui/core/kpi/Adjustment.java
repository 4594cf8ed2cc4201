package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * Points added to or taken off a card for something that no indicator measures (加减分项).
 *
 * @param points above 0 adds, below 0 takes off
 * @param reason why, not blank
 * @param evidence what proves it, not blank
 */
public record Adjustment(BigDecimal points, String reason, String evidence) {

    public Adjustment {
        points = Decimals.plain(points, "points");
        if (points.signum() == 0) {
            throw new KpiException(KpiError.INVALID_POINTS, "adjustment", points);
        }
        requireText(reason, "reason");
        requireText(evidence, "evidence");
    }

    /** Points added (加分). */
    public static Adjustment bonus(String points, String reason, String evidence) {
        return new Adjustment(Limits.points("bonus", Decimals.parse(points)), reason, evidence);
    }

    /** Points taken off (减分), given as a positive number. */
    public static Adjustment malus(String points, String reason, String evidence) {
        return new Adjustment(Limits.points("malus", Decimals.parse(points)).negate(), reason, evidence);
    }

    static void requireText(String text, String name) {
        if (requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
