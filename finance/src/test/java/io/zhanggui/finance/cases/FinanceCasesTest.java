package io.zhanggui.finance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case with an adapter of its operation; an operation without one fails. */
final class FinanceCasesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, Function<JsonNode, Object>> ADAPTERS = new HashMap<>();

    static {
        ADAPTERS.putAll(ContractOperations.all());
        ADAPTERS.putAll(LedgerOperations.all());
    }

    static Stream<Arguments> cases() {
        try (InputStream file = FinanceCasesTest.class.getResourceAsStream("/cases/finance.json")) {
            JsonNode cases = MAPPER.readTree(Objects.requireNonNull(file, "finance.json"))
                    .get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(one ->
                            Arguments.of(one.get("id").asText(), one.get("op").asText(), one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void case_gives_the_expected_figures(String id, String operation, JsonNode one) {
        Function<JsonNode, Object> adapter = ADAPTERS.get(operation);
        assertThat(adapter).as("adapter of %s for case %s", operation, id).isNotNull();
        JsonNode actual = MAPPER.valueToTree(adapter.apply(one.get("inputs")));
        assertThat(actual).isEqualTo(one.get("expected"));
    }

    @Test
    void every_adapter_has_a_case() {
        assertThat(cases().map(one -> (String) one.get()[1]).distinct())
                .containsExactlyInAnyOrderElementsOf(ADAPTERS.keySet());
    }
}
