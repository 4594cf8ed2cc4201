package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A scoring rule made ready to score many measurements; safe to share between threads. */
public abstract class Scorer {

    final Fraction full;
    final @Nullable Fraction floor;
    final @Nullable Fraction cap;

    Scorer(BigDecimal full, @Nullable BigDecimal floor, @Nullable BigDecimal cap) {
        this.full = Fraction.of(full);
        this.floor = floor == null ? null : Fraction.of(floor);
        this.cap = cap == null ? null : Fraction.of(cap);
    }

    abstract Fraction raw(Fraction actual);

    final Fraction score(Fraction actual) {
        Fraction raw = raw(actual);
        if (floor != null && raw.compareTo(floor) < 0) {
            return floor;
        }
        return cap != null && raw.compareTo(cap) > 0 ? cap : raw;
    }

    /**
     * The score of a measurement.
     *
     * @throws KpiException with NOT_APPLICABLE if there is nothing to score
     */
    public final Score score(Measurement measurement) {
        return new Score(score(actual(measurement)));
    }

    /** The score before floor and cap; see {@link #score(Measurement)}. */
    public final Score raw(Measurement measurement) {
        return new Score(raw(actual(measurement)));
    }

    private static Fraction actual(Measurement measurement) {
        Fraction actual = requireNonNull(measurement, "measurement").exact();
        if (actual == null) {
            throw new KpiException(KpiError.NOT_APPLICABLE, measurement.kpi().code());
        }
        return actual;
    }

    /** A straight line: slope · actual + start. */
    static final class Line extends Scorer {

        private final Fraction slope;
        private final Fraction start;

        Line(Fraction slope, Fraction start, BigDecimal full, BigDecimal floor, BigDecimal cap) {
            super(full, floor, cap);
            this.slope = slope.reduced();
            this.start = start.reduced();
        }

        @Override
        Fraction raw(Fraction actual) {
            Fraction product = slope.times(actual);
            return start.signum() == 0 ? product : product.plus(start);
        }
    }
}
