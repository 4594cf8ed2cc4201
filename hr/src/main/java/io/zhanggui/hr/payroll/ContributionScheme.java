package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import com.google.common.math.LongMath;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An insurance or fund to which employee and employer contribute by rates of a base (社会保险、住房公积金), with its rules
 * resolved.
 *
 * @param employeeItem the employee's line
 * @param employerItem the employer's line
 * @param floor the least base; {@code null} if there is none
 * @param cap the greatest base; {@code null} if there is none
 * @param employee what the employee pays
 * @param employer what the employer pays
 * @param rounding how each side is rounded
 */
public record ContributionScheme(
        PayItem employeeItem,
        PayItem employerItem,
        @Nullable ResolvedRule<BigDecimal> floor,
        @Nullable ResolvedRule<BigDecimal> cap,
        Share employee,
        Share employer,
        ResolvedRule<Rounding> rounding) {

    static final long RATE_UNIT = 1_000_000;

    public ContributionScheme {
        requireNonNull(employeeItem, "employeeItem");
        requireNonNull(employerItem, "employerItem");
        requireNonNull(employee, "employee");
        requireNonNull(employer, "employer");
        requireNonNull(rounding, "rounding");
        if (floor != null && cap != null && floor.value().compareTo(cap.value()) > 0) {
            throw new IllegalArgumentException(
                    "floor of " + employeeItem.code() + " is " + floor.value() + ", above its cap " + cap.value());
        }
    }

    /**
     * What one side pays: a fixed rate, or a rate that is chosen within limits; and perhaps a flat amount on top.
     *
     * @param rate the rate; {@code null} if it is chosen for each person
     * @param least the least rate that may be chosen; {@code null} if the rate is fixed
     * @param most the greatest rate that may be chosen; {@code null} if the rate is fixed
     * @param flat an amount on top of rate times base; {@code null} if there is none
     */
    public record Share(
            @Nullable ResolvedRule<BigDecimal> rate,
            @Nullable ResolvedRule<BigDecimal> least,
            @Nullable ResolvedRule<BigDecimal> most,
            @Nullable ResolvedRule<BigDecimal> flat) {

        public Share {
            if ((rate == null) == (least == null) || (least == null) != (most == null)) {
                throw new IllegalArgumentException("a share has either a rate or the limits of a chosen one");
            }
        }

        /** A rate that the rules fix. */
        public static Share fixed(ResolvedRule<BigDecimal> rate, @Nullable ResolvedRule<BigDecimal> flat) {
            return new Share(requireNonNull(rate, "rate"), null, null, flat);
        }

        /** A rate that is chosen for each person within inclusive limits. */
        public static Share chosen(ResolvedRule<BigDecimal> least, ResolvedRule<BigDecimal> most) {
            return new Share(null, requireNonNull(least, "least"), requireNonNull(most, "most"), null);
        }

        /** Whether the rate is chosen for each person. */
        public boolean isChosen() {
            return rate == null;
        }

        boolean allows(BigDecimal chosen) {
            return least != null
                    && most != null
                    && chosen.compareTo(least.value()) >= 0
                    && chosen.compareTo(most.value()) <= 0;
        }

        List<ResolvedRule<?>> rules() {
            return Stream.of(rate, least, most, flat)
                    .filter(Objects::nonNull)
                    .<ResolvedRule<?>>map(rule -> rule)
                    .toList();
        }

        long flatMinor(int decimals) {
            return flat == null ? 0 : minor(flat.value(), decimals);
        }
    }

    /** Whether each person's rate must be chosen. */
    public boolean hasChosenRate() {
        return employee.isChosen() || employer.isChosen();
    }

    /** Every rule of the scheme, for lists of what is unverified or provisional. */
    public List<ResolvedRule<?>> rules() {
        List<ResolvedRule<?>> rules = new ArrayList<>();
        if (floor != null) {
            rules.add(floor);
        }
        if (cap != null) {
            rules.add(cap);
        }
        rules.addAll(employee.rules());
        rules.addAll(employer.rules());
        rules.add(rounding);
        return rules;
    }

    /** An exact amount in minor units. */
    static long minor(BigDecimal amount, int decimals) {
        return amount.movePointRight(decimals).longValueExact();
    }

    /** A rate in millionths. */
    static long millionths(BigDecimal rate) {
        return rate.movePointRight(6).longValueExact();
    }

    /** Rate times base plus flat amount, rounded once; all in minor units and millionths. */
    static long contribution(long base, long rate, long flat, Rounding rounding, int decimals) {
        long unit = LongMath.pow(10, Math.max(0, decimals - rounding.scale()));
        long exact = Math.addExact(Math.multiplyExact(base, rate), Math.multiplyExact(flat, RATE_UNIT));
        return rounding.divide(exact, RATE_UNIT * unit) * unit;
    }
}
