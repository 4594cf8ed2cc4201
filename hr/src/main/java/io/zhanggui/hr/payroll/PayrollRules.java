package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one place and month, looked up once and shared by all payslips of a run and by all threads.
 */
public final class PayrollRules {

    private final PayDates dates;
    private final String place;
    private final CurrencyUnit currency;
    private final List<ContributionScheme> schemes;
    private final WithholdingTax tax;
    private final List<ResolvedRule<?>> taxRules;
    private final SchemeFigures[] figures;
    private final List<ResolvedRule<?>> unverified;
    private final List<ResolvedRule<?>> provisional;

    /** Made when first asked for; two threads at most make the same twice. */
    private @Nullable Fingerprint fingerprint;

    private PayrollRules(
            PayDates dates,
            CurrencyUnit currency,
            List<ContributionScheme> schemes,
            WithholdingTax tax,
            List<ResolvedRule<?>> taxRules,
            String place) {
        this.dates = requireNonNull(dates, "dates");
        this.place = requireNonNull(place, "place");
        this.currency = requireNonNull(currency, "currency");
        this.schemes = List.copyOf(schemes);
        this.tax = requireNonNull(tax, "tax");
        this.taxRules = List.copyOf(taxRules);
        this.figures = schemes.stream()
                .map(scheme -> new SchemeFigures(scheme, currency.getDecimalPlaces()))
                .toArray(SchemeFigures[]::new);
        List<ResolvedRule<?>> all = new ArrayList<>(taxRules);
        schemes.forEach(scheme -> all.addAll(scheme.rules()));
        this.unverified =
                all.stream().filter(ResolvedRule::unverified).distinct().toList();
        this.provisional =
                all.stream().filter(ResolvedRule::provisional).distinct().toList();
    }

    /**
     * Resolved rules, made by a jurisdiction.
     *
     * @param schemes in the order of the payslip
     * @param taxRules the rules on which the tax rests
     */
    public static PayrollRules of(
            PayDates dates,
            CurrencyUnit currency,
            List<ContributionScheme> schemes,
            WithholdingTax tax,
            List<ResolvedRule<?>> taxRules) {
        return new PayrollRules(dates, currency, schemes, tax, taxRules, "");
    }

    /**
     * The same rules with the name of the place whose insurance and funds they are (参保地), by which contribution lists are
     * parted.
     *
     * @param name stable, for example a code of the jurisdiction
     */
    @Beta
    public PayrollRules at(String name) {
        return new PayrollRules(dates, currency, schemes, tax, taxRules, name);
    }

    /**
     * The same rules with another tax, for people whom the law taxes otherwise, for example non-residents or interns; the
     * payslips of both go into one run.
     */
    @Beta
    public PayrollRules taxedBy(WithholdingTax other) {
        return new PayrollRules(dates, currency, schemes, other, other.rules(), place);
    }

    /** The same rules without any scheme, for people who are paid but not insured (不缴社保人员). */
    @Beta
    public PayrollRules uninsured() {
        return new PayrollRules(dates, currency, List.of(), tax, taxRules, place);
    }

    /** The place whose insurance and funds these are; empty if none was named. */
    @Beta
    public String place() {
        return place;
    }

    /** The dates for which the rules were resolved. */
    public PayDates dates() {
        return dates;
    }

    /** The currency of pay. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** The schemes, in the order of the payslip. */
    public List<ContributionScheme> schemes() {
        return schemes;
    }

    /** The tax with its rules resolved. */
    public WithholdingTax tax() {
        return tax;
    }

    /** The rules on which the tax rests. */
    public List<ResolvedRule<?>> taxRules() {
        return taxRules;
    }

    /** Every rule that nobody has checked, or on which sources disagree. */
    public List<ResolvedRule<?>> unverified() {
        return unverified;
    }

    /** Every rule that had expired and was carried forward. */
    public List<ResolvedRule<?>> provisional() {
        return provisional;
    }

    /**
     * The fingerprint of everything that equal rules share: dates, place, currency, every figure of the schemes and of the
     * tax with its source. Two taxes of one class count as the same if their {@link WithholdingTax#rules()} are. Made once.
     */
    @Beta
    public Fingerprint fingerprint() {
        Fingerprint known = fingerprint;
        if (known == null) {
            known = makeFingerprint();
            fingerprint = known;
        }
        return known;
    }

