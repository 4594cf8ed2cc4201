package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.repository.CommandReceipt;
import io.zhanggui.core.repository.CommandReceipts;

/** The receipts of commands that were carried out. */
final class JdbcCommandReceipts extends JdbcRepository<CommandKey, CommandReceipt> implements CommandReceipts {

    private static final Keys<CommandKey> KEYS = Keys.of("command_key", key -> key);

    private static final Table<CommandReceipt> RECEIPT = Table.<CommandReceipt>named("command_receipt")
            .column("content", CommandReceipt::content)
            .column("outcome", CommandReceipt::outcome)
            .column("carried_out_at", CommandReceipt::at);

    JdbcCommandReceipts(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, RECEIPT, KEYS, CommandReceipt::key, JdbcCommandReceipts::receipt);
    }

    private static CommandReceipt receipt(Row row) {
        return new CommandReceipt(
                row.id("command_key", CommandKey::of),
                row.fingerprint("content"),
                row.text("outcome"),
                row.moment("carried_out_at"));
    }
}
