package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one person's pay for one month; immutable.
 *
 * <p>Without a contribution base of its own, a scheme takes the base given for all, and without that base pay and
 * allowances of the month, which is what a new employee's first contributions go by.
 */
public final class PayrollInput {

    private final PersonId person;
    private final @Nullable OrgUnitId unit;
    private final PayrollRules rules;
    private final List<PayLine> earnings;
    private final List<PayLine> deductions;
    private final @Nullable Money contributionBase;
    private final Map<PayItem, Money> contributionBases;
    private final Map<PayItem, BigDecimal> rates;
    private final Map<DeductionKind, Money> specialDeductions;
    private final Money otherTaxDeductions;
    private final YearToDate yearToDate;
    private final @Nullable TaxStatus taxStatus;
    private final UncommonFacts uncommon;
    private final int monthsAdded;
    private final long gross;
    private final long taxable;
    private final long inKind;
    private final long fixedPay;
    private final long deducted;
    private final long specialDeducted;
    private final long otherDeducted;

    private PayrollInput(Builder builder) {
        this.person = builder.person;
        this.unit = builder.unit;
        this.rules = builder.rules;
        this.earnings = List.copyOf(builder.earnings);
        this.deductions = List.copyOf(builder.deductions);
        this.contributionBase = builder.contributionBase;
        this.contributionBases = Map.copyOf(builder.contributionBases);
        this.rates = Map.copyOf(builder.rates);
        this.specialDeductions = inOrderOfComing(builder.specialDeductions);
        this.otherTaxDeductions = builder.otherTaxDeductions;
        this.yearToDate = builder.yearToDate;
        this.taxStatus = builder.taxStatus;
        this.uncommon = builder.uncommon();
        this.monthsAdded = yearToDate.monthsAdded(
                rules.dates().payment().getMonthValue(), uncommon.employedSince(), uncommon.employedUntil());
        Earned earned = Earned.of(earnings, uncommon);
        this.gross = earned.gross();
        this.taxable = earned.taxable();
        this.inKind = earned.inKind();
        this.fixedPay = earned.fixedPay();
        this.deducted = sum(deductions);
        this.specialDeducted = specialDeductions.values().stream()
                .mapToLong(Money::getAmountMinorLong)
                .reduce(0, Math::addExact);
        this.otherDeducted = otherTaxDeductions.getAmountMinorLong();
    }

