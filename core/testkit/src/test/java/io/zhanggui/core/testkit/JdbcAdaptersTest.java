package io.zhanggui.core.testkit;

import io.zhanggui.core.repository.CommandReceipts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Nested;

/** An adapter on a database that all tests share keeps every rule: what the testkit asks for can be done. */
class JdbcAdaptersTest {

    private static final JdbcDataSource DATABASE = newDatabase();

    /** An empty database in memory that lives as long as the tests. */
    static JdbcDataSource newDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(JdbcCommandReceipts.TABLE);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return database;
    }

    static Fixture<CommandReceipts> onDatabase() {
        JdbcUnitOfWork unitOfWork = new JdbcUnitOfWork(DATABASE);
        return Fixture.of(new JdbcCommandReceipts(unitOfWork), unitOfWork);
    }

    @Nested
    class Receipts extends CommandReceiptsTck {
        @Override
        protected Fixture<CommandReceipts> open() {
            return onDatabase();
        }
    }

    @Nested
    class Work extends UnitOfWorkTck {
        @Override
        protected Fixture<CommandReceipts> open() {
            return onDatabase();
        }
    }
}
