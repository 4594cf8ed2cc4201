package io.zhanggui.hr.testkit;

import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.testkit.IdArbitraries;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.OvertimeHours;
import java.math.BigDecimal;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.threeten.extra.LocalDateRange;

/** Attendance that adds up; needs {@code net.jqwik:jqwik}. */
public final class AttendanceArbitraries {

    private AttendanceArbitraries() {}

    /** Months from 2024-01 to 2025-12, of which the Chinese calendar is known. */
    public static Arbitrary<YearMonth> months() {
        return DateArbitraries.months().filter(month -> month.getYear() < 2026);
    }

    /**
     * Attendance of one person in a month: employed all of it or a part, in half days at work, on paid leave and on unpaid
     * leave, with some overtime. The days add up to the workdays due.
     */
    public static Arbitrary<AttendanceMonth> attendance(YearMonth month, WorkCalendar calendar) {
        return Combinators.combine(
                        IdArbitraries.personIds(),
                        employment(month),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        overtime())
                .as((person, employed, awayPercent, paidPercent, overtime) -> {
                    int halfDays = 2 * calendar.workdays(employed);
                    int away = halfDays * awayPercent / 100;
                    int paid = away * paidPercent / 100;
                    return AttendanceMonth.of(
                                    person,
                                    month,
                                    halves(halfDays),
                                    halves(halfDays - away),
                                    halves(paid),
                                    halves(away - paid))
                            .employed(employed)
                            .overtime(overtime);
                });
    }

    /** Overtime in half hours: up to 36 on workdays, 16 on rest days, 8 on holidays. */
    public static Arbitrary<OvertimeHours> overtime() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 72),
                        Arbitraries.integers().between(0, 32),
                        Arbitraries.integers().between(0, 16))
                .as((workday, restDay, holiday) ->
                        new OvertimeHours(halves(workday), halves(restDay), halves(holiday)));
    }

    /** The whole month, or from the middle of it, or up to there. */
    private static Arbitrary<LocalDateRange> employment(YearMonth month) {
        LocalDateRange whole = ReportingPeriod.month(month).range();
        return Arbitraries.oneOf(
                Arbitraries.just(whole),
                Arbitraries.integers()
                        .between(1, month.lengthOfMonth() - 1)
                        .map(day -> whole.withStart(whole.getStart().plusDays(day))),
                Arbitraries.integers()
                        .between(1, month.lengthOfMonth() - 1)
                        .map(day -> whole.withEnd(whole.getStart().plusDays(day))));
    }

    private static BigDecimal halves(int halfDays) {
        return BigDecimal.valueOf(halfDays * 5L, 1);
    }
}
