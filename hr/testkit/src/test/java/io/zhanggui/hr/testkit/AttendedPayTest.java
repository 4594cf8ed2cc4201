package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.kpi.BonusRule;
import io.zhanggui.core.kpi.Grade;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.attendance.AttendanceBook;
import io.zhanggui.hr.attendance.AttendanceCalculator;
import io.zhanggui.hr.attendance.AttendanceFacts;
import io.zhanggui.hr.attendance.AttendanceItem;
import io.zhanggui.hr.attendance.AttendancePolicy;
import io.zhanggui.hr.attendance.AttendanceRecord;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.AttendanceSheet;
import io.zhanggui.hr.attendance.GraceRule;
import io.zhanggui.hr.attendance.HolidayBasis;
import io.zhanggui.hr.attendance.LatenessRule;
import io.zhanggui.hr.attendance.LeaveAccount;
import io.zhanggui.hr.attendance.LeaveDays;
import io.zhanggui.hr.attendance.LeaveKind;
import io.zhanggui.hr.attendance.LeaveRequest;
import io.zhanggui.hr.attendance.LeaveTime;
import io.zhanggui.hr.attendance.LeaveType;
import io.zhanggui.hr.attendance.OvertimeBasis;
import io.zhanggui.hr.attendance.PlannedShift;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.attendance.Punch;
import io.zhanggui.hr.attendance.Roster;
import io.zhanggui.hr.attendance.Shift;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.labour.SickPay;
import io.zhanggui.hr.employment.Absences;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.EmploymentViolation;
import io.zhanggui.hr.employment.MonthlyPay;
import io.zhanggui.hr.employment.PaidDates;
import io.zhanggui.hr.employment.PaySpans;
import io.zhanggui.hr.employment.PayTerms;
import io.zhanggui.hr.employment.WorkedMonth;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Somebody of a warehouse who has Tuesdays and Wednesdays off and works every weekend: 22 days in November. */
class AttendedPayTest {

    private static final WorkCalendar CHINA = WorkCalendar.china();
    private static final PersonId P = PersonId.of("P007");
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    private static final LocalDate SUNDAY = LocalDate.of(2025, 11, 9);
    private static final LocalDate LATER_SUNDAY = LocalDate.of(2025, 11, 23);
    private static final LocalDate HIRED = LocalDate.of(2024, 1, 1);
    private static final Shift DAY = Shift.of("D", "09:00", "18:00").withBreak("12:00", "13:00");
    private static final LeaveType PERSONAL = LeaveType.days("PERSONAL", LeaveKind.PERSONAL, "0");
    private static final LeaveType SICK = LeaveType.days("SICK", LeaveKind.SICK, "0.2");

    private final AttendanceCalculator calculator = new AttendanceCalculator(
            Roster.planned(CHINA, plans()),
            AttendancePolicy.builder()
                    .lateness(GraceRule.WHOLE, LatenessRule.minutes(), 60)
                    .overtime(OvertimeBasis.CLAIMED, 30, 30)
                    .missingPunch("1")
                    .holidays(HolidayBasis.SHIFT_DAY)
                    .night("22:00", "06:00")
                    .window(240, 360)
                    .build());
    private final AttendanceBook book = AttendanceBook.inMemory(new MemoryStore(), ZoneOffset.ofHours(8), calculator);
    private final LeaveAccount noLeave = LeaveAccount.of(P, List.of(), ZoneOffset.ofHours(8));
    private final Employment steady = employed(PayTerms.from(HIRED, cny("11000.00")));
    private final Employment raised =
            employed(PayTerms.from(HIRED, cny("11000.00")), PayTerms.from(LocalDate.of(2025, 11, 16), cny("13200.00")));

    @Test
    void a_sunday_to_be_worked_that_was_missed_is_a_share_of_the_days_of_the_roster() {
        WorkedMonth month = WorkedMonth.of(steady, locked(NOVEMBER, SUNDAY), noLeave);
        // 11000 ÷ 22
        assertThat(pay(NOVEMBER).input(month).housingFundRate("0.07").build().earnings())
                .extracting(PayLine::amount)
                .containsExactly(cny("11000.00"), cny("-500.00"));
    }

