package io.zhanggui.hr.employment;

import static io.zhanggui.hr.employment.LabourRules.cny;
import static io.zhanggui.hr.employment.LabourRules.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.AttendanceViolation;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** July 2025 has 23 workdays: 11 to the 15th and 12 from the 16th; October 2025 has 18, and 4 statutory holidays. */
class PaySpansTest {

    private static final WorkCalendar CHINA = WorkCalendar.china();
    private static final YearMonth JULY = YearMonth.of(2025, 7);
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final LocalDate HIRED = LocalDate.of(2024, 1, 1);
    private static final LocalDate RAISED = LocalDate.of(2025, 7, 16);

    private final Employment steady = hired(HIRED, "2175.00").build();
    private final Employment raised =
            hired(HIRED, "10000.00").pay(PayTerms.from(RAISED, cny("12000.00"))).build();

    @ParameterizedTest
    @CsvSource({"RATIO, 2080.43", "FORWARD, 2200.00", "BACKWARD, 2075.00"})
    void PRO01_one_of_23_days_missed(Proration policy, String expected) {
        PaySpans spans = PaySpans.of(steady, JULY, CHINA, Absences.none().on(LocalDate.of(2025, 7, 8)));

        assertThat(spans.pay(LabourRules.of(policy))).isEqualTo(cny(expected));
        assertThat(PaySpans.of(steady, JULY, CHINA, Absences.undated(BigDecimal.ONE)))
                .isEqualTo(spans);
    }

    @ParameterizedTest
    @CsvSource({"RATIO, 8181.82", "FORWARD, 8275.86", "BACKWARD, 8160.92"})
    void PRO03_joined_on_the_9th_of_October(Proration policy, String expected) {
        PaySpans spans =
                PaySpans.of(hired(LocalDate.of(2025, 10, 9), "10000.00").build(), OCTOBER, CHINA);

        assertThat(spans.due()).isEqualByComparingTo("22");
        assertThat(spans.spans().get(0).paidDays()).isEqualByComparingTo("18");
        assertThat(spans.missed()).isEqualByComparingTo("4");
        assertThat(spans.lines(LabourRules.of(policy))).hasSize(1);
        assertThat(spans.pay(LabourRules.of(policy))).isEqualTo(cny(expected));
    }

    @ParameterizedTest
    @CsvSource({
        // July has 23 paid days; of whoever joins on the last one, 22 are missed
        "RATIO, 2025-07-31, 0, false",
        "FORWARD, 2025-07-31, 0, false",
        "BACKWARD, 2025-07-31, 0, true",
        "BACKWARD, 2025-07-31, 1, false", // nothing was worked
        "BACKWARD, 2025-07-30, 0, false", // 21 missed: three quarters of a day are paid
        "BACKWARD, 2025-07-30, 0.75, true",
        "BACKWARD, 2025-07-30, 0.74, false"
    })
    void days_worked_for_nothing_are_found(Proration policy, LocalDate hired, BigDecimal absent, boolean found) {
        PaySpans spans = PaySpans.of(hired(hired, "2175.00").build(), JULY, CHINA, Absences.undated(absent));
        assertThat(spans.findings(LabourRules.of(policy)).has(AttendanceViolation.WORKED_WITHOUT_PAY))
                .isEqualTo(found);
        PaySpans free = PaySpans.of(hired(hired, "0.00").build(), JULY, CHINA, Absences.undated(absent));
        assertThat(free.findings(LabourRules.of(policy)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // 10000 × 11 ÷ 23 = 4782.609; 12000 × 12 ÷ 23 = 6260.870
        "RATIO, 4782.61, 6260.87",
        "FORWARD, 4782.61, 6260.87", // nothing is missed: the month is paid whole
        "BACKWARD, 4782.61, 6260.87"
    })
    void a_raise_on_the_16th_gives_two_spans(Proration policy, String before, String after) {
        List<PayLine> lines = PaySpans.of(raised, JULY, CHINA).lines(LabourRules.of(policy));

        assertThat(lines).extracting(PayLine::amount).containsExactly(cny(before), cny(after));
        assertThat(lines).extracting(PayLine::label).containsExactly("2025-07-01–2025-07-15", "2025-07-16–2025-07-31");
        assertThat(lines).extracting(PayLine::item).containsOnly(PayrollItem.BASE_PAY);
    }

    @ParameterizedTest
    @CsvSource({
        // the 17th and the 18th are missed, of the second span
        "RATIO, -1043.48", // 12000 × 2 ÷ 23
        "BACKWARD, -1103.45" // 12000 ÷ 21.75 × 2
    })
    void absence_lands_in_the_span_of_its_date(Proration policy, String expected) {
        List<PayLine> lines = PaySpans.of(
                        raised, JULY, CHINA, Absences.none().on(LocalDate.of(2025, 7, 17), LocalDate.of(2025, 7, 18)))
                .lines(LabourRules.of(policy));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(2).item()).isEqualTo(PayrollItem.ABSENCE);
        assertThat(lines.get(2).label()).isEqualTo("2025-07-16–2025-07-31");
        assertThat(lines.get(2).amount()).isEqualTo(cny(expected));
    }

