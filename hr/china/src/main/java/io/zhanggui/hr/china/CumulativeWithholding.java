package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.payroll.TaxStatus;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cumulative withholding of tax on wages (累计预扣法): the tax on the year's income so far, less what was withheld; a
 * negative difference withholds nothing and is settled after the year.
 *
 * <p>Source: 国家税务总局公告2018年第61号, article 6.
 */
public final class CumulativeWithholding implements WithholdingTax {

    private static final int DECIMALS = 2;

    private final ResolvedRule<TaxTable> table;
    private final ResolvedRule<BigDecimal> basicDeduction;
    private final ResolvedRule<Rounding> rounding;
    private final TaxTable.Compiled compiled;
    private final long basicMonth;

    /**
     * The method with its rules.
     *
     * @param table the annual table
     * @param basicDeduction the basic deduction of one month, CNY
     * @param rounding how tax is rounded; must keep cents
     */
    public CumulativeWithholding(
            ResolvedRule<TaxTable> table, ResolvedRule<BigDecimal> basicDeduction, ResolvedRule<Rounding> rounding) {
        this.table = requireNonNull(table, "table");
        this.basicDeduction = requireNonNull(basicDeduction, "basicDeduction");
        this.rounding = requireNonNull(rounding, "rounding");
        if (rounding.value().scale() != DECIMALS) {
            throw new IllegalArgumentException("tax must be rounded to the cent, but is to " + rounding.value());
        }
        this.compiled = table.value().compile(DECIMALS);
        this.basicMonth = basicDeduction.value().movePointRight(DECIMALS).longValueExact();
    }

    /** The rules on which the method rests. */
    public List<ResolvedRule<?>> rules() {
        return List.of(table, basicDeduction, rounding);
    }

    @Override
    public TaxWithheld withhold(TaxableMonth month) {
        YearToDate before = month.before();
        int months = before.months() + 1;
        BasicDeduction mode = modeOf(month.status());
        int counted = countedMonths(mode, month, months);
        long income = plus(before.income(), month.income());
        long contributions = plus(before.contributions(), month.contributions());
        long special = plus(before.specialDeductions(), month.specialDeductions());
        long other = plus(before.otherDeductions(), month.otherDeductions());
        long taxable = Math.max(0, income - basicMonth * counted - contributions - special - other);
        int bracket = compiled.bracketOf(taxable);
        long cumulative = compiled.tax(taxable, bracket, rounding.value());
        long withheld = before.tax().getAmountMinorLong();
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
                Math.max(0, cumulative - withheld));
    }

    ResolvedRule<TaxTable> table() {
        return table;
    }

    ResolvedRule<BigDecimal> basicDeduction() {
        return basicDeduction;
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

    private static int countedMonths(BasicDeduction mode, TaxableMonth month, int months) {
        return switch (mode) {
            case MONTHS_EMPLOYED -> Math.min(12, months);
            case FIRST_JOB -> month.payment().getMonthValue();
            case UPFRONT_60000 -> 12;
        };
    }

    private static long plus(Money before, long month) {
        return Math.addExact(before.getAmountMinorLong(), month);
    }
}
