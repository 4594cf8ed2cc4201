package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.threeten.extra.LocalDateRange;

/** The calendar period in which decisions under one limit are added up, from the shortest to the longest. */
@Beta
public enum LimitPeriod implements Term {
    /** A day. */
    DAY {
        @Override
        public LocalDateRange around(LocalDate date) {
            return LocalDateRange.of(date, date.plusDays(1));
        }
    },
    /** A week from Monday to Sunday. */
    WEEK {
        @Override
        public LocalDateRange around(LocalDate date) {
            LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return LocalDateRange.of(monday, monday.plusWeeks(1));
        }
    },
    /** A calendar month. */
    MONTH {
        @Override
        public LocalDateRange around(LocalDate date) {
            LocalDate first = date.withDayOfMonth(1);
            return LocalDateRange.of(first, first.plusMonths(1));
        }
    },
    /** A calendar quarter. */
    QUARTER {
        @Override
        public LocalDateRange around(LocalDate date) {
            LocalDate first = LocalDate.of(date.getYear(), date.getMonth().firstMonthOfQuarter(), 1);
            return LocalDateRange.of(first, first.plusMonths(3));
        }
    },
    /** A calendar year. */
    YEAR {
        @Override
        public LocalDateRange around(LocalDate date) {
            LocalDate first = date.withDayOfYear(1);
            return LocalDateRange.of(first, first.plusYears(1));
        }
    };

    /** The days of the period in which the day lies. */
    public abstract LocalDateRange around(LocalDate date);

    /**
     * The period with that name in any case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LimitPeriod parse(String name) {
        for (LimitPeriod period : values()) {
            if (period.name().equalsIgnoreCase(requireNonNull(name, "name"))) {
                return period;
            }
        }
        throw new IllegalArgumentException("'" + name + "' is no period of a limit. Maybe MONTH?");
    }

    @Override
    public TermBundle bundle() {
        return AuthorityTerm.BUNDLE;
    }
}
