package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for a quote as far as a supplier is judged by its answer.
 *
 * @param due the last day that is in time
 * @param answeredOn when the quote came; {@code null} if none came
 */
public record QuoteRequest(LocalDate due, @Nullable LocalDate answeredOn) {

    public QuoteRequest {
        requireNonNull(due, "due");
    }

    /** Whether a quote came in time. */
    public boolean answeredInTime() {
        return answeredOn != null && !answeredOn.isAfter(due);
    }
}
