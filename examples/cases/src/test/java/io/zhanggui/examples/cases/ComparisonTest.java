package io.zhanggui.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String EXACT = "{\"expected\": %s}";
    private static final String TOLERANT = "{\"expected\": %s, \"tolerance\": {\"abs\": 0.01, \"rel\": 0.001}}";

    @Test
    void numbers_withoutTolerance_agreeExactly_whateverTheirScaleAndType() {
        assertThat(exact("\"90.00\"", new BigDecimal("90"))).isEmpty();
        assertThat(exact("\"90.00\"", Money.parse("CNY 90.00"))).isEmpty();
        assertThat(exact("1.14", BigMoney.parse("CNY 1.140"))).isEmpty();
        assertThat(exact("3", 3)).isEmpty();
        assertThat(exact("3", 3.0)).isEmpty();
        assertThat(exact("\"-3\"", "-3.0")).isEmpty();
        assertThat(exact("\"90.00\"", new BigDecimal("90.001"))).contains("expected 90.00 got 90.001");
        assertThat(exact("0.1", 0.1 + 1e-16)).isPresent();
    }

    @Test
    void numbers_withTolerance_mayDifferByTheLargerOfBoth() {
        assertThat(tolerant("1", new BigDecimal("1.01"))).isEmpty();
        assertThat(tolerant("1", new BigDecimal("1.0101"))).isPresent();
        assertThat(tolerant("-1000", new BigDecimal("-1001"))).isEmpty();
        assertThat(tolerant("-1000", new BigDecimal("-1001.001"))).isPresent();
    }

    @Test
    void numberThatIsNone_neverAgrees() {
        assertThat(tolerant("1", Double.NaN)).contains("expected 1 got NaN");
        assertThat(tolerant("1", Double.POSITIVE_INFINITY)).isPresent();
        assertThat(tolerant("1", null)).contains("expected 1 got null");
        assertThat(tolerant("1", "A")).isPresent();
    }

    @Test
    void text_agreesAsItIs() {
        assertThat(exact("\"MATCHED\"", "MATCHED")).isEmpty();
        assertThat(exact("\"2025-03-02\"", java.time.LocalDate.of(2025, 3, 2))).isEmpty();
        assertThat(exact("true", true)).isEmpty();
        assertThat(exact("\"MATCHED\"", "matched")).contains("expected MATCHED got matched");
        assertThat(exact("true", false)).contains("expected true got false");
    }

    @Test
    void null_isNotCompared() {
        assertThat(exact("{\"a\": 1, \"b\": null}", Map.of("a", 1, "b", 7))).isEmpty();
        assertThat(exact("[1, null]", List.of(1, 7))).isEmpty();
    }

    @Test
    void fieldsThatOnlyContrast_areNotCompared() {
        assertThat(exact("{\"a\": 1, \"naive_sum\": 2, \"mantle_year1\": 3, \"stockpyl\": {\"n\": 4}}", Map.of("a", 1)))
                .isEmpty();
        assertThat(exact("{\"a\": 1, \"naive\": 2}", Map.of("a", 1))).contains("expected naive=2 got null");
    }

    @Test
    void result_mayHaveMoreFields_butNotAnObjectInsideIt() {
        assertThat(exact("{\"a\": 1}", Map.of("a", 1, "b", 2))).isEmpty();
        assertThat(exact("{\"a\": {}}", Map.of("a", Map.of("O2", -1)))).contains("expected a={} got {O2=-1}");
        assertThat(exact("{\"a\": {\"O2\": -1}}", Map.of("a", Map.of("O2", -1))))
                .isEmpty();
        assertThat(exact("{\"a\": {\"O2\": -1}}", Map.of("a", Map.of("O2", 1)))).contains("expected a.O2=-1 got 1");
        assertThat(exact("{\"a\": 1}", 1)).contains("expected {\"a\":1} got 1");
    }

    @Test
    void lists_haveTheSameLengthAndOrder() {
        assertThat(exact("[1, 2]", List.of(1, 2))).isEmpty();
        assertThat(exact("[1, 2]", new double[] {1, 2})).isEmpty();
        assertThat(exact("[1, 2]", List.of(2, 1))).contains("expected [0]=1 got 2");
        assertThat(exact("[1, 2]", List.of(1))).contains("expected [1,2] got [1]");
        assertThat(exact("[1]", 1)).isPresent();
        assertThat(exact("[[1, \"a\"]]", List.of(Arrays.asList(1, null)))).contains("expected [0][1]=a got null");
    }

    @Test
    void fit_withLowerSumOfSquares_isBetter_andNothingElseIsCompared() {
        assertThat(tolerant("{\"sse\": 100, \"alpha\": 0.5}", new Fit(90, Map.of("alpha", 0.9))))
                .isEmpty();
    }

    @Test
    void fit_withTheSameSumOfSquares_hasTheSameParameters() {
        assertThat(tolerant("{\"sse\": 100, \"alpha\": 0.5}", new Fit(100.05, Map.of("alpha", 0.5, "beta", 1))))
                .isEmpty();
        assertThat(tolerant("{\"sse\": 100, \"alpha\": 0.5}", new Fit(100.05, Map.of("alpha", 0.9))))
                .contains("expected alpha=0.5 got 0.9");
    }

    @Test
    void fit_withHigherSumOfSquares_fails() {
        assertThat(tolerant("{\"sse\": 100}", new Fit(100.2, Map.of()))).contains("expected sse=at most 100 got 100.2");
        assertThat(tolerant("{\"sse\": 100}", new Fit(Double.NaN, Map.of()))).isPresent();
    }

    private static Optional<String> exact(String expected, @Nullable Object actual) {
        return difference(EXACT.formatted(expected), actual);
    }

    private static Optional<String> tolerant(String expected, @Nullable Object actual) {
        return difference(TOLERANT.formatted(expected), actual);
    }

    private static Optional<String> difference(String json, @Nullable Object actual) {
        try {
            WorkedCase worked = new WorkedCase(
                    JsonMapper.builder()
                            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                            .build()
                            .readTree(json),
                    1);
            return new Comparison(worked).difference(worked.expected(), actual);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