    /** A copy that keeps the order, light where there is one entry, as for most people. */
    private static <K, V> Map<K, V> inOrderOfComing(Map<K, V> map) {
        if (map.size() == 1) {
            Map.Entry<K, V> only = map.entrySet().iterator().next();
            return Collections.singletonMap(only.getKey(), only.getValue());
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    private static long sum(List<PayLine> lines) {
        long sum = 0;
        for (PayLine line : lines) {
            sum = Math.addExact(sum, line.amount().getAmountMinorLong());
        }
        return sum;
    }

    /** The facts of a person under resolved rules. */
    public static Builder builder(PersonId person, PayrollRules rules) {
        return new Builder(person, rules);
    }

    /** Whose pay it is. */
    public PersonId person() {
        return person;
    }

    /** The unit that bears the cost; empty if none is named. */
    public Optional<OrgUnitId> unit() {
        return Optional.ofNullable(unit);
    }

    /** The rules under which it is calculated. */
    public PayrollRules rules() {
        return rules;
    }

    /** What is earned, line by line; an absence is negative. */
    public List<PayLine> earnings() {
        return earnings;
    }

    /** What is made good for earlier months. */
    public List<BackPay> backPay() {
        return uncommon.backPay();
    }

    /** What is taxed apart, with its tax. */
    public List<TaxedApart> earningsApart() {
        return uncommon.apart();
    }

    /** The lines of the sides that owe nothing to a scheme, whatever its rules say of others. */
    public Set<PayItem> exempt() {
        return uncommon.exempt();
    }

    /** Contributions for earlier months that are settled with this pay. */
    public List<ContributionArrears> arrears() {
        return uncommon.arrears();
    }

    /** What is to be taken from net pay as far as it goes, in the order in which it is served. */
    public List<DeductionOrder> orders() {
        return uncommon.orders();
    }

    /** The first day of the employment; empty if it was not told. */
    public Optional<LocalDate> employedSince() {
        return Optional.ofNullable(uncommon.employedSince());
    }

    /** The last day of the employment; empty if it goes on or was not told. */
    @Beta
    public Optional<LocalDate> employedUntil() {
        return Optional.ofNullable(uncommon.employedUntil());
    }

    /** What the law takes off the tax of the month; zero for most. */
    @Beta
    public Money taxRelief() {
        Money relief = uncommon.taxRelief();
        return relief == null ? Money.zero(rules.currency()) : relief;
    }

    /** What is taken from net pay, line by line, positive. */
    public List<PayLine> deductions() {
        return deductions;
    }

    /** The base of all schemes without one of their own; empty if pay of the month is the base. */
    public Optional<Money> contributionBase() {
        return Optional.ofNullable(contributionBase);
    }

    /** The bases of single schemes, by the employee's line. */
    public Map<PayItem, Money> contributionBases() {
        return contributionBases;
    }

    /** The chosen rates, by the employee's line. */
    public Map<PayItem, BigDecimal> rates() {
        return rates;
    }

    /** The personal allowances of the month. */
    public Map<DeductionKind, Money> specialDeductions() {
        return specialDeductions;
    }

    /** Other deductions of the month that lower the taxable income. */
    public Money otherTaxDeductions() {
        return otherTaxDeductions;
    }

    /** The year to date before this month, of the year of payment. */
    public YearToDate yearToDate() {
        return yearToDate;
    }

    /** What the tax must know about the person; empty for the usual case. */
    public Optional<TaxStatus> taxStatus() {
        return Optional.ofNullable(taxStatus);
    }

    /** The base of a scheme before floor and cap: its own, that of all, or base pay and allowances. */
    @Beta
    public Money wageOf(ContributionScheme scheme) {
        return Money.ofMinor(rules.currency(), base(scheme));
    }

    /** The base of a scheme before floor and cap, in minor units. */
    long base(ContributionScheme scheme) {
        Money own = contributionBases.isEmpty() ? null : contributionBases.get(scheme.employeeItem());
        if (own != null) {
            return own.getAmountMinorLong();
        }
        return contributionBase != null ? contributionBase.getAmountMinorLong() : fixedPay;
    }

    /** Everything earned, in minor units. */
    long gross() {
        return gross;
    }

    /** What is taxed with the wages, in minor units. */
    long taxable() {
        return taxable;
    }

    /** What is received in kind, in minor units. */
    long inKind() {
        return inKind;
    }

    UncommonFacts uncommon() {
        return uncommon;
    }

    /** The months of employment that count from this payment on, beside those of the year to date. */
    @Beta
    public int monthsAdded() {
        return monthsAdded;
    }

    /** What is taken from net pay, in minor units. */
    long deducted() {
        return deducted;
    }

    /** The personal allowances of the month, in minor units. */
    long specialDeducted() {
        return specialDeducted;
    }

    /** Other deductions from taxable income, in minor units. */
    long otherDeducted() {
        return otherDeducted;
    }

    @Nullable
    TaxStatus taxStatusOrNull() {
        return taxStatus;
    }

    /** The fingerprint of the facts and of the rules under which they count. */
    public Fingerprint fingerprint() {
        return InputFingerprint.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof PayrollInput that
                        && person.equals(that.person)
                        && Objects.equals(unit, that.unit)
                        && earnings.equals(that.earnings)
                        && deductions.equals(that.deductions)
                        && Objects.equals(contributionBase, that.contributionBase)
                        && contributionBases.equals(that.contributionBases)
                        && rates.equals(that.rates)
                        && specialDeductions.equals(that.specialDeductions)
                        && otherTaxDeductions.equals(that.otherTaxDeductions)
                        && yearToDate.equals(that.yearToDate)
                        && Objects.equals(taxStatus, that.taxStatus)
                        && uncommon.equals(that.uncommon)
                        && rules.equals(that.rules));
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, rules.dates(), earnings);
    }

