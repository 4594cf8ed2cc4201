package io.zhanggui.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.repository.CommandReceipt;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostgresTransactionTest extends TransactionTests {

    private static final Select RECEIPTS = Select.of("select command_key from command_receipt", "command_key");
    private static final Select CURSORS = Select.of("select count(*) from pg_cursors", "cursors");

    PostgresTransactionTest() {
        super(Databases.POSTGRES);
    }

    /** The driver would fetch everything at once if a stream did not ask for a cursor. */
    @Test
    void a_long_stream_is_read_through_a_cursor_that_closing_it_frees() {
        JdbcUnitOfWork unitOfWork = new JdbcUnitOfWork(Databases.POSTGRES.get().dataSource());
        String run = UUID.randomUUID().toString();
        Databases.POSTGRES
                .storage()
                .receipts()
                .addAll(IntStream.range(0, 2 * Sql.CHUNK)
                        .mapToObj(i -> new CommandReceipt(
                                CommandKey.of(run + "-" + i),
                                Fingerprint.of("test").build(),
                                "",
                                Instant.EPOCH))
                        .toList());
        Sql sql = new Sql(unitOfWork);
        unitOfWork.run(() -> {
            int none = cursors(sql);
            try (Stream<String> keys = sql.stream(RECEIPTS, List.of(), row -> row.text("command_key"))) {
                assertThat(keys.iterator().next()).isNotEmpty();
                assertThat(cursors(sql)).isEqualTo(none + 1);
            }
            assertThat(cursors(sql)).isEqualTo(none);
        });
    }

    @Test
    void nothing_is_kept_of_work_that_goes_on_after_a_stream_failed_in_its_middle() {
        JdbcUnitOfWork unitOfWork = new JdbcUnitOfWork(Databases.POSTGRES.get().dataSource());
        JdbcCommandReceipts receipts = new JdbcCommandReceipts(unitOfWork);
        Sql sql = new Sql(unitOfWork);
        Select failing = Select.of(
                "select 1 / (" + 2 * Sql.CHUNK + " - n) as x from generate_series(1, " + 3 * Sql.CHUNK + ") n", "x");
        CommandReceipt before = new CommandReceipt(
                CommandKey.of(UUID.randomUUID().toString()),
                Fingerprint.of("test").build(),
                "",
                Instant.EPOCH);
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    receipts.add(before);
                    assertThatThrownBy(() -> sql.list(failing, List.of(), row -> row.number("x")))
                            .isInstanceOf(StorageException.class)
                            .hasMessageContaining("22012");
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("nothing of it was kept");
        assertThat(receipts.find(before.key())).isEmpty();
    }

    @Test
    void no_exception_shows_the_values_of_a_statement() {
        JdbcUnitOfWork unitOfWork = new JdbcUnitOfWork(Databases.POSTGRES.get().dataSource());
        Sql sql = new Sql(unitOfWork);
        String insert = "insert into pay_run_part (run_id, position, kind, person) values (?, ?, 'PREPARER', ?)";
        List<Object> values = List.of("SECRET-RUN", 1, "SECRET-PERSON");
        List<Runnable> failing = List.of(
                () -> sql.update(insert, values),
                () -> sql.batch(insert, List.of(values, List.of("SECRET-RUN", 2, "SECRET-PERSON"))));
        for (Runnable each : failing) {
            Throwable thrown = catchThrowable(() -> unitOfWork.run(each));
            assertThat(thrown).isInstanceOf(StorageException.class).hasMessageContaining("23503");
            assertThat(thrown).hasStackTraceContaining("violates foreign key");
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain("SECRET");
        }
    }

    private static int cursors(Sql sql) {
        return sql.first(CURSORS, List.of(), row -> row.number("cursors")).orElseThrow();
    }
}
