package io.zhanggui.examples.jdbc;

import io.zhanggui.core.testkit.Fixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Function;

/** One database of each kind for all tests of this JVM; every test makes ids of its own. */
enum Databases {
    POSTGRES {
        @Override
        Database start() {
            return Database.embeddedPostgres();
        }

        @Override
        Database fresh() {
            Database server = get();
            String name = "d" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = server.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            String place = server.url().replaceAll("^jdbc:postgresql://([^/]+)/.*$", "$1");
            return Database.postgres(place + "/" + name, "postgres", "");
        }
    },
    H2 {
        @Override
        Database start() {
            return Database.h2();
        }

        @Override
        Database fresh() {
            return start();
        }
    };

    private Database database;

    abstract Database start();

    /** A database without data, to be closed by the test. */
    abstract Database fresh();

    /** Started when it is first needed, stopped with the JVM. */
    synchronized Database get() {
        if (database == null) {
            database = start();
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        }
        return database;
    }

    JdbcStorage storage() {
        return JdbcStorage.on(get().dataSource());
    }

    <P> Fixture<P> fixture(Function<JdbcStorage, P> port) {
        JdbcStorage storage = storage();
        JdbcUnitOfWork unitOfWork = (JdbcUnitOfWork) storage.unitOfWork();
        return Fixture.of(port.apply(storage), unitOfWork).counting(unitOfWork::openStreams);
    }
}
