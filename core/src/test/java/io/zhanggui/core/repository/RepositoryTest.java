package io.zhanggui.core.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an adapter gets that writes single values alone. */
class RepositoryTest {

    /** Like a database whose transaction is over after a statement that failed. */
    private static final class Broken implements Repository<String, String> {

        private final List<String> values = new ArrayList<>();
        private final boolean removes;

        Broken(boolean removes) {
            this.removes = removes;
        }

        @Override
        public Optional<Versioned<String>> find(String id) {
            return values.contains(id) ? Optional.of(new Versioned<>(id, 1)) : Optional.empty();
        }

        @Override
        public Versioned<String> add(String value) {
            if (values.contains(value)) {
                throw new DuplicateIdException(value);
            }
            values.add(value);
            return new Versioned<>(value, 1);
        }

        @Override
        public Versioned<String> replace(Versioned<String> changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Versioned<String> read) {
            if (!removes) {
                throw new IllegalStateException("current transaction is aborted");
            }
            values.remove(read.value());
        }
    }

    @Test
    void addAll_takes_back_what_stood_before_a_known_id() {
        Broken repository = new Broken(true);
        repository.add("known");
        assertThatThrownBy(() -> repository.addAll(List.of("a", "b", "known", "c")))
                .isInstanceOf(DuplicateIdException.class);
        assertThat(repository.values).containsExactly("known");
    }

    @Test
    void addAll_lets_the_refusal_through_where_nothing_can_be_taken_back_any_more() {
        Broken repository = new Broken(false);
        repository.add("known");
        assertThatThrownBy(() -> repository.addAll(List.of("a", "b", "known")))
                .isInstanceOfSatisfying(
                        DuplicateIdException.class, e -> assertThat(e.id()).isEqualTo("known"))
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(2));
    }
}
