package io.zhanggui.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void a_server_that_was_started_is_stopped_when_its_database_cannot_be_opened() {
        AtomicInteger stopped = new AtomicInteger();
        assertThatThrownBy(() -> Database.postgres("localhost:1/nothing", "nobody", "", stopped::incrementAndGet))
                .isInstanceOf(RuntimeException.class);
        assertThat(stopped).hasValue(1);
    }
}
