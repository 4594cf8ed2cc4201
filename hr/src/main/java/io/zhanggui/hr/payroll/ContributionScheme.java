package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

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

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public ContributionScheme {
        PayrollPosting.requireTellable("scheme", employeeItem);
        PayrollPosting.requireTellable("scheme", employerItem);
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
     * @param step of what a chosen rate must be a multiple, for example 0.01 for whole percents; {@code null} if of nothing
     * @param flat an amount on top of rate times base; {@code null} if there is none
     * @param exemptBelow the base, before floor and cap, below which the side owes nothing; {@code null} if there is none
     * @param taxFreeUpTo up to where the tax leaves it free; {@code null} if all of it is free
     */
    public record Share(
            @Nullable ResolvedRule<BigDecimal> rate,
            @Nullable ResolvedRule<BigDecimal> least,
            @Nullable ResolvedRule<BigDecimal> most,
            @Nullable ResolvedRule<BigDecimal> step,
            @Nullable ResolvedRule<BigDecimal> flat,
            @Nullable ResolvedRule<BigDecimal> exemptBelow,
            @Nullable TaxLimit taxFreeUpTo) {

        /** A share that everybody owes, all of it free of tax. */
        public Share(
                @Nullable ResolvedRule<BigDecimal> rate,
                @Nullable ResolvedRule<BigDecimal> least,
                @Nullable ResolvedRule<BigDecimal> most,
                @Nullable ResolvedRule<BigDecimal> flat) {
            this(rate, least, most, null, flat, null, null);
        }

        public Share {
            if ((rate == null) == (least == null) || (least == null) != (most == null)) {
                throw new IllegalArgumentException("a share has either a rate or the limits of a chosen one");
            }
            if (step != null && (rate != null || step.value().signum() <= 0)) {
                throw new IllegalArgumentException(
                        "step must be positive and goes with a chosen rate, but is " + step.value());
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

        /** The same, but the chosen rate must be a multiple of the step. */
        @Beta
        public Share inSteps(ResolvedRule<BigDecimal> of) {
            return new Share(rate, least, most, requireNonNull(of, "of"), flat, exemptBelow, taxFreeUpTo);
        }

        /** The same, but whoever has a base below that owes nothing on this side. */
        public Share exemptBelow(ResolvedRule<BigDecimal> base) {
            return new Share(rate, least, most, step, flat, requireNonNull(base, "base"), taxFreeUpTo);
        }

        /** The same, but what is above the limit counts as income. */
        public Share taxFreeUpTo(TaxLimit limit) {
            return new Share(rate, least, most, step, flat, exemptBelow, requireNonNull(limit, "limit"));
        }

        /** Whether the rate is chosen for each person. */
        public boolean isChosen() {
            return rate == null;
        }

        boolean allows(BigDecimal chosen) {
            return least == null
                    || most == null
                    || (chosen.compareTo(least.value()) >= 0 && chosen.compareTo(most.value()) <= 0 && isWhole(chosen));
        }

        /** Whether the rate is a multiple of the step. */
        boolean isWhole(BigDecimal chosen) {
            return step == null || chosen.remainder(step.value()).signum() == 0;
        }

        boolean owesNothing() {
            return rate != null && rate.value().signum() == 0 && flat == null;
        }

        List<ResolvedRule<?>> rules() {
            TaxLimit limit = taxFreeUpTo;
            return Stream.of(
                            rate,
                            least,
                            most,
                            step,
                            flat,
                            exemptBelow,
                            limit == null ? null : limit.rate(),
                            limit == null ? null : limit.base())
                    .filter(Objects::nonNull)
                    .<ResolvedRule<?>>map(rule -> rule)
                    .toList();
        }
    }

    /**
     * Up to where the tax leaves a contribution free (免税限额): what the limits of rate and base would give, rounded like
     * the contribution itself.
     *
     * @param rate the greatest rate that is free
     * @param base the greatest base that counts; {@code null} if there is none
     * @param after the employee's line of a scheme whose rate uses the greatest rate up first, for example the housing fund
     *     before the supplementary one; {@code null} if the scheme has the limit for itself
     */
    @Beta
    public record TaxLimit(
            ResolvedRule<BigDecimal> rate,
            @Nullable ResolvedRule<BigDecimal> base,
            @Nullable PayItem after) {
        public TaxLimit {
            requireNonNull(rate, "rate");
        }

        /** A limit that the scheme has for itself. */
        public TaxLimit(ResolvedRule<BigDecimal> rate, @Nullable ResolvedRule<BigDecimal> base) {
            this(rate, base, null);
        }
    }

    /** The line of the scheme that uses the tax limit up first; {@code null} if there is none. */
    @Nullable
    PayItem sharesTaxLimitWith() {
        TaxLimit limit = employee.taxFreeUpTo() == null ? employer.taxFreeUpTo() : employee.taxFreeUpTo();
        return limit == null ? null : limit.after();
    }

    /** The same scheme, where what either side pays above the limit counts as income. */
    @Beta
    public ContributionScheme taxFreeUpTo(TaxLimit limit) {
        return new ContributionScheme(
                employeeItem,
                employerItem,
                floor,
                cap,
                employee.taxFreeUpTo(limit),
                employer.taxFreeUpTo(limit),
                rounding);
    }

    /**
     * Begins a scheme from plain figures that the company itself answers for, for example a supplementary fund.
     *
     * @param name its code; the employee's line is {@code NAME-employee}, the employer's {@code NAME-employer}
     */
    public static Builder named(String name) {
        return new Builder(name);
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

    /**
     * What both sides contribute on a wage, where the rules fix the rates.
     *
     * @param wage the base before floor and cap
     * @throws IllegalArgumentException if the wage is in another currency than the figures
     * @throws io.zhanggui.core.violation.RejectedException if the rate must be chosen
     */
    public Contribution contribute(Money wage) {
        return contribution(wage, null);
    }

    /**
     * What both sides contribute on a wage at a chosen rate.
     *
     * @param wage the base before floor and cap
     * @param chosenRate counts only where the rules fix no rate; 6 decimals at most
     * @throws IllegalArgumentException if the wage is in another currency than the figures
     * @throws io.zhanggui.core.violation.RejectedException if the rules do not allow the rate
     */
    public Contribution contribute(Money wage, BigDecimal chosenRate) {
        return contribution(wage, requireNonNull(chosenRate, "chosenRate"));
    }

    private Contribution contribution(Money wage, @Nullable BigDecimal chosenRate) {
        requireCurrency(wage);
        checkRate(chosenRate).throwIfAny();
        SchemeFigures figures = new SchemeFigures(this, wage.getCurrencyUnit().getDecimalPlaces());
        long base = figures.limited(wage.getAmountMinorLong());
        long chosen = figures.chosen(chosenRate);
        return new Contribution(
                this,
                chosenRate,
                wage,
                Money.ofMinor(wage.getCurrencyUnit(), base),
                Money.ofMinor(wage.getCurrencyUnit(), figures.employee(wage.getAmountMinorLong(), base, chosen)),
                Money.ofMinor(wage.getCurrencyUnit(), figures.employer(wage.getAmountMinorLong(), base, chosen)));
    }

    /** Refuses another currency than that of the figures, as far as their units name one, for example {@code CNY/month}. */
    private void requireCurrency(Money wage) {
        String currency = wage.getCurrencyUnit().getCode();
        for (ResolvedRule<?> rule : rules()) {
            String unit = rule.rule().unit().split("/", 2)[0];
            if (CURRENCY.matcher(unit).matches() && !unit.equals(currency)) {
                throw new IllegalArgumentException(
                        "wage must be in " + unit + " like " + rule.rule().key() + ", but is in " + currency);
            }
        }
    }

    /** Whether a rate may be chosen; true for any rate where the rules fix one. */
    boolean allows(@Nullable BigDecimal chosenRate) {
        return !hasChosenRate()
                || (chosenRate != null
                        && isCountable(chosenRate)
                        && employee.allows(chosenRate)
                        && employer.allows(chosenRate));
    }

    private static boolean isCountable(BigDecimal rate) {
        return rate.scale() <= SchemeFigures.RATE_DECIMALS
                || rate.stripTrailingZeros().scale() <= SchemeFigures.RATE_DECIMALS;
    }

    Violations checkRate(@Nullable BigDecimal chosenRate) {
        if (allows(chosenRate)) {
            return Violations.none();
        }
        String path = "rates." + employeeItem.code();
        if (chosenRate == null) {
            return Violations.of(Violation.of(PayrollViolation.RATE_MISSING, path, employeeItem));
        }
        Share limits = employee.isChosen() ? employee : employer;
        BigDecimal least = requireNonNull(limits.least()).value();
        BigDecimal most = requireNonNull(limits.most()).value();
        ResolvedRule<BigDecimal> step = limits.step();
        boolean within = chosenRate.compareTo(least) >= 0 && chosenRate.compareTo(most) <= 0;
        Violation refused = step != null && within && isCountable(chosenRate)
                ? Violation.of(PayrollViolation.RATE_NOT_IN_STEPS, path, employeeItem, least, most, step.value())
                : Violation.of(PayrollViolation.RATE_NOT_ALLOWED, path, employeeItem, least, most);
        return Violations.of(refused.rejecting(chosenRate));
    }

    /** Collects plain figures; not safe for threads. */
    public static final class Builder {

        private final String name;
        private @Nullable String floor;
        private @Nullable String cap;
        private @Nullable String employeeRate;
        private @Nullable String employerRate;
        private @Nullable String employeeFlat;
        private @Nullable String least;
        private @Nullable String most;
        private @Nullable String step;
        private @Nullable Rounding rounding;

        private Builder(String name) {
            this.name = requireNonNull(name, "name");
        }

        /** The rates of employer and employee, for example {@code "0.16", "0.08"}. */
        public Builder rates(String employer, String employee) {
            employerRate = requireNonNull(employer, "employer");
            employeeRate = requireNonNull(employee, "employee");
            return this;
        }

        /** The inclusive limits of a rate that is chosen for each person and holds for both sides. */
        public Builder chosenRate(String atLeast, String atMost) {
            least = requireNonNull(atLeast, "atLeast");
            most = requireNonNull(atMost, "atMost");
            return this;
        }

        /** Of what a chosen rate must be a multiple, for example {@code "0.01"}. */
        @Beta
        public Builder rateStep(String of) {
            step = requireNonNull(of, "of");
            return this;
        }

        /** An amount that the employee pays on top of the fixed rate. */
        public Builder employeeFlat(String amount) {
            employeeFlat = requireNonNull(amount, "amount");
            return this;
        }

        /** The least and the greatest base. */
        public Builder limits(String atLeast, String atMost) {
            floor = requireNonNull(atLeast, "atLeast");
            cap = requireNonNull(atMost, "atMost");
            return this;
        }

        /**
         * The scheme, each side rounded so.
         *
         * @throws IllegalArgumentException if there is neither a rate nor the limits of a chosen one, or both
         */
        public ContributionScheme rounded(Rounding each) {
            rounding = requireNonNull(each, "each");
            ResolvedRule<BigDecimal> leastRule = decimal("least-rate", least);
            ResolvedRule<BigDecimal> mostRule = decimal("most-rate", most);
            ResolvedRule<BigDecimal> stepRule = decimal("rate-step", step);
            return new ContributionScheme(
                    PayItem.of(name + "-employee"),
                    PayItem.of(name + "-employer"),
                    decimal("floor", floor),
                    decimal("cap", cap),
                    new Share(
                            decimal("employee-rate", employeeRate),
                            leastRule,
                            mostRule,
                            stepRule,
                            decimal("employee-flat", employeeFlat),
                            null,
                            null),
                    new Share(decimal("employer-rate", employerRate), leastRule, mostRule, stepRule, null, null, null),
                    rule(RuleKey.ofRounding(key("rounding")), rounding));
        }

        private @Nullable ResolvedRule<BigDecimal> decimal(String figure, @Nullable String value) {
            if (value == null) {
                return null;
            }
            RuleKey<BigDecimal> key = RuleKey.ofDecimal(key(figure));
            return rule(key, key.parse(value));
        }

        private String key(String figure) {
            return "company." + name + "." + figure;
        }

        private static <T> ResolvedRule<T> rule(RuleKey<T> key, T value) {
            return new ResolvedRule<>(
                    new Rule<>(
                            key,
                            RuleScope.EVERYWHERE,
                            new Dated<>(LocalDateRange.ALL, null, value),
                            "",
                            Citation.of(""),
                            Confidence.COMPANY),
                    false);
        }
    }
}