    @Test
    void forward_pays_daily_wages_in_every_span_once_a_day_is_missed() {
        List<PayLine> lines = PaySpans.of(raised, JULY, CHINA, Absences.none().on(LocalDate.of(2025, 7, 17)))
                .lines(LabourRules.of(Proration.FORWARD));

        // 10000 ÷ 21.75 × 11 = 5057.471; 12000 ÷ 21.75 × 11 = 6068.966; together 11126.437
        assertThat(sum(lines)).isEqualTo(cny("11126.44"));
        assertThat(lines.get(0).amount().plus(lines.get(2).amount())).isEqualTo(cny("5057.47"));
        assertThat(lines.get(1).amount().plus(lines.get(3).amount())).isEqualTo(cny("6068.97"));
        assertThat(lines.get(2).explain().toText(Locale.ENGLISH))
                .contains("10,000.00 CNY ÷ 21.75 × 11 days attended − 10,000.00 CNY × 11 ÷ 23 paid days 〔law〕")
                .contains("rounded together");
    }

    @ParameterizedTest
    @CsvSource({
        // days 6 + 8 of 23, outside 5 + 4
        "RATIO, 2608.70, 4173.91", // 10000 × 6 ÷ 23; 12000 × 8 ÷ 23
        "FORWARD, 2758.62, 4413.79", // 10000 ÷ 21.75 × 6; 12000 ÷ 21.75 × 8
        "BACKWARD, 2483.76, 4053.97" // 10000 × 11 ÷ 23 − 10000 ÷ 21.75 × 5; 12000 × 12 ÷ 23 − 12000 ÷ 21.75 × 4
    })
    void who_joins_is_raised_and_leaves_in_a_month_is_paid_for_both_spans(
            Proration policy, String first, String second) {
        Employment brief = hired(LocalDate.of(2025, 7, 8), "10000.00")
                .pay(PayTerms.from(RAISED, cny("12000.00")))
                .lastDay(LocalDate.of(2025, 7, 25))
                .build();
        PaySpans spans = PaySpans.of(brief, JULY, CHINA);

        assertThat(spans.spans()).extracting(PaySpan::paidDays).containsExactly(days("6"), days("8"));
        assertThat(spans.spans()).extracting(PaySpan::outside).containsExactly(days("5"), days("4"));
        assertThat(spans.lines(LabourRules.of(policy)))
                .extracting(PayLine::amount)
                .containsExactly(cny(first), cny(second));
    }

    @Test
    void a_whole_month_under_one_row_of_terms_is_paid_as_it_stands() {
        List<PayLine> lines = PaySpans.of(steady, JULY, CHINA).lines(LabourRules.of(Proration.FORWARD, Rounding.WHOLE));

        assertThat(lines).containsExactly(new PayLine(PayrollItem.BASE_PAY, "", cny("2175.00")));
    }

