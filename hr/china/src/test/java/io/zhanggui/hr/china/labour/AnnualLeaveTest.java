package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.cny;
import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static io.zhanggui.hr.china.labour.LabourTests.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualLeaveTest {

    private final AnnualLeaveRules rules = labour().annualLeave();

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 5", "9, 5", "10, 10", "19, 10", "20, 15", "45, 15"})
    void days_by_years_of_work(int years, String days) {
        assertThat(rules.entitlement(LeaveYear.of(years).consecutive(12)).days())
                .isEqualByComparingTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        // years, consecutive, sick, personal, days, bar
        "1, 11, 0, 0, 0, NOT_TWELVE_MONTHS",
        "1, 12, 0, 0, 5, ",
        "9, 99, 1.9, 0, 5, ",
        "9, 99, 2, 0, 0, SICK_LEAVE",
        "10, 99, 2.9, 0, 10, ",
        "10, 99, 3, 0, 0, SICK_LEAVE",
        "20, 99, 3.9, 0, 15, ",
        "20, 99, 4, 0, 0, SICK_LEAVE",
        "20, 99, 0, 19.5, 15, ",
        "20, 99, 0, 20, 0, PERSONAL_LEAVE"
    })
    void what_bars_leave_counts_from_its_edge(
            int years, int consecutive, String sick, String personal, String days, LeaveBar bar) {
        AnnualLeave leave = rules.entitlement(
                LeaveYear.of(years).consecutive(consecutive).sick(number(sick)).personal(number(personal)));

        assertThat(leave.days()).isEqualByComparingTo(days);
        assertThat(leave.bars()).isEqualTo(bar == null ? Collections.emptyList() : Collections.singletonList(bar));
    }

    @Test
    void longer_school_holidays_bar_leave_and_every_bar_is_named() {
        AnnualLeave leave = rules.entitlement(LeaveYear.of(12)
                .consecutive(3)
                .sick(number("5"))
                .personal(number("30"))
                .withSchoolHolidays());

        assertThat(leave.bars()).containsExactly(LeaveBar.values());
        assertThat(leave.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("年休假天数：0 = 累计工作已满 12 年，应休 10 天，但有下列情形，当年不享受 〔职工带薪年休假条例")
                .contains("连续工作不满 12 个月：3 〔", "依法享受寒暑假，天数多于年休假 〔", "事假累计 20 天以上且单位不扣工资：30 〔")
                .contains("病假累计月数达到不享受年休假的标准：5 〔");
        assertThat(rules.entitlement(LeaveYear.of(12)).explain().toText(Locale.ENGLISH))
                .startsWith("Annual leave, days: 10 = by 12 full years of work 〔");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 5, 2", // 184 ÷ 365 × 5 = 2.52
        "2025-01-01, 15, 15",
        "2024-01-01, 15, 15", // a leap year's 366 ÷ 365 is not more than the whole
        "2025-12-31, 15, 0",
        "2025-10-20, 5, 1", // 73 ÷ 365 × 5 = 1 exactly
        "2025-10-21, 5, 0"
    })
    void days_of_the_rest_of_the_year(LocalDate joined, String full, String days) {
        assertThat(rules.onEntry(joined, number(full)).days()).isEqualByComparingTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 5, 1, 1", // 2.74 − 1 = 1.74
        "200, 5, 0.5, 2",
        "146, 5, 0, 2", // exactly 2
        "145, 5, 0, 1",
        "200, 5, 3, 0", // more was taken: nothing is claimed back
        "0, 5, 0, 0",
        "365, 15, 0, 15",
        "366, 15, 0, 15"
    })
    void days_not_taken_on_leaving(int elapsed, String full, String taken, String days) {
        assertThat(rules.onExit(elapsed, number(full), number(taken)).days()).isEqualByComparingTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2022-03-15, 2025-07-19, 200", "2025-03-01, 2025-03-01, 1", "2024-01-01, 2024-12-31, 366"})
    void calendar_days_with_the_employer_count_from_joining_or_new_year(LocalDate joined, LocalDate last, int elapsed) {
        assertThat(rules.onExit(joined, last, number("10"), number("2")))
                .isEqualTo(rules.onExit(elapsed, number("10"), number("2")));
    }

    @Test
    void days_are_explained_with_the_fraction() {
        assertThat(rules.onExit(200, number("5"), number("1")).explain().toText(Locale.ENGLISH))
                .contains(
                        "1 = 200 calendar days with the employer ÷ 365 × 5 days − 1 taken = 1.74, a part of a day dropped");
        assertThat(rules.onEntry(LocalDate.of(2025, 7, 1), number("5"))
                        .explain()
                        .toText(Locale.SIMPLIFIED_CHINESE))
                .contains("入职当年剩余年休假天数：2 = 当年度剩余日历天数 184 ÷ 365 × 全年应休 5 天 = 2.52");
    }

    @Test
    void pay_for_days_not_taken_is_200_percent_beside_the_wage() {
        UnusedLeavePay pay = rules.unused(AverageWage.of(cny("10000")), number("2"), false);

        assertThat(pay.total()).isEqualTo(cny("2758.62"));
        assertThat(pay.extra()).isEqualTo(cny("1839.08"));
        assertThat(pay.dailyWage()).isEqualTo(cny("459.77"));
        assertThat(pay.explain().value()).contains(cny("1839.08"));
        assertThat(pay.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("月平均工资 10,000.00 元 ÷ 21.75 × 未休 2 天 × 200%（共 300%，其中 100% 已随正常工资支付）", "第十条")
                .contains("日工资：459.77 元");
        assertThat(pay.toString()).isEqualTo("UnusedLeavePay[2 days, ***]");
        assertThat(pay.line()).isEqualTo(new PayLine(PayrollItem.LEAVE_PAY, "", cny("1839.08"), pay.explain()));
    }

    @Test
    void the_average_of_twelve_months_is_not_rounded_before() {
        // 100000.01 in all: ÷ 12 ÷ 21.75 × 3 × 200 % = 2298.8508…; of the rounded average 8333.33 it would be 2298.85
        // too,
        // of a rounded daily wage 383.14 only 2298.84
        UnusedLeavePay pay = rules.unused(AverageWage.of(Collections.nCopies(12, cny("8333.33"))), number("3"), false);

        assertThat(pay.average().total()).isEqualTo(cny("99999.96"));
        assertThat(pay.extra()).isEqualTo(cny("2298.85"));
    }

    @Test
    void days_given_up_in_writing_are_owed_the_ordinary_wage_only() {
        UnusedLeavePay pay = rules.unused(AverageWage.of(cny("10000")), number("2"), true);

        assertThat(pay.extra()).isEqualTo(cny("0.00"));
        assertThat(pay.explain().toText(Locale.ENGLISH)).contains("2 days were given up in writing");
    }

    @Test
    void impossible_facts_are_refused() {
        assertThatThrownBy(() -> rules.onExit(367, number("5"), number("0"))).hasMessageContaining("367");
        assertThatThrownBy(() -> rules.onExit(-1, number("5"), number("0"))).hasMessageContaining("-1");
        assertThatThrownBy(() -> rules.onExit(1, number("-5"), number("0"))).hasMessageContaining("fullDays");
        assertThatThrownBy(() -> rules.onExit(1, number("5"), number("-1"))).hasMessageContaining("taken");
        assertThatThrownBy(() -> rules.unused(AverageWage.of(cny("1")), number("-1"), false))
                .hasMessageContaining("unusedDays");
        assertThatThrownBy(() ->
                        rules.onExit(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 1, 31), number("5"), number("0")))
                .hasMessageContaining("2025-01-31");
        assertThatThrownBy(() -> LeaveYear.of(-1)).hasMessageContaining("workingYears");
        assertThatThrownBy(() -> LeaveYear.of(1).consecutive(-1)).hasMessageContaining("consecutiveMonths");
        assertThatThrownBy(() -> LeaveYear.of(1).sick(number("-1"))).hasMessageContaining("sickMonths");
        assertThatThrownBy(() -> LeaveYear.of(1).personal(number("-1"))).hasMessageContaining("paidPersonalDays");
    }

    @Property(tries = 200)
    void what_one_employer_owes_and_the_next_one_gives_is_never_more_than_the_year(
            @ForAll @IntRange(min = 2020, max = 2030) int year,
            @ForAll @IntRange(min = 2, max = 365) int day,
            @ForAll @IntRange(min = 0, max = 3) int tier) {
        LocalDate joined = LocalDate.ofYearDay(year, day);
        BigDecimal full = BigDecimal.valueOf(5L * tier);
        BigDecimal left = rules.onExit(LocalDate.of(2000, 1, 1), joined.minusDays(1), full, BigDecimal.ZERO)
                .days();
        BigDecimal next = rules.onEntry(joined, full).days();

        assertThat(left.add(next)).isLessThanOrEqualTo(full).isGreaterThanOrEqualTo(full.subtract(BigDecimal.ONE));
    }

    @Property(tries = 200)
    void more_days_with_the_employer_never_give_less(
            @ForAll @IntRange(min = 0, max = 365) int elapsed, @ForAll @IntRange(min = 0, max = 15) int taken) {
        BigDecimal full = BigDecimal.valueOf(15);
        BigDecimal used = BigDecimal.valueOf(taken);

        assertThat(rules.onExit(elapsed + 1, full, used).days())
                .isGreaterThanOrEqualTo(rules.onExit(elapsed, full, used).days());
    }
}
