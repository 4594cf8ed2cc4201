package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cumulative withholding from labour income of students and platform workers (劳务报酬累计预扣法): the tax by the annual table
 * on the year's income so far after expenses of 20 % and 5,000 a month, less what was withheld, never negative.
 *
 * <p>Source: 国家税务总局公告2020年第13号 (students), 公告2025年第16号 (platforms, from 2025-10-01).
 */
@Beta
public final class CumulativeLabour {

    private static final int DECIMALS = 2;

    private final LabourScheme scheme;
    private final ResolvedRule<TaxTable> table;
    private final ResolvedRule<BigDecimal> basicDeduction;
    private final ResolvedRule<BigDecimal> expenses;
    private final ResolvedRule<Rounding> rounding;
    private final @Nullable ResolvedRule<BigDecimal> blankMonths;

    /**
     * The rules of a day of payment.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing, as for platforms before 2025-10-01: their
     *     people are ordinary labour service then
     */
    public CumulativeLabour(LabourScheme scheme, RuleLookup rules) {
        boolean platform = requireNonNull(scheme, "scheme") == LabourScheme.PLATFORM_WORKER;
        this.scheme = scheme;
        this.expenses = rules.get(platform ? TaxRules.PLATFORM_EXPENSES : TaxRules.INTERN_EXPENSES);
        this.blankMonths = platform ? rules.get(TaxRules.PLATFORM_BLANK_MONTHS) : null;
        this.table = rules.get(TaxRules.TAX_TABLE);
        this.basicDeduction = rules.get(TaxRules.BASIC_DEDUCTION);
        this.rounding = rules.get(TaxRules.TAX_ROUNDING);
    }

    /** The same as {@link #withhold(YearMonth, LabourToDate, Money, Money)} without other deductions. */
    public CumulativeLabourTax withhold(YearMonth month, LabourToDate before, Money income) {
        return withhold(month, before, income, Money.zero(income.getCurrencyUnit()));
    }

    /**
     * The tax to withhold from a payment. A second payment of a month counts no further month; whether a platform's months
     * are counted anew after months without income rests on a rule that is not verified, and the result is marked.
     *
     * @param otherDeductions what else the law allows, for example an individual pension (依法确定的其他扣除)
     * @throws IllegalArgumentException if the income is negative, of another year, or of a month before the last one
     */
    public CumulativeLabourTax withhold(YearMonth month, LabourToDate before, Money income, Money otherDeductions) {
        OtherIncomeWithholding.requireNotNegative(income);
        requireInOrder(month, before);
        CurrencyUnit currency = income.getCurrencyUnit();
        int blank = before.lastMonth() == 0 ? 0 : Math.max(0, month.getMonthValue() - before.lastMonth() - 1);
        boolean restarted = blankMonths != null && blank >= blankMonths.value().intValueExact();
        LabourToDate base = restarted ? LabourToDate.none(before.year(), currency) : before;
        int months = base.months() + (month.getMonthValue() > base.lastMonth() ? 1 : 0);
        Money cumulativeIncome = base.income().plus(income);
        Money cumulativeOther = base.otherDeductions().plus(otherDeductions);
        BigDecimal taxable = cumulativeIncome
                .getAmount()
                .multiply(BigDecimal.ONE.subtract(expenses.value()))
                .subtract(basicDeduction.value().multiply(BigDecimal.valueOf(months)))
                .subtract(cumulativeOther.getAmount())
                .max(BigDecimal.ZERO);
        TaxTable.Bracket bracket = table.value().bracketOf(taxable);
        Money cumulative = Money.of(currency, table.value().tax(taxable, cents(rounding)));
        Money difference = cumulative.minus(base.tax());
        Money tax = difference.isNegative() ? Money.zero(currency) : difference;
        LabourToDate after = new LabourToDate(
                before.year(),
                months,
                month.getMonthValue(),
                cumulativeIncome,
                cumulativeOther,
                base.tax().plus(tax));
        return new CumulativeLabourTax(
                scheme,
                base,
                after,
                income,
                BigMoney.of(currency, taxable),
                bracket,
                cumulative,
                tax,
                blank,
                rules(blank));
    }

    private List<ResolvedRule<?>> rules(int blank) {
        List<ResolvedRule<?>> used = new ArrayList<>(List.of(table, expenses, basicDeduction, rounding));
        if (blankMonths != null && blank > 0) {
            used.add(blankMonths);
        }
        return used;
    }

    private static Rounding cents(ResolvedRule<Rounding> rounding) {
        if (rounding.value().scale() != DECIMALS) {
            throw new IllegalArgumentException("tax must be rounded to the cent, but is to " + rounding.value());
        }
        return rounding.value();
    }

    private static void requireInOrder(YearMonth month, LabourToDate before) {
        if (month.getYear() != before.year()) {
            throw new IllegalArgumentException("the payment is of " + month + ", but the year to date of "
                    + before.year() + ". Maybe begin with LabourToDate.none?");
        }
        if (month.getMonthValue() < before.lastMonth()) {
            throw new IllegalArgumentException(
                    "the payment is of " + month + ", but one of month " + before.lastMonth() + " was counted already");
        }
    }
}
