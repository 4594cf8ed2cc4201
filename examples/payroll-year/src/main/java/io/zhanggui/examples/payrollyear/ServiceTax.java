package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.china.tax.OtherIncome;
import io.zhanggui.hr.china.tax.OtherIncomeTax;
import io.zhanggui.hr.china.tax.OtherIncomeWithholding;
import io.zhanggui.hr.payroll.TaxBasis;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The tax on pay for a service as that of a payslip: each payment alone, in a year to date of its own (劳务报酬预扣预缴).
 *
 * @param rule the rule of a day of payment
 */
record ServiceTax(OtherIncomeWithholding rule) implements WithholdingTax {

    @Override
    public String yearName() {
        return OtherIncome.LABOUR_SERVICE.code();
    }

    @Override
    public TaxWithheld withhold(TaxableMonth month) {
        Money income = Money.ofMinor(PayEvent.CNY, month.income());
        return new Withheld(month, rule.withhold(OtherIncome.LABOUR_SERVICE, income));
    }

    private record Withheld(TaxableMonth month, OtherIncomeTax tax) implements TaxWithheld {

        @Override
        public long minor() {
            return tax.tax().getAmountMinorLong();
        }

        @Override
        public YearToDate after() {
            YearToDate before = month.before();
            return new YearToDate(
                    before.year(),
                    month.months(),
                    month.payment().getMonthValue(),
                    before.income().plus(tax.income()),
                    before.contributions(),
                    before.specialDeductions(),
                    before.otherDeductions(),
                    before.tax().plus(tax.tax()),
                    before.apart(),
                    Map.of(),
                    before.reliefs());
        }

        @Override
        public Optional<TaxBasis> basis() {
            Money zero = Money.zero(PayEvent.CNY);
            return Optional.of(new TaxBasis(
                    tax.kind(),
                    tax.income(),
                    tax.expenses().toMoney(RoundingMode.HALF_UP),
                    zero,
                    zero,
                    zero,
                    zero,
                    tax.taxable().toMoney(RoundingMode.HALF_UP),
                    tax.tax(),
                    zero));
        }

        @Override
        public Explanation explain(CurrencyUnit currency) {
            return tax.explain();
        }

        /** Masked. */
        @Override
        public String toString() {
            return "Withheld[" + month.payment() + ", ***]";
        }
    }
}
