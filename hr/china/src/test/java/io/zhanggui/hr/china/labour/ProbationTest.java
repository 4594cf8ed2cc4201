package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.cny;
import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static io.zhanggui.hr.china.labour.LabourTests.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbationTest {

    private final ProbationRules rules =
            labour().with(LabourRules.MINIMUM_MONTH, cny("2130")).probation();

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 1", "11, 1", "12, 2", "35, 2", "36, 6", "120, 6"})
    void months_by_the_term(int term, int months) {
        assertThat(rules.maxMonths(ContractTerm.months(term))).isEqualTo(months);
    }

    @Test
    void a_contract_without_an_end_allows_six_months_and_one_for_a_task_none() {
        assertThat(rules.maxMonths(new ContractTerm.OpenEnded())).isEqualTo(6);
        assertThat(rules.maxMonths(new ContractTerm.TaskBased())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01, 2028-03-01, 36",
        "2025-03-01, 2028-02-29, 35",
        "2025-03-15, 2025-06-15, 3",
        "2025-03-15, 2025-06-14, 2"
    })
    void a_part_of_a_month_of_the_term_is_dropped(LocalDate from, LocalDate until, int months) {
        assertThat(ContractTerm.between(from, until)).isEqualTo(new ContractTerm.FixedTerm(months));
    }

    @Test
    void terms_have_stable_codes() {
        assertThat(ContractTerm.months(1).code()).isEqualTo("fixed-term");
        assertThat(new ContractTerm.OpenEnded().code()).isEqualTo("open-ended");
        assertThat(new ContractTerm.TaskBased().code()).isEqualTo("task-based");
        assertThatThrownBy(() -> ContractTerm.months(-1)).hasMessageContaining("fullMonths");
    }

    @ParameterizedTest
    @CsvSource({
        // wage, lowest of the post, floor
        "8000, , 6400.00",
        "8000, 7000, 5600.00",
        "8000, 9000, 6400.00",
        "2662.50, , 2130.00",
        "2662.49, , 2130.00", // 2129.99 is below the minimum wage
        "2700, , 2160.00",
        "2700.01, , 2160.01", // 2160.008
        "2700.02, , 2160.02" // 2160.016, never a part of a cent below
    })
    void the_floor_is_80_percent_of_the_lower_wage_and_never_below_the_minimum(
            String wage, String lowest, String floor) {
        Probation limits = rules.limits(ContractTerm.months(36), cny(wage), lowest == null ? null : cny(lowest));

        assertThat(limits.floor()).isEqualTo(cny(floor));
        assertThat(limits.explain().value()).contains(cny(floor));
    }

    @Test
    void it_says_why() {
        assertThat(rules.limits(ContractTerm.months(36), cny("8000")).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("试用期工资下限：6,400.00 元 = 8,000.00 元 × 80%，且不低于当地最低工资 2,130.00 元 〔劳动合同法 第二十条")
                .contains("试用期上限（月）：6 〔劳动合同法 第十九条〕");
    }

    @Test
    void what_is_agreed_is_checked_without_showing_pay() {
        Probation limits = rules.limits(ContractTerm.months(12), cny("8000"));

        assertThat(limits.check(number("2"), cny("6400"), false, "p").isEmpty()).isTrue();
        assertThat(limits.check(number("2.1"), cny("6399.99"), true, "p").list())
                .extracting(each -> each.rule())
                .containsExactly(
                        LabourViolation.PROBATION_TOO_LONG,
                        LabourViolation.PROBATION_PAY_TOO_LOW,
                        LabourViolation.PROBATION_REPEATED);
        assertThat(limits.check(number("0"), cny("6400"), true, "p").isEmpty()).isTrue();
        assertThat(limits.check(number("3"), cny("5432.10"), true, "p").text(Locale.ENGLISH))
                .contains("p.months: 3 months of probation, more than the 2 that the contract allows")
                .doesNotContain("5,432");
        assertThat(limits.toString()).isEqualTo("Probation[2 months, ***]");
        assertThatThrownBy(() -> limits.check(number("-1"), cny("1"), false, "p"))
                .hasMessageContaining("months");
        assertThatThrownBy(() -> rules.limits(ContractTerm.months(1), cny("-1")))
                .hasMessageContaining("contractWage");
    }
}
