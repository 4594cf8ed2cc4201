package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of the tests: a broken adapter fails exactly the tests of its rule. */
class BrokenAdaptersTest {

    static Stream<Arguments> brokenAdapters() {
        return Stream.of(
                arguments(BrokenRepositories.FindThrows.class, "rule1"),
                arguments(BrokenRepositories.GetAnswersWithTheWrongException.class, "rule1"),
                arguments(BrokenRepositories.AddOverwrites.class, "rule2"),
                arguments(BrokenRepositories.VersionsSkipOne.class, "rule3"),
                arguments(BrokenRepositories.StaleVersionsGetTheDriversException.class, "rule3"),
                arguments(BrokenRepositories.ReplaceBringsBackWhatIsGone.class, "rule4"),
                arguments(BrokenRepositories.DecimalsLoseTheirZeros.class, "rule5"),
                arguments(BrokenRepositories.NothingIsTakenBack.class, "rule6"),
                arguments(BrokenRepositories.ChecksFirstAndWritesLater.class, "rule7"),
                arguments(BrokenStreams.UnknownKeysThrow.class, "rule1"),
                arguments(BrokenStreams.GreaterSizesPass.class, "rule2"),
                arguments(BrokenStreams.MomentsLoseTheirMicroseconds.class, "rule3"),
                arguments(BrokenStreams.ListsThatWereReadGrow.class, "rule3"),
                arguments(BrokenStreams.TimeMayGoBack.class, "rule4"),
                arguments(BrokenStreams.EqualTimesAreRefused.class, "rule4"),
                arguments(BrokenStreams.StoresOneByOne.class, "rule5"),
                arguments(BrokenStreams.NothingIsTakenBack.class, "rule6"),
                arguments(BrokenStreams.ChecksFirstAndWritesLater.class, "rule7"),
                arguments(BrokenUnitsOfWork.ErrorsAreCommitted.class, "rule1"),
                arguments(BrokenUnitsOfWork.ExceptionsAreWrapped.class, "rule1"),
                arguments(BrokenUnitsOfWork.InnerCallsCommit.class, "rule2"),
                arguments(BrokenUnitsOfWork.DirtyReads.class, "rule3"));
    }

    @ParameterizedTest(name = "{0} fails {1}")
    @MethodSource("brokenAdapters")
    void a_broken_adapter_fails_exactly_the_tests_of_its_rule(Class<?> tests, String rule) {
        TckOutcome outcome = TckOutcome.of(tests);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(classes = {BrokenRepositories.Right.class, BrokenStreams.Right.class})
    void the_adapter_that_the_broken_ones_extend_is_right(Class<?> tests) {
        TckOutcome outcome = TckOutcome.of(tests);
        assertThat(outcome.failed()).as(outcome.toString()).isEmpty();
        assertThat(outcome.testedRules())
                .containsExactly("rule1", "rule2", "rule3", "rule4", "rule5", "rule6", "rule7");
    }

    /** Whoever ignores versions breaks the race too. */
    @Test
    void an_adapter_in_which_the_last_writer_wins_fails_rules_3_and_7() {
        TckOutcome outcome = TckOutcome.of(BrokenRepositories.LastWriterWins.class);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly("rule3", "rule7");
    }

    @Test
    void a_host_without_transactions_fails_rules_1_to_3() {
        TckOutcome outcome = TckOutcome.of(BrokenUnitsOfWork.NoTransaction.class);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly("rule1", "rule2", "rule3");
    }

    @Test
    void a_class_without_tests_is_refused() {
        assertThatThrownBy(() -> TckOutcome.of(Parcel.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no tests");
    }
}
