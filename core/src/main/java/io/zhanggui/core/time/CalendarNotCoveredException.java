package io.zhanggui.core.time;

import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** A work calendar was asked about a day for which no holidays have been announced to it. */
public final class CalendarNotCoveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate date;
    private final LocalDateRange covered;

    CalendarNotCoveredException(String calendar, LocalDate date, LocalDateRange covered) {
        super("calendar " + calendar + " covers " + covered.getStart() + " until before " + covered.getEnd()
                + ", but was asked about " + (date.equals(LocalDate.MIN) ? "all days before" : date)
                + ". Maybe add the holidays of that year?");
        this.date = date;
        this.covered = covered;
    }

    /** The day that was asked about. */
    public LocalDate date() {
        return date;
    }

    /** The days that the calendar covers. */
    public LocalDateRange covered() {
        return covered;
    }
}
