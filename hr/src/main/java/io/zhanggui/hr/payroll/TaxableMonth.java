package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a tax must know to withhold for one payment; amounts in minor units of the currency.
 *
 * @param payment the day of payment
 * @param before the year to date before the payment, of the year of the payment
 * @param status what the jurisdiction asks about the person; {@code null} for the usual case
 * @param monthsAdded the months of employment that the payment adds to those of the year to date, 0 to 12
 * @param income taxable income of the payment
 * @param contributions deductible contributions of the payment
 * @param specialDeductions personal allowances of the payment
 * @param otherDeductions other deductions of the payment
 * @param relief what the law takes off the tax of the payment
 */
public record TaxableMonth(
        LocalDate payment,
        YearToDate before,
        @Nullable TaxStatus status,
        int monthsAdded,
        long income,
        long contributions,
        long specialDeductions,
        long otherDeductions,
        long relief) {

    public TaxableMonth {
        requireNonNull(payment, "payment");
        requireNonNull(before, "before");
        if (monthsAdded < 0 || monthsAdded > 12) {
            throw new IllegalArgumentException("monthsAdded must be 0 to 12, but is " + monthsAdded);
        }
        if (before.year() != payment.getYear()) {
            throw new IllegalArgumentException("year to date is of " + before.year() + ", but the payment of " + payment
                    + ". Maybe begin with YearToDate.none(" + payment.getYear() + ", …)?");
        }
    }

    /** A payment without relief of its tax. */
    public TaxableMonth(
            LocalDate payment,
            YearToDate before,
            @Nullable TaxStatus status,
            int monthsAdded,
            long income,
            long contributions,
            long specialDeductions,
            long otherDeductions) {
        this(payment, before, status, monthsAdded, income, contributions, specialDeductions, otherDeductions, 0);
    }

    /**
     * The usual case from money: the payment adds the months since the last one.
     *
     * @throws IllegalArgumentException if an amount is in another currency than the year to date, or that is of another
     *     year
     */
    public static TaxableMonth of(
            LocalDate payment,
            YearToDate before,
            Money income,
            Money contributions,
            Money specialDeductions,
            Money otherDeductions) {
        return new TaxableMonth(
                payment,
                before,
                null,
                before.monthsAdded(payment.getMonthValue(), null, null),
                minor(before, income),
                minor(before, contributions),
                minor(before, specialDeductions),
                minor(before, otherDeductions));
    }

    /** The same for a person of whom the jurisdiction asks something. */
    public TaxableMonth status(TaxStatus ofPerson) {
        return new TaxableMonth(
                payment,
                before,
                requireNonNull(ofPerson, "ofPerson"),
                monthsAdded,
                income,
                contributions,
                specialDeductions,
                otherDeductions,
                relief);
    }

    /** The months of employment of the year with this payment, 0 to 12. */
    public int months() {
        return Math.min(12, before.months() + monthsAdded);
    }

    private static long minor(YearToDate before, Money amount) {
        if (!amount.getCurrencyUnit().equals(before.tax().getCurrencyUnit())) {
            throw new IllegalArgumentException("amount is in " + amount.getCurrencyUnit()
                    + ", but the year to date is in " + before.tax().getCurrencyUnit());
        }
        return amount.getAmountMinorLong();
    }

    /** Masked: the day of payment only. */
    @Override
    public String toString() {
        return "TaxableMonth[" + payment + ", ***]";
    }
}
