package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one payer has paid a student or platform worker in a tax year so far (本年累计): out of one payment, into the next.
 *
 * @param year the tax year
 * @param months the months counted for the basic deduction
 * @param lastMonth the month of the last payment, 1 to 12; 0 if there was none
 * @param income cumulative income that counts (累计收入)
 * @param otherDeductions cumulative other deductions (累计依法确定的其他扣除)
 * @param tax tax withheld
 * @param earlierIncome what was paid in the year before the months were counted anew; zero if they never were
 * @param earlierTax the tax withheld from it
 */
@Beta
public record LabourToDate(
        int year,
        int months,
        int lastMonth,
        Money income,
        Money otherDeductions,
        Money tax,
        Money earlierIncome,
        Money earlierTax) {

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
        requireNonNull(earlierIncome, "earlierIncome");
        requireNonNull(earlierTax, "earlierTax");
    }

    /** A year whose months were never counted anew. */
    public LabourToDate(int year, int months, int lastMonth, Money income, Money otherDeductions, Money tax) {
        this(
                year,
                months,
                lastMonth,
                income,
                otherDeductions,
                tax,
                Money.zero(income.getCurrencyUnit()),
                Money.zero(income.getCurrencyUnit()));
    }

    /** All that was paid in the year (本年累计收入), also before the months were counted anew. */
    public Money incomeOfYear() {
        return earlierIncome.plus(income);
    }

    /** All tax withheld in the year, also before the months were counted anew. */
    public Money taxOfYear() {
        return earlierTax.plus(tax);
    }

    /** The count of months begins anew, and what was paid before lowers and raises no later tax. */
    LabourToDate countedAnew() {
        Money zero = Money.zero(income.getCurrencyUnit());
        return new LabourToDate(year, 0, 0, zero, zero, zero, incomeOfYear(), taxOfYear());
    }

    /** Nothing paid yet in the year. */
    public static LabourToDate none(int year, CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new LabourToDate(year, 0, 0, zero, zero, zero);
    }

    /** What counts after a payment with its tax. */
    LabourToDate after(YearMonth payment, int counted, Money cumulativeIncome, Money cumulativeOther, Money withheld) {
        return new LabourToDate(
                year,
                counted,
                payment.getMonthValue(),
                cumulativeIncome,
                cumulativeOther,
                tax.plus(withheld),
                earlierIncome,
                earlierTax);
    }

    /** Masked: year and months only, no amount of a person. */
    @Override
    public String toString() {
        return "LabourToDate[" + year + ", " + months + " months, ***]";
    }
}
