package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.payroll.TaxBasis;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The tax withheld from a non-resident's wages of one month (非居民个人代扣代缴).
 *
 * @param month what was paid
 * @param figures the tax on it
 */
@Beta
public record NonResidentWithheld(TaxableMonth month, NonResidentTax figures) implements TaxWithheld {

    public NonResidentWithheld {
        requireNonNull(month, "month");
        requireNonNull(figures, "figures");
    }

    @Override
    public long minor() {
        return figures.tax().getAmountMinorLong();
    }

    @Override
    public YearToDate after() {
        YearToDate before = month.before();
        return new YearToDate(
                before.year(),
                month.months(),
                month.payment().getMonthValue(),
                before.income().plusMinor(month.income()),
                before.contributions().plusMinor(month.contributions()),
                before.specialDeductions(),
                before.otherDeductions(),
                before.tax().plus(figures.tax()),
                before.apart(),
                Map.of(),
                before.reliefs());
    }

    /** Of the month alone. */
    @Override
    public Optional<TaxBasis> basis() {
        Money zero = Money.zero(figures.income().getCurrencyUnit());
        return Optional.of(new TaxBasis(
                TaxTerm.NON_RESIDENT_WAGES,
                figures.income(),
                zero,
                figures.basicDeduction(),
                zero,
                zero,
                zero,
                figures.taxable(),
                figures.tax(),
                zero));
    }

    @Override
    public Explanation explain(CurrencyUnit currency) {
        return figures.explain();
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "NonResidentWithheld[" + month.payment() + ", ***]";
    }
}
