package io.zhanggui.examples.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database with the current schema and a pool of connections; close it at the end. */
public final class Database implements AutoCloseable {

    private final String name;
    private final String url;
    private final HikariDataSource pool;
    private final AutoCloseable server;

    private Database(String name, String url, String user, String migrations, AutoCloseable server) {
        this.name = name;
        this.url = url;
        this.server = server;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + migrations)
                .load()
                .migrate();
    }

    /** A PostgreSQL of its own, that is gone when it is closed; it starts in a few seconds, also as root. */
    public static Database embeddedPostgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return new Database("PostgreSQL", postgresUrl(server.getPort()), "postgres", "postgresql", server);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static String postgresUrl(int port) {
        // Batches of inserts become inserts of many rows; the database waits for a lock, but not for ever.
        return "jdbc:postgresql://localhost:" + port
                + "/postgres?reWriteBatchedInserts=true&options=-c%20lock_timeout=20s";
    }

    /** An H2 in memory of its own; it speaks PostgreSQL's dialect where that differs. */
    public static Database h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000";
        return new Database("H2", url, "sa", "h2", () -> {});
    }

    /** Its name for people. */
    public String name() {
        return name;
    }

    /** Where other processes of this machine reach it. */
    public String url() {
        return url;
    }

    /** Its connections. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (Exception e) {
            throw new StorageException(name + " did not stop", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
