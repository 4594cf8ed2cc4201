package io.zhanggui.examples.jdbc;

import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** The ends of a range as arguments of a query: an open end is a day beyond which nothing is stored, never a greatest date. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Days() {}

    static LocalDate start(LocalDateRange days) {
        return days.isUnboundedStart() ? FIRST : days.getStart();
    }

    static LocalDate end(LocalDateRange days) {
        return days.isUnboundedEnd() ? LAST : days.getEnd();
    }
}
