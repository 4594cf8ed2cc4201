package io.zhanggui.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.repository.CommandReceipt;
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

    private static int cursors(Sql sql) {
        return sql.first(CURSORS, List.of(), row -> row.number("cursors")).orElseThrow();
    }
}
