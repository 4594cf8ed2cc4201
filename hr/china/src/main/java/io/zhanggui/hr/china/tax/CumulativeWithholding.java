package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.TaxStatus;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cumulative withholding of tax on wages (累计预扣法): the tax on the year's income so far, less reliefs and what was withheld; a
 * negative difference withholds nothing and is settled after the year.
 *
 * <p>Source: 国家税务总局公告2018年第61号, article 6.
 */
public final class CumulativeWithholding implements WithholdingTax {

    private static final int DECIMALS = 2;

    private final ResolvedRule<TaxTable> table;
    private final ResolvedRule<BigDecimal> basicDeduction;
    private final ResolvedRule<Rounding> rounding;
    private final SpecialDeductionLimits limits;
    private final TaxTable.Compiled compiled;
    private final long basicMonth;

    /**
     * The method with its rules.
     *
     * @param table the annual table
     * @param basicDeduction the basic deduction of one month, CNY
     * @param rounding how tax is rounded; must keep cents
     * @param specialDeductions the amounts of special additional deductions; one without amount is not available
     */
    public CumulativeWithholding(
            ResolvedRule<TaxTable> table,
            ResolvedRule<BigDecimal> basicDeduction,
            ResolvedRule<Rounding> rounding,
            Map<SpecialDeduction, ResolvedRule<BigDecimal>> specialDeductions) {
        this.table = requireNonNull(table, "table");
        this.basicDeduction = requireNonNull(basicDeduction, "basicDeduction");
        this.rounding = requireNonNull(rounding, "rounding");
        if (rounding.value().scale() != DECIMALS) {
            throw new IllegalArgumentException("tax must be rounded to the cent, but is to " + rounding.value());
        }
        this.limits = new SpecialDeductionLimits(specialDeductions);
        this.compiled = table.value().compile(DECIMALS);
        this.basicMonth = basicDeduction.value().movePointRight(DECIMALS).longValueExact();
    }

    /** The rules on which the method rests. */
    @Override
    public List<ResolvedRule<?>> rules() {
        List<ResolvedRule<?>> rules = new ArrayList<>(List.of(table, basicDeduction, rounding));
        rules.addAll(limits.rules());
        return rules;
    }

    @Override
    public boolean takesRelief() {
        return true;
    }

    /**
     * What the law refuses in the special additional deductions of the month, a second bonus apart in a year, and a basic
     * deduction that the facts contradict: of a whole year for somebody who joined after January, or of a first job after
     * wages before it. Wages before a gap without payment count as those, unless it is known that the person was employed
     * all the time.
     */
    @Override
    public Violations check(PayrollInput input) {
        Violations found = limits.check(input).plus(checkMode(input));
        return input.earningsApart().isEmpty() ? found : found.plus(AnnualBonus.checkOnce(input));
    }

    /** Whether the facts of the payslip contradict the basic deduction that was chosen. */
    private static Violations checkMode(PayrollInput input) {
        TaxStatus mode = input.taxStatus().orElse(null);
        if (mode == null || mode == BasicDeduction.MONTHS_EMPLOYED) {
            return Violations.none();
        }
        YearToDate before = input.yearToDate();
        LocalDate payment = input.rules().dates().payment();
        LocalDate since = input.employedSince().orElse(null);
        int joined = since == null || since.getYear() < payment.getYear() ? 1 : since.getMonthValue();
        boolean gap = before.lastMonth() > 0 && payment.getMonthValue() > before.lastMonth() + 1;
        boolean earlier = before.lastMonth() > 0 && before.lastMonth() - before.months() + 1 < joined;
        String path = input.person() + ".taxStatus";
        return Violations.builder()
                .addIf(mode == BasicDeduction.UPFRONT_60000 && joined > 1, TaxViolation.NOT_SINCE_JANUARY, path)
                .addIf(
                        mode == BasicDeduction.FIRST_JOB && (since == null ? gap : earlier),
                        TaxViolation.WAGES_EARLIER_IN_YEAR,
                        path)
                .build();
    }

