package io.zhanggui.core.time;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.table.TableReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.threeten.extra.LocalDateRange;

/**
 * Working days, rest days and statutory holidays of whole years.
 *
 * <p>A year that nobody announced is not guessed: questions about it throw {@link CalendarNotCoveredException}.
 */
public final class WorkCalendar {

    private static final class China {
        static final WorkCalendar CALENDAR = read(
                "china",
                TableReader.of(
                        "china-work-calendar.csv",
                        () -> requireNonNull(WorkCalendar.class.getResourceAsStream("china-work-calendar.csv"))));
    }

    private final String name;
    private final LocalDateRange covered;
    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, DayKind> exceptions;
    private final NavigableMap<Integer, String> sources;

    private WorkCalendar(
            String name,
            Set<DayOfWeek> weekend,
            Map<LocalDate, DayKind> exceptions,
            NavigableMap<Integer, String> sources) {
        this.name = name;
        this.weekend = weekend;
        this.exceptions = Map.copyOf(exceptions);
        this.sources = Collections.unmodifiableNavigableMap(new TreeMap<>(sources));
        this.covered =
                LocalDateRange.of(LocalDate.of(sources.firstKey(), 1, 1), LocalDate.of(sources.lastKey() + 1, 1, 1));
    }

    /** Mainland China 2024 to 2026: the holidays and make-up days that the State Council announced (国务院办公厅). */
    public static WorkCalendar china() {
        return China.CALENDAR;
    }

    /**
     * A calendar from a table with the columns {@code date,kind,source}: the days that differ from a week of Monday to
     * Friday, one {@link DayKind} each. Every year that occurs is covered as a whole, so the years must be without a
     * gap; {@code source} of a year's first row is kept.
     *
     * @throws io.zhanggui.core.table.TableException if a cell is wrong
     * @throws IllegalArgumentException if the table is empty, a day occurs twice or a year is missing in between
     */
    public static WorkCalendar read(String name, TableReader table) {
        requireNonNull(name, "name");
        Map<LocalDate, DayKind> exceptions = new HashMap<>();
        NavigableMap<Integer, String> sources = new TreeMap<>();
        table.columns("date", "kind", "source").forEach(row -> {
            LocalDate date = row.date("date");
            if (exceptions.put(date, row.oneOf("kind", DayKind.class)) != null) {
                throw row.error("date", "occurs twice");
            }
            sources.putIfAbsent(date.getYear(), row.text("source"));
        });
        if (sources.isEmpty() || sources.lastKey() - sources.firstKey() + 1 != sources.size()) {
            throw new IllegalArgumentException(
                    "calendar " + name + " must cover years without a gap, but has " + sources.keySet());
        }
        return new WorkCalendar(name, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), exceptions, sources);
    }

    /**
     * What the day is.
     *
     * @throws CalendarNotCoveredException if the year is not covered
     */
    public DayKind kindOf(LocalDate date) {
        if (!covered.contains(requireNonNull(date, "date"))) {
            throw new CalendarNotCoveredException(name, date, covered);
        }
        DayKind exception = exceptions.get(date);
        if (exception != null) {
            return exception;
        }
        return weekend.contains(date.getDayOfWeek()) ? DayKind.REST_DAY : DayKind.WORKDAY;
    }

    /** Whether people work on the day; see {@link #kindOf}. */
    public boolean isWorkday(LocalDate date) {
        return kindOf(date) == DayKind.WORKDAY;
    }

    /**
     * The number of days of each kind in the range; kinds that do not occur count 0.
     *
     * @throws CalendarNotCoveredException if a day of the range is not covered
     */
    public Map<DayKind, Integer> count(LocalDateRange range) {
        Map<DayKind, Integer> counts = new EnumMap<>(DayKind.class);
        for (DayKind kind : DayKind.values()) {
            counts.put(kind, 0);
        }
        range.stream().forEach(date -> counts.merge(kindOf(date), 1, Integer::sum));
        return counts;
    }

    /** The number of working days in the range; see {@link #count}. */
    public int workdays(LocalDateRange range) {
        return (int) range.stream().filter(this::isWorkday).count();
    }

    /** The number of working days in the month; see {@link #count}. */
    public int workdays(YearMonth month) {
        return workdays(ReportingPeriod.month(month).range());
    }

    /**
     * The working day that is the given number of working days after (or, if negative, before) a date; 0 gives the date
     * itself, whatever day it is.
     *
     * @throws CalendarNotCoveredException if a day in between is not covered
     */
    public LocalDate plusWorkdays(LocalDate date, int days) {
        LocalDate result = date;
        for (int left = Math.abs(days); left > 0; ) {
            result = result.plusDays(Integer.signum(days));
            if (isWorkday(result)) {
                left--;
            }
        }
        return result;
    }

    /** The days about which the calendar knows. */
    public LocalDateRange covered() {
        return covered;
    }

    /**
     * The document that announced the year's holidays.
     *
     * @throws CalendarNotCoveredException if the year is not covered
     */
    public String source(int year) {
        String source = sources.get(year);
        if (source == null) {
            throw new CalendarNotCoveredException(name, LocalDate.of(year, 1, 1), covered);
        }
        return source;
    }

    @Override
    public String toString() {
        return "WorkCalendar " + name + " " + sources.keySet();
    }
}
