package io.zhanggui.examples.jdbc;

import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.testkit.AuditTrailTck;
import io.zhanggui.core.testkit.CommandReceiptsTck;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.core.testkit.UnitOfWorkTck;
import org.junit.jupiter.api.Nested;

/** The port tests of the library's testkits against the adapters; each database extends it. */
abstract class PortTests {

    private final Databases database;

    PortTests(Databases database) {
        this.database = database;
    }

    @Nested
    class UnitsOfWork extends UnitOfWorkTck {
        @Override
        protected Fixture<CommandReceipts> open() {
            return database.fixture(JdbcStorage::receipts);
        }
    }

    @Nested
    class Receipts extends CommandReceiptsTck {
        @Override
        protected Fixture<CommandReceipts> open() {
            return database.fixture(JdbcStorage::receipts);
        }
    }

    @Nested
    class Audit extends AuditTrailTck {
        @Override
        protected Fixture<AuditTrail> open() {
            return database.fixture(JdbcStorage::audit);
        }
    }
}