    /** Masked: person and month only. */
    @Override
    public String toString() {
        return "PayrollInput[" + person + ", " + rules.dates() + ", ***]";
    }

    /** Collects the facts; not safe for threads. */
    public static final class Builder {

        private final PersonId person;
        private final PayrollRules rules;
        private @Nullable OrgUnitId unit;
        private final List<PayLine> earnings = new ArrayList<>();
        private final List<PayLine> deductions = new ArrayList<>();
        private @Nullable Money contributionBase;
        private final Map<PayItem, Money> contributionBases = new LinkedHashMap<>();
        private final Map<PayItem, BigDecimal> rates = new LinkedHashMap<>();
        private final Map<DeductionKind, Money> specialDeductions = new LinkedHashMap<>();
        private Money otherTaxDeductions;
        private YearToDate yearToDate;
        private @Nullable TaxStatus taxStatus;
        private final List<BackPay> backPay = new ArrayList<>();
        private final List<TaxedApart> apart = new ArrayList<>();
        private final Set<PayItem> exempt = new LinkedHashSet<>();
        private final List<ContributionArrears> arrears = new ArrayList<>();
        private final List<DeductionOrder> orders = new ArrayList<>();
        private @Nullable LocalDate employedSince;
        private @Nullable LocalDate employedUntil;
        private @Nullable Money taxRelief;
        private final InputChecks checks;

        private Builder(PersonId person, PayrollRules rules) {
            this.person = requireNonNull(person, "person");
            this.rules = requireNonNull(rules, "rules");
            this.checks = new InputChecks(person, rules);
            this.otherTaxDeductions = Money.zero(rules.currency());
            this.yearToDate = YearToDate.none(rules.dates().payment().getYear(), rules.currency())
                    .withYearName(rules.tax().yearName());
        }

        /** The unit that bears the cost. */
        public Builder unit(OrgUnitId bearer) {
            unit = requireNonNull(bearer, "bearer");
            return this;
        }

        /** Base pay of the month, not negative. */
        public Builder basePay(Money amount) {
            return earning(PayrollItem.BASE_PAY, "", amount);
        }

        /** An allowance that is taxed like pay, not negative. */
        public Builder allowance(String label, Money amount) {
            return earning(PayrollItem.ALLOWANCE, label, amount);
        }

        /**
         * Any other earning; negative for an absence, never for base pay or an allowance. Its kind says whether it is taxed
         * and paid out.
         *
         * @throws IllegalArgumentException if its kind is taxed apart; see {@link #earningApart}
         */
        public Builder earning(PayItem item, String label, Money amount) {
            return earnings(List.of(new PayLine(item, label, amount)));
        }

        /** Any other earnings, for example those of attendance, in their order; see {@link #earning}. */
        public Builder earnings(List<PayLine> lines) {
            for (PayLine line : lines) {
                checks.earning(line);
                if (line.item().treatment() == PayTreatment.APART) {
                    throw new IllegalArgumentException(line.item().code() + " of " + person
                            + " is taxed apart and needs its tax. Maybe earningApart?");
                }
            }
            earnings.addAll(lines);
            return this;
        }

        /** An earning that is taxed apart, with its tax as the jurisdiction's calculator made it. */
        public Builder earningApart(TaxedApart earning) {
            checks.inCurrency("earning", earning.earning().amount());
            checks.inCurrency("tax apart", earning.tax().amount());
            apart.add(earning);
            return this;
        }

        /** What is made good for an earlier month; a {@link Correction} makes it. */
        public Builder backPay(BackPay line) {
            checks.inCurrency("back pay", line.amount());
            backPay.add(line);
            return this;
        }

        /** Something that is taken from net pay, not negative. */
        public Builder deduction(String label, Money amount) {
            deductions.add(new PayLine(PayrollItem.OTHER_DEDUCTION, label, checks.notNegative("deductions", amount)));
            return this;
        }

        /** Something to be taken from net pay as far as it goes. */
        public Builder order(DeductionOrder order) {
            checks.order(order);
            orders.add(order);
            return this;
        }

