package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one payer has paid a student or platform worker in a tax year so far (本年累计): out of one payment, into the next.
 *
 * @param year the tax year
 * @param months the months counted for the basic deduction
 * @param lastMonth the month of the last payment, 1 to 12; 0 if there was none
 * @param income cumulative income (累计收入)
 * @param otherDeductions cumulative other deductions (累计依法确定的其他扣除)
 * @param tax tax withheld
 */
@Beta
public record LabourToDate(int year, int months, int lastMonth, Money income, Money otherDeductions, Money tax) {

    public LabourToDate {
        if (lastMonth < 0 || lastMonth > 12) {
            throw new IllegalArgumentException("lastMonth must be 0 to 12, but is " + lastMonth);
        }
        if (months < 0 || months > lastMonth) {
            throw new IllegalArgumentException(
                    "months must be 0 to the last month " + lastMonth + ", but is " + months);
        }
        requireNonNull(income, "income");
        requireNonNull(otherDeductions, "otherDeductions");
        requireNonNull(tax, "tax");
    }

    /** Nothing paid yet in the year. */
    public static LabourToDate none(int year, CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new LabourToDate(year, 0, 0, zero, zero, zero);
    }

    /** Masked: year and months only, no amount of a person. */
    @Override
    public String toString() {
        return "LabourToDate[" + year + ", " + months + " months, ***]";
    }
}
