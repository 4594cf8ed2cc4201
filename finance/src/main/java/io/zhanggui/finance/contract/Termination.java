package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a contract ended before its time (合同终止).
 *
 * @param lastDay the last day on which it was in force; what is due later lapses, and nothing is billed later
 * @param recordedOn the day on which the company learned of it; {@code null} means always known
 * @param reason why, not empty
 */
public record Termination(LocalDate lastDay, @Nullable LocalDate recordedOn, String reason) {

    public Termination {
        requireNonNull(lastDay, "lastDay");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("termination on " + lastDay + " needs a reason");
        }
    }
}
