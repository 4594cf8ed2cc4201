package io.zhanggui.hr.payroll;

import com.google.common.math.LongMath;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of one scheme in minor units and millionths, looked up once for all payslips. */
final class SchemeFigures {

    static final int RATE_DECIMALS = 6;
    private static final long RATE_UNIT = 1_000_000;

    private final long floor;
    private final long cap;
    private final long employeeRate;
    private final long employerRate;
    private final long employeeFlat;
    private final long employerFlat;
    private final long leastChosen;
    private final long mostChosen;
    private final long step;
    private final long employeeExemptBelow;
    private final long employerExemptBelow;
    private final TaxFree employeeTaxFree;
    private final TaxFree employerTaxFree;
    private final Rounding rounding;
    private final long unit;

    /** The greatest rate and base that the tax leaves free; a rate of less than zero is no limit. */
    private record TaxFree(long rate, long base) {
        private static final TaxFree ALL = new TaxFree(-1, 0);
    }

    /**
     * The figures of a scheme.
     *
     * @throws IllegalArgumentException if a figure has more decimals than can be counted with
     */
    SchemeFigures(ContributionScheme scheme, int decimals) {
        this.rounding = scheme.rounding().value();
        if (rounding.scale() > decimals) {
            throw new IllegalArgumentException(
                    scheme.employeeItem().code() + " is rounded to " + rounding + ", but money has " + decimals);
        }
        this.unit = LongMath.pow(10, decimals - rounding.scale());
        this.floor = scheme.floor() == null ? Long.MIN_VALUE : whole(scheme.floor(), decimals);
        this.cap = scheme.cap() == null ? Long.MAX_VALUE : whole(scheme.cap(), decimals);
        this.employeeRate = rateOf(scheme.employee());
        this.employerRate = rateOf(scheme.employer());
        this.employeeFlat = flatOf(scheme.employee(), decimals);
        this.employerFlat = flatOf(scheme.employer(), decimals);
        this.leastChosen = chosenLimit(scheme, true);
        this.mostChosen = chosenLimit(scheme, false);
        this.step = Math.max(stepOf(scheme.employee()), stepOf(scheme.employer()));
        this.employeeExemptBelow = exemptBelow(scheme.employee(), decimals);
        this.employerExemptBelow = exemptBelow(scheme.employer(), decimals);
        this.employeeTaxFree = taxFree(scheme.employee(), decimals);
        this.employerTaxFree = taxFree(scheme.employer(), decimals);
    }

    private static long exemptBelow(ContributionScheme.Share share, int decimals) {
        return share.exemptBelow() == null ? Long.MIN_VALUE : whole(share.exemptBelow(), decimals);
    }

    private static TaxFree taxFree(ContributionScheme.Share share, int decimals) {
        ContributionScheme.TaxLimit limit = share.taxFreeUpTo();
        return limit == null
                ? TaxFree.ALL
                : new TaxFree(
                        whole(limit.rate(), RATE_DECIMALS),
                        limit.base() == null ? Long.MAX_VALUE : whole(limit.base(), decimals));
    }

    /** Whether the tax takes part of what is paid as income. */
    boolean hasTaxLimit() {
        return !employeeTaxFree.equals(TaxFree.ALL) || !employerTaxFree.equals(TaxFree.ALL);
    }

    /** What both sides pay above the limits of the tax. */
    long taxed(long base, long chosen, long used, long employee, long employer) {
        return employeeTaxed(base, chosen, used, employee) + employerTaxed(base, chosen, used, employer);
    }

    /** What the employee pays above the limit, of which another scheme uses so many millionths first. */
    long employeeTaxed(long base, long chosen, long used, long paid) {
        return excess(employeeTaxFree, base, employeeRate < 0 ? chosen : employeeRate, used, employeeFlat, paid);
    }

    long employerTaxed(long base, long chosen, long used, long paid) {
        return excess(employerTaxFree, base, employerRate < 0 ? chosen : employerRate, used, employerFlat, paid);
    }