    @Test
    void spans_have_the_days_of_the_roster() {
        AttendanceSheet sheet = locked(NOVEMBER, LATER_SUNDAY).locked();
        WorkedMonth month = WorkedMonth.of(raised, sheet);
        // 11 of 22 days each: 5500 + 6600, and 600 for a day of the second
        assertThat(pay(NOVEMBER).input(month).housingFundRate("0.07").build().earnings())
                .extracting(PayLine::amount)
                .containsExactly(cny("5500.00"), cny("6600.00"), cny("-600.00"));
        assertThat(PaySpans.check(
                                raised,
                                NOVEMBER,
                                PaidDates.of(sheet),
                                Absences.none().on(LocalDate.of(2025, 11, 4)))
                        .has(EmploymentViolation.ABSENT_ON_REST_DAY))
                .isTrue();
    }

    @Test
    void days_outside_of_employment_are_those_of_the_roster_too() {
        AttendanceFacts whole = AttendanceFacts.of(P, punches(NOVEMBER));
        Employment joiner = Employment.builder(EmploymentId.of("E-2"), P, LegalEntityId.of("ACME"), SUNDAY)
                .pay(PayTerms.from(SUNDAY, cny("11000.00")))
                .build();
        PaidDates joined = PaidDates.of(calculator.month(NOVEMBER, whole.employed(joiner.days())));
        PaidDates left = PaidDates.of(
                calculator.month(NOVEMBER, whole.employed(steady.leaving(SUNDAY).days())));

        assertThat(joined.before()).isEqualTo(6); // 1, 2, 3, 6, 7, 8 November
        assertThat(joined.dates()).hasSize(16);
        assertThat(joined.after()).isZero();
        assertThat(left.after()).isEqualTo(15);
        assertThat(left.before()).isZero();
        assertThat(left.total()).isEqualTo(22);
    }

