package io.zhanggui.core.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {

    private final MemoryStore store = new MemoryStore();
    private final List<String> takenBack = new ArrayList<>();

    @Test
    void what_was_changed_last_is_taken_back_first() {
        assertThatThrownBy(() -> store.run(() -> {
                    store.onFailure(() -> takenBack.add("first"));
                    store.run(() -> store.onFailure(() -> takenBack.add("second")));
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");
        assertThat(takenBack).containsExactly("second", "first");
    }

    @Test
    void what_was_kept_is_not_taken_back_by_a_later_failure() {
        store.run(() -> store.onFailure(() -> takenBack.add("kept")));
        assertThatThrownBy(() -> store.run(() -> {
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
        assertThat(takenBack).isEmpty();
    }

    @Test
    void a_change_outside_a_unit_of_work_is_refused() {
        assertThatThrownBy(() -> store.onFailure(() -> takenBack.add("lost")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unit of work");
    }
}