    @Test
    void the_sum_is_rounded_by_the_rules_and_not_the_lines() {
        List<PayLine> lines = PaySpans.of(raised, JULY, CHINA).lines(LabourRules.of(Proration.RATIO, Rounding.WHOLE));

        // 11043.478 is rounded to 11043
        assertThat(sum(lines)).isEqualTo(cny("11043.00"));
        assertThat(lines).extracting(PayLine::amount).containsExactly(cny("4782.37"), cny("6260.63"));
    }

    @Test
    void allowances_go_by_the_days_of_their_own_terms() {
        Employment given = hired(HIRED, "2300.00")
                .pay(PayTerms.from(RAISED, cny("2300.00")).allowance("餐补", cny("230.00")))
                .build();
        List<PayLine> lines = PaySpans.of(given, JULY, CHINA, Absences.none().on(LocalDate.of(2025, 7, 31)))
                .lines(LabourRules.of(Proration.RATIO));

        assertThat(lines)
                .extracting(PayLine::item, PayLine::label, PayLine::amount)
                .containsExactly(
                        tuple(PayrollItem.BASE_PAY, "2025-07-01–2025-07-15", "1100.00"),
                        tuple(PayrollItem.BASE_PAY, "2025-07-16–2025-07-31", "1200.00"),
                        tuple(PayrollItem.ALLOWANCE, "餐补 2025-07-16–2025-07-31", "120.00"),
                        tuple(PayrollItem.ABSENCE, "2025-07-16–2025-07-31", "-100.00"),
                        tuple(PayrollItem.ABSENCE, "餐补 2025-07-16–2025-07-31", "-10.00"));
    }

    @Test
    void a_transfer_without_a_raise_is_one_span() {
        Employment moved = hired(HIRED, "10000.00")
                .pay(PayTerms.from(RAISED, cny("10000.00")).unit(OrgUnitId.of("OPS")))
                .build();

        assertThat(PaySpans.of(moved, JULY, CHINA).spans()).hasSize(1);
        assertThat(PaySpans.of(moved, JULY, CHINA).lines(LabourRules.of(Proration.RATIO)))
                .extracting(PayLine::label)
                .containsExactly("");
    }

    @Test
    void terms_that_hold_on_no_paid_day_are_no_span() {
        // 2025-11-01 and 02 are a weekend
        Employment monday = hired(HIRED, "10000.00")
                .pay(PayTerms.from(LocalDate.of(2025, 11, 3), cny("12000.00")))
                .build();
        PaySpans spans = PaySpans.of(monday, YearMonth.of(2025, 11), CHINA);

        assertThat(spans.spans()).hasSize(1);
        assertThat(spans.pay(LabourRules.of(Proration.BACKWARD))).isEqualTo(cny("12000.00"));
    }

    @ParameterizedTest
    @EnumSource(Proration.class)
    void who_joins_on_the_last_rest_days_of_a_month_is_paid_nothing(Proration policy) {
        // 2025-11-29 is a Saturday; November has 20 paid days, so that 21.75 − 20 days would be left by BACKWARD
        PaySpans spans =
                PaySpans.of(hired(LocalDate.of(2025, 11, 29), "10000.00").build(), YearMonth.of(2025, 11), CHINA);

        assertThat(spans.unpaid()).isTrue();
        assertThat(spans.pay(LabourRules.of(policy))).isEqualTo(cny("0.00"));
        assertThat(spans.lines(LabourRules.of(policy)).get(0).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("不计发：当月应计薪 20 天，其中在职 0 天");
    }

    @ParameterizedTest
    @EnumSource(Proration.class)
    void a_month_missed_altogether_pays_nothing_in_any_span(Proration policy) {
        Absences all = Absences.none();
        for (LocalDate day = JULY.atDay(1); !day.isAfter(JULY.atEndOfMonth()); day = day.plusDays(1)) {
            all = CHINA.isWorkday(day) ? all.on(day) : all;
        }
        PaySpans spans = PaySpans.of(raised, JULY, CHINA, all);
        List<PayLine> lines = spans.lines(LabourRules.of(policy));

        assertThat(spans.unpaid()).isTrue();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(2).amount()).isEqualTo(lines.get(0).amount().negated());
        assertThat(lines.get(3).amount()).isEqualTo(lines.get(1).amount().negated());
        assertThat(lines.get(3).explain().toText(Locale.ENGLISH)).contains("the month pays nothing after absence");
    }

