package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.DeductionKind;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of special additional deductions on a day, as limits of what may be taken.
 *
 * <p>A deduction that was declared late is made up in one month (补扣), so a monthly amount limits the months of the year
 * so far, with what the year to date says was taken of the same kind; how many children there are
 * is a fact of the claims, and {@link DeductionClaims#check(DeductionRules, PayrollInput)} compares with them.
 */
final class SpecialDeductionLimits {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final int DECIMALS = 2;

    private final Map<SpecialDeduction, ResolvedRule<BigDecimal>> amounts;
    private final Map<SpecialDeduction, Long> minor = new EnumMap<>(SpecialDeduction.class);

    SpecialDeductionLimits(Map<SpecialDeduction, ResolvedRule<BigDecimal>> amounts) {
        this.amounts = new EnumMap<>(SpecialDeduction.class);
        this.amounts.putAll(amounts);
        amounts.forEach((deduction, rule) ->
                minor.put(deduction, rule.value().movePointRight(DECIMALS).longValueExact()));
    }

    List<ResolvedRule<BigDecimal>> rules() {
        return List.copyOf(amounts.values());
    }

    Map<SpecialDeduction, ResolvedRule<BigDecimal>> amounts() {
        return Collections.unmodifiableMap(amounts);
    }

    Violations check(PayrollInput input) {
        Map<DeductionKind, Money> taken = input.specialDeductions();
        if (taken.isEmpty()) {
            return Violations.none();
        }
        int month = input.rules().dates().payment().getMonthValue();
        Violations.Builder found = null;
        boolean rent = false;
        boolean mortgage = false;
        for (Map.Entry<DeductionKind, Money> entry : taken.entrySet()) {
            long cents = CumulativeWithholding.minor(entry.getValue());
            if (cents <= 0) {
                continue;
            }
            Violation violation = check(entry.getKey(), cents, input, month);
            if (violation != null) {
                found = found == null ? Violations.builder() : found;
                found.add(violation);
            }
            rent = rent || entry.getKey() == SpecialDeduction.RENT;
            mortgage = mortgage || entry.getKey() == SpecialDeduction.MORTGAGE_INTEREST;
        }
        if (rent && mortgage && !ofDifferentMonths(input)) {
            found = found == null ? Violations.builder() : found;
            found.add(Violation.of(TaxViolation.RENT_AND_MORTGAGE, input.person() + ".specialDeductions"));
        }
        return found == null ? Violations.none() : found.build();
    }

    /**
     * Whether both together claim no more months than there were with this employer, so that none need be claimed twice;
     * without the sums of each kind no more than the payment adds.
     */
    private boolean ofDifferentMonths(PayrollInput input) {
        YearToDate before = input.yearToDate();
        boolean known = before.knowsKinds();
        int months = Math.max(1, input.monthsAdded() + (known ? before.months() : 0));
        BigDecimal rent = months(SpecialDeduction.RENT, input, known);
        BigDecimal mortgage = months(SpecialDeduction.MORTGAGE_INTEREST, input, known);
        return rent.add(mortgage).compareTo(BigDecimal.valueOf(months)) <= 0;
    }

    private BigDecimal months(SpecialDeduction kind, PayrollInput input, boolean withEarlier) {
        Money taken = requireNonNull(input.specialDeductions().get(kind), "taken");
        Money sum = withEarlier ? taken.plus(input.yearToDate().specialOf(kind)) : taken;
        ResolvedRule<BigDecimal> amount = amounts.get(kind);
        return amount == null
                ? BigDecimal.ZERO // not available, and refused as such
                : sum.getAmount().divide(amount.value(), MathContext.DECIMAL32);
    }

    private @Nullable Violation check(DeductionKind kind, long cents, PayrollInput input, int month) {
        if (!(kind instanceof SpecialDeduction deduction)) {
            return Violation.of(TaxViolation.DEDUCTION_UNKNOWN, path(input, kind), kind);
        }
        long amount = minor.getOrDefault(deduction, 0L);
        YearToDate before = input.yearToDate();
        long inYear = before.specialByKind().isEmpty()
                ? cents
                : Math.addExact(cents, CumulativeWithholding.minor(before.specialOf(kind)));
        boolean allowed = switch (deduction.limit()) {
            case PER_CHILD -> amount > 0 && cents * 2 % amount == 0;
            case PER_MONTH -> inYear <= amount * month;
            case PER_YEAR -> inYear <= amount;
        };
        return allowed ? null : violation(deduction, path(input, kind), month);
    }

    private static String path(PayrollInput input, DeductionKind kind) {
        return input.person() + ".specialDeductions." + kind.code();
    }

    private Violation violation(SpecialDeduction deduction, String path, int month) {
        ResolvedRule<BigDecimal> rule = amounts.get(deduction);
        if (rule == null) {
            return Violation.of(TaxViolation.DEDUCTION_NOT_AVAILABLE, path, deduction);
        }
        boolean perChild = deduction.limit() == SpecialDeduction.Limit.PER_CHILD;
        boolean perMonth = deduction.limit() == SpecialDeduction.Limit.PER_MONTH;
        return Violation.of(
                perChild ? TaxViolation.DEDUCTION_NOT_A_SHARE : TaxViolation.DEDUCTION_ABOVE_LIMIT,
                path,
                deduction,
                Money.of(CNY, perMonth ? rule.value().multiply(BigDecimal.valueOf(month)) : rule.value()),
                rule.rule().citation().toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpecialDeductionLimits that && amounts.equals(that.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }
}