        /**
         * Contributions for an earlier month that are settled with this pay. Those that name their place may be of a
         * scheme that these rules have not, because the person was insured elsewhere, or the scheme ended.
         */
        public Builder arrears(ContributionArrears owed) {
            checks.arrears(owed);
            arrears.add(owed);
            return this;
        }

        /**
         * The person does not owe that side of a scheme: retired, insured elsewhere by a treaty, or new.
         *
         * @param line the employee's or the employer's line of the scheme
         */
        public Builder exempt(PayItem line) {
            checks.requireLine("exempt", line);
            exempt.add(line);
            return this;
        }

        /** The first day of the employment at this employer, from which months count for the tax; after a return the last. */
        public Builder employedSince(LocalDate day) {
            employedSince = requireNonNull(day, "day");
            return this;
        }

        /**
         * The last day of the employment at this employer: months after it do not count for the tax, though something is
         * paid in them.
         */
        @Beta
        public Builder employedUntil(LocalDate day) {
            employedUntil = requireNonNull(day, "day");
            return this;
        }

        /** What the law takes off the tax of this payment (减免税额), for example for disabled people; not negative. */
        @Beta
        public Builder taxRelief(Money amount) {
            taxRelief = checks.notNegative("taxRelief", amount).isZero() ? null : amount;
            return this;
        }

        /** The base of all schemes that have none of their own, before floor and cap; not negative. */
        public Builder contributionBase(Money amount) {
            contributionBase = checks.notNegative("contributionBase", amount);
            return this;
        }

        /** The base of the scheme with that employee's line, before floor and cap; not negative. */
        public Builder contributionBase(PayItem employeeItem, Money amount) {
            checks.requireScheme("contributionBases", employeeItem);
            contributionBases.put(employeeItem, checks.notNegative("contributionBases." + employeeItem.code(), amount));
            return this;
        }

        /**
         * The rate that was chosen for the scheme with that employee's line, 6 decimals at most.
         *
         * @throws IllegalArgumentException if the rules fix the rate of the scheme
         */
        public Builder rate(PayItem employeeItem, BigDecimal rate) {
            checks.requireChosenRate(employeeItem);
            rates.put(employeeItem, requireNonNull(rate, "rate"));
            return this;
        }

        /** The rate of the one scheme whose rate is chosen, in most jurisdictions a housing or provident fund. */
        public Builder housingFundRate(String rate) {
            return rate(rules.schemeWithChosenRate().employeeItem(), new BigDecimal(rate));
        }

        /** A personal allowance of the month, not negative; a second one of the same kind adds to the first. */
        public Builder specialDeduction(DeductionKind kind, Money amount) {
            specialDeductions.merge(
                    requireNonNull(kind, "kind"), checks.notNegative("specialDeductions", amount), Money::plus);
            return this;
        }

        /** Other deductions of the month that lower the taxable income, not negative. */
        public Builder otherTaxDeductions(Money amount) {
            otherTaxDeductions = checks.notNegative("otherTaxDeductions", amount);
            return this;
        }

        /** The year to date of the last payslip; one of an earlier year counts as none. */
        public Builder yearToDate(YearToDate before) {
            int year = rules.dates().payment().getYear();
            checks.yearToDate(before);
            YearToDate counted = before.year() < year ? YearToDate.none(year, rules.currency()) : before;
            yearToDate = counted.isNone() ? counted.withYearName(rules.tax().yearName()) : counted;
            return this;
        }

        /** What the tax must know about the person. */
        public Builder taxStatus(TaxStatus status) {
            taxStatus = requireNonNull(status, "status");
            return this;
        }

        /**
         * The facts as collected.
         *
         * @throws io.zhanggui.core.violation.RejectedException with everything that is wrong with them whatever the tax: an
         *     amount that must not be negative is, a scheme is unknown, arrears are of a later month
         */
        public PayrollInput build() {
            checks.throwIfAny();
            PayrollInput input = new PayrollInput(this);
            checks.sums(input);
            checks.throwIfAny();
            return input;
        }

        private UncommonFacts uncommon() {
            return new UncommonFacts(backPay, apart, exempt, arrears, orders, employedSince, employedUntil, taxRelief)
                    .orNone();
        }
    }
}
