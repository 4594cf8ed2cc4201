package io.zhanggui.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Processes that are killed in the middle of their work lose nothing that they acknowledged and do nothing twice. Two
 * write at once, to a contract, a journal and a stock that they share.
 */
class KilledProcessTest {

    private static final long SEED = 20251130;

    private final Database database = Databases.POSTGRES.get();
    private final String run = "K" + UUID.randomUUID().toString().substring(0, 8);
    private final KillTally tally = new KillTally();

    @Test
    void thirty_kills_lose_and_repeat_nothing() throws Exception {
        kill(KilledWriter.Mode.SOUND, List.of("a", "b"), 15, "");

        Map<String, Long> wrong = wrong();
        System.out.println("[killed processes] " + tally.text() + ", wrong " + wrong);
        assertThat(tally.kills()).isEqualTo(30);
        assertThat(tally.open()).as("kills that met an open transaction").isGreaterThanOrEqualTo(10);
        assertThat(tally.phases().keySet()).as("phases that were hit").hasSizeGreaterThanOrEqualTo(5);
        assertThat(wrong).allSatisfy((what, count) -> assertThat(count).as(what).isZero());
    }

    @Test
    void a_receipt_in_a_transaction_of_its_own_loses_commands_and_is_found() throws Exception {
        kill(KilledWriter.Mode.RECEIPT_APART, List.of("a"), 2, "contract");

        assertThat(wrong())
                .as(tally.text())
                .hasEntrySatisfying("lost", lost -> assertThat(lost).isPositive());
    }

    @Test
    void stock_in_a_transaction_of_its_own_moves_twice_and_is_found() throws Exception {
        kill(KilledWriter.Mode.STOCK_APART, List.of("a"), 2, "contract");

        assertThat(wrong())
                .as(tally.text())
                .hasEntrySatisfying(
                        "duplicated", duplicated -> assertThat(duplicated).isPositive());
    }

    private void kill(KilledWriter.Mode mode, List<String> workers, int killsOfEach, String moment) throws Exception {
        JdbcStorage storage = JdbcStorage.on(database.dataSource());
        storage.contracts().add(KilledWriter.sharedContract(run));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (String worker : workers) {
                KilledProcess process = new KilledProcess(database, mode, run, worker, SEED + worker.hashCode(), tally);
                running.add(two.submit(() -> process.run(killsOfEach, moment)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            two.shutdownNow();
        }
    }

    /** Everything that must not be, counted in SQL, apart from the adapters. */
    private Map<String, Long> wrong() throws SQLException {
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        rows.put(
                "receipts",
                counts("select command_key, count(*) from command_receipt where command_key like ? group by 1"));
        rows.put("contracts", counts("""
                select c.contract_no, count(*) from contract c
                join contract_version v on v.contract_no = c.contract_no
                join contract_obligation o on o.contract_no = v.contract_no and o.version_no = v.version_no
                where c.contract_no like ? and c.contract_no not like '%-shared' group by 1 having count(*) = 2
                """));
        rows.get("contracts").replaceAll((key, obligations) -> 1L);
        rows.put("audit", counts("select command_key, count(*) from audit_entry where command_key like ? group by 1"));
        rows.put("journal", counts("select entry_key, count(*) from journal_entry where entry_key like ? group by 1"));
        rows.put("movements", counts("select movement_id, count(*) from movement where movement_id like ? group by 1"));
        Map<String, Long> wrong = new TreeMap<>();
        wrong.put(
                "lost",
                tally.keys().stream()
                        .filter(key -> rows.values().stream().anyMatch(table -> !table.containsKey(key)))
                        .count());
        wrong.put(
                "duplicated",
                rows.values().stream()
                        .flatMap(table -> table.values().stream())
                        .filter(count -> count > 1)
                        .count());
        wrong.put(
                "half there",
                rows.values().stream()
                        .flatMap(table -> table.keySet().stream())
                        .distinct()
                        .filter(key -> rows.values().stream().anyMatch(table -> !table.containsKey(key)))
                        .count());
        wrong.put(
                "never acknowledged",
                rows.get("receipts").keySet().stream()
                        .filter(key -> !tally.keys().contains(key))
                        .count());
        wrong.put(
                "yuan missing in the shared contract",
                1
                        + rows.get("receipts").size()
                        - number("select amount from contract_version where contract_no = ?", run + "-shared"));
        wrong.put(
                "cents in the ledger",
                number("select coalesce(sum(amount), 0) from journal_line where entity = ?", run));
        wrong.put(
                "gaps in the numbers",
                number("select max(seq) - count(*) from journal_entry where entity = ?", run)
                        + number("select max(seq) - count(*) from audit_entry where subject = ?", run)
                        + number("select max(seq) - count(*) from movement where sku = ?", run));
        wrong.put(
                "transactions left open",
                number(
                        "select count(*) from pg_stat_activity where state = 'idle in transaction' and datname <> ?",
                        ""));
        return wrong;
    }

    private Map<String, Long> counts(String sql) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, run + "-%");
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private long number(String sql, String value) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getBigDecimal(1).longValueExact();
        }
    }
}