    @Test
    void backward_pays_nothing_rather_than_less_than_nothing() {
        // 22 of 23 days are outside: 2175 − 100 × 22 is below zero
        PaySpans spans = PaySpans.of(hired(LocalDate.of(2025, 7, 31), "2175.00").build(), JULY, CHINA);

        assertThat(spans.pay(LabourRules.of(Proration.BACKWARD))).isEqualTo(cny("0.00"));
        assertThat(spans.pay(LabourRules.of(Proration.FORWARD))).isEqualTo(cny("100.00"));
        assertThat(spans.unpaid()).isFalse();
    }

    @Test
    void half_days_count_as_halves() {
        Absences half = Absences.none().on(LocalDate.of(2025, 7, 8), days("0.5"));

        assertThat(PaySpans.of(steady, JULY, CHINA, half).pay(LabourRules.of(Proration.BACKWARD)))
                .isEqualTo(cny("2125.00"));
        assertThat(half.on(LocalDate.of(2025, 7, 8), days("0.5")))
                .isEqualTo(Absences.none().on(LocalDate.of(2025, 7, 8), days("1.0")));
    }

    @Test
    void every_line_says_how_it_came_about() {
        Employment brief = hired(LocalDate.of(2025, 7, 8), "10000.00")
                .pay(PayTerms.from(RAISED, cny("12000.00")))
                .build();
        PaySpans spans = PaySpans.of(brief, JULY, CHINA, Absences.none().on(LocalDate.of(2025, 7, 31)));

        assertThat(text(spans, Proration.RATIO, 0)).contains("10,000.00 元 × 计薪 6 天 ÷ 当月应计薪 23 天");
        assertThat(text(spans, Proration.RATIO, 2)).contains("−12,000.00 元 × 缺勤 1 天 ÷ 当月应计薪 23 天");
        assertThat(text(spans, Proration.FORWARD, 0)).contains("10,000.00 元 ÷ 21.75 天 × 计薪 6 天");
        assertThat(text(spans, Proration.FORWARD, 2)).contains("−12,000.00 元 ÷ 21.75 天 × 缺勤 1 天");
        assertThat(text(spans, Proration.BACKWARD, 0))
                .contains("10,000.00 元 × 11 天 ÷ 当月应计薪 23 天 − 10,000.00 元 ÷ 21.75 天 × 不在职 5 天");
        assertThat(text(spans, Proration.BACKWARD, 1)).contains("12,000.00 元 × 计薪 12 天 ÷ 当月应计薪 23 天");
        assertThat(text(spans, Proration.BACKWARD, 2)).contains("−12,000.00 元 ÷ 21.75 天 × 缺勤 1 天");
        PaySpans joined =
                PaySpans.of(hired(LocalDate.of(2025, 7, 8), "10000.00").build(), JULY, CHINA);
        assertThat(text(joined, Proration.BACKWARD, 0))
                .contains("10,000.00 元 − 10,000.00 元 ÷ 21.75 天 × 不在职 5 天")
                .doesNotContain("舍入");
        PaySpans absent = PaySpans.of(steady, JULY, CHINA, Absences.undated(BigDecimal.ONE));
        assertThat(text(absent, Proration.FORWARD, 1)).contains("2,175.00 元 ÷ 21.75 天 × 出勤 22 天 − 2,175.00 元");
    }

    @Test
    void the_base_of_performance_pay_goes_by_days_too() {
        Employment given = hired(HIRED, "10000.00")
                .pay(PayTerms.from(RAISED, cny("10000.00")).performanceBase(cny("2300.00")))
                .build();

        assertThat(PaySpans.of(given, JULY, CHINA, Absences.none().on(LocalDate.of(2025, 7, 31)))
                        .performanceBase(LabourRules.of(Proration.RATIO)))
                .isEqualTo(cny("1100.00"));
    }

