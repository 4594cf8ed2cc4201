package io.zhanggui.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.money.Rounding;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {

    private static final Standard HOURS = standard("48", Better.LOWER);

    private static Standard standard(String value, Better better) {
        return new Standard("送达时效", new BigDecimal(value), better, new BigDecimal("5"), new BigDecimal("15"));
    }

    @TestFactory
    Stream<DynamicTest> worked_case() throws IOException {
        try (InputStream file = DeviationTest.class.getResourceAsStream("/cases/kpi.json")) {
            List<JsonNode> cases = StreamSupport.stream(
                            new ObjectMapper().readTree(file).get("cases").spliterator(), false)
                    .filter(c -> c.get("rule").asText().equals("DEVIATION"))
                    .toList();
            assertThat(cases).hasSize(2);
            return cases.stream().map(c -> DynamicTest.dynamicTest(c.get("id").asText(), () -> check(c)));
        }
    }

    private static void check(JsonNode c) {
        JsonNode in = c.get("input");
        Deviation deviation = new Standard(
                        "case",
                        new BigDecimal(in.get("standard").asText()),
                        in.get("lowerBetter").asBoolean() ? Better.LOWER : Better.HIGHER,
                        new BigDecimal(in.get("minor").asText()),
                        new BigDecimal(in.get("moderate").asText()))
                .compare(new BigDecimal(in.get("actual").asText()));
        assertThat(deviation.percent(Rounding.CENT))
                .hasToString(c.get("expected").get(0).asText());
        assertThat(deviation.severity()).hasToString(c.get("expected").get(1).asText());
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER, 48.00, NONE",
        "LOWER, 47.99, FAVOURABLE",
        "LOWER, 50.40, MINOR", // exactly 5 %
        "LOWER, 50.41, MODERATE",
        "LOWER, 55.20, MODERATE", // exactly 15 %
        "LOWER, 55.21, MAJOR",
        "HIGHER, 48.01, FAVOURABLE",
        "HIGHER, 45.60, MINOR",
        "HIGHER, 45.59, MODERATE",
        "HIGHER, 40.80, MODERATE",
        "HIGHER, 40.79, MAJOR",
        "IN_RANGE, 50.40, MINOR",
        "IN_RANGE, 45.60, MINOR",
        "IN_RANGE, 48, NONE",
    })
    void a_bound_belongs_to_the_milder_side(Better better, BigDecimal actual, Severity severity) {
        assertThat(standard("48", better).compare(actual).severity()).isEqualTo(severity);
    }

    @Test
    void what_comes_again_is_one_level_graver_but_never_better_than_good() {
        assertThat(HOURS.compare(new BigDecimal("49")).repeated().severity()).isEqualTo(Severity.MODERATE);
        assertThat(HOURS.compare(new BigDecimal("49")).repeated().repeated().severity())
                .isEqualTo(Severity.MAJOR);
        assertThat(Severity.MAJOR.escalated()).isEqualTo(Severity.MAJOR);
        assertThat(Severity.NONE.escalated()).isEqualTo(Severity.NONE);
        assertThat(Severity.FAVOURABLE.escalated()).isEqualTo(Severity.FAVOURABLE);
    }

    @Test
    void it_explains_itself_in_both_languages() {
        Deviation deviation = HOURS.compare(new BigDecimal("50"));
        assertThat(deviation.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        偏差：送达时效
                          偏差率（%）：4.17 = (实际 50 − 标准 48) ÷ 标准 48
                          偏差等级：轻微偏差 = 越低越好；不超过 5% 为轻微偏差，不超过 15% 为中等偏差
                        """);
        assertThat(deviation.explain().toText(Locale.ENGLISH)).contains("Severity: minor");
        for (Severity severity : Severity.values()) {
            assertThat(severity.text(Locale.ENGLISH)).isNotBlank();
            assertThat(severity.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        }
    }

    @Test
    void a_standard_that_cannot_judge_is_refused() {
        assertThatThrownBy(() -> standard("0", Better.LOWER)).hasMessage("standard of 送达时效 must be above 0, but is 0");
        assertThatThrownBy(() ->
                        new Standard("x", BigDecimal.ONE, Better.LOWER, new BigDecimal("5"), new BigDecimal("4.9")))
                .hasMessageContaining("5 and 4.9");
        assertThatThrownBy(() ->
                        new Standard("x", BigDecimal.ONE, Better.LOWER, new BigDecimal("-1"), new BigDecimal("4.9")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
