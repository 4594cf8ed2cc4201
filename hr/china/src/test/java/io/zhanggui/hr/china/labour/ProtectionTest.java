package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionTest {

    @Test
    void a_waiver_of_insurance_is_void_from_september_2025() {
        assertThat(labour(LocalDate.of(2025, 8, 31))
                        .protection()
                        .waivedInsurance("p")
                        .isEmpty())
                .isTrue();
        assertThat(labour(LocalDate.of(2025, 9, 1))
                        .protection()
                        .waivedInsurance("p")
                        .text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("p：约定不缴社会保险的协议无效，劳动者可以解除合同并要求经济补偿");
    }

    @ParameterizedTest
    @CsvSource({
        // day of the rule, month of pay, minimum wage holds, finding without injury insurance; retired in 2025-02
        "2026-06-30, 2025-02, true, false",
        "2026-06-30, 2025-03, false, false",
        "2026-07-01, 2025-02, true, false",
        "2026-07-01, 2026-07, true, true"
    })
    void over_the_retirement_age_protection_begins_in_july_2026(
            LocalDate day, YearMonth month, boolean minimumWage, boolean finding) {
        ChinaLabour labour = labour(day);
        Retirement retirement = labour.retirement().of(RetirementGroup.MALE, YearMonth.of(1965, 1));
        ProtectionRules protection = labour.protection();

        assertThat(protection.minimumWageHolds(retirement, month)).isEqualTo(minimumWage);
        assertThat(protection.injuryInsurance(retirement, month, false, "p").isEmpty())
                .isEqualTo(!finding);
        assertThat(protection.injuryInsurance(retirement, month, true, "p").isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // sixteen on 2025-06-01, eighteen on 2027-06-01
        "2025-05-31, true, false",
        "2025-06-01, false, true",
        "2027-05-31, false, true",
        "2027-06-01, false, false"
    })
    void nobody_below_sixteen_works_and_nobody_below_eighteen_without_protection(
            LocalDate on, boolean refused, boolean minor) {
        WorkingAgeRules rules = labour().workingAge();
        LocalDate birth = LocalDate.of(2009, 6, 1);

        assertThat(rules.check(birth, on, "p").has(LabourViolation.TOO_YOUNG)).isEqualTo(refused);
        assertThat(rules.findings(birth, on, "p").has(LabourViolation.MINOR_WORKER))
                .isEqualTo(minor);
        assertThat(rules.isMinor(birth, on)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, 11, 250, 20.83", "2025-01-01, 13, 248, 20.67"})
    void statutory_holidays_and_workdays_changed_with_2025(
            LocalDate day, String statutory, String perYear, String perMonth) {
        WorkTime time = labour(day).workTime();

        assertThat(time.statutoryDays().value()).isEqualByComparingTo(statutory);
        assertThat(time.workDaysPerYear().value()).isEqualByComparingTo(perYear);
        assertThat(time.workDaysPerMonth().value()).isEqualByComparingTo(perMonth);
        assertThat(time.paidDays().value()).isEqualByComparingTo("21.75");
        assertThat(time.paidHours()).isEqualByComparingTo("174");
        assertThat(time.explain().toText(Locale.ENGLISH)).contains("Statutory holidays of a year: " + statutory);
    }
}
