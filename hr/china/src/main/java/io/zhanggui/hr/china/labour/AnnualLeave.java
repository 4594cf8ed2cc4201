package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import java.util.List;

/**
 * The annual leave that is due to somebody for a full year (年休假天数).
 *
 * @param rules the rules on which it rests
 * @param year what decided about it
 * @param fullDays the days by years of work
 * @param bars why none is due all the same; empty if nothing bars it
 */
@Beta
public record AnnualLeave(AnnualLeaveRules rules, LeaveYear year, BigDecimal fullDays, List<LeaveBar> bars) {

    public AnnualLeave {
        requireNonNull(rules, "rules");
        requireNonNull(year, "year");
        requireNonNull(fullDays, "fullDays");
        bars = List.copyOf(bars);
    }

    /** The days that are due. */
    public BigDecimal days() {
        return bars.isEmpty() ? fullDays : BigDecimal.ZERO;
    }

    /** Why it is so many days. */
    public Explanation explain() {
        Explanation why = Explanation.of(LabourTerm.ANNUAL_LEAVE, days())
                .formula(
                        bars.isEmpty() ? LabourTerm.ANNUAL_LEAVE_FORMULA : LabourTerm.ANNUAL_LEAVE_BARRED,
                        year.workingYears(),
                        fullDays)
                .because(rules.days());
        return why.with(bars.stream().map(this::explain).toList());
    }

    private Explanation explain(LeaveBar bar) {
        return switch (bar) {
            case NOT_TWELVE_MONTHS ->
                Explanation.of(bar, year.consecutiveMonths()).because(rules.qualifyingMonths());
            case SCHOOL_HOLIDAYS -> Explanation.of(bar, null).because(rules.days());
            case PERSONAL_LEAVE -> Explanation.of(bar, year.paidPersonalDays()).because(rules.personalDays());
            case SICK_LEAVE -> Explanation.of(bar, year.sickMonths()).because(rules.sickMonths());
        };
    }
}
