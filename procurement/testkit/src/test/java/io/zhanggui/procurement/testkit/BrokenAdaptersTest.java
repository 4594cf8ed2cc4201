package io.zhanggui.procurement.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.testkit.TckOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of the tests: an adapter whose query is broken fails exactly the test of the query. */
class BrokenAdaptersTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                BrokenAdapters.SortsIgnoringCase.class,
                BrokenAdapters.MatchesIgnoringCase.class,
                BrokenAdapters.MatchesParts.class,
                BrokenAdapters.KnowsOneCategory.class
            })
    void a_broken_query_fails_exactly_rule_8(Class<?> tests) {
        TckOutcome outcome = TckOutcome.of(tests);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly("rule8");
        assertThat(outcome.testedRules())
                .containsExactly("rule1", "rule2", "rule3", "rule4", "rule5", "rule6", "rule7", "rule8");
    }
}
