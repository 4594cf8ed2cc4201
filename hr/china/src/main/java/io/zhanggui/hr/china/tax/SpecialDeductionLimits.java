package io.zhanggui.hr.china.tax;

import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.DeductionKind;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of special additional deductions on a day, as limits of what may be taken.
 *
 * <p>A deduction that was declared late is made up in one month (补扣), so a monthly amount limits the months of the year
 * so far, with what the year to date says was taken of the same kind; how many children there are is not known here.
 */
final class SpecialDeductionLimits {

    private static final String PATH = "specialDeductions.";
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

    Violations check(Map<DeductionKind, Money> taken, YearToDate before, int month) {
        if (taken.isEmpty()) {
            return Violations.none();
        }
        Violations.Builder found = null;
        boolean rent = false;
        boolean mortgage = false;
        for (Map.Entry<DeductionKind, Money> entry : taken.entrySet()) {
            Violation violation = check(entry.getKey(), entry.getValue(), before, month);
            if (violation != null) {
                found = found == null ? Violations.builder() : found;
                found.add(violation);
            }
            rent = rent || entry.getKey() == SpecialDeduction.RENT;
            mortgage = mortgage || entry.getKey() == SpecialDeduction.MORTGAGE_INTEREST;
        }
        if (rent && mortgage) {
            found = found == null ? Violations.builder() : found;
            found.add(Violation.of(TaxViolation.RENT_AND_MORTGAGE, "specialDeductions"));
        }
        return found == null ? Violations.none() : found.build();
    }

    private @Nullable Violation check(DeductionKind kind, Money taken, YearToDate before, int month) {
        if (!(kind instanceof SpecialDeduction deduction)) {
            return Violation.of(TaxViolation.DEDUCTION_UNKNOWN, PATH + kind.code(), kind);
        }
        long amount = minor.getOrDefault(deduction, 0L);
        long cents = CumulativeWithholding.minor(taken);
        long inYear = before.specialByKind().isEmpty()
                ? cents
                : Math.addExact(cents, CumulativeWithholding.minor(before.specialOf(kind)));
        boolean allowed = switch (deduction.limit()) {
            case PER_CHILD -> amount > 0 && cents * 2 % amount == 0;
            case PER_MONTH -> inYear <= amount * month;
            case PER_YEAR -> inYear <= amount;
        };
        return allowed || cents <= 0 ? null : violation(deduction, month);
    }

    private Violation violation(SpecialDeduction deduction, int month) {
        String path = PATH + deduction.code();
        ResolvedRule<BigDecimal> rule = amounts.get(deduction);
        if (rule == null) {
            return Violation.of(TaxViolation.DEDUCTION_NOT_AVAILABLE, path, deduction);
        }
        return switch (deduction.limit()) {
            case PER_CHILD -> Violation.of(TaxViolation.DEDUCTION_NOT_A_SHARE, path, deduction, rule.value());
            case PER_MONTH ->
                Violation.of(
                        TaxViolation.DEDUCTION_ABOVE_LIMIT,
                        path,
                        deduction,
                        rule.value().multiply(BigDecimal.valueOf(month)));
            case PER_YEAR -> Violation.of(TaxViolation.DEDUCTION_ABOVE_LIMIT, path, deduction, rule.value());
        };
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
