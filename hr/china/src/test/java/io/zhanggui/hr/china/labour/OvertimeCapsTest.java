package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static io.zhanggui.hr.china.labour.LabourTests.number;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An hour a day usually, three for special reasons (劳动法 article 41). */
class OvertimeCapsTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);

    private final OvertimeCaps caps = labour().overtimeCaps();

    @Test
    void days_above_one_hour_and_above_three_are_told_in_their_order() {
        Violations found = caps.findings(
                Map.of(
                        MONDAY.plusDays(3),
                        number("3.01"),
                        MONDAY,
                        number("1"),
                        MONDAY.plusDays(2),
                        number("3"),
                        MONDAY.plusDays(1),
                        number("1.01")),
                "P1");

        assertThat(found.list())
                .extracting(Violation::rule, each -> each.arguments().get(1))
                .containsExactly(
                        tuple(LabourViolation.OVERTIME_ABOVE_USUAL_DAY, MONDAY.plusDays(1)),
                        tuple(LabourViolation.OVERTIME_ABOVE_USUAL_DAY, MONDAY.plusDays(2)),
                        tuple(LabourViolation.OVERTIME_ABOVE_DAY, MONDAY.plusDays(3)));
        assertThat(found.text(ENGLISH))
                .contains("P1: 3.01 hours")
                .contains("the 3 that")
                .contains("劳动法 第四十一条");
        assertThat(found.text(SIMPLIFIED_CHINESE)).contains("最多 3 小时");
        assertThat(caps.findings(Map.of(), "P1").isEmpty()).isTrue();
    }

    @Test
    void negative_hours_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caps.findings(Map.of(MONDAY, number("-0.5")), "P1"))
                .withMessageContaining("hours");
    }
}
