package io.zhanggui.hr.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class AttendanceRulesTest {

    private static final PersonId P = PersonId.of("P023");
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11); // 20 workdays, no holiday
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10); // 18 workdays, 4 statutory holidays
    private static final WorkCalendar CHINA = WorkCalendar.china();

    private final AttendanceRules ratio = rules(Proration.RATIO);

    @Test
    void absence_by_ratio_takes_the_share_of_the_paid_days() {
        // 6900 × 17.5 ÷ 20 = 6037.50
        PayLine line = ratio.absence(
                        cny("6900.00"), month("20", "17.5", "0", "2.5").paidDays(CHINA))
                .orElseThrow();

        assertThat(line.item()).isEqualTo(PayrollItem.ABSENCE);
        assertThat(line.amount()).isEqualTo(cny("-862.50"));
        assertThat(line.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("缺勤扣款：-862.50 元 = 月工资 6,900.00 元 × 实际计薪 17.5 天 ÷ 应计薪 20 天 − 月工资 6,900.00 元");
    }

    @Test
    void absence_backward_takes_a_daily_wage_for_each_day_and_cites_the_average_month() {
        // 8700 ÷ 21.75 × 2.5 = 1000
        PayLine line = rules(Proration.BACKWARD)
                .absence(cny("8700.00"), month("20", "17.5", "0", "2.5").paidDays(CHINA))
                .orElseThrow();

        assertThat(line.amount()).isEqualTo(cny("-1000.00"));
        assertThat(line.explain().toText(Locale.ENGLISH)).contains("−8,700.00 CNY ÷ 21.75 × 2.5 days missed 〔law〕");
    }

    @Test
    void absence_forward_may_add_in_a_month_of_many_days() {
        PaidDays days = PaidDays.of(23, 0, BigDecimal.ONE);
        // 2175 ÷ 21.75 × 22 = 2200
        assertThat(rules(Proration.FORWARD)
                        .absence(cny("2175.00"), days)
                        .orElseThrow()
                        .amount())
                .isEqualTo(cny("25.00"));
    }

    @ParameterizedTest
    @CsvSource({"RATIO", "FORWARD", "BACKWARD"})
    void nothing_missed_takes_nothing_and_all_missed_takes_all(Proration policy) {
        PaidDays none = PaidDays.of(23, 0, BigDecimal.ZERO);
        PaidDays all = PaidDays.of(20, 0, BigDecimal.valueOf(20));

        assertThat(rules(policy).absence(cny("5000.00"), none)).isEmpty();
        assertThat(rules(policy).absence(cny("5000.00"), all).orElseThrow().amount())
                .isEqualTo(cny("-5000.00"));
    }

    @Test
    void backward_never_takes_more_than_the_wage() {
        PaidDays most = PaidDays.of(23, 0, BigDecimal.valueOf(22));
        AttendanceRules backward = rules(Proration.BACKWARD);

        // 2175 − 100 × 22 = −25
        assertThat(backward.prorated(Proration.BACKWARD, cny("2175.00"), most)).isEqualTo(cny("-25.00"));
        assertThat(backward.absence(cny("2175.00"), most).orElseThrow().amount())
                .isEqualTo(cny("-2175.00"));
    }

    @Test
    void who_joins_in_the_month_misses_the_paid_days_before() {
        LocalDateRange employed = LocalDateRange.ofUnboundedEnd(LocalDate.of(2025, 10, 9));
        AttendanceMonth month = AttendanceMonth.of(P, OCTOBER, days("18"), days("18"), days("0"), days("0"))
                .employed(employed);

        assertThat(month.check(CHINA).isEmpty()).isTrue();
        assertThat(month.paidDays(CHINA)).isEqualTo(new PaidDays(days("22"), days("4")));
    }

    @Test
    void who_was_employed_in_another_month_only_missed_everything() {
        LocalDateRange employed = LocalDateRange.of(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 20));
        assertThat(PaidDays.employed(CHINA, OCTOBER, employed).attended()).isEqualByComparingTo("0");
    }

    @Test
    void overtime_has_a_line_for_each_kind_of_day() {
        // 8700 ÷ 21.75 ÷ 8 = 50 an hour
        OvertimePay pay = ratio.overtime(cny("8700.00"), OvertimeHours.of("2", "4", "3"));

        assertThat(pay.lines())
                .extracting(PayLine::item, PayLine::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(OvertimeItem.OVERTIME_WORKDAY, cny("150.00")),
                        org.assertj.core.groups.Tuple.tuple(OvertimeItem.OVERTIME_REST_DAY, cny("400.00")),
                        org.assertj.core.groups.Tuple.tuple(OvertimeItem.OVERTIME_HOLIDAY, cny("450.00")));
        assertThat(pay.total()).isEqualTo(cny("1000.00"));
        assertThat(pay.lines().get(0).explain().toText(Locale.ENGLISH))
                .contains("8,700.00 CNY ÷ 21.75 days ÷ 8 h × 2 h × 150%");
    }

    @Test
    void on_a_working_day_only_the_hours_beyond_the_ordinary_ones_are_overtime() {
        LocalDate makeUpDay = LocalDate.of(2025, 9, 28); // a Sunday
        assertThat(ratio.overtime(cny("8700.00"), CHINA, makeUpDay, days("8")).lines())
                .isEmpty();
        assertThat(ratio.overtime(cny("8700.00"), CHINA, makeUpDay, days("10")).total())
                .isEqualTo(cny("150.00"));
        assertThat(ratio.overtime(cny("8700.00"), CHINA, makeUpDay, days("4")).total())
                .isEqualTo(cny("0.00"));
    }

    @Test
    void lines_of_a_month_are_absence_and_overtime() {
        AttendanceMonth month = month("20", "17.5", "0", "2.5").overtime(OvertimeHours.of("10", "0", "0"));

        assertThat(ratio.lines(month, cny("8700.00"), CHINA))
                .extracting(PayLine::amount)
                .containsExactly(cny("-1087.50"), cny("750.00"));
    }

    @Test
    void the_formula_of_every_line_is_found_again_by_its_code() {
        for (Proration policy : Proration.values()) {
            AttendanceRules rules = rules(policy);
            List<PayLine> lines = new ArrayList<>(rules.overtime(cny("8700.00"), OvertimeHours.of("2", "4", "3"))
                    .lines());
            lines.add(rules.absence(cny("8700.00"), new PaidDays(days("20"), days("2")))
                    .orElseThrow());
            lines.add(rules.absence(cny("8700.00"), new PaidDays(days("20"), days("20")))
                    .orElseThrow());
            for (PayLine line : lines) {
                Term formula = line.explain().formula().orElseThrow();
                assertThat(AttendanceRules.formulas())
                        .filteredOn(each -> each.code().equals(formula.code()))
                        .containsExactly(formula);
            }
        }
    }

    @Test
    void days_that_do_not_fit_are_all_refused_at_once() {
        AttendanceMonth month = month("19", "17", "1", "0");

        assertThatThrownBy(() -> ratio.lines(month, cny("8700.00"), CHINA))
                .isInstanceOfSatisfying(RejectedException.class, e -> {
                    assertThat(e.violations().has(AttendanceViolation.DAYS_DO_NOT_ADD_UP))
                            .isTrue();
                    assertThat(e.violations().has(AttendanceViolation.WORKDAYS_DIFFER))
                            .isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({"20,16,true", "20,16.5,false"})
    void overtime_above_the_limit_is_a_finding_and_paid(String workday, String restDay, boolean allowed) {
        AttendanceMonth month = month("20", "20", "0", "0").overtime(OvertimeHours.of(workday, restDay, "0"));

        assertThat(ratio.findings(month).isEmpty()).isEqualTo(allowed);
        assertThat(ratio.lines(month, cny("8700.00"), CHINA)).hasSize(2);
    }

    @Test
    void negative_and_impossible_days_are_refused() {
        assertThatThrownBy(() -> month("20", "21", "0", "-1")).hasMessageContaining("unpaidLeaveDays of P023");
        assertThatThrownBy(() -> OvertimeHours.of("0", "-1", "0")).hasMessageContaining("restDay");
        assertThatThrownBy(() -> PaidDays.of(20, 0, days("20.5"))).hasMessageContaining("20.5");
    }

    @Test
    void no_text_shows_a_wage() {
        OvertimePay pay = ratio.overtime(cny("8700.00"), OvertimeHours.of("2", "0", "0"));
        assertThat(pay.toString() + pay.lines()).doesNotContain("150").doesNotContain("8700");
    }

    @Test
    void every_term_has_texts_in_both_languages() {
        List.of(AttendanceTerm.values()).forEach(AttendanceRulesTest::reads);
        List.of(Proration.values()).forEach(AttendanceRulesTest::reads);
        List.of(OvertimeItem.values()).forEach(AttendanceRulesTest::reads);
        List.of(AttendanceViolation.values()).forEach(AttendanceRulesTest::reads);
    }

    @Test
    void lateness_is_withheld_minute_by_minute() {
        // 10440 ÷ 21.75 ÷ 8 ÷ 60 × 7 = 7.00
        PayLine line = ratio.lateness(cny("10440.00"), 7, cny("10440.00")).orElseThrow();
        assertThat(line.item()).isEqualTo(AttendanceItem.LATENESS);
        assertThat(line.amount()).isEqualTo(cny("-7.00"));
        assertThat(line.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("迟到早退扣款：-7.00 元 = −月工资 10,440.00 元 ÷ 21.75 天 ÷ 8 小时 ÷ 60 × 7 分钟");
        assertThat(ratio.lateness(cny("10440.00"), 0, cny("10440.00"))).isEmpty();
        assertThat(ratio.lateness(cny("10440.00"), 7, cny("0.00"))).isEmpty();
        assertThat(ratio.lateness(cny("10440.00"), 7, cny("7.00"))
                        .orElseThrow()
                        .explain()
                        .toText(Locale.ENGLISH))
                .contains("× 7 min");
        PayLine capped = ratio.lateness(cny("10440.00"), 7, cny("6.99")).orElseThrow();
        assertThat(capped.amount()).isEqualTo(cny("-6.99"));
        assertThat(capped.explain().toText(Locale.ENGLISH)).contains("more than is left");
    }

    @Test
    void lateness_stands_between_absence_and_overtime() {
        AttendanceMonth month = month("20", "19", "0", "1").deducting(60).overtime(OvertimeHours.of("1", "0", "0"));
        // 10440 ÷ 20 = 522; 10440 ÷ 174 = 60; × 1.5 = 90
        assertThat(ratio.lines(month, cny("10440.00"), CHINA))
                .extracting(PayLine::amount)
                .containsExactly(cny("-522.00"), cny("-60.00"), cny("90.00"));
        assertThat(ratio.lines(month.overtime(OvertimeHours.none()), cny("10440.00"), CHINA))
                .hasSize(2);
        assertThatThrownBy(() -> month.deducting(-1)).hasMessageContaining("deductedMinutes of P023");
    }

    @Test
    void a_correction_pays_the_difference_to_what_the_locked_month_said() {
        AttendanceTotals before = totals(month("20", "20", "0", "0").overtime(OvertimeHours.of("2", "0", "0")));
        AttendanceTotals after = totals(month("20", "19", "0", "1").overtime(OvertimeHours.of("2", "1", "0")));
        List<PayLine> lines = AttendanceRules.corrected(
                before.month().month(), ratio.lines(before, cny("10440.00")), ratio.lines(after, cny("10440.00")));

        assertThat(lines).extracting(PayLine::amount).containsExactlyInAnyOrder(cny("-522.00"), cny("120.00"));
        assertThat(lines).extracting(PayLine::label).containsOnly("");
        assertThat(lines.get(0).explain().toText(Locale.ENGLISH)).contains("attendance of 2025-11 corrected");
    }

    @ParameterizedTest
    @CsvSource({
        // of the 23 paid days of May 2025
        "RATIO, 22, false",
        "FORWARD, 22, false",
        "BACKWARD, 22, true",
        "BACKWARD, 21.75, true",
        "BACKWARD, 21.7, false",
        "BACKWARD, 23, false"
    })
    void worked_days_for_which_the_policy_leaves_no_wage_are_found(Proration proration, String missed, boolean found) {
        AttendanceMonth may =
                AttendanceMonth.of(P, java.time.YearMonth.of(2025, 5), days("21"), days("21"), days("0"), days("0"));
        PaidDays paid = PaidDays.of(21, 2, BigDecimal.ZERO).plusMissed(days(missed));
        AttendanceTotals totals = new AttendanceTotals(may, paid);
        assertThat(rules(proration).findings(totals, cny("8700.00")).has(AttendanceViolation.WORKED_WITHOUT_PAY))
                .isEqualTo(found);
        assertThat(rules(proration).findings(totals, cny("0.00")).isEmpty()).isTrue();
        AttendanceTotals exhausted = new AttendanceTotals(may.overtime(OvertimeHours.of("37", "0", "0")), paid);
        assertThat(rules(proration).findings(exhausted, cny("8700.00")).has(AttendanceViolation.OVERTIME_ABOVE_LIMIT))
                .isTrue();
    }

    @Test
    void overtime_and_lateness_name_the_rule_of_the_hours_of_a_day() {
        AttendanceMonth month = month("20", "20", "0", "0").deducting(60).overtime(OvertimeHours.of("1", "0", "0"));
        assertThat(ratio.lines(month, cny("10440.00"), CHINA))
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line.explain().evidence()).contains(ratio.paidDays(), ratio.hoursPerDay()));
    }

    @Test
    void nobody_is_a_truant_before_it_is_decided() {
        assertThat(AttendanceExceptionKind.ABSENT.text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("缺勤（待确认）");
        assertThat(LeaveKind.WORK_INJURY.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("停工留薪期");
    }

    private static AttendanceTotals totals(AttendanceMonth month) {
        return new AttendanceTotals(month, month.paidDays(CHINA));
    }

    private static void reads(io.zhanggui.core.explain.Term term) {
        assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(term.text(Locale.ENGLISH)).isNotBlank();
    }

    private static AttendanceMonth month(String due, String worked, String paidLeave, String unpaidLeave) {
        return AttendanceMonth.of(P, NOVEMBER, days(due), days(worked), days(paidLeave), days(unpaidLeave));
    }

    private static BigDecimal days(String number) {
        return new BigDecimal(number);
    }

    private static AttendanceRules rules(Proration proration) {
        return new AttendanceRules(
                rule("21.75"), rule("8"), rule("1.5"), rule("2"), rule("3"), rule("36"), proration, Rounding.CENT);
    }

    private static ResolvedRule<BigDecimal> rule(String value) {
        RuleKey<BigDecimal> key = RuleKey.ofDecimal("test");
        return new ResolvedRule<>(
                new Rule<>(
                        key,
                        RuleScope.EVERYWHERE,
                        Dated.from(LocalDate.of(2020, 1, 1), key.parse(value)),
                        "",
                        Citation.of("law"),
                        Confidence.OFFICIAL_TEXT),
                false);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
