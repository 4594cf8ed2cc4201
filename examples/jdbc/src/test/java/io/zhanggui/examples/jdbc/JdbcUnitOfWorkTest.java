package io.zhanggui.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What becomes of a unit of work whose connection breaks, which no database does when it is asked to. */
class JdbcUnitOfWorkTest {

    private final List<String> calls = new ArrayList<>();

    @Test
    void a_commit_that_fails_is_the_exception_that_the_caller_sees_though_the_rollback_fails_too() {
        JdbcUnitOfWork unitOfWork = failing(Map.of("commit", "gone", "rollback", "closed"));
        assertThatThrownBy(() -> unitOfWork.call(() -> "done"))
                .isInstanceOf(StorageException.class)
                .cause()
                .hasMessage("gone")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(rollback -> assertThat(rollback).hasMessage("closed")));
        assertThat(calls).endsWith("commit", "rollback", "close");
        assertThatThrownBy(() -> unitOfWork.transaction()).hasMessageContaining("not inside a unit of work");
    }

    @Test
    void the_exception_of_the_work_comes_through_though_the_rollback_fails() {
        IllegalStateException refused = new IllegalStateException("no");
        assertThatThrownBy(() -> failing(Map.of("rollback", "closed")).call(() -> {
                    throw refused;
                }))
                .isSameAs(refused);
        assertThat(calls).endsWith("rollback", "close").doesNotContain("commit");
    }

    @Test
    void a_connection_that_cannot_begin_goes_back_to_the_pool() {
        assertThatThrownBy(() -> failing(Map.of("setAutoCommit", "broken")).call(() -> "never"))
                .isInstanceOf(StorageException.class);
        assertThat(calls).endsWith("setAutoCommit", "close");
    }

    private JdbcUnitOfWork failing(Map<String, String> messages) {
        Connection connection = proxy(Connection.class, method -> {
            calls.add(method);
            if (messages.containsKey(method)) {
                throw new SQLException(messages.get(method), "08006");
            }
            return null;
        });
        return new JdbcUnitOfWork(proxy(DataSource.class, method -> connection));
    }

    private interface Answer {
        Object to(String method) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                JdbcUnitOfWorkTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName())));
    }
}
