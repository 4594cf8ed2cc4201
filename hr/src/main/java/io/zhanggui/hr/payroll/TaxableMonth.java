package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a tax must know to withhold for one payment; amounts in minor units of the currency.
 *
 * @param payment the day of payment
 * @param before the year to date before the payment, of the year of the payment
 * @param status what the jurisdiction asks about the person; {@code null} for the usual case
 * @param income taxable income of the payment
 * @param contributions deductible contributions of the payment
 * @param specialDeductions personal allowances of the payment
 * @param otherDeductions other deductions of the payment
 */
public record TaxableMonth(
        LocalDate payment,
        YearToDate before,
        @Nullable TaxStatus status,
        long income,
        long contributions,
        long specialDeductions,
        long otherDeductions) {

    public TaxableMonth {
        requireNonNull(payment, "payment");
        requireNonNull(before, "before");
    }
}
