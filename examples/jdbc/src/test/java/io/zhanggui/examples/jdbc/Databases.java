package io.zhanggui.examples.jdbc;

import io.zhanggui.core.testkit.Fixture;
import java.util.function.Function;

/** One database of each kind for all tests of this JVM; every test makes ids of its own. */
enum Databases {
    POSTGRES {
        @Override
        Database start() {
            return Database.embeddedPostgres();
        }
    },
    H2 {
        @Override
        Database start() {
            return Database.h2();
        }
    };

    private Database database;

    abstract Database start();

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
