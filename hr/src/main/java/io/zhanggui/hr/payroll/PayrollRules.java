package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one place and month, looked up once and shared by all payslips of a run and by all threads.
 */
public final class PayrollRules {

    private final PayDates dates;
    private final CurrencyUnit currency;
    private final List<ContributionScheme> schemes;
    private final WithholdingTax tax;
    private final List<ResolvedRule<?>> taxRules;

    private PayrollRules(
            PayDates dates,
            CurrencyUnit currency,
            List<ContributionScheme> schemes,
            WithholdingTax tax,
            List<ResolvedRule<?>> taxRules) {
        this.dates = requireNonNull(dates, "dates");
        this.currency = requireNonNull(currency, "currency");
        this.schemes = List.copyOf(schemes);
        this.tax = requireNonNull(tax, "tax");
        this.taxRules = List.copyOf(taxRules);
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
        return new PayrollRules(dates, currency, schemes, tax, taxRules);
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

    /** Every rule that nobody has checked, or on which sources disagree. */
    public List<ResolvedRule<?>> unverified() {
        return allRules().stream().filter(ResolvedRule::unverified).distinct().toList();
    }

    /** Every rule that had expired and was carried forward. */
    public List<ResolvedRule<?>> provisional() {
        return allRules().stream().filter(ResolvedRule::provisional).distinct().toList();
    }

    /** What is wrong with the facts under these rules, all at once; a negative net shows only when calculated. */
    public Violations check(PayrollInput input) {
        Violations.Builder found = Violations.builder();
        for (ContributionScheme scheme : schemes) {
            if (scheme.hasChosenRate()) {
                BigDecimal rate = input.rates().get(scheme.employeeItem());
                String path = "rates." + scheme.employeeItem().code();
                if (rate == null) {
                    found.add(Violation.of(PayrollViolation.RATE_MISSING, path, scheme.employeeItem()));
                } else if (!scheme.employee().allows(rate)) {
                    found.add(Violation.of(
                                    PayrollViolation.RATE_NOT_ALLOWED,
                                    path,
                                    scheme.employeeItem(),
                                    limit(scheme.employee().least()),
                                    limit(scheme.employee().most()))
                            .rejecting(rate));
                }
            }
        }
        found.addIf(
                input.yearToDate().year() > dates.payment().getYear(),
                PayrollViolation.YEAR_TO_DATE_LATER,
                "yearToDate.year",
                Integer.toString(input.yearToDate().year()),
                dates.payment());
        return found.build();
    }

    /**
     * The payslip of the facts.
     *
     * @throws RejectedException with all violations of {@link #check}, or if net pay would be negative
     * @throws IllegalArgumentException if the facts were collected under other rules
     */
    public Payslip calculate(PayrollInput input) {
        if (input.rules() != this) {
            throw new IllegalArgumentException(
                    input + " was collected under the rules of " + input.rules().dates() + ", not " + dates);
        }
        check(input).throwIfAny();
        int decimals = currency.getDecimalPlaces();
        int count = schemes.size();
        long[] bases = new long[count];
        long[] employee = new long[count];
        long[] employer = new long[count];
        long contributions = 0;
        for (int i = 0; i < count; i++) {
            ContributionScheme scheme = schemes.get(i);
            BigDecimal chosen = input.rates().get(scheme.employeeItem());
            bases[i] = limited(input.base(scheme), scheme, decimals);
            employee[i] = contribution(scheme, scheme.employee(), bases[i], chosen, decimals);
            employer[i] = contribution(scheme, scheme.employer(), bases[i], chosen, decimals);
            contributions += employee[i];
        }
        long gross = sum(input.earnings());
        TaxWithheld withheld = tax.withhold(new TaxableMonth(
                dates.payment(),
                input.yearToDate(),
                input.taxStatusOrNull(),
                gross,
                contributions,
                sumOf(input),
                input.otherTaxDeductions().getAmountMinorLong()));
        Payslip slip = Payslip.restore(input, bases, employee, employer, withheld);
        if (slip.net().isNegative()) {
            throw new RejectedException(Violations.of(Violation.of(PayrollViolation.NET_NEGATIVE, "net")));
        }
        return slip;
    }

    private static long limited(long base, ContributionScheme scheme, int decimals) {
        long limited = base;
        if (scheme.floor() != null) {
            limited = Math.max(limited, ContributionScheme.minor(scheme.floor().value(), decimals));
        }
        if (scheme.cap() != null) {
            limited = Math.min(limited, ContributionScheme.minor(scheme.cap().value(), decimals));
        }
        return limited;
    }

    private static long contribution(
            ContributionScheme scheme,
            ContributionScheme.Share share,
            long base,
            @Nullable BigDecimal chosen,
            int decimals) {
        BigDecimal rate = share.rate() != null ? share.rate().value() : requireNonNull(chosen, "chosen");
        return ContributionScheme.contribution(
                base,
                ContributionScheme.millionths(rate),
                share.flatMinor(decimals),
                scheme.rounding().value(),
                decimals);
    }

    private static BigDecimal limit(@Nullable ResolvedRule<BigDecimal> rule) {
        return requireNonNull(rule, "rule").value();
    }

    static long sum(List<PayLine> lines) {
        long sum = 0;
        for (PayLine line : lines) {
            sum = Math.addExact(sum, line.amount().getAmountMinorLong());
        }
        return sum;
    }

    private static long sumOf(PayrollInput input) {
        long sum = 0;
        for (Money amount : input.specialDeductions().values()) {
            sum = Math.addExact(sum, amount.getAmountMinorLong());
        }
        return sum;
    }

    ContributionScheme schemeWithChosenRate() {
        return schemes.stream()
                .filter(ContributionScheme::hasChosenRate)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("these rules have no scheme whose rate is chosen"));
    }

    private List<ResolvedRule<?>> allRules() {
        List<ResolvedRule<?>> all = new ArrayList<>(taxRules);
        schemes.forEach(scheme -> all.addAll(scheme.rules()));
        return all;
    }

    @Override
    public String toString() {
        return "PayrollRules[" + dates + ", " + currency + ", " + schemes.size() + " schemes]";
    }
}
