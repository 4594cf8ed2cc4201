package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of the tests: over each right adapter of core, every fault fails exactly the tests of its rule. */
class PortMatrixTest {

    private static final Path MAIN = Path.of("..", "src", "main", "java", "io", "zhanggui", "core");
    private static final Path TESTS = Path.of("src", "test", "java", "io", "zhanggui", "core", "testkit");

    static Stream<Arguments> ports() {
        return Stream.of(
                arguments(MemoryAdaptersTest.Parcels.class, TESTS.resolve("ParcelRepository.java")),
                arguments(ParcelsInMaps.class, TESTS.resolve("ParcelRepository.java")),
                arguments(MemoryAdaptersTest.Steps.class, TESTS.resolve("StepStream.java")),
                arguments(MemoryAdaptersTest.Receipts.class, MAIN.resolve("repository/CommandReceipts.java")),
                arguments(MemoryAdaptersTest.Trail.class, MAIN.resolve("repository/AuditTrail.java")),
                arguments(MemoryAdaptersTest.Organisation.class, MAIN.resolve("organization/OrgEvents.java")),
                arguments(MemoryAdaptersTest.Duties.class, MAIN.resolve("duty/DutyEditions.java")),
                arguments(MemoryAdaptersTest.Scores.class, MAIN.resolve("kpi/ScoreRecords.java")),
                arguments(MemoryAdaptersTest.Authority.class, MAIN.resolve("authority/AuthorityEvents.java")),
                arguments(MemoryAdaptersTest.Approvals.class, MAIN.resolve("approval/ApprovalCaseRepository.java")),
                arguments(MemoryAdaptersTest.Work.class, MAIN.resolve("repository/UnitOfWork.java")),
                arguments(JdbcAdaptersTest.Receipts.class, MAIN.resolve("repository/CommandReceipts.java")),
                arguments(JdbcAdaptersTest.Work.class, MAIN.resolve("repository/UnitOfWork.java")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ports")
    void every_fault_fails_exactly_the_tests_of_its_rule(Class<?> tests, Path port) {
        TckMatrix matrix = TckMatrix.of(tests);
        System.out.println(matrix);
        assertThat(matrix.problems(port)).isEmpty();
    }

    /** A right adapter that was written apart from the memory adapter. */
    static class ParcelsInMaps extends ParcelsTck {

        private final UndoLog undo = new UndoLog();

        @Override
        protected Fixture<ParcelRepository> open() {
            return Fixture.of(new MapParcels(undo), undo);
        }
    }

    /** Whoever ignores versions loses updates too. */
    @Test
    void an_adapter_in_which_the_last_writer_wins_fails_rules_3_and_8() {
        TckOutcome outcome = TckOutcome.of(LastWriterWins.class);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly("rule3", "rule8");
    }

    static class LastWriterWins extends ParcelsTck {
        @Override
        protected Fixture<ParcelRepository> open() {
            UndoLog undo = new UndoLog();
            return Fixture.of(
                    new MapParcels(undo) {
                        @Override
                        void requireCurrent(Versioned<Parcel> read) {
                            OrderNo no = read.value().no();
                            if (!map.containsKey(no)) {
                                super.requireCurrent(read);
                            }
                        }
                    },
                    undo);
        }
    }

    @Test
    void a_host_without_transactions_fails_rules_1_to_3() {
        TckOutcome outcome = TckOutcome.of(NoTransaction.class);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly("rule1", "rule2", "rule3");
    }

    static class NoTransaction extends UnitOfWorkTck {
        @Override
        protected Fixture<CommandReceipts> open() {
            return Fixture.of(CommandReceipts.inMemory(new MemoryStore()), new UnitOfWork() {
                @Override
                public <R> R call(Supplier<R> work) {
                    return work.get();
                }
            });
        }
    }

    @Test
    void a_class_without_tests_is_refused() {
        assertThatThrownBy(() -> TckOutcome.of(Parcel.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no tests");
    }
}
