package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.hr.payroll.PayLine;
import java.util.List;
import org.joda.money.Money;

/**
 * Pay for overtime, line by line.
 *
 * @param lines the lines, each rounded and explained
 * @param total the sum of the lines
 * @param exactTotal the unrounded lines added up and rounded once, which may differ from {@code total} by cents
 */
public record OvertimePay(List<PayLine> lines, Money total, Money exactTotal) {

    public OvertimePay {
        lines = List.copyOf(lines);
        requireNonNull(total, "total");
        requireNonNull(exactTotal, "exactTotal");
    }

    /** Masked: the number of lines only. */
    @Override
    public String toString() {
        return "OvertimePay[" + lines.size() + " lines, ***]";
    }
}