    private Fingerprint makeFingerprint() {
        Fingerprint.Builder content = Fingerprint.of("payroll.rules")
                .add("work", dates.work())
                .add("contribution", dates.contribution())
                .add("payment", dates.payment())
                .add("place", place)
                .add("currency", currency)
                .add("tax", tax.getClass().getSimpleName())
                .add("year", tax.yearName())
                .add("tax figures", tax.rules())
                .add("tax rules", taxRules);
        for (ContributionScheme scheme : schemes) {
            PayItem first = scheme.sharesTaxLimitWith();
            content.add("scheme", scheme.employeeItem().code())
                    .add("employer", scheme.employerItem().code())
                    .add("figures", scheme.rules())
                    .add("shares with", first == null ? null : first.code());
        }
        return content.build();
    }

    /** What is wrong with the facts under these rules, all at once; a negative net shows only when calculated. */
    public Violations check(PayrollInput input) {
        Violations found = joined(tax.check(input), checkRates(input));
        if (input.yearToDate().year() > dates.payment().getYear()) {
            found = found.plus(Violations.of(Violation.of(
                    PayrollViolation.YEAR_TO_DATE_LATER,
                    input.person() + ".yearToDate.year",
                    Integer.toString(input.yearToDate().year()),
                    dates.payment())));
        }
        String counted = input.yearToDate().yearName();
        if (!counted.equals(tax.yearName())) {
            found = found.plus(Violations.of(Violation.of(
                    PayrollViolation.YEAR_TO_DATE_OF_OTHER_INCOME,
                    input.person() + ".yearToDate.yearName",
                    named(counted),
                    named(tax.yearName()))));
        }
        return joined(found, checkMonths(input));
    }

    /** Whether the rules allow the rates that were chosen. */
    Violations checkRates(PayrollInput input) {
        Violations found = Violations.none();
        for (int i = 0; i < figures.length; i++) {
            ContributionScheme scheme = schemes.get(i);
            if (scheme.hasChosenRate()) {
                BigDecimal rate = input.rates().get(scheme.employeeItem());
                found = figures[i].surelyAllows(rate) ? found : joined(found, scheme.checkRate(rate));
            }
        }
        return found;
    }

    private static String named(String yearName) {
        return yearName.isEmpty() ? "wages" : yearName;
    }

    private Violations checkMonths(PayrollInput input) {
        LocalDate since = input.uncommon().employedSince();
        LocalDate payment = dates.payment();
        int counted = input.yearToDate().lastMonth();
        Violations found = Violations.none();
        if (counted > payment.getMonthValue()) {
            found = Violations.of(Violation.of(
                    PayrollViolation.YEAR_TO_DATE_AHEAD,
                    input.person() + ".yearToDate.lastMonth",
                    YearMonth.of(payment.getYear(), counted),
                    payment));
        }
        if (since != null && YearMonth.from(since).isAfter(YearMonth.from(payment))) {
            found = found.plus(Violations.of(
                    Violation.of(PayrollViolation.EMPLOYED_LATER, input.person() + ".employedSince", since, payment)));
        }
        LocalDate until = input.uncommon().employedUntil();
        if (since != null && until != null && until.isBefore(since)) {
            found = found.plus(Violations.of(
                    Violation.of(PayrollViolation.EMPLOYED_BACKWARDS, input.person() + ".employedUntil", since)
                            .rejecting(until)));
        }
        return input.uncommon().relief() == 0 || tax.takesRelief()
                ? found
                : found.plus(
                        Violations.of(Violation.of(PayrollViolation.RELIEF_NOT_TAKEN, input.person() + ".taxRelief")
                                .rejecting("***")));
    }

    private static Violations joined(Violations some, Violations more) {
        return more.isEmpty() ? some : some.plus(more);
    }

