package io.zhanggui.hr.hongkong;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.hr.payroll.YearToDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Salaries tax of Hong Kong (薪俸税): employers withhold none, but count what they paid in the year to date, by calendar
 * year of payment.
 */
@Beta
public record NoWithholding() implements WithholdingTax {

    @Override
    public TaxWithheld withhold(TaxableMonth month) {
        return new Nothing(month);
    }

    /**
     * That nothing was withheld.
     *
     * @param month what was paid
     */
    @Beta
    public record Nothing(TaxableMonth month) implements TaxWithheld {

        public Nothing {
            requireNonNull(month, "month");
        }

        @Override
        public long minor() {
            return 0;
        }

        @Override
        public YearToDate after() {
            YearToDate before = month.before();
            return new YearToDate(
                    before.year(),
                    month.months(),
                    Math.max(before.lastMonth(), month.payment().getMonthValue()),
                    before.income().plusMinor(month.income()),
                    before.contributions().plusMinor(month.contributions()),
                    before.specialDeductions().plusMinor(month.specialDeductions()),
                    before.otherDeductions().plusMinor(month.otherDeductions()),
                    before.tax(),
                    before.apart(),
                    Map.of(),
                    before.reliefs());
        }

        @Override
        public Explanation explain(CurrencyUnit currency) {
            return Explanation.of(PayrollItem.INCOME_TAX, Money.zero(currency)).formula(HongKongTerm.NOT_WITHHELD);
        }

        /** Masked: no amount of a person. */
        @Override
        public String toString() {
            return "Nothing[" + month.payment() + ", ***]";
        }
    }
}
