package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.finance.ledger.Account;
import io.zhanggui.finance.ledger.AccountCode;
import io.zhanggui.finance.ledger.AccountMapping;
import io.zhanggui.finance.ledger.ChartOfAccounts;
import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.JournalLine;
import io.zhanggui.finance.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Entries of three lines in a month: two debits and a credit on accounts of the small-enterprise chart. */
final class LedgerFacts {

    static final int LINES = 3;
    static final int DAYS = 31;
    static final LegalEntityId ENTITY = LegalEntityId.of("ACME");
    static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
    /** Before the first day all is closed. */
    static final LocalDate CLOSED = LocalDate.of(2025, 11, 30);

    static final Stamp STAMP = Stamp.by(PersonId.of("P1")).at(Instant.parse("2025-12-31T09:00:00Z"));
    static final ChartOfAccounts CHART = ChartOfAccounts.smallEnterprises();
    static final List<AccountCode> ACCOUNTS =
            CHART.accounts().stream().map(Account::code).toList();
    private static final LocalDate[] DATES =
            FIRST.datesUntil(FIRST.plusDays(DAYS)).toArray(LocalDate[]::new);

    final CommandKey[] keys;
    final JournalEntry[] entries;
    final int[] accounts;
    final long[] amounts;
    final int[] days;

    LedgerFacts(int n) {
        keys = new CommandKey[n];
        entries = new JournalEntry[n];
        accounts = new int[n * LINES];
        amounts = new long[n * LINES];
        days = new int[n];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < n; i++) {
            keys[i] = CommandKey.of("voucher-2025-12-" + i);
            days[i] = random.nextInt(DAYS);
            long first = random.nextLong(1, 10_000_000);
            long second = random.nextLong(1, 1_000_000);
            set(i, 0, random.nextInt(ACCOUNTS.size()), first);
            set(i, 1, random.nextInt(ACCOUNTS.size()), second);
            set(i, 2, random.nextInt(ACCOUNTS.size()), -first - second);
            entries[i] = entry(i);
        }
    }

    private void set(int entry, int line, int account, long amount) {
        accounts[entry * LINES + line] = account;
        amounts[entry * LINES + line] = amount;
    }

    /** Makes an entry from the columns. */
    JournalEntry entry(int i) {
        return JournalEntry.of(ENTITY, keys[i], DATES[days[i]], List.of(line(i, 0), line(i, 1), line(i, 2)));
    }

    private JournalLine line(int entry, int line) {
        return new JournalLine(
                ACCOUNTS.get(accounts[entry * LINES + line]),
                PayFacts.CNY,
                amounts[entry * LINES + line],
                null,
                null,
                null);
    }

    /** Empty books, closed before the month. */
    static Ledger ledger() {
        Ledger ledger = Ledger.inMemory(ENTITY, CHART, AccountMapping.none(), new MemoryStore());
        ledger.close(CLOSED, STAMP.key("close"));
        return ledger;
    }
}
