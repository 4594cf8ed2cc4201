package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.payroll.TaxBasis;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The tax withheld from one payment to a student or platform worker on a payslip (劳务报酬累计预扣).
 *
 * @param month what was paid
 * @param figures the tax on it
 */
@Beta
public record LabourWithheld(TaxableMonth month, CumulativeLabourTax figures) implements TaxWithheld {

    public LabourWithheld {
        requireNonNull(month, "month");
        requireNonNull(figures, "figures");
    }

    @Override
    public long minor() {
        return figures.tax().getAmountMinorLong();
    }

    /** What counts from now on; less than before where the months were counted anew. */
    @Override
    public YearToDate after() {
        YearToDate before = month.before();
        LabourToDate after = figures.after();
        return new YearToDate(
                before.year(),
                after.months(),
                after.lastMonth(),
                after.income(),
                before.contributions().plusMinor(month.contributions()),
                before.specialDeductions(),
                after.otherDeductions(),
                after.tax(),
                before.apart(),
                Map.of(),
                before.reliefs());
    }

    /** Of the months that count; expenses to the cent, so that the figures add up. */
    @Override
    public Optional<TaxBasis> basis() {
        LabourToDate after = figures.after();
        Money zero = Money.zero(after.income().getCurrencyUnit());
        return Optional.of(new TaxBasis(
                figures.scheme(),
                after.income(),
                figures.expenses(),
                figures.basicDeduction(),
                zero,
                zero,
                after.otherDeductions(),
                figures.taxable().toMoney(RoundingMode.HALF_UP),
                figures.cumulative(),
                figures.before().tax()));
    }

    @Override
    public Explanation explain(CurrencyUnit currency) {
        return figures.explain();
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "LabourWithheld[" + month.payment() + ", ***]";
    }
}
