package io.zhanggui.core.control;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.kpi.Better;
import java.math.BigDecimal;

/**
 * What should be, and how far what is may stray from it (控制标准).
 *
 * @param name what is controlled, for example 送达时效
 * @param value above 0, in the unit of the actual
 * @param better in which direction an actual is better than the standard; IN_RANGE means in none
 * @param minor the greatest deviation in percent that is still {@link Severity#MINOR}, not negative
 * @param moderate the greatest deviation in percent that is still {@link Severity#MODERATE}, at least {@code minor}
 */
public record Standard(String name, BigDecimal value, Better better, BigDecimal minor, BigDecimal moderate) {

    public Standard {
        requireNonNull(name, "name");
        requireNonNull(better, "better");
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("standard of " + name + " must be above 0, but is " + value);
        }
        if (minor.signum() < 0 || moderate.compareTo(minor) < 0) {
            throw new IllegalArgumentException(
                    "bounds of " + name + " must rise from at least 0, but are " + minor + " and " + moderate);
        }
    }

    /** Holds an actual against the standard. */
    public Deviation compare(BigDecimal actual) {
        return new Deviation(this, actual, severity(actual));
    }

    /**
     * Holds an actual against the standard, one level graver if the measurement before it was worse than the standard too.
     *
     * @throws IllegalArgumentException if the one before was held against another standard
     */
    public Deviation compare(BigDecimal actual, Deviation before) {
        if (!before.standard().equals(this)) {
            throw new IllegalArgumentException(
                    "deviation from " + before.standard().name() + " does not come before one from " + name);
        }
        Deviation deviation = compare(actual);
        return before.isAdverse() ? deviation.repeated() : deviation;
    }

    /** Compared without a division, so that no rounding moves a bound. */
    private Severity severity(BigDecimal actual) {
        BigDecimal difference = actual.subtract(value);
        if (difference.signum() == 0) {
            return Severity.NONE;
        }
        if (better != Better.IN_RANGE && difference.signum() > 0 == (better == Better.HIGHER)) {
            return Severity.FAVOURABLE;
        }
        BigDecimal hundredfold = difference.abs().movePointRight(2);
        if (hundredfold.compareTo(minor.multiply(value)) <= 0) {
            return Severity.MINOR;
        }
        return hundredfold.compareTo(moderate.multiply(value)) <= 0 ? Severity.MODERATE : Severity.MAJOR;
    }
}
