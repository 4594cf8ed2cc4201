package io.zhanggui.examples.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A database with the current schema and a pool of connections; close it at the end. */
public final class Database implements AutoCloseable {

    /**
     * Batches of inserts become inserts of many rows; a message never holds the values of a statement, which may be somebody's
     * pay; who waits for a lock does not wait for ever.
     */
    private static final String POSTGRES_OPTIONS =
            "?reWriteBatchedInserts=true&logServerErrorDetail=false&options=-c%20lock_timeout=20s";

    private final String name;
    private final String url;
    private final HikariDataSource pool;
    private final AutoCloseable server;

    private Database(String name, String url, HikariDataSource pool, AutoCloseable server) {
        this.name = name;
        this.url = url;
        this.pool = pool;
        this.server = server;
    }

    /** Whatever fails on the way, nothing is left running. */
    private static Database opened(
            String name, String url, String user, String password, String migrations, AutoCloseable server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        @Nullable HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + migrations)
                    .load()
                    .migrate();
            return new Database(name, url, pool, server);
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            try {
                server.close();
            } catch (Exception cannot) {
                e.addSuppressed(cannot);
            }
            throw e;
        }
    }

    /** A PostgreSQL of its own, that is gone when it is closed; it starts in a few seconds, also as root. */
    public static Database embeddedPostgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return postgres("localhost:" + server.getPort() + "/postgres", "postgres", "", server);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /**
     * A database on a PostgreSQL that runs already; the schema is made or brought up to date.
     *
     * @param place host, port and name, for example {@code localhost:5432/shop}
     */
    public static Database postgres(String place, String user, String password) {
        return postgres(place, user, password, () -> {});
    }

    static Database postgres(String place, String user, String password, AutoCloseable server) {
        return opened(
                "PostgreSQL", "jdbc:postgresql://" + place + POSTGRES_OPTIONS, user, password, "postgresql", server);
    }

    /** An H2 in memory of its own; it speaks PostgreSQL's dialect where that differs. */
    public static Database h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000";
        return opened("H2", url, "sa", "", "h2", () -> {});
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
