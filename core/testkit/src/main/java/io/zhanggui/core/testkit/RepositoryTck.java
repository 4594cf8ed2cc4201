package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link Repository} as tests, named after the numbers there.
 *
 * <p>A port extends it once, with values to store and tests of its own queries; an integrator extends that with
 * {@link #open()} alone.
 *
 * @param <I> the type of the id
 * @param <T> the type of the values
 * @param <P> the port
 */
public abstract class RepositoryTck<I, T, P extends Repository<I, T>> extends StorageTck<T, P> {

    private static final int RACES = 10;
    private static final int WRITERS = 4;
    private static final int UPDATES = 20;

    /** For the ports. */
    protected RepositoryTck() {}

    /** A value whose id is made from the text; another text gives another id. */
    protected abstract T value(String unique);

    /** The same id with another content, never equal to the value given. */
    protected abstract T changed(T value);

    /** The id of the value. */
    protected abstract I idOf(T value);

    /**
     * Values that an adapter may get wrong, each with an id of its own: decimals with zeros at the end, currencies
     * without decimals, ranges with open ends, every sealed subtype, text that is not ASCII, absent parts.
     *
     * @param unique gives a new text each time
     */
    protected abstract Stream<T> awkwardValues(Supplier<String> unique);

    @Test
    void rule1_find_of_an_unknown_id_is_empty() {
        I id = idOf(value(unique()));
        assertThat(within(() -> port().find(id))).isEmpty();
    }

    @Test
    void rule1_get_of_an_unknown_id_throws_with_the_id() {
        I id = idOf(value(unique()));
        assertThatThrownBy(() -> within(() -> port().get(id)))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.id()).isEqualTo(id));
    }

    @Test
    void rule2_add_stores_under_version_1() {
        T value = value(unique());
        assertThat(add(value)).isEqualTo(new Versioned<>(value, 1));
        assertThat(read(value)).isEqualTo(new Versioned<>(value, 1));
    }

    @Test
    void rule2_add_refuses_a_known_id_and_changes_nothing() {
        T value = value(unique());
        add(value);
        assertThatThrownBy(() -> add(changed(value)))
                .isInstanceOfSatisfying(
                        DuplicateIdException.class, e -> assertThat(e.id()).isEqualTo(idOf(value)));
        assertThat(read(value)).isEqualTo(new Versioned<>(value, 1));
    }

    @Test
    void rule2_of_two_concurrent_additions_of_one_id_exactly_one_succeeds() {
        for (int i = 0; i < RACES; i++) {
            T value = value(unique());
            T other = changed(value);
            List<@Nullable Throwable> outcomes = race(() -> add(value), () -> add(other));
            assertThat(outcomes.stream().filter(Objects::isNull).count())
                    .as("additions that succeeded, of %s", outcomes)
                    .isEqualTo(1);
            assertThat(read(value)).isEqualTo(new Versioned<>(outcomes.get(0) == null ? value : other, 1));
        }
    }

    @Test
    void rule2_addAll_stores_every_value_under_version_1() {
        T one = value(unique());
        T other = value(unique());
        addAllAndGoOn(List.of());
        addAllAndGoOn(List.of(one, other));
        assertThat(read(one)).isEqualTo(new Versioned<>(one, 1));
        assertThat(read(other)).isEqualTo(new Versioned<>(other, 1));
    }

    @Test
    void rule2_addAll_refuses_a_known_id_and_stores_none() {
        T known = value(unique());
        T before = value(unique());
        T behind = value(unique());
        add(known);
        assertThat(addAllAndGoOn(List.of(before, changed(known), behind)))
                .isInstanceOfSatisfying(
                        DuplicateIdException.class, e -> assertThat(e.id()).isEqualTo(idOf(known)));
        assertThat(read(known)).isEqualTo(new Versioned<>(known, 1));
        assertThat(isStored(before)).isFalse();
        assertThat(isStored(behind)).isFalse();
    }

    @Test
    void rule2_addAll_refuses_an_id_that_stands_twice_and_stores_none() {
        T one = value(unique());
        T before = value(unique());
        assertThat(addAllAndGoOn(List.of(before, one, changed(one)))).isInstanceOf(DuplicateIdException.class);
        assertThat(isStored(before)).isFalse();
        assertThat(isStored(one)).isFalse();
    }

    @Test
    void rule2_of_two_concurrent_addAlls_with_one_id_in_common_exactly_one_stores_its_values() {
        for (int i = 0; i < RACES; i++) {
            T common = value(unique());
            T one = value(unique());
            T other = value(unique());
            List<@Nullable Throwable> outcomes =
                    race(() -> addAll(List.of(common, one)), () -> addAll(List.of(changed(common), other)));
            assertThat(outcomes.stream().filter(Objects::isNull).count())
                    .as("additions that succeeded, of %s", outcomes)
                    .isEqualTo(1);
            boolean firstWon = outcomes.get(0) == null;
            assertThat(read(common)).isEqualTo(new Versioned<>(firstWon ? common : changed(common), 1));
            assertThat(isStored(one)).isEqualTo(firstWon);
            assertThat(isStored(other)).isEqualTo(!firstWon);
        }
    }

    @Test
    void rule3_replace_stores_under_the_next_version() {
        T value = value(unique());
        T second = changed(value);
        add(value);
        assertThat(replace(new Versioned<>(second, 1))).isEqualTo(new Versioned<>(second, 2));
        assertThat(read(value)).isEqualTo(new Versioned<>(second, 2));
        assertThat(replace(new Versioned<>(value, 2)).version()).isEqualTo(3);
        assertThat(read(value)).isEqualTo(new Versioned<>(value, 3));
    }

    @Test
    void rule3_replace_refuses_a_stale_version_with_the_facts_and_changes_nothing() {
        T value = value(unique());
        T second = changed(value);
        add(value);
        replace(new Versioned<>(second, 1));
        assertThatThrownBy(() -> replace(new Versioned<>(value, 1)))
                .isInstanceOfSatisfying(
                        ConcurrentChangeException.class,
                        e -> assertThat(List.of(e.id(), e.expected(), e.actual()))
                                .isEqualTo(List.of(idOf(value), 1L, 2L)));
        assertThat(read(value).value()).isEqualTo(second);
    }

    @Test
    void rule3_replace_refuses_a_version_that_is_not_there_yet() {
        T value = value(unique());
        add(value);
        assertThatThrownBy(() -> replace(new Versioned<>(changed(value), 2)))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThat(read(value).value()).isEqualTo(value);
    }

    @Test
    void rule3_remove_refuses_a_stale_version_and_changes_nothing() {
        T value = value(unique());
        add(value);
        Versioned<T> current = replace(new Versioned<>(changed(value), 1));
        assertThatThrownBy(() -> remove(new Versioned<>(value, 1))).isInstanceOf(ConcurrentChangeException.class);
        assertThat(read(value)).isEqualTo(current);
    }

    @Test
    void rule4_remove_takes_the_value_away() {
        T value = value(unique());
        remove(add(value));
        assertThat(isStored(value)).isFalse();
    }

    @Test
    void rule4_replace_of_a_value_that_is_gone_is_refused() {
        T value = value(unique());
        remove(add(value));
        assertThatThrownBy(() -> replace(new Versioned<>(changed(value), 1)))
                .isInstanceOfSatisfying(
                        ConcurrentChangeException.class,
                        e -> assertThat(List.of(e.id(), e.expected(), e.actual()))
                                .isEqualTo(List.of(idOf(value), 1L, 0L)));
        assertThat(isStored(value)).isFalse();
    }

    @Test
    void rule4_remove_of_a_value_that_is_gone_is_refused() {
        T value = value(unique());
        remove(add(value));
        assertThatThrownBy(() -> remove(new Versioned<>(value, 1))).isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void rule5_what_comes_back_equals_what_went_in() {
        List<T> values = awkwardValues(this::unique).toList();
        assertThat(values).as("awkward values of the port").isNotEmpty();
        assertThat(values.stream().map(this::idOf).distinct()).as("ids").hasSameSizeAs(values);
        values.forEach(this::add);
        for (T value : values) {
            assertThat(read(value).value()).isEqualTo(value);
        }
    }

    @Test
    void rule5_what_comes_back_after_addAll_equals_what_went_in() {
        List<T> values = awkwardValues(this::unique).toList();
        addAll(values);
        for (T value : values) {
            assertThat(read(value).value()).isEqualTo(value);
        }
    }

    @Test
    void rule5_what_comes_back_after_a_replacement_equals_what_went_in() {
        for (T value : awkwardValues(this::unique).toList()) {
            add(changed(value));
            replace(new Versioned<>(value, 1));
            assertThat(read(value).value()).isEqualTo(value);
        }
    }

    @Test
    void rule6_a_value_that_was_read_stays_as_it_was() {
        String text = unique();
        T value = value(text);
        assumeMayChange(value);
        add(value);
        Versioned<T> read = read(value);
        replace(new Versioned<>(changed(value), 1));
        assertThat(read).isEqualTo(new Versioned<>(value(text), 1));
        Versioned<T> replaced = read(value);
        remove(replaced);
        assertThat(read).isEqualTo(new Versioned<>(value(text), 1));
        assertThat(replaced).isEqualTo(new Versioned<>(changed(value(text)), 2));
    }

    @Test
    void rule6_collections_in_a_value_are_no_way_into_the_store() {
        List<T> values = awkwardValues(this::unique).toList();
        assumeMayChange(values.get(0));
        for (T value : values) {
            I id = idOf(value);
            add(value);
            List<Object> before = Parts.leaves(within(() -> port().get(id)).value());
            Parts.empty(value);
            T read = within(() -> port().get(id)).value();
            assertThat(Parts.leaves(read))
                    .as("stored, after the caller emptied what was handed in")
                    .isEqualTo(before);
            Parts.empty(read);
            assertThat(Parts.leaves(within(() -> port().get(id)).value()))
                    .as("stored, after the caller emptied what was read")
                    .isEqualTo(before);
        }
    }

    @Test
    void rule7_an_addition_in_a_failed_unit_of_work_leaves_no_trace() {
        T value = value(unique());
        breakOff(() -> port().add(value));
        assertThat(isStored(value)).isFalse();
        assertThat(add(value).version()).isEqualTo(1);
    }

    @Test
    void rule7_additions_of_many_in_a_failed_unit_of_work_leave_no_trace() {
        T one = value(unique());
        T other = value(unique());
        breakOff(() -> port().addAll(List.of(one, other)));
        assertThat(isStored(one)).isFalse();
        assertThat(isStored(other)).isFalse();
    }

    @Test
    void rule7_a_replacement_in_a_failed_unit_of_work_leaves_no_trace() {
        T value = value(unique());
        add(value);
        breakOff(() -> port().replace(new Versioned<>(changed(value), 1)));
        assertThat(read(value)).isEqualTo(new Versioned<>(value, 1));
    }

    @Test
    void rule7_a_removal_in_a_failed_unit_of_work_leaves_no_trace() {
        T value = value(unique());
        add(value);
        breakOff(() -> port().remove(new Versioned<>(value, 1)));
        assertThat(isStored(value)).isTrue();
        assertThat(read(value)).isEqualTo(new Versioned<>(value, 1));
    }

    @Test
    void rule8_of_two_concurrent_replacements_of_one_version_exactly_one_succeeds() {
        for (int i = 0; i < RACES; i++) {
            T value = value(unique());
            T second = changed(value);
            Versioned<T> current = add(value);
            List<@Nullable Throwable> outcomes =
                    race(() -> replace(current.map(old -> second)), () -> replace(current.map(old -> changed(second))));
            assertThat(outcomes.stream().filter(Objects::isNull).count())
                    .as("replacements that succeeded, of %s", outcomes)
                    .isEqualTo(1);
            assertThat(read(value).value()).isEqualTo(outcomes.get(0) == null ? second : changed(second));
        }
    }

    @Test
    void rule8_no_update_of_several_threads_that_try_again_is_lost() {
        T value = value(unique());
        add(value);
        for (int i = 0; i < UPDATES; i += WRITERS) {
            assertThat(raceWithRetries(WRITERS, () -> replace(read(value).map(this::changed))))
                    .as("threads that gave up")
                    .isEmpty();
        }
        T expected = value;
        for (int i = 0; i < UPDATES; i++) {
            expected = changed(expected);
        }
        assertThat(read(value)).isEqualTo(new Versioned<>(expected, 1 + UPDATES));
    }

    @Override
    final T stored() {
        T value = value(unique());
        add(value);
        return value;
    }

    @Override
    final void goOn(T stored) {
        Versioned<T> current = port().get(idOf(stored));
        port().replace(current.map(this::changed));
        port().add(value(unique()));
    }

    @Override
    final Stream<?> awkward() {
        return awkwardValues(this::unique);
    }

    private Versioned<T> add(T value) {
        return within(() -> port().add(value));
    }

    private void addAll(List<T> values) {
        within(() -> {
            port().addAll(values);
            return true;
        });
    }

    private Versioned<T> replace(Versioned<T> changed) {
        return within(() -> port().replace(changed));
    }

    private void remove(Versioned<T> read) {
        within(() -> {
            port().remove(read);
            return true;
        });
    }

    private Versioned<T> read(T value) {
        return within(() -> port().get(idOf(value)));
    }

    private static void assumeMayChange(Object value) {
        assumeTrue(Parts.mayChange(value), "nothing in the values can change");
    }

    /** What it threw; the work goes on after a refusal, so that the unit of work does not hide what was stored before it. */
    private @Nullable Throwable addAllAndGoOn(List<T> values) {
        Throwable[] thrown = {null};
        Throwable ended = catchThrowable(() -> within(() -> {
            thrown[0] = catchThrowable(() -> port().addAll(values));
            return true;
        }));
        return thrown[0] == null ? ended : thrown[0];
    }

    /** Whether the value is there, for adapters too that throw where they should give empty. */
    private boolean isStored(T value) {
        return isStoredUnder(idOf(value));
    }

    final boolean isStoredUnder(I id) {
        Optional<?>[] found = {Optional.empty()};
        Throwable thrown = catchThrowable(() -> found[0] = within(() -> port().find(id)));
        return thrown == null && found[0].isPresent();
    }
}