    @Test
    void absences_that_do_not_fit_are_refused() {
        Violations outside = check(steady.leaving(LocalDate.of(2025, 7, 10)), "2025-07-11");

        assertThat(outside.has(EmploymentViolation.ABSENT_OUTSIDE)).isTrue();
        assertThat(outside.toString()).contains("P007.absences '2025-07-11'").contains("2025-07-01 to 2025-07-10");
        assertThat(check(steady, "2025-08-01").has(EmploymentViolation.ABSENT_OUTSIDE))
                .isTrue();
        assertThat(check(steady, "2025-07-12").has(EmploymentViolation.ABSENT_ON_REST_DAY))
                .isTrue();
        assertThat(PaySpans.check(steady, JULY, CHINA, Absences.none().on(LocalDate.of(2025, 7, 8), days("1.5")))
                        .has(EmploymentViolation.ABSENT_TOO_LONG))
                .isTrue();
        assertThat(PaySpans.check(steady, JULY, CHINA, Absences.undated(days("23.5")))
                        .has(EmploymentViolation.ABSENT_TOO_LONG))
                .isTrue();
        assertThat(PaySpans.check(steady, JULY, CHINA, Absences.undated(days("23")))
                        .isEmpty())
                .isTrue();
        Violations undated = PaySpans.check(raised, JULY, CHINA, Absences.undated(BigDecimal.ONE));
        assertThat(undated.has(EmploymentViolation.ABSENCE_WITHOUT_DATES)).isTrue();
        assertThat(undated.toString()).contains("there are 2 spans");
    }

    @Test
    void a_month_outside_of_employment_is_refused() {
        Violations found = PaySpans.check(steady, YearMonth.of(2023, 12), CHINA, Absences.none());

        assertThat(found.has(EmploymentViolation.NOT_EMPLOYED)).isTrue();
        assertThatThrownBy(() -> PaySpans.of(steady, YearMonth.of(2023, 12), CHINA))
                .hasMessageContaining("P007.month '2023-12'");
    }

    @Test
    void spans_hold_all_paid_days_of_the_month() {
        PaySpan span = PaySpans.of(steady, JULY, CHINA).spans().get(0);

        assertThatThrownBy(() -> new PaySpans(PersonId.of("P007"), JULY, days("22"), List.of(span)))
                .hasMessage("spans of P007 have 23 of the 22 paid days of 2025-07");
        assertThatThrownBy(() -> new PaySpan(span.days(), span.terms(), days("3"), days("0"), days("3.5")))
                .hasMessageContaining("3.5");
        assertThatThrownBy(() -> new PaySpan(span.days(), span.terms(), days("3"), days("-1"), days("0")))
                .hasMessage("outside is negative: -1");
        assertThatThrownBy(() -> Absences.undated(days("-1"))).hasMessageContaining("-1");
        assertThatThrownBy(() -> Absences.none().on(RAISED, days("0"))).hasMessageContaining("2025-07-16");
        assertThat(List.of(span, PaySpans.of(steady, JULY, CHINA)).toString()).doesNotContain("2175");
    }

    private static Tuple tuple(PayrollItem item, String label, String amount) {
        return Tuple.tuple(item, label, cny(amount));
    }

    private static Violations check(Employment employment, String day) {
        return PaySpans.check(employment, JULY, CHINA, Absences.none().on(LocalDate.parse(day)));
    }

    private static String text(PaySpans spans, Proration policy, int line) {
        AttendanceRules rules = LabourRules.of(policy);
        return spans.lines(rules).get(line).explain().toText(Locale.SIMPLIFIED_CHINESE);
    }

    private static Money sum(List<PayLine> lines) {
        return lines.stream().map(PayLine::amount).reduce(cny("0.00"), Money::plus);
    }

    private static Employment.Builder hired(LocalDate day, String wage) {
        return Employment.builder(EmploymentId.of("E-1"), PersonId.of("P007"), LegalEntityId.of("ACME"), day)
                .pay(PayTerms.from(day, cny(wage)));
    }
}
