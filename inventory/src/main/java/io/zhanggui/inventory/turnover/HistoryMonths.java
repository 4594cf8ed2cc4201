package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** Days cut where months begin. */
final class HistoryMonths {

    private HistoryMonths() {}

    static List<LocalDateRange> of(LocalDateRange days) {
        if (requireNonNull(days, "days").isUnboundedStart() || days.isUnboundedEnd() || days.isEmpty()) {
            throw new IllegalArgumentException("days must be bounded and not empty, but are " + days);
        }
        List<LocalDateRange> months = new ArrayList<>();
        LocalDate start = days.getStart();
        while (start.isBefore(days.getEnd())) {
            LocalDate next = YearMonth.from(start).plusMonths(1).atDay(1);
            LocalDate end = next.isBefore(days.getEnd()) ? next : days.getEnd();
            months.add(LocalDateRange.of(start, end));
            start = end;
        }
        return List.copyOf(months);
    }

    static void requireWithinMonth(StockKey stock, LocalDateRange days) {
        if (of(days).size() > 1) {
            throw new IllegalArgumentException("days of " + stock + " must be within one month, but are " + days
                    + ". Maybe one figure for each month?");
        }
    }
}