    private long excess(TaxFree free, long base, long rate, long used, long flat, long paid) {
        if (free.equals(TaxFree.ALL)) {
            return 0;
        }
        long freeRate = Math.min(rate, Math.max(0, free.rate() - used));
        return Math.max(0, paid - contribution(Math.min(base, free.base()), freeRate, flat));
    }

    /** The employee's rate in millionths, fixed or chosen. */
    long rate(long chosen) {
        return employeeRate < 0 ? chosen : employeeRate;
    }

    /** The greatest of the least rates that may be chosen, or the least of the greatest, in millionths, rounded inwards. */
    private static long chosenLimit(ContributionScheme scheme, boolean least) {
        long limit = least ? 0 : RATE_UNIT;
        for (ContributionScheme.Share share : List.of(scheme.employee(), scheme.employer())) {
            ResolvedRule<BigDecimal> rule = least ? share.least() : share.most();
            if (rule != null) {
                BigDecimal inwards = rule.value()
                        .movePointRight(RATE_DECIMALS)
                        .setScale(0, least ? RoundingMode.CEILING : RoundingMode.FLOOR);
                limit = least ? Math.max(limit, inwards.longValueExact()) : Math.min(limit, inwards.longValueExact());
            }
        }
        return limit;
    }

    /** The quick form of {@link ContributionScheme#allows}: {@code false} asks that. */
    boolean surelyAllows(@Nullable BigDecimal rate) {
        if (rate == null || rate.scale() < 0 || rate.scale() > RATE_DECIMALS || rate.precision() > 15) {
            return false;
        }
        long millionths = millionths(rate);
        return millionths >= leastChosen && millionths <= mostChosen && (step == 0 || millionths % step == 0);
    }

    /** The step of a chosen rate in millionths, 0 without one. */
    private static long stepOf(ContributionScheme.Share share) {
        return share.step() == null ? 0 : whole(share.step(), RATE_DECIMALS);
    }

    long limited(long base) {
        return Math.min(Math.max(base, floor), cap);
    }

    /**
     * What the employee pays.
     *
     * @param wage the base as it was reported
     * @param base the base after floor and cap
     * @param chosen the chosen rate in millionths; it counts only where none is fixed
     */
    long employee(long wage, long base, long chosen) {
        return wage < employeeExemptBelow
                ? 0
                : contribution(base, employeeRate < 0 ? chosen : employeeRate, employeeFlat);
    }

    long employer(long wage, long base, long chosen) {
        return wage < employerExemptBelow
                ? 0
                : contribution(base, employerRate < 0 ? chosen : employerRate, employerFlat);
    }

    /** The chosen rate in millionths; 0 if both rates are fixed, so that none counts. */
    long chosen(@Nullable BigDecimal rate) {
        return employeeRate < 0 || employerRate < 0 ? millionths(rate) : 0;
    }

    /** Rate times base plus flat amount, rounded once. */
    private long contribution(long base, long rate, long flat) {
        long exact = Math.addExact(Math.multiplyExact(base, rate), Math.multiplyExact(flat, RATE_UNIT));
        return rounding.divide(exact, RATE_UNIT * unit) * unit;
    }

    private static long rateOf(ContributionScheme.Share share) {
        return share.rate() == null ? -1 : whole(share.rate(), RATE_DECIMALS);
    }

    private static long flatOf(ContributionScheme.Share share, int decimals) {
        return share.flat() == null ? 0 : whole(share.flat(), decimals);
    }

    private static long millionths(@Nullable BigDecimal chosen) {
        if (chosen == null) {
            throw new IllegalStateException("a chosen rate is missing, which a check should have found");
        }
        return chosen.scaleByPowerOfTen(RATE_DECIMALS).longValueExact();
    }

    private static long whole(ResolvedRule<BigDecimal> rule, int decimals) {
        try {
            return rule.value().movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "rule " + rule.rule().key() + " is " + rule.value() + ", but may have " + decimals
                            + " decimals at most",
                    e);
        }
    }
}
