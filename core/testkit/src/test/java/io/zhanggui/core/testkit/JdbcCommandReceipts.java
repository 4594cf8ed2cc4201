package io.zhanggui.core.testkit;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.repository.CommandReceipt;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.JdbcUnitOfWork.DuplicateKeyException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** An adapter on a database, as the page of core shows it. */
record JdbcCommandReceipts(JdbcUnitOfWork db) implements CommandReceipts {

    static final String TABLE = """
            create table receipt (
                id varchar(64) primary key, version bigint not null, content char(64) not null,
                outcome varchar not null, at timestamp(6) with time zone not null)
            """;

    private static final String SELECT = "select * from receipt where id = ?";
    private static final String INSERT =
            "insert into receipt (id, version, content, outcome, at) values (?, 1, ?, ?, ?)";
    private static final String UPDATE =
            "update receipt set version = version + 1, content = ?, outcome = ?, at = ? where id = ? and version = ?";
    private static final String DELETE = "delete from receipt where id = ? and version = ?";

    @Override
    public Optional<Versioned<CommandReceipt>> find(CommandKey key) {
        return db.query(SELECT, JdbcCommandReceipts::receipt, key.value());
    }

    @Override
    public Versioned<CommandReceipt> add(CommandReceipt r) {
        try {
            db.update(INSERT, r.key().value(), r.content().hex(), r.outcome(), moment(r));
        } catch (DuplicateKeyException e) {
            throw new DuplicateIdException(r.key());
        }
        return new Versioned<>(r, 1);
    }

    @Override
    public Versioned<CommandReceipt> replace(Versioned<CommandReceipt> changed) {
        CommandReceipt r = changed.value();
        requireOne(
                changed,
                db.update(
                        UPDATE,
                        r.content().hex(),
                        r.outcome(),
                        moment(r),
                        r.key().value(),
                        changed.version()));
        return new Versioned<>(r, changed.version() + 1);
    }

    @Override
    public void remove(Versioned<CommandReceipt> read) {
        requireOne(read, db.update(DELETE, read.value().key().value(), read.version()));
    }

    private void requireOne(Versioned<CommandReceipt> read, int rows) {
        if (rows == 0) {
            CommandKey key = read.value().key();
            long current = find(key).map(Versioned::version).orElse(0L);
            throw new ConcurrentChangeException(key, read.version(), current);
        }
    }

    private static Versioned<CommandReceipt> receipt(ResultSet row) throws SQLException {
        return new Versioned<>(
                new CommandReceipt(
                        CommandKey.of(row.getString("id")),
                        Fingerprint.parse(row.getString("content")),
                        row.getString("outcome"),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                row.getLong("version"));
    }

    private static OffsetDateTime moment(CommandReceipt receipt) {
        return receipt.at().atOffset(ZoneOffset.UTC);
    }
}