    @Test
    void pay_goes_by_a_locked_month_of_the_days_of_the_employment() {
        AttendanceRecord open = book.record(sheet(NOVEMBER), stamp());
        assertThatThrownBy(() -> WorkedMonth.of(steady, open, noLeave))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("[attendance.month-not-locked]");
        assertThatThrownBy(() -> WorkedMonth.of(steady.leaving(SUNDAY), sheet(NOVEMBER)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("[employment.attendance-of-other-days]");
    }

    @Test
    void what_came_to_light_about_an_earlier_month_is_settled_by_the_wage_of_its_day() {
        locked(NOVEMBER);
        AttendanceRecord december = book.correct(sheet(NOVEMBER, LATER_SUNDAY), stamp());
        assertThat(december.id().month()).isEqualTo(DECEMBER);
        WorkedMonth month = WorkedMonth.of(raised, locked(DECEMBER), noLeave);
        PayrollInput input = pay(DECEMBER).input(month).housingFundRate("0.07").build();

        assertThat(input.earnings()).extracting(PayLine::amount).containsExactly(cny("13200.00"));
        assertThat(input.backPay()).extracting(BackPay::of).containsExactly(NOVEMBER);
        assertThat(input.backPay()).extracting(BackPay::item).containsExactly(PayrollItem.ABSENCE);
        assertThat(input.backPay()).extracting(BackPay::amount).containsExactly(cny("-600.00"));
        assertThat(input.rules().calculate(input).gross()).isEqualTo(cny("12600.00"));
        assertThatThrownBy(() -> WorkedMonth.of(raised, NOVEMBER).adjusted(month.adjustments()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-11");
    }

    @Test
    void a_performance_bonus_is_the_base_of_the_days_times_the_coefficient_of_a_grade() {
        BonusRule rule = BonusRule.coefficients("A", "1.2", "B", "1.0");
        Employment employment = employed(
                PayTerms.from(HIRED, cny("10000.00")).performanceBase(cny("2000.00")),
                PayTerms.from(LocalDate.of(2025, 11, 17), cny("10000.00")).performanceBase(cny("3000.00")));
        WorkedMonth month = WorkedMonth.of(employment, NOVEMBER)
                .performance(rule.coefficient(new Grade("A", new BigDecimal("90"))));
        PayLine bonus = pay(NOVEMBER).input(month).housingFundRate("0.07").build().earnings().stream()
                .filter(line -> line.item() == PayrollItem.BONUS)
                .findFirst()
                .orElseThrow();

        // half of 2000 and half of 3000, times 1.2
        assertThat(bonus.amount()).isEqualTo(cny("3000.00"));
        assertThat(bonus.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("当月绩效基数 2,500.00 元 × 绩效系数 1.2")
                .contains("计薪 20 天 / 应计薪 20 天");
        assertThatThrownBy(() -> month.performance(new BigDecimal("-0.1"))).hasMessageContaining("-0.1");
    }

    @Test
    void sick_leave_is_paid_by_its_share_or_the_floor_of_the_law_whichever_is_more() {
        AttendanceSheet sheet = calculator.month(
                NOVEMBER,
                AttendanceFacts.of(P, punches(NOVEMBER, SUNDAY, LATER_SUNDAY))
                        .leave(
                                new LeaveRequest("L1", P, SICK, LeaveTime.day(SUNDAY)),
                                new LeaveRequest("L2", P, SICK, LeaveTime.day(LATER_SUNDAY))));
        LeaveDays sick = sheet.leave("SICK");
        Money wage = cny("4400.00");
        SickPay least = ChinaPayroll.rules()
                .labour(Place.SHANGHAI, NOVEMBER.atEndOfMonth(), Knowledge.ALL)
                .sickPay()
                .days(wage, 1, sick.days());
        BigDecimal due = sheet.paidDays().due();

        assertThat(sick).isEqualTo(new LeaveDays(new BigDecimal("2"), new BigDecimal("0.4")));
        assertThat(sheet.leave("PERSONAL").days()).isEqualByComparingTo("0");
        assertThat(least.amount()).isEqualTo(cny("242.76")); // 4400 × 60 % ÷ 21.75 × 2, more than by 80 % of 2740
        PayLine more =
                labour(NOVEMBER).leavePay(sick, wage, due, least.explain()).orElseThrow();
        // 4400 × 0.4 ÷ 22 = 80
        assertThat(more.item()).isEqualTo(AttendanceItem.LEAVE_TOP_UP);
        assertThat(more.amount()).isEqualTo(cny("162.76"));
        assertThat(more.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("病假")
                .contains("242.76")
                .contains("80.00");
        Explanation enough = Explanation.of(AttendanceItem.LEAVE_TOP_UP, cny("80.00"));
        assertThat(labour(NOVEMBER).leavePay(sick, wage, due, enough)).isEmpty();
        assertThatThrownBy(() -> labour(NOVEMBER)
                        .leavePay(sick, wage, due, Explanation.of(AttendanceItem.LEAVE_TOP_UP, BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private AttendanceRecord locked(YearMonth month, LocalDate... onLeave) {
        AttendanceRecord.Id id = book.record(sheet(month, onLeave), stamp()).id();
        book.confirm(id, stamp());
        return book.lock(id, stamp());
    }

    private AttendanceSheet sheet(YearMonth month, LocalDate... onLeave) {
        AttendanceFacts facts = AttendanceFacts.of(P, punches(month, onLeave)).employed(steady.days());
        for (LocalDate day : onLeave) {
            facts = facts.leave(new LeaveRequest("L-" + day, P, PERSONAL, LeaveTime.day(day)));
        }
        return calculator.month(month, facts);
    }

    private static List<Punch> punches(YearMonth month, LocalDate... without) {
        return plans().stream()
                .map(PlannedShift::day)
                .filter(day ->
                        YearMonth.from(day).equals(month) && !List.of(without).contains(day))
                .flatMap(day ->
                        List.of(Punch.of(P, day.atTime(9, 0), "door"), Punch.of(P, day.atTime(18, 0), "door")).stream())
                .toList();
    }

    private static List<PlannedShift> plans() {
        List<PlannedShift> plans = new ArrayList<>();
        for (LocalDate day = NOVEMBER.atDay(1); day.isBefore(LocalDate.of(2026, 1, 1)); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.TUESDAY && day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
                plans.add(new PlannedShift(P, day, DAY));
            }
        }
        return plans;
    }

    private static Employment employed(PayTerms... rows) {
        Employment.Builder builder = Employment.builder(EmploymentId.of("E-1"), P, LegalEntityId.of("ACME"), HIRED);
        List.of(rows).forEach(builder::pay);
        return builder.build();
    }

    private static MonthlyPay pay(YearMonth month) {
        return new MonthlyPay(
                ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(month, month.atEndOfMonth()), Knowledge.ALL),
                labour(month),
                CHINA);
    }

    private static AttendanceRules labour(YearMonth month) {
        return ChinaPayroll.rules().attendance(Place.SHANGHAI, month, Knowledge.ALL, Proration.RATIO, Rounding.CENT);
    }

    private static Stamp stamp() {
        return Stamp.by(PersonId.of("HR1")).at(Instant.parse("2026-01-05T02:00:00Z"));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
