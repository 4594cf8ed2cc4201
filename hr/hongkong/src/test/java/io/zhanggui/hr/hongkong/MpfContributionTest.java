package io.zhanggui.hr.hongkong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.payroll.Contribution;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** The expected figures follow from the rates and levels of income alone, half a cent rounded up. */
class MpfContributionTest {

    private static final HongKongPayroll PAYROLL = HongKongPayroll.rules(Rounding.CENT);

    @ParameterizedTest
    @CsvSource({
        "    0.00,    0.00,    0.00",
        " 7099.99,    0.00,  355.00",
        " 7100.00,  355.00,  355.00",
        " 7100.10,  355.01,  355.01",
        "29999.80, 1499.99, 1499.99",
        "30000.00, 1500.00, 1500.00",
        "30000.01, 1500.00, 1500.00",
        "90000.00, 1500.00, 1500.00",
    })
    void a_month_has_the_levels_of_a_month(String income, String employee, String employer) {
        assertContributes(WagePeriod.month(YearMonth.of(2025, 11)), income, employee, employer);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-03, 2025-11-04,   279.99,    0.00,   14.00",
        "2025-11-03, 2025-11-04,   280.00,   14.00,   14.00",
        "2025-11-03, 2025-11-04,  1000.00,   50.00,   50.00",
        "2025-11-03, 2025-11-04,  1000.60,   50.00,   50.00",
        "2025-11-03, 2025-11-10,  1959.99,    0.00,   98.00",
        "2025-11-03, 2025-11-10,  1960.00,   98.00,   98.00",
        "2025-11-03, 2025-11-10,  7000.01,  350.00,  350.00",
        "2024-02-01, 2024-03-01,  7100.00,  355.00,  355.00", // a whole month
        "2024-02-01, 2024-02-29,  7839.99,    0.00,  392.00", // 28 days of a leap year
        "2024-02-01, 2024-02-29,  7840.00,  392.00,  392.00",
        "2023-02-01, 2023-03-01,  7100.00,  355.00,  355.00",
        "2025-10-16, 2025-11-16, 31000.01, 1550.00, 1550.00", // 31 days, but of two months
    })
    void any_other_period_has_those_of_its_days(
            LocalDate first, LocalDate end, String income, String employee, String employer) {
        assertContributes(WagePeriod.of(first, end), income, employee, employer);
    }

    private static void assertContributes(WagePeriod period, String income, String employee, String employer) {
        Contribution contribution =
                PAYROLL.contribution(period, hkd(income), Knowledge.ALL).contribution();
        assertThat(contribution.employee()).isEqualTo(hkd(employee));
        assertThat(contribution.employer()).isEqualTo(hkd(employer));
    }

    @Test
    void the_company_says_how_contributions_are_rounded() {
        MpfContribution whole = HongKongPayroll.rules(Rounding.WHOLE)
                .contribution(WagePeriod.month(YearMonth.of(2025, 11)), hkd("12345.00"), Knowledge.ALL);
        assertThat(whole.contribution().employee()).isEqualTo(hkd("617.00"));
    }

    @Test
    void both_sides_are_explained_and_add_up() {
        MpfContribution day =
                PAYROLL.contribution(WagePeriod.day(LocalDate.of(2025, 11, 3)), hkd("279.00"), Knowledge.ALL);
        assertThat(day.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        Mandatory contributions of a wage period: 13.95 HKD = employee 0.00 HKD + employer 13.95 HKD (2025-11-03)
                          Mandatory provident fund (employee): 0.00 HKD = nothing is owed, because 279.00 HKD is below 280 〔mpfa.org.hk〕
                          Mandatory provident fund (employer): 13.95 HKD = 279.00 HKD × 5% 〔mpfa.org.hk〕
                            Contribution base: 279.00 HKD = reported 279.00 HKD, at most 1,000 〔mpfa.org.hk〕
                        """);
        assertThat(day.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("工资期的强制性供款：13.95 HKD = 雇员 0.00 HKD + 雇主 13.95 HKD（2025-11-03）");
        assertThat(day).hasToString("MpfContribution[2025-11-03, ***]");
    }

    @Test
    void a_wage_period_is_a_month_only_if_it_is_all_of_it() {
        assertThat(WagePeriod.month(YearMonth.of(2024, 2))).hasToString("2024-02");
        assertThat(WagePeriod.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1))
                        .isMonth())
                .isTrue();
        assertThat(WagePeriod.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)))
                .hasToString("2024-02-01/2024-02-28");
        assertThat(WagePeriod.of(LocalDate.of(2024, 2, 2), LocalDate.of(2024, 3, 1))
                        .isMonth())
                .isFalse();
        WagePeriod two = WagePeriod.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 4, 1));
        assertThat(two.isMonth()).isFalse();
        assertThat(two.month()).isEqualTo(YearMonth.of(2024, 3));
        assertThat(WagePeriod.day(LocalDate.of(2024, 2, 29)).days()).isEqualTo(1);
    }

    @Test
    void a_wage_period_has_a_first_and_a_last_day() {
        LocalDate day = LocalDate.of(2025, 11, 3);
        assertThatThrownBy(() -> WagePeriod.of(day, day)).hasMessageContaining("a first and a last day");
        assertThatThrownBy(() -> new WagePeriod(LocalDateRange.ofUnboundedStart(day)))
                .hasMessageContaining("a first and a last day");
        assertThatThrownBy(() -> new WagePeriod(LocalDateRange.ofUnboundedEnd(day)))
                .hasMessageContaining("a first and a last day");
    }

    private static Money hkd(String amount) {
        return Money.parse("HKD " + amount);
    }
}
