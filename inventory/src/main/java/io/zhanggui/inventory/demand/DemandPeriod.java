package io.zhanggui.inventory.demand;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The length of the periods of a demand history. */
public enum DemandPeriod {
    /** One day. */
    DAY(1) {
        @Override
        int count(LocalDate from, LocalDate until) {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
        }

        @Override
        LocalDate start(LocalDate until, int periodsBefore) {
            return until.minusDays(periodsBefore);
        }
    },
    /** Seven days; the last one ends where the history ends. */
    WEEK(7) {
        @Override
        int count(LocalDate from, LocalDate until) {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, until) / 7);
        }

        @Override
        LocalDate start(LocalDate until, int periodsBefore) {
            return until.minusDays(7L * periodsBefore);
        }
    },
    /** A calendar month; only whole months count. */
    MONTH(30.4375) {
        @Override
        int count(LocalDate from, LocalDate until) {
            YearMonth first = from.getDayOfMonth() == 1
                    ? YearMonth.from(from)
                    : YearMonth.from(from).plusMonths(1);
            return Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(first, YearMonth.from(until))));
        }

        @Override
        LocalDate start(LocalDate until, int periodsBefore) {
            return YearMonth.from(until).minusMonths(periodsBefore).atDay(1);
        }
    };

    private final double days;

    DemandPeriod(double days) {
        this.days = days;
    }

    /** The length in days; of a month, the average of four years. */
    public double days() {
        return days;
    }

    /** How many whole periods lie between two days. */
    abstract int count(LocalDate from, LocalDate until);

    /** The first day of the period that begins so many periods before the end of the history. */
    abstract LocalDate start(LocalDate until, int periodsBefore);
}
