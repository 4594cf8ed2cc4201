package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Worded;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How long somebody worked for an employer (本单位工作年限).
 *
 * @param years full years
 * @param months full months beyond them, 0 to 11
 * @param days days beyond those, 0 to 31
 */
@Beta
public record LengthOfService(int years, int months, int days) implements Worded {

    private static final int YEAR = 12;

    public LengthOfService {
        if (years < 0 || months < 0 || months >= YEAR || days < 0 || days > 31) {
            throw new IllegalArgumentException(
                    "service must have no negative part, at most 11 months and 31 days, but is " + years + " years "
                            + months + " months " + days + " days");
        }
    }

    /** Service of so many years, months and days; twelve months and more become years. */
    public static LengthOfService of(int years, int months, int days) {
        return new LengthOfService(years + months / YEAR, months % YEAR, days);
    }

    /**
     * Service by the calendar: a month is full on the day before the one with the number of the first, and on its own
     * last day where it has no such number (民法典 article 202): whoever is hired on 2024-02-29 has a full year on 2025-02-28.
     *
     * @param from the first day
     * @param until the day after the last
     * @throws IllegalArgumentException if it ends before it begins
     */
    public static LengthOfService between(LocalDate from, LocalDate until) {
        requireNonNull(from, "from");
        if (requireNonNull(until, "until").isBefore(from)) {
            throw new IllegalArgumentException("service until " + until + " ends before it begins on " + from);
        }
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(until)));
        if (after(from, months).isAfter(until)) {
            months--;
        }
        return of(0, months, Math.toIntExact(ChronoUnit.DAYS.between(after(from, months), until)));
    }

    /** The day after so many full months: where the last month lacks the number of the first day, the day after its end. */
    private static LocalDate after(LocalDate from, int months) {
        LocalDate same = from.plusMonths(months);
        return same.getDayOfMonth() == from.getDayOfMonth() ? same : same.plusDays(1);
    }

    /** Full months in all. */
    public int totalMonths() {
        return years * YEAR + months;
    }

    @Override
    public String text(Locale locale) {
        return LabourTerm.SERVICE_LENGTH.text(locale, years, months, days);
    }
}
