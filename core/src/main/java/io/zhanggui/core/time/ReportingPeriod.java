package io.zhanggui.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeten.extra.LocalDateRange;

/**
 * A period that a report is about, with the name by which people know it: {@code 2025}, {@code 2025Q1} or
 * {@code 2025-11}.
 *
 * @param name the name of the period
 * @param range its days, bounded at both ends and not empty
 */
public record ReportingPeriod(String name, LocalDateRange range) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?");

    public ReportingPeriod {
        requireNonNull(name, "name");
        requireNonNull(range, "range");
        if (range.isUnboundedStart() || range.isUnboundedEnd() || range.isEmpty()) {
            throw new IllegalArgumentException("range of " + name + " must be bounded and not empty");
        }
    }

    /** A calendar month. */
    public static ReportingPeriod month(YearMonth month) {
        return new ReportingPeriod(month.toString(), months(month, 1));
    }

    /**
     * A calendar quarter.
     *
     * @param quarter 1 to 4
     * @throws IllegalArgumentException if there is no such quarter
     */
    public static ReportingPeriod quarter(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("quarter must be 1 to 4, but is " + quarter);
        }
        return new ReportingPeriod(fourDigits(year) + "Q" + quarter, months(YearMonth.of(year, quarter * 3 - 2), 3));
    }

    /** A calendar year. */
    public static ReportingPeriod year(int year) {
        return new ReportingPeriod(fourDigits(year), months(YearMonth.of(year, 1), 12));
    }

    /**
     * The period with that name.
     *
     * @throws IllegalArgumentException if the text is none of {@code 2025}, {@code 2025Q1}, {@code 2025-11}
     */
    public static ReportingPeriod parse(String name) {
        Matcher matcher = FORM.matcher(requireNonNull(name, "name"));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + name + "' is no period. Maybe 2025, 2025Q1 or 2025-11?");
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return quarter(year, Integer.parseInt(matcher.group(2)));
        }
        return matcher.group(3) == null ? year(year) : month(YearMonth.of(year, Integer.parseInt(matcher.group(3))));
    }

    /** Whether the day is in the period. */
    public boolean contains(LocalDate date) {
        return range.contains(date);
    }

    /** The last day of the period. */
    public LocalDate lastDay() {
        return range.getEndInclusive();
    }

    @Override
    public String toString() {
        return name;
    }

    /** As in the name of a month, so that years before 1000 can be parsed too. */
    private static String fourDigits(int year) {
        return "%04d".formatted(year);
    }

    private static LocalDateRange months(YearMonth first, int count) {
        return LocalDateRange.of(first.atDay(1), first.plusMonths(count).atDay(1));
    }
}