    /**
     * The tax on a taxable income of a year.
     *
     * @param taxable a negative one counts as zero
     */
    public AnnualTax annualTax(Money taxable) {
        Money positive = taxable.isNegative() ? Money.zero(taxable.getCurrencyUnit()) : taxable;
        int bracket = compiled.bracketOf(positive.getAmountMinorLong());
        return new AnnualTax(
                table,
                positive,
                table.value().brackets().get(bracket),
                Money.ofMinor(
                        taxable.getCurrencyUnit(),
                        compiled.tax(positive.getAmountMinorLong(), bracket, rounding.value())));
    }

    /**
     * The tax on the figures of a whole year, with the basic deduction of twelve months (年度汇算): what was withheld over
     * the year equals it if the year was paid in full and no month's tax fell below what had been withheld.
     */
    public AnnualTax annualTax(YearToDate year) {
        return annualTax(taxableOf(year));
    }

    /** The income of a whole year after twelve basic deductions and all others; negative where they are left over. */
    Money taxableOf(YearToDate year) {
        return year.income()
                .minus(basicDeductionOf(12, year.income().getCurrencyUnit()))
                .minus(year.contributions())
                .minus(year.specialDeductions())
                .minus(year.otherDeductions());
    }

    @Override
    public TaxWithheld withhold(TaxableMonth month) {
        YearToDate before = month.before();
        BasicDeduction mode = modeOf(month.status());
        int counted = countedMonths(mode, month);
        long income = plus(before.income(), month.income());
        long contributions = plus(before.contributions(), month.contributions());
        long special = plus(before.specialDeductions(), month.specialDeductions());
        long other = plus(before.otherDeductions(), month.otherDeductions());
        long taxable = Math.max(0, income - basicMonth * counted - contributions - special - other);
        int bracket = compiled.bracketOf(taxable);
        long cumulative = compiled.tax(taxable, bracket, rounding.value());
        long withheld = minor(before.tax());
        long reliefs = plus(before.reliefs(), month.relief());
        return new CumulativeTax(
                this,
                month,
                mode,
                counted,
                income,
                contributions,
                special,
                other,
                taxable,
                bracket,
                cumulative,
                Math.max(0, cumulative - reliefs - withheld));
    }

    /** The annual table. */
    public ResolvedRule<TaxTable> table() {
        return table;
    }

    /** The basic deduction of one month, CNY. */
    public ResolvedRule<BigDecimal> basicDeduction() {
        return basicDeduction;
    }

    /** How tax is rounded. */
    public ResolvedRule<Rounding> rounding() {
        return rounding;
    }

    /** The amounts of special additional deductions, in the order of the law; one that lacks is not available. */
    public Map<SpecialDeduction, ResolvedRule<BigDecimal>> specialDeductions() {
        return limits.amounts();
    }

    Money basicDeductionOf(int months, CurrencyUnit currency) {
        return Money.ofMinor(currency, basicMonth * months);
    }

    private static BasicDeduction modeOf(@Nullable TaxStatus status) {
        if (status == null) {
            return BasicDeduction.MONTHS_EMPLOYED;
        }
        if (status instanceof BasicDeduction mode) {
            return mode;
        }
        throw new IllegalArgumentException(status.code() + " is no status of Chinese tax. Maybe a BasicDeduction?");
    }

    private static int countedMonths(BasicDeduction mode, TaxableMonth month) {
        return switch (mode) {
            case MONTHS_EMPLOYED -> Math.min(month.payment().getMonthValue(), month.months());
            case FIRST_JOB -> month.payment().getMonthValue();
            case UPFRONT_60000 -> 12;
        };
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof CumulativeWithholding that
                        && table.equals(that.table)
                        && basicDeduction.equals(that.basicDeduction)
                        && rounding.equals(that.rounding)
                        && limits.equals(that.limits));
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, basicDeduction);
    }

    /** The rules, which are no secret. */
    @Override
    public String toString() {
        return "CumulativeWithholding" + rules();
    }

    private static long plus(Money before, long month) {
        return Math.addExact(minor(before), month);
    }

    /** {@link Money#getAmountMinorLong} in a form of which the compiler leaves no object. */
    static long minor(Money money) {
        return money.getAmount()
                .scaleByPowerOfTen(money.getCurrencyUnit().getDecimalPlaces())
                .longValueExact();
    }
}
