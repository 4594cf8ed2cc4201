package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a company reads punches (考勤制度): declared by the host, and nothing that costs or pays money has a default.
 *
 * @param grace what becomes of lateness beyond the grace of a shift
 * @param lateness what is withheld for coming late or leaving early
 * @param lateToConfirm coming late or leaving early by more minutes is an exception to confirm
 * @param overtime which time counts as overtime
 * @param overtimeMinimum fewer minutes on a day are no overtime
 * @param overtimeStep minutes of overtime are rounded down to a multiple of it
 * @param missingPunch the days of absence for a day with one punch only, 0 to 1, until it is excused
 * @param holidays to which day the hours of a night shift beside a holiday belong
 * @param night the hours that count as night work
 * @param before a punch up to so many minutes before its start belongs to a shift
 * @param after a punch less than so many minutes after its end belongs to a shift, unless the next one begins
 * @param breaksOnDaysOff what is taken off overtime on a day without a shift, by punches or approved
 */
@Beta
public record AttendancePolicy(
        GraceRule grace,
        LatenessRule lateness,
        int lateToConfirm,
        OvertimeBasis overtime,
        int overtimeMinimum,
        int overtimeStep,
        BigDecimal missingPunch,
        HolidayBasis holidays,
        Shift.Break night,
        int before,
        int after,
        List<Shift.Break> breaksOnDaysOff) {

    private static final int DAY = 24 * 60;

    public AttendancePolicy {
        requireNonNull(grace, "grace");
        requireNonNull(lateness, "lateness");
        requireWithin("lateToConfirm", lateToConfirm, 0);
        requireNonNull(overtime, "overtime");
        requireWithin("overtimeMinimum", overtimeMinimum, 0);
        requireWithin("overtimeStep", overtimeStep, 1);
        if (missingPunch.signum() < 0 || missingPunch.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("missingPunch must be 0 to 1 days, but is " + missingPunch);
        }
        requireNonNull(holidays, "holidays");
        requireNonNull(night, "night");
        requireWithin("before", before, 0);
        requireWithin("after", after, 0);
        breaksOnDaysOff = List.copyOf(breaksOnDaysOff);
    }

    private static void requireWithin(String name, int minutes, int least) {
        if (minutes < least || minutes > DAY) {
            throw new IllegalArgumentException(
                    name + " must be " + least + " to " + DAY + " minutes, but is " + minutes);
        }
    }

    /** Begins a policy. */
    public static Builder builder() {
        return new Builder();
    }

    /** The minutes of lateness that count. */
    int late(int minutes, int forgiven) {
        if (minutes <= forgiven) {
            return 0;
        }
        return grace == GraceRule.WHOLE ? minutes : minutes - forgiven;
    }

    /** Minutes of overtime as they are paid. */
    int paidOvertime(int minutes) {
        return minutes < overtimeMinimum ? 0 : minutes / overtimeStep * overtimeStep;
    }

    /** Collects what a company declares; not safe for threads. */
    @Beta
    public static final class Builder {

        private @Nullable GraceRule grace;
        private @Nullable LatenessRule lateness;
        private int lateToConfirm = -1;
        private @Nullable OvertimeBasis overtime;
        private int overtimeMinimum;
        private int overtimeStep = 1;
        private @Nullable BigDecimal missingPunch;
        private @Nullable HolidayBasis holidays;
        private Shift.@Nullable Break night;
        private int before = -1;
        private int after = -1;
        private List<Shift.Break> breaksOnDaysOff = List.of();

        private Builder() {}

        /**
         * What lateness costs.
         *
         * @param toConfirm more minutes are an exception to confirm
         */
        public Builder lateness(GraceRule beyondGrace, LatenessRule rule, int toConfirm) {
            grace = beyondGrace;
            lateness = rule;
            lateToConfirm = toConfirm;
            return this;
        }

        /**
         * What counts as overtime.
         *
         * @param minimum fewer minutes on a day are none
         * @param step minutes are rounded down to a multiple of it
         */
        public Builder overtime(OvertimeBasis basis, int minimum, int step) {
            overtime = basis;
            overtimeMinimum = minimum;
            overtimeStep = step;
            return this;
        }

        /** The days of absence for a day with one punch only, such as {@code 0.5}. */
        public Builder missingPunch(String days) {
            missingPunch = new BigDecimal(days);
            return this;
        }

        /** To which day the hours of a night shift beside a holiday belong. */
        public Builder holidays(HolidayBasis basis) {
            holidays = basis;
            return this;
        }

        /** The hours that count as night work, such as {@code 22:00} to {@code 06:00}. */
        public Builder night(String from, String until) {
            night = new Shift.Break(LocalTime.parse(from), LocalTime.parse(until));
            return this;
        }

        /** How far around a shift punches belong to it, in minutes. */
        public Builder window(int minutesBefore, int minutesAfter) {
            before = minutesBefore;
            after = minutesAfter;
            return this;
        }

        /** What is taken off overtime by punches on a day without a shift; nothing unless declared. */
        public Builder breaksOnDaysOff(List<Shift.Break> breaks) {
            breaksOnDaysOff = breaks;
            return this;
        }

        /**
         * The policy.
         *
         * @throws NullPointerException if something was not declared
         * @throws IllegalArgumentException if minutes are out of range, or not declared
         */
        public AttendancePolicy build() {
            return new AttendancePolicy(
                    requireNonNull(grace, "grace"),
                    requireNonNull(lateness, "lateness"),
                    lateToConfirm,
                    requireNonNull(overtime, "overtime"),
                    overtimeMinimum,
                    overtimeStep,
                    requireNonNull(missingPunch, "missingPunch"),
                    requireNonNull(holidays, "holidays"),
                    requireNonNull(night, "night"),
                    before,
                    after,
                    breaksOnDaysOff);
        }
    }
}
