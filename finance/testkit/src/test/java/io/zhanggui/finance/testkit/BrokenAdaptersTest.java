package io.zhanggui.finance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zhanggui.core.testkit.TckOutcome;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of the tests: a broken adapter fails exactly the tests of its rule. */
class BrokenAdaptersTest {

    static Stream<Arguments> brokenAdapters() {
        return Stream.of(
                arguments(BrokenJournals.KeysTakenGetTheDriversException.class, "rule11"),
                arguments(BrokenJournals.FindSeesOtherCompanies.class, "rule12"),
                arguments(BrokenJournals.EntriesComeInTheOrderOfRecording.class, "rule13"),
                arguments(BrokenJournals.EntriesOfADayComeByKey.class, "rule13"),
                arguments(BrokenJournals.BalancesNetDebitsAgainstCredits.class, "rule14"),
                arguments(BrokenJournals.EndForgetsTheMoment.class, "rule15"),
                arguments(BrokenContractAdapters.EveryCurrencyComes.class, "rule11"),
                arguments(BrokenContractAdapters.ContractsComeInTheOrderOfTheDictionary.class, "rule11"),
                arguments(BrokenContractAdapters.NewestRecordsComeFirst.class, "rule11"));
    }

    @ParameterizedTest(name = "{0} fails {1}")
    @MethodSource("brokenAdapters")
    void a_broken_adapter_fails_exactly_the_tests_of_its_rule(Class<?> tests, String rule) {
        TckOutcome outcome = TckOutcome.of(tests);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly(rule);
    }
}
