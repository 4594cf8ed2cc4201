package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Days missed without pay (缺勤、事假), by date as far as it is known.
 *
 * @param byDate what was missed on each date: a whole day or a part of it
 * @param undated days of which nobody says when; they do for a month in which pay does not change
 */
@Beta
public record Absences(Map<LocalDate, BigDecimal> byDate, BigDecimal undated) {

    private static final Absences NONE = new Absences(Map.of(), BigDecimal.ZERO);

    public Absences {
        byDate = Collections.unmodifiableMap(new TreeMap<>(byDate));
        byDate.forEach((date, days) -> requirePositive(date.toString(), days));
        if (requireNonNull(undated, "undated").signum() < 0) {
            throw new IllegalArgumentException("undated absences are negative: " + undated);
        }
    }

    /** No day was missed. */
    public static Absences none() {
        return NONE;
    }

    /** Days of which nobody says when. */
    public static Absences undated(BigDecimal days) {
        return new Absences(Map.of(), days);
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
        Map<LocalDate, BigDecimal> more = new TreeMap<>(byDate);
        more.merge(date, part, BigDecimal::add);
        return new Absences(more, undated);
    }

    /** All days missed. */
    public BigDecimal total() {
        return byDate.values().stream().reduce(undated, BigDecimal::add);
    }

    private static void requirePositive(String date, BigDecimal days) {
        if (requireNonNull(days, "days").signum() <= 0) {
            throw new IllegalArgumentException("absence on " + date + " must be positive, but is " + days);
        }
    }
}
