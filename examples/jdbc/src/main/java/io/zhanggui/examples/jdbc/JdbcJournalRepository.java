package io.zhanggui.examples.jdbc;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.posting.PostingReason;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.finance.ledger.AccountBalance;
import io.zhanggui.finance.ledger.AccountCode;
import io.zhanggui.finance.ledger.EntryKind;
import io.zhanggui.finance.ledger.JournalEnd;
import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.JournalLine;
import io.zhanggui.finance.ledger.JournalRepository;
import io.zhanggui.finance.ledger.PostedEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The journal of each company: entries and their lines. */
final class JdbcJournalRepository extends JdbcEventStream<LegalEntityId, PostedEntry> implements JournalRepository {

    private static final Keys<LegalEntityId> KEYS = Keys.of("entity", entity -> entity);

    private static final Table<JournalLine> LINE = Table.<JournalLine>named("journal_line")
            .column("account", JournalLine::account)
            .amount("amount", JournalLine::amount)
            .column("currency", JournalLine::currency)
            .column("unit", JournalLine::unit)
            .column("party", JournalLine::party)
            .column(
                    "reason",
                    line -> line.reason() == null ? null : line.reason().code());

    private static final Table<PostedEntry> ENTRY = Table.<PostedEntry>named("journal_entry")
            .column("entry_key", posted -> posted.entry().key())
            .column("entry_date", posted -> posted.entry().date())
            .column("kind", posted -> posted.entry().kind())
            .column("reverses", posted -> posted.entry().reverses())
            .columns(Stamps.columns(PostedEntry::stamp))
            .rows(LINE, posted -> posted.entry().lines());

    private static final Select BY_KEY = query(
            ENTRY,
            KEYS,
            "journal_entry.entity = ? and journal_entry.entry_key = ?",
            "journal_entry.entity",
            "journal_entry.seq");

    private static final Select BY_REVERSED = query(
            ENTRY,
            KEYS,
            "journal_entry.entity = ? and journal_entry.reverses = ?",
            "journal_entry.entity",
            "journal_entry.seq");

    private static final Select KNOWN_KEYS = Select.of(
            "select entry_key from journal_entry where entity = ? and entry_key = any (?) order by entry_key",
            "entry_key");

    private static final Select BALANCES = Select.of("""
            select account, currency, opening, debit, credit from (
                select account, currency,
                    sum(case when earlier then amount else 0 end) as opening,
                    sum(case when not earlier and amount > 0 then amount else 0 end) as debit,
                    sum(case when not earlier and amount < 0 then -amount else 0 end) as credit
                from (
                    select line.account, line.currency, line.amount,
                        coalesce(entry.entry_date < cast(? as date), false) as earlier
                    from journal_entry entry
                    join journal_line line on line.entity = entry.entity and line.seq = entry.seq
                    where entry.entity = ? and coalesce(entry.entry_date < cast(? as date), true)) moved
                group by account, currency) balance
            where opening <> 0 or debit <> 0 or credit <> 0
            order by account, currency
            """, "account", "currency", "opening", "debit", "credit");

    JdbcJournalRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, ENTRY, KEYS, JdbcJournalRepository::posted);
    }

    /** Whoever asks is about to append, so others who post for the company wait from here on. */
    @Override
    public JournalEnd end(LegalEntityId entity) {
        return sql().call(() -> {
            CompanyLock.take(sql(), entity);
            End end = endOf(entity);
            return new JournalEnd(end.size(), end.at());
        });
    }

    @Override
    public Optional<PostedEntry> find(LegalEntityId entity, CommandKey key) {
        return sql().call(() -> sql().first(BY_KEY, List.of(entity, key), JdbcJournalRepository::posted));
    }

    @Override
    public Optional<PostedEntry> findReversal(LegalEntityId entity, CommandKey key) {
        return sql().call(() -> sql().first(BY_REVERSED, List.of(entity, key), JdbcJournalRepository::posted));
    }

    @Override
    public Stream<PostedEntry> entries(LegalEntityId entity, LocalDateRange days) {
        StringBuilder where = new StringBuilder("journal_entry.entity = ?");
        List<Object> values = new ArrayList<>(List.of(entity));
        LocalDate first = start(days);
        if (first != null) {
            where.append(" and journal_entry.entry_date >= ?");
            values.add(first);
        }
        LocalDate end = end(days);
        if (end != null) {
            where.append(" and journal_entry.entry_date < ?");
            values.add(end);
        }
        Select select = query(
                ENTRY, KEYS, where.toString(), "journal_entry.entry_date", "journal_entry.entity", "journal_entry.seq");
        return stream(select, values);
    }

    @Override
    public List<AccountBalance> balances(LegalEntityId entity, LocalDateRange days) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(start(days));
        values.add(entity);
        values.add(end(days));
        return sql().call(() -> sql().list(BALANCES, values, JdbcJournalRepository::balance));
    }

    /** An entry belongs to its company, and its key is new there. */
    @Override
    void check(LegalEntityId entity, List<Recorded<PostedEntry>> entries) {
        Set<CommandKey> keys = new HashSet<>();
        for (Recorded<PostedEntry> each : entries) {
            JournalEntry entry = each.event().entry();
            if (!entry.entity().equals(entity)) {
                throw new IllegalArgumentException(
                        "entry " + entry.key() + " belongs to " + entry.entity() + ", not to " + entity);
            }
            if (!keys.add(entry.key())) {
                throw new DuplicateIdException(entry.key());
            }
        }
        List<String> texts = keys.stream().map(CommandKey::value).toList();
        sql().first(KNOWN_KEYS, List.of(entity, texts), row -> row.id("entry_key", CommandKey::of))
                .ifPresent(known -> {
                    throw new DuplicateIdException(known);
                });
    }

    private static @Nullable LocalDate start(LocalDateRange days) {
        return days.isUnboundedStart() ? null : days.getStart();
    }

    private static @Nullable LocalDate end(LocalDateRange days) {
        return days.isUnboundedEnd() ? null : days.getEnd();
    }

    private static AccountBalance balance(Row row) {
        CurrencyUnit currency = row.currency("currency");
        return new AccountBalance(
                row.id("account", AccountCode::of),
                currency,
                row.minor("opening", currency),
                row.minor("debit", currency),
                row.minor("credit", currency));
    }

    private static PostedEntry posted(Row row) {
        LegalEntityId entity = row.id("entity", LegalEntityId::of);
        CommandKey key = row.id("entry_key", CommandKey::of);
        LocalDate date = row.date("entry_date");
        EntryKind kind = row.term("kind", EntryKind.class);
        CommandKey reverses = row.idOrNull("reverses", CommandKey::of);
        Stamp stamp = row.stamp();
        List<JournalLine> lines = row.rows(JdbcJournalRepository::line);
        return new PostedEntry(new JournalEntry(entity, key, date, kind, reverses, lines), stamp);
    }

    private static JournalLine line(Row row) {
        CurrencyUnit currency = row.currency("currency");
        return new JournalLine(
                row.id("account", AccountCode::of),
                currency,
                row.minor("amount", currency),
                row.idOrNull("unit", OrgUnitId::of),
                row.idOrNull("party", PartyId::of),
                row.idOrNull("reason", PostingReason::of));
    }
}
