package io.zhanggui.examples.cases;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.attendance.OvertimePay;
import io.zhanggui.hr.attendance.PaidDays;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.Place;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Operations on {@code hr.attendance}, by China's calendar. */
final class AttendanceOperations {

    private final PayRules rules;

    AttendanceOperations(PayRules rules) {
        this.rules = rules;
    }

    void addTo(Operations operations) {
        operations
                .add("kind=daily", this::daily)
                .add("kind=overtime", this::overtime)
                .add("kind=overtime_days", this::overtimeDays)
                .add("kind=prorate", this::prorate)
                .add("kind=prorate_join", this::prorateJoin);
    }

    private Object daily(CaseInput in) {
        return Map.of(
                "day", rules().dailyWage(in.money("month")),
                "hour", rules().hourlyWage(in.money("month")));
    }

    private Object overtime(CaseInput in) {
        OvertimeHours hours = OvertimeHours.none();
        List<Money> lines = new ArrayList<>();
        for (CaseInput pair : in.list("hours")) {
            DayKind day = dayOf(pair.decimal("0"));
            hours = hours.plus(day, pair.decimal("1"));
            lines.add(rules().overtime(in.money("month"), OvertimeHours.none().plus(day, pair.decimal("1")))
                    .total());
        }
        OvertimePay pay = rules().overtime(in.money("month"), hours);
        return Map.of(
                "hour", rules().hourlyWage(in.money("month")),
                "lines", lines,
                "total_sum_of_lines", pay.total(),
                "total_unrounded", pay.exactTotal());
    }

    /** The kind of day that has this multiple of pay. */
    private DayKind dayOf(BigDecimal multiple) {
        return Arrays.stream(DayKind.values())
                .filter(day -> multiple(day).compareTo(multiple) == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of day pays " + multiple + " times"));
    }

    private BigDecimal multiple(DayKind day) {
        return switch (day) {
            case WORKDAY -> rules().workday().value();
            case REST_DAY -> rules().restDay().value();
            case STATUTORY_HOLIDAY -> rules().holiday().value();
        };
    }

    private Object overtimeDays(CaseInput in) {
        return in.list("days").stream()
                .map(day -> rules().overtime(in.money("month"), WorkCalendar.china(), day.date("0"), day.decimal("1")))
                .map(OvertimePay::total)
                .toList();
    }

    private Object prorate(CaseInput in) {
        return prorated(in, PaidDays.of(in.integer("workdays"), in.integer("holidays"), in.decimal("absent")));
    }

    private Object prorateJoin(CaseInput in) {
        return prorated(
                in,
                PaidDays.employed(
                        WorkCalendar.china(),
                        YearMonth.of(in.integer("year"), in.integer("mon")),
                        LocalDateRange.ofUnboundedEnd(in.date("join"))));
    }

    private Object prorated(CaseInput in, PaidDays days) {
        return Map.of(
                "attended", days.attended(),
                "ratio", rules().prorated(Proration.RATIO, in.money("month"), days),
                "forward_21_75", rules().prorated(Proration.FORWARD, in.money("month"), days),
                "backward_21_75", rules().prorated(Proration.BACKWARD, in.money("month"), days));
    }

    private AttendanceRules rules() {
        return rules.china()
                .attendance(
                        Place.SHANGHAI, YearMonth.from(rules.paid()), Knowledge.ALL, Proration.RATIO, Rounding.CENT);
    }
}
