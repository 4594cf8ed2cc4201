package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The days of annual leave of somebody who joined or left in a year (年休假折算天数).
 *
 * @param rules the rules on which it rests
 * @param kind whether they are the days of the rest of the year or those not taken
 * @param calendarDays the days of the year that count, 0 to 366
 * @param fullDays the days of a full year
 * @param taken the days taken
 * @param days the days due, a part of a day dropped
 */
@Beta
public record LeaveShare(
        AnnualLeaveRules rules, Kind kind, int calendarDays, BigDecimal fullDays, BigDecimal taken, BigDecimal days) {

    /** Which part of the year counts. */
    public enum Kind {
        /** From the day of joining to the end of the year. */
        JOINING,
        /** From the beginning of the year, or the day of joining, to the last day. */
        LEAVING
    }

    public LeaveShare {
        requireNonNull(rules, "rules");
        requireNonNull(kind, "kind");
        requireNonNull(fullDays, "fullDays");
        requireNonNull(taken, "taken");
        requireNonNull(days, "days");
        if (calendarDays < 0 || calendarDays > 366) {
            throw new IllegalArgumentException("calendarDays must be 0 to 366, but is " + calendarDays);
        }
    }

    /** The share before a part of a day is dropped, for print with two decimals; negative if more was taken. */
    public BigDecimal exactDays() {
        return fullDays.multiply(BigDecimal.valueOf(calendarDays))
                .divide(rules.yearDays().value(), 2, RoundingMode.HALF_UP)
                .subtract(taken);
    }

    /** Why it is so many days. */
    public Explanation explain() {
        return kind == Kind.JOINING
                ? Explanation.of(LabourTerm.LEAVE_ON_ENTRY, days)
                        .formula(
                                LabourTerm.LEAVE_ON_ENTRY_FORMULA,
                                calendarDays,
                                rules.yearDays().value(),
                                fullDays,
                                exactDays())
                        .because(rules.yearDays())
                : Explanation.of(LabourTerm.LEAVE_ON_EXIT, days)
                        .formula(
                                LabourTerm.LEAVE_ON_EXIT_FORMULA,
                                calendarDays,
                                rules.yearDays().value(),
                                fullDays,
                                taken,
                                exactDays())
                        .because(rules.yearDays());
    }
}
