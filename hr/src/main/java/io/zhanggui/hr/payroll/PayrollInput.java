package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        this.monthsAdded = yearToDate.monthsAdded(rules.dates().payment().getMonthValue(), uncommon.employedSince());
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

    /** The fingerprint of the facts; the rules count by their dates and currency. */
    public Fingerprint fingerprint() {
        Fingerprint.Builder content = Fingerprint.of("payroll.input")
                .add("person", person)
                .add("unit", unit)
                .add("work", rules.dates().work())
                .add("contribution", rules.dates().contribution())
                .add("payment", rules.dates().payment())
                .add("base", contributionBase)
                .add("other", otherTaxDeductions)
                .add("status", taxStatus == null ? null : taxStatus.code());
        earnings.forEach(line -> addTo(content, "earning", line));
        deductions.forEach(line -> addTo(content, "deduction", line));
        inOrder(contributionBases)
                .forEach((item, amount) -> content.add("base of", item.code()).add("amount", amount));
        inOrder(rates)
                .forEach((item, rate) -> content.add("rate of", item.code()).add("rate", rate));
        inOrder(specialDeductions)
                .forEach((kind, amount) -> content.add("special", kind.code()).add("amount", amount));
        yearToDate.addTo(content);
        yearToDate.addKindsTo(content);
        uncommon.addTo(content);
        return content.build();
    }

    static void addTo(Fingerprint.Builder content, String side, PayLine line) {
        content.add(side, line.item().code()).add("label", line.label()).add("amount", line.amount());
    }

    private static <K extends Term, V> Map<K, V> inOrder(Map<K, V> unordered) {
        Map<K, V> ordered = new TreeMap<>(Comparator.comparing(Term::code));
        ordered.putAll(unordered);
        return ordered;
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

        private Builder(PersonId person, PayrollRules rules) {
            this.person = requireNonNull(person, "person");
            this.rules = requireNonNull(rules, "rules");
            this.otherTaxDeductions = Money.zero(rules.currency());
            this.yearToDate = YearToDate.none(rules.dates().payment().getYear(), rules.currency());
        }

        /** The unit that bears the cost. */
        public Builder unit(OrgUnitId bearer) {
            unit = requireNonNull(bearer, "bearer");
            return this;
        }

        /** Base pay of the month, not negative. */
        public Builder basePay(Money amount) {
            return earning(PayrollItem.BASE_PAY, "", notNegative("base pay", amount));
        }

        /** An allowance that is taxed like pay, not negative. */
        public Builder allowance(String label, Money amount) {
            return earning(PayrollItem.ALLOWANCE, label, notNegative("allowance", amount));
        }

        /**
         * Any other earning; negative for an absence. Its kind says whether it is taxed and paid out.
         *
         * @throws IllegalArgumentException if its kind is taxed apart; see {@link #earningApart}
         */
        public Builder earning(PayItem item, String label, Money amount) {
            return earnings(List.of(new PayLine(item, label, amount)));
        }

        /** Any other earnings, for example those of attendance, in their order; see {@link #earning}. */
        public Builder earnings(List<PayLine> lines) {
            for (PayLine line : lines) {
                inCurrency("earning", line.amount());
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
            inCurrency("earning", earning.earning().amount());
            inCurrency("tax apart", earning.tax().amount());
            apart.add(earning);
            return this;
        }

        /** What is made good for an earlier month; a {@link Correction} makes it. */
        public Builder backPay(BackPay line) {
            inCurrency("back pay", line.amount());
            backPay.add(line);
            return this;
        }

        /** Something that is taken from net pay, not negative. */
        public Builder deduction(String label, Money amount) {
            deductions.add(new PayLine(PayrollItem.OTHER_DEDUCTION, label, notNegative("deduction", amount)));
            return this;
        }

        /** Something to be taken from net pay as far as it goes. */
        public Builder order(DeductionOrder order) {
            inCurrency("order", order.wanted());
            orders.add(order);
            return this;
        }

        /**
         * Contributions for an earlier month that are settled with this pay.
         *
         * @throws IllegalArgumentException if the rules have no such scheme, or the month is after that of the rules
         */
        public Builder arrears(ContributionArrears owed) {
            inCurrency("arrears", owed.employee());
            if (rules.schemes().stream()
                    .noneMatch(scheme -> scheme.employeeItem().equals(owed.employeeItem())
                            && scheme.employerItem().equals(owed.employerItem()))) {
                throw new IllegalArgumentException("arrears of " + person + " are of "
                        + owed.employeeItem().code() + " and "
                        + owed.employerItem().code() + ", which are no scheme of these rules");
            }
            if (owed.of().isAfter(rules.dates().contribution())) {
                throw new IllegalArgumentException("arrears of " + person + " are of " + owed.of()
                        + ", after the contribution month " + rules.dates().contribution());
            }
            arrears.add(owed);
            return this;
        }

        /**
         * The person does not owe that side of a scheme: retired, insured elsewhere by a treaty, or new.
         *
         * @param line the employee's or the employer's line of the scheme
         * @throws IllegalArgumentException if the rules have no such line
         */
        public Builder exempt(PayItem line) {
            if (rules.schemes().stream()
                    .noneMatch(scheme -> scheme.employeeItem().equals(line)
                            || scheme.employerItem().equals(line))) {
                throw new IllegalArgumentException(line.code() + " is no line of a scheme of these rules");
            }
            exempt.add(line);
            return this;
        }

        /** The first day of the employment at this employer, from which months count for the tax; after a return the last. */
        public Builder employedSince(LocalDate day) {
            employedSince = requireNonNull(day, "day");
            return this;
        }

        /** The base of all schemes that have none of their own, before floor and cap; not negative. */
        public Builder contributionBase(Money amount) {
            contributionBase = notNegative("contribution base", amount);
            return this;
        }

        /** The base of the scheme with that employee's line, before floor and cap; not negative. */
        public Builder contributionBase(PayItem employeeItem, Money amount) {
            requireScheme(employeeItem);
            contributionBases.put(employeeItem, notNegative("contribution base", amount));
            return this;
        }

        /**
         * The rate that was chosen for the scheme with that employee's line, 6 decimals at most.
         *
         * @throws IllegalArgumentException if the rules have no such scheme, or fix its rate
         */
        public Builder rate(PayItem employeeItem, BigDecimal rate) {
            requireScheme(employeeItem);
            if (rules.schemes().stream()
                    .noneMatch(scheme -> scheme.employeeItem().equals(employeeItem) && scheme.hasChosenRate())) {
                throw new IllegalArgumentException(
                        "the rules fix the rate of " + employeeItem.code() + ", it is not chosen");
            }
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
                    requireNonNull(kind, "kind"), notNegative("special deduction", amount), Money::plus);
            return this;
        }

        /** Other deductions of the month that lower the taxable income, not negative. */
        public Builder otherTaxDeductions(Money amount) {
            otherTaxDeductions = notNegative("other tax deductions", amount);
            return this;
        }

        /** The year to date of the last payslip; one of an earlier year counts as none. */
        public Builder yearToDate(YearToDate before) {
            int year = rules.dates().payment().getYear();
            inCurrency("year to date", before.tax());
            yearToDate = before.year() < year ? YearToDate.none(year, rules.currency()) : before;
            return this;
        }

        /** What the tax must know about the person. */
        public Builder taxStatus(TaxStatus status) {
            taxStatus = requireNonNull(status, "status");
            return this;
        }

        /** The facts as collected. */
        public PayrollInput build() {
            return new PayrollInput(this);
        }

        private UncommonFacts uncommon() {
            return new UncommonFacts(backPay, apart, exempt, arrears, orders, employedSince).orNone();
        }

        private void requireScheme(PayItem employeeItem) {
            if (rules.schemes().stream()
                    .noneMatch(scheme -> scheme.employeeItem().equals(employeeItem))) {
                throw new IllegalArgumentException(employeeItem.code() + " is no scheme of these rules");
            }
        }

        private Money notNegative(String what, Money amount) {
            if (inCurrency(what, amount).isNegative()) {
                throw new IllegalArgumentException(what + " of " + person + " is negative");
            }
            return amount;
        }

        private Money inCurrency(String what, Money amount) {
            if (!amount.getCurrencyUnit().equals(rules.currency())) {
                throw new IllegalArgumentException(
                        what + " is in " + amount.getCurrencyUnit() + ", but pay is in " + rules.currency());
            }
            return amount;
        }
    }
}
