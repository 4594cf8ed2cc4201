package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the matrix says of port tests that are not good enough. */
class TckMatrixTest {

    /** The tests of the port over the memory adapter, to be made worse. */
    abstract static class Parcels extends ParcelsTck {
        @Override
        protected Fixture<ParcelRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(ParcelRepository.inMemory(store), store);
        }
    }

    static class WithoutQueries extends Parcels {
        @Override
        protected Stream<Query<ParcelRepository, Parcel>> queries() {
            return Stream.empty();
        }
    }

    @Test
    void tests_that_name_no_query_do_not_find_what_is_wrong_with_its_stream() {
        assertThat(TckMatrix.of(WithoutQueries.class).problems())
                .anyMatch(problem -> problem.startsWith("'close of a stream frees nothing' must fail rule9 alone"))
                .anyMatch(problem -> problem.startsWith("'the next call of the port ends open streams'"))
                .anyMatch(problem -> problem.startsWith("'a query runs when its stream is read' must fail rule6 alone"))
                .anyMatch(problem -> problem.endsWith("breaks rule9, which has no tests"));
    }

    static class WithPlainValues extends Parcels {
        @Override
        protected Stream<Parcel> awkwardValues(Supplier<String> unique) {
            return Stream.of(value(unique.get()));
        }
    }

    @Test
    void values_that_are_not_awkward_hide_columns_of_the_wrong_type() {
        assertThat(TckMatrix.of(WithPlainValues.class).problems())
                .hasSize(5)
                .allMatch(problem -> problem.contains("never comes into play"))
                .anyMatch(problem -> problem.startsWith("'decimals lose the zeros at their end'"))
                .anyMatch(problem -> problem.startsWith("'open ends of ranges get a date'"));
    }

    static class WithoutPacked extends StepsTck {
        @Override
        protected Stream<StepStream.Step> awkwardEvents(OrderNo key) {
            return Stream.of(new StepStream.Sent("顺丰"));
        }

        @Override
        protected Fixture<StepStream> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(StepStream.inMemory(store), store);
        }
    }

    @Test
    void a_sealed_subtype_that_is_never_stored_is_missed() {
        assertThat(TckMatrix.of(WithoutPacked.class).problems()).contains("the awkward values contain no Packed");
    }

    static class WithoutFaults extends Parcels {
        @Override
        protected Stream<Fault> faults() {
            return Stream.empty();
        }
    }

    @Test
    void a_rule_without_a_fault_is_a_problem() {
        assertThat(TckMatrix.of(WithoutFaults.class).problems()).containsExactly("rule11 has tests, but no fault");
    }

    static class WithAFaultOfNoRule extends Parcels {
        @Override
        protected Stream<Fault> faults() {
            return Stream.concat(
                    super.faults(), Stream.of(Fault.of("nothing", 12, ParcelRepository.class, right -> right)));
        }
    }

    @Test
    void a_fault_whose_rule_has_no_tests_is_a_problem() {
        assertThat(TckMatrix.of(WithAFaultOfNoRule.class).problems())
                .anyMatch(problem -> problem.startsWith("'nothing' must fail rule12 alone, but: 30 passed, 0 failed"))
                .contains("'nothing' breaks rule12, which has no tests");
    }

    static class OverAWrongAdapter extends Parcels {
        @Override
        protected Fixture<ParcelRepository> open() {
            Fixture<ParcelRepository> right = super.open();
            return Fixture.of(right.port(), new UnitOfWork() {
                @Override
                public <R> R call(Supplier<R> work) {
                    return work.get();
                }
            });
        }
    }

    @Test
    void an_adapter_that_is_wrong_itself_is_a_problem() {
        assertThat(TckMatrix.of(OverAWrongAdapter.class).problems())
                .anyMatch(problem ->
                        problem.startsWith("the adapter without a fault fails: ") && problem.contains("rule7_"));
    }

    static class DatabaseDoesNotStart extends Parcels {
        @BeforeAll
        static void start() {
            throw new IllegalStateException("no database here");
        }
    }

    @Test
    void what_fails_before_the_first_test_is_named() {
        assertThat(TckOutcome.of(DatabaseDoesNotStart.class).toString()).contains("no database here");
        TckMatrix matrix = TckMatrix.of(DatabaseDoesNotStart.class);
        assertThat(matrix.problems())
                .singleElement()
                .asString()
                .startsWith("the adapter without a fault fails: ")
                .contains("no database here");
    }

    static class WithATestOfNoRule extends Parcels {
        @Test
        void odd() {
            throw new AssertionError("of my own");
        }
    }

    @Test
    void a_failed_test_that_names_no_rule_is_a_problem_like_any_other(@TempDir Path folder) throws IOException {
        TckMatrix matrix = TckMatrix.of(WithATestOfNoRule.class);
        assertThat(matrix.toString()).contains("of my own");
        assertThat(matrix.problems(Files.writeString(folder.resolve("Port.java"), "interface Port {}")))
                .anyMatch(problem -> problem.contains("odd: java.lang.AssertionError: of my own"))
                .contains("rule11 has tests, but does not stand in Port.java");
    }

    /** Bulk paths are other code than single additions, and wrong in their own ways. */
    abstract static class Batches extends ParcelsTck {

        abstract void addAll(Batch port, Collection<? extends Parcel> values);

        @Override
        protected Fixture<ParcelRepository> open() {
            UndoLog undo = new UndoLog();
            return Fixture.of(new Batch(undo, this), undo);
        }
    }

    static class Batch extends MapParcels {

        private final Batches tests;

        Batch(UndoLog undo, Batches tests) {
            super(undo);
            this.tests = tests;
        }

        @Override
        public void addAll(Collection<? extends Parcel> values) {
            tests.addAll(this, values);
        }

        void requireNew(Collection<? extends Parcel> values) {
            Set<OrderNo> ids = new HashSet<>();
            for (Parcel value : values) {
                if (map.containsKey(value.no()) || !ids.add(value.no())) {
                    throw new DuplicateIdException(value.no());
                }
            }
        }
    }

    static class BatchesAreKeptAtOnce extends Batches {
        @Override
        void addAll(Batch port, Collection<? extends Parcel> values) {
            synchronized (port) {
                port.requireNew(values);
                values.forEach(value -> port.map.put(value.no(), new Versioned<>(value, 1)));
            }
        }
    }

    static class BatchesLoseZeros extends Batches {
        @Override
        void addAll(Batch port, Collection<? extends Parcel> values) {
            synchronized (port) {
                port.requireNew(values);
                for (Parcel value : values) {
                    port.put(new Versioned<>(
                            new Parcel(
                                    value.no(),
                                    value.weight().stripTrailingZeros(),
                                    value.value(),
                                    value.insured(),
                                    value.note()),
                            1));
                }
            }
        }
    }

    static class BatchesCheckFirst extends Batches {
        @Override
        void addAll(Batch port, Collection<? extends Parcel> values) {
            port.requireNew(values);
            LockSupport.parkNanos(20_000_000);
            values.forEach(value -> port.put(new Versioned<>(value, 1)));
        }
    }

    @Test
    void a_bulk_path_that_is_wrong_fails_the_rule_that_it_breaks() {
        assertThat(TckOutcome.of(BatchesAreKeptAtOnce.class).failed())
                .containsExactly("rule7_additions_of_many_in_a_failed_unit_of_work_leave_no_trace");
        assertThat(TckOutcome.of(BatchesLoseZeros.class).failed())
                .containsExactly("rule5_what_comes_back_after_addAll_equals_what_went_in");
        assertThat(TckOutcome.of(BatchesCheckFirst.class).failed())
                .containsExactly("rule2_of_two_concurrent_addAlls_with_one_id_in_common_exactly_one_stores_its_values");
    }

    static class WithAMatrixInside extends Parcels {
        @Test
        void rule11_of_itself() {
            TckMatrix.of(WithAMatrixInside.class);
        }
    }

    @Test
    void a_matrix_of_its_own_class_is_refused() {
        assertThat(TckOutcome.of(WithAMatrixInside.class, Fault.generic().get(0))
                        .toString())
                .contains("rule11_of_itself: java.lang.IllegalStateException: a matrix of");
    }

    @Test
    void a_fault_in_a_method_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> Fault.in("x", 11, ParcelRepository.class, "insuredFor", (right, given) -> given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no method insuredFor");
    }

    /** Counts the streams that are open, as a pool counts its connections. */
    static class Counting extends Parcels {

        private final boolean wiredThrough;
        private int open;

        Counting(boolean wiredThrough) {
            this.wiredThrough = wiredThrough;
        }

        @Override
        protected Fixture<ParcelRepository> open() {
            MemoryStore store = new MemoryStore();
            ParcelRepository right = ParcelRepository.inMemory(store);
            return Fixture.of(
                            Tampered.over(right, (method, arguments, through) -> {
                                Object answer = through.call();
                                if (!(answer instanceof Stream<?> stream)) {
                                    return answer;
                                }
                                open++;
                                return wiredThrough ? stream.onClose(() -> open--) : stream;
                            }),
                            store)
                    .counting(() -> open);
        }
    }

    static class ClosesItsCursors extends Counting {
        ClosesItsCursors() {
            super(true);
        }
    }

    static class LeavesItsCursorsOpen extends Counting {
        LeavesItsCursorsOpen() {
            super(false);
        }
    }

    @Test
    void a_count_of_what_is_in_use_shows_a_stream_whose_close_is_not_wired_through() {
        assertThat(TckOutcome.of(ClosesItsCursors.class).failed()).isEmpty();
        TckOutcome outcome = TckOutcome.of(LeavesItsCursorsOpen.class);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly("rule9");
        assertThat(outcome.toString()).contains("what is in use after 300 streams of insuredOn were closed");
    }

    /** A port of a host whose values are not immutable, though they should be. */
    record Crate(OrderNo no, List<String> labels) {}

    abstract static class CratesTck extends RepositoryTck<OrderNo, Crate, Repository<OrderNo, Crate>> {
        @Override
        protected Crate value(String unique) {
            return new Crate(OrderNo.of(unique), new ArrayList<>(List.of("tea")));
        }

        @Override
        protected Crate changed(Crate value) {
            List<String> more = new ArrayList<>(value.labels());
            more.add("more");
            return new Crate(value.no(), more);
        }

        @Override
        protected OrderNo idOf(Crate value) {
            return value.no();
        }

        @Override
        protected Stream<Crate> awkwardValues(Supplier<String> unique) {
            return Stream.of(value("茶 " + unique.get()));
        }
    }

    static class StoresTheCallersLists extends CratesTck {
        @Override
        protected Fixture<Repository<OrderNo, Crate>> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(new MemoryRepository<>(store, Crate::no), store);
        }
    }

    @Test
    void an_adapter_that_stores_the_callers_lists_fails_rule_6() {
        TckOutcome outcome = TckOutcome.of(StoresTheCallersLists.class);
        assertThat(outcome.failedRules()).as(outcome.toString()).containsExactly("rule6");
    }

    /** Copies on the way in and on the way out. */
    static class Copies extends CratesTck {
        @Override
        protected Fixture<Repository<OrderNo, Crate>> open() {
            Fixture<Repository<OrderNo, Crate>> right = new StoresTheCallersLists().open();
            return right.withPort(Tampered.over(right.port(), (method, arguments, through) -> {
                if (method.getName().equals("add")) {
                    return right.port().add(copy((Crate) arguments.get(0)));
                }
                Object answer = through.call();
                if (answer instanceof Optional<?> found) {
                    return found.map(one -> ((Versioned<?>) one))
                            .map(one -> new Versioned<>(copy((Crate) one.value()), one.version()));
                }
                return answer instanceof Versioned<?> one
                        ? new Versioned<>(copy((Crate) one.value()), one.version())
                        : answer;
            }));
        }

        private static Crate copy(Crate crate) {
            return new Crate(crate.no(), new ArrayList<>(crate.labels()));
        }
    }

    @Test
    void an_adapter_that_copies_them_keeps_every_rule() {
        TckOutcome outcome = TckOutcome.of(Copies.class);
        assertThat(outcome.failed()).as(outcome.toString()).isEmpty();
        assertThat(outcome.testedRules()).contains("rule6");
    }

    @Test
    void rules_that_stand_in_the_javadoc_and_have_no_tests_are_a_problem(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Port.java"), """
                /**
                 * <ol start="11">
                 *   <li>One.
                 *   <li>Two,
                 *       of which nobody thought.
                 * </ol>
                 */
                interface Port {}
                """);
        TckMatrix matrix = TckMatrix.of(ReadmeSnippetsTest.MyParcelsTest.class);
        assertThat(matrix.problems(source)).containsExactly("rule12 stands in Port.java, but has no tests");
        Files.writeString(source, "interface Port {}");
        assertThat(matrix.problems(source)).containsExactly("rule11 has tests, but does not stand in Port.java");
    }
}