    /**
     * The payslip of the facts.
     *
     * @throws RejectedException with all violations of {@link #check}, or if net pay would be negative
     * @throws IllegalArgumentException if the facts were collected under other rules
     */
    public Payslip calculate(PayrollInput input) {
        if (!input.rules().equals(this)) {
            throw new IllegalArgumentException(
                    input + " was collected under the rules of " + input.rules().dates() + ", not " + dates);
        }
        check(input).throwIfAny();
        UncommonFacts uncommon = input.uncommon();
        ContributionFigures owed = contribute(input);
        long taxed = owed.taxed() + uncommon.taxedArrears();
        TaxWithheld withheld = tax.withhold(new TaxableMonth(
                dates.payment(),
                input.yearToDate(),
                input.taxStatusOrNull(),
                input.monthsAdded(),
                input.taxable() + taxed,
                owed.employeeSum() + uncommon.employeeArrears(),
                input.specialDeducted(),
                input.otherDeducted(),
                uncommon.relief()));
        Payslip slip =
                new Payslip(input, owed.bases(), owed.employee(), owed.employer(), taxed, Payslip.NOTHING, withheld);
        if (slip.netMinor() < 0) {
            throw new RejectedException(Violations.of(netNegative(input)));
        }
        return uncommon.orders().isEmpty() ? slip : slip.serving(uncommon.orders());
    }

    /** A correction that takes too much back is told apart, because there is something to do about it. */
    private static Violation netNegative(PayrollInput input) {
        boolean recovers =
                input.backPay().stream().anyMatch(line -> line.amount().isNegative())
                        || input.uncommon().employeeArrears() > 0;
        return Violation.of(
                        recovers ? PayrollViolation.NET_NEGATIVE_BY_CORRECTION : PayrollViolation.NET_NEGATIVE,
                        input.person() + ".net")
                .rejecting("***");
    }

    /** What is contributed for the month of the facts, apart from arrears. */
    ContributionFigures contribute(PayrollInput input) {
        int count = figures.length;
        long[] bases = new long[count];
        long[] employee = new long[count];
        long[] employer = new long[count];
        Set<PayItem> exempt = input.uncommon().exempt();
        long sum = 0;
        long taxed = 0;
        for (int i = 0; i < count; i++) {
            ContributionScheme scheme = schemes.get(i);
            SchemeFigures figure = figures[i];
            long chosen = scheme.hasChosenRate() ? figure.chosen(input.rates().get(scheme.employeeItem())) : 0;
            long wage = input.base(scheme);
            long base = figure.limited(wage);
            bases[i] = base;
            if (exempt.isEmpty() || !exempt.contains(scheme.employeeItem())) {
                employee[i] = figure.employee(wage, base, chosen);
            }
            if (exempt.isEmpty() || !exempt.contains(scheme.employerItem())) {
                employer[i] = figure.employer(wage, base, chosen);
            }
            sum += employee[i];
            if (figure.hasTaxLimit()) {
                taxed += figure.taxed(base, chosen, usedBefore(scheme, input), employee[i], employer[i]);
            }
        }
        return new ContributionFigures(bases, employee, employer, sum, taxed);
    }

    /** What of a scheme's contribution the tax takes as income, in minor units. */
    long taxed(int scheme, PayrollInput input, long base, long employee, long employer) {
        ContributionScheme of = schemes.get(scheme);
        SchemeFigures figure = figures[scheme];
        if (!figure.hasTaxLimit()) {
            return 0;
        }
        long chosen = of.hasChosenRate() ? figure.chosen(input.rates().get(of.employeeItem())) : 0;
        return figure.taxed(base, chosen, usedBefore(of, input), employee, employer);
    }

    /** The rate of the scheme that uses the tax limit up before this one, in millionths; 0 if there is none. */
    long usedBefore(ContributionScheme scheme, PayrollInput input) {
        PayItem first = scheme.sharesTaxLimitWith();
        for (int i = 0; first != null && i < figures.length; i++) {
            if (schemes.get(i).employeeItem().equals(first)) {
                return figures[i].rate(
                        schemes.get(i).hasChosenRate()
                                ? figures[i].chosen(input.rates().get(first))
                                : 0);
            }
        }
        return 0;
    }

    ContributionScheme schemeWithChosenRate() {
        return schemes.stream()
                .filter(ContributionScheme::hasChosenRate)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("these rules have no scheme whose rate is chosen"));
    }

    /** Equal rules give equal payslips, wherever they were resolved. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof PayrollRules that
                        && dates.equals(that.dates)
                        && place.equals(that.place)
                        && currency.equals(that.currency)
                        && schemes.equals(that.schemes)
                        && tax.equals(that.tax)
                        && taxRules.equals(that.taxRules));
    }

    @Override
    public int hashCode() {
        return Objects.hash(dates, currency);
    }

    @Override
    public String toString() {
        return "PayrollRules[" + dates + ", " + currency + ", " + schemes.size() + " schemes]";
    }
}
