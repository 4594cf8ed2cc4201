package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Worded;
import java.time.LocalDate;
import java.time.Period;
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
     * Service by the calendar: a month is full on the day before the one with the number of the first.
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
        Period period = from.until(until);
        return new LengthOfService(period.getYears(), period.getMonths(), period.getDays());
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
