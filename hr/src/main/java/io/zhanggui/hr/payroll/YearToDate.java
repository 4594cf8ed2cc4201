package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one employer has paid and withheld for a person in a tax year so far (本年累计): out of one payslip, into the next.
 *
 * @param year the tax year, by day of payment
 * @param months the number of payslips, one for each month paid, 0 to 12
 * @param income income subject to tax (累计收入)
 * @param contributions the employee's insurance and fund contributions (累计专项扣除)
 * @param specialDeductions personal allowances (累计专项附加扣除)
 * @param otherDeductions other deductions that the law allows (累计其他扣除)
 * @param tax tax withheld (累计已预扣预缴税额)
 */
public record YearToDate(
        int year,
        int months,
        Money income,
        Money contributions,
        Money specialDeductions,
        Money otherDeductions,
        Money tax) {

    public YearToDate {
        if (months < 0 || months > 12) {
            throw new IllegalArgumentException("months must be 0 to 12, but is " + months);
        }
        requireNonNull(income, "income");
        requireNonNull(contributions, "contributions");
        requireNonNull(specialDeductions, "specialDeductions");
        requireNonNull(otherDeductions, "otherDeductions");
        requireNonNull(tax, "tax");
        CurrencyUnit currency = income.getCurrencyUnit();
        for (Money amount : new Money[] {contributions, specialDeductions, otherDeductions, tax}) {
            if (!amount.getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException(
                        "year to date mixes " + currency + " and " + amount.getCurrencyUnit());
            }
        }
    }

    /** Nothing paid yet in the year. */
    public static YearToDate none(int year, CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new YearToDate(year, 0, zero, zero, zero, zero, zero);
    }

    void addTo(Fingerprint.Builder content) {
        content.add("year", year)
                .add("months", months)
                .add("income", income)
                .add("contributions", contributions)
                .add("special", specialDeductions)
                .add("other", otherDeductions)
                .add("tax", tax);
    }

    /** Masked: year and months only, no amount of a person. */
    @Override
    public String toString() {
        return "YearToDate[" + year + ", " + months + " months, ***]";
    }
}
