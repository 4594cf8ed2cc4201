package io.zhanggui.examples.jdbc;

import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * All ports of the library on one database, with the unit of work that covers them.
 *
 * <pre>{@code
 * JdbcStorage storage = JdbcStorage.on(dataSource);
 * Contracts contracts = new Contracts(
 *         storage.contracts(), storage.performances(), storage.receipts(), storage.audit(), storage.unitOfWork());
 * }</pre>
 */
public record JdbcStorage(JdbcUnitOfWork unitOfWork, CommandReceipts receipts, AuditTrail audit) {

    public JdbcStorage {
        Objects.requireNonNull(unitOfWork, "unitOfWork");
    }

    /** The ports on a database that has the schema. */
    public static JdbcStorage on(DataSource database) {
        JdbcUnitOfWork unitOfWork = new JdbcUnitOfWork(database);
        return new JdbcStorage(unitOfWork, new JdbcCommandReceipts(unitOfWork), new JdbcAuditTrail(unitOfWork));
    }
}
