package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zhanggui.core.testkit.TckOutcome;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of the tests: a broken query fails exactly the tests of its rule. */
class BrokenAdaptersTest {

    static Stream<Arguments> brokenAdapters() {
        return Stream.of(
                arguments(BrokenAdapters.FindsByPayment.class, "rule8"),
                arguments(BrokenAdapters.SortsIgnoringCase.class, "rule9"),
                arguments(BrokenAdapters.ForgetsTheRevision.class, "rule8"),
                arguments(BrokenAdapters.SortsByRunFirst.class, "rule9"));
    }

    @ParameterizedTest(name = "{0} fails {1}")
    @MethodSource("brokenAdapters")
    void a_broken_adapter_fails_exactly_the_tests_of_its_rule(Class<?> tests, String rule) {
        TckOutcome outcome = TckOutcome.of(tests);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly(rule);
    }
}
