package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was paid too little or too much for work of an earlier month and is made good now (补发补扣): it is taxed in the
 * month of payment and changes no contribution base.
 *
 * @param item the kind of the earning that is corrected
 * @param label what the corrected line is called beside its kind; empty if the kind says it all
 * @param of the month in which the work was done
 * @param amount the difference; negative if too much was paid
 * @param why how the amount came about, with the same value; {@code null} if it was given as it is
 */
@Beta
public record BackPay(
        PayItem item,
        String label,
        YearMonth of,
        Money amount,
        @Nullable Explanation why) {

    public BackPay {
        requireNonNull(item, "item");
        requireNonNull(label, "label");
        requireNonNull(of, "of");
        requireNonNull(amount, "amount");
        if (item.treatment() == PayTreatment.APART) {
            throw new IllegalArgumentException(item.code() + " is taxed apart and cannot be made good with the wages");
        }
        if (why != null && !why.value().equals(Optional.of(amount))) {
            throw new IllegalArgumentException(
                    "the explanation of back pay of " + item.code() + " has another value than the line");
        }
    }

    /** The line on the payslip, labelled with its month. */
    public PayLine line() {
        return new PayLine(item, label.isEmpty() ? of.toString() : label + " " + of, amount, why);
    }

    /** Masked: kind and month only. */
    @Override
    public String toString() {
        return "BackPay[" + item.code() + ", " + of + ", ***]";
    }
}
