package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Days missed without pay (缺勤、事假), by date as far as it is known.
 *
 * @param days what was missed on each date, in order; what is given twice for a date adds up
 * @param undated days of which nobody says when; they do for a month in which pay does not change
 */
@Beta
public record Absences(List<Day> days, BigDecimal undated) {

    private static final Absences NONE = new Absences(List.of(), BigDecimal.ZERO);

    public Absences {
        Map<LocalDate, BigDecimal> byDate = new TreeMap<>();
        days.forEach(day -> byDate.merge(day.date(), day.missed(), BigDecimal::add));
        days = byDate.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
        if (requireNonNull(undated, "undated").signum() < 0) {
            throw new IllegalArgumentException("undated absences are negative: " + undated);
        }
    }

    /**
     * What was missed on a date.
     *
     * @param date the date
     * @param missed a day or a part of it, positive
     */
    @Beta
    public record Day(LocalDate date, BigDecimal missed) {
        public Day {
            requireNonNull(date, "date");
            if (requireNonNull(missed, "missed").signum() <= 0) {
                throw new IllegalArgumentException("absence on " + date + " must be positive, but is " + missed);
            }
        }
    }

    /** No day was missed. */
    public static Absences none() {
        return NONE;
    }

    /** Days of which nobody says when. */
    public static Absences undated(BigDecimal days) {
        return new Absences(List.of(), days);
    }

    /** These and whole days. */
    public Absences on(LocalDate... dates) {
        Absences all = this;
        for (LocalDate date : dates) {
            all = all.on(date, BigDecimal.ONE);
        }
        return all;
    }

    /** These and a part of a day; parts of one day add up. */
    public Absences on(LocalDate date, BigDecimal part) {
        List<Day> more = new ArrayList<>(days);
        more.add(new Day(date, part));
        return new Absences(more, undated);
    }

    /** All days missed. */
    public BigDecimal total() {
        return days.stream().map(Day::missed).reduce(undated, BigDecimal::add);
    }
}
