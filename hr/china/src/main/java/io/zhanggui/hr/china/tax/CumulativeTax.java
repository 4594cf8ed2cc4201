package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.TaxBasis;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The tax of one month by the cumulative method, with its figures in cents.
 *
 * @param method the method with its rules
 * @param month what was taxed
 * @param mode how the basic deduction built up
 * @param countedMonths the months of basic deduction
 * @param income cumulative income
 * @param contributions cumulative contributions
 * @param specialDeductions cumulative special additional deductions
 * @param otherDeductions cumulative other deductions
 * @param taxable cumulative taxable income, not negative
 * @param bracket the index of its bracket
 * @param cumulative the tax on it
 * @param minor the tax of this month
 */
public record CumulativeTax(
        CumulativeWithholding method,
        TaxableMonth month,
        BasicDeduction mode,
        int countedMonths,
        long income,
        long contributions,
        long specialDeductions,
        long otherDeductions,
        long taxable,
        int bracket,
        long cumulative,
        long minor)
        implements TaxWithheld {

    public CumulativeTax {
        requireNonNull(method, "method");
        requireNonNull(month, "month");
        requireNonNull(mode, "mode");
    }

    /** What the law takes off the tax of the year so far (累计减免税额). */
    @Beta
    public Money reliefs() {
        Money before = month.before().reliefs();
        return month.relief() == 0 ? before : before.plusMinor(month.relief());
    }

    @Override
    public YearToDate after() {
        YearToDate before = month.before();
        CurrencyUnit currency = before.tax().getCurrencyUnit();
        return new YearToDate(
                before.year(),
                month.months(),
                month.payment().getMonthValue(),
                Money.ofMinor(currency, income),
                Money.ofMinor(currency, contributions),
                Money.ofMinor(currency, specialDeductions),
                Money.ofMinor(currency, otherDeductions),
                before.tax().plusMinor(minor),
                before.apart(),
                Map.of(),
                reliefs());
    }

    @Override
    public Optional<TaxBasis> basis() {
        CurrencyUnit currency = month.before().tax().getCurrencyUnit();
        return Optional.of(new TaxBasis(
                TaxTerm.WAGES,
                Money.ofMinor(currency, income),
                Money.zero(currency),
                method.basicDeductionOf(countedMonths, currency),
                Money.ofMinor(currency, contributions),
                Money.ofMinor(currency, specialDeductions),
                Money.ofMinor(currency, otherDeductions),
                Money.ofMinor(currency, taxable),
                Money.ofMinor(currency, cumulative),
                month.before().tax(),
                reliefs()));
    }

    @Override
    public Explanation explain(CurrencyUnit currency) {
        YearToDate before = month.before();
        TaxTable.Bracket rates = method.table().value().brackets().get(bracket);
        Money total = Money.ofMinor(currency, cumulative);
        Explanation tax = Explanation.of(PayrollItem.INCOME_TAX, Money.ofMinor(currency, minor))
                .formula(formula(before), inputs(total, before))
                .with(
                        Explanation.of(TaxTerm.CUMULATIVE_TAX, total)
                                .formula(
                                        TaxTerm.BRACKET_FORMULA,
                                        Money.ofMinor(currency, taxable),
                                        rates.rate(),
                                        rates.quickDeduction())
                                .because(method.table())
                                .with(explainTaxable(currency, before)),
                        Explanation.of(TaxTerm.WITHHELD_BEFORE, before.tax()));
        return reliefs().isZero()
                ? tax
                : tax.with(Explanation.of(TaxTerm.CUMULATIVE_RELIEF, reliefs())
                        .formula(TaxTerm.BEFORE_PLUS_MONTH, before.reliefs(), Money.ofMinor(currency, month.relief())));
    }

    private Object[] inputs(Money total, YearToDate before) {
        return reliefs().isZero() ? new Object[] {total, before.tax()} : new Object[] {total, before.tax(), reliefs()};
    }

    private TaxTerm formula(YearToDate before) {
        boolean negative =
                cumulative - reliefs().getAmountMinorLong() < before.tax().getAmountMinorLong();
        if (reliefs().isZero()) {
            return negative ? TaxTerm.TAX_NOT_NEGATIVE : TaxTerm.TAX_FORMULA;
        }
        return negative ? TaxTerm.TAX_NOT_NEGATIVE_WITH_RELIEF : TaxTerm.TAX_FORMULA_WITH_RELIEF;
    }

    private Explanation explainTaxable(CurrencyUnit currency, YearToDate before) {
        Money basic = method.basicDeductionOf(countedMonths, currency);
        return Explanation.of(TaxTerm.TAXABLE, Money.ofMinor(currency, taxable))
                .formula(
                        TaxTerm.TAXABLE_FORMULA,
                        Money.ofMinor(currency, income),
                        basic,
                        Money.ofMinor(currency, contributions),
                        Money.ofMinor(currency, specialDeductions),
                        Money.ofMinor(currency, otherDeductions))
                .with(
                        sum(TaxTerm.CUMULATIVE_INCOME, income, before.income(), month.income()),
                        Explanation.of(TaxTerm.CUMULATIVE_BASIC, basic)
                                .formula(
                                        TaxTerm.BASIC_FORMULA,
                                        method.basicDeduction().value(),
                                        countedMonths,
                                        mode)
                                .because(method.basicDeduction()),
                        sum(
                                TaxTerm.CUMULATIVE_CONTRIBUTIONS,
                                contributions,
                                before.contributions(),
                                month.contributions()),
                        sum(
                                TaxTerm.CUMULATIVE_SPECIAL,
                                specialDeductions,
                                before.specialDeductions(),
                                month.specialDeductions()),
                        sum(
                                TaxTerm.CUMULATIVE_OTHER,
                                otherDeductions,
                                before.otherDeductions(),
                                month.otherDeductions()));
    }

    private static Explanation sum(TaxTerm label, long total, Money before, long inMonth) {
        CurrencyUnit currency = before.getCurrencyUnit();
        return Explanation.of(label, Money.ofMinor(currency, total))
                .formula(TaxTerm.BEFORE_PLUS_MONTH, before, Money.ofMinor(currency, inMonth));
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "CumulativeTax[" + month.payment() + ", ***]";
    }
}
