package io.zhanggui.core.kpi;

import java.math.BigDecimal;

/** The checks that several rules share. */
final class Limits {

    private Limits() {}

    static BigDecimal target(String rule, BigDecimal target) {
        if (target.signum() <= 0) {
            throw new KpiException(KpiError.INVALID_TARGET, rule, target);
        }
        return Decimals.plain(target);
    }

    static void ordered(String rule, BigDecimal low, BigDecimal high) {
        if (low.compareTo(high) > 0) {
            throw new KpiException(KpiError.DEGENERATE_RANGE, rule, low, high);
        }
    }

    static BigDecimal step(String rule, BigDecimal step) {
        if (step.signum() <= 0) {
            throw new KpiException(KpiError.DEGENERATE_RANGE, rule, BigDecimal.ZERO, step);
        }
        return Decimals.plain(step);
    }

    static BigDecimal points(String rule, BigDecimal points) {
        if (points.signum() < 0) {
            throw new KpiException(KpiError.INVALID_POINTS, rule, points);
        }
        return Decimals.plain(points);
    }
}
