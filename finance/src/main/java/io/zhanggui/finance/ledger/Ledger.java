package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The books of one company (总账): posts entries and postings of the modules, takes entries back, closes periods and
 * profit and loss, and answers with balances.
 *
 * <p>Each acting method is one unit of work and safe to repeat under its key. Entries are recorded one after the other:
 * where two units of work post at once, storage may refuse one with a
 * {@link io.zhanggui.core.repository.ConcurrentChangeException}, and the host repeats it.
 */
public final class Ledger {

    private final LegalEntityId entity;
    private final ChartOfAccounts chart;
    private final AccountMapping mapping;
    private final JournalRepository journal;
    private final PeriodChanges periodChanges;
    private final UnitOfWork unitOfWork;

    /** The books of a company on a host's storage. */
    public Ledger(
            LegalEntityId entity,
            ChartOfAccounts chart,
            AccountMapping mapping,
            JournalRepository journal,
            AccountingPeriodRepository periods,
            CommandReceipts receipts,
            AuditTrail audit,
            UnitOfWork unitOfWork) {
        this.entity = requireNonNull(entity, "entity");
        this.chart = requireNonNull(chart, "chart");
        this.mapping = requireNonNull(mapping, "mapping");
        this.journal = requireNonNull(journal, "journal");
        this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork");
        this.periodChanges = new PeriodChanges(entity, requireNonNull(periods, "periods"), receipts, audit, unitOfWork);
    }

    /** Empty books in memory. */
    public static Ledger inMemory(
            LegalEntityId entity, ChartOfAccounts chart, AccountMapping mapping, MemoryStore store) {
        return new Ledger(
                entity,
                chart,
                mapping,
                JournalRepository.inMemory(store),
                AccountingPeriodRepository.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                store);
    }

    /**
     * Posts what a module says, on the accounts that the host named for its reasons; see
     * {@link #post(JournalEntry, Stamp)}. The key of the posting counts, not that of the stamp; a reason that goes to
     * another account since the first time is other content.
     *
     * @throws UnmappedReasonException if a reason has no account
     */
    public PostingResult post(Posting posting, Stamp stamp) {
        return post(mapping.entry(posting), stamp);
    }

    /**
     * Posts an ordinary entry (记账). The key of the entry counts, not that of the stamp.
     *
     * @return {@code Replayed} if the same entry was posted before under its key, also if its period was closed since
     * @throws CommandConflictException if another entry was posted under the key
     * @throws io.zhanggui.core.violation.RejectedException with all violations of {@link #check}
     * @throws IllegalArgumentException if the entry belongs to another company or is no ordinary one
     */
    public PostingResult post(JournalEntry entry, Stamp stamp) {
        if (entry.kind() != EntryKind.ORDINARY) {
            throw new IllegalArgumentException("entry " + entry.key() + " is of kind " + entry.kind()
                    + ". Maybe call reverse or closeProfitAndLoss?");
        }
        requireNonNull(stamp, "stamp");
        return unitOfWork.call(() -> {
            JournalEnd end = journal.end(entity);
            Optional<PostedEntry> before = journal.find(entity, entry.key());
            return before.isPresent()
                    ? replayed(before.get().entry(), entry::equals)
                    : append(end, entry, periodChanges.read(), stamp);
        });
    }

    /**
     * Everything that speaks against posting an entry today.
     *
     * @throws IllegalArgumentException if the entry belongs to another company
     */
    public Violations check(JournalEntry entry) {
        requireOwn(entry);
        return check(entry, periods());
    }

    private void requireOwn(JournalEntry entry) {
        if (!entry.entity().equals(entity)) {
            throw new IllegalArgumentException("entry " + entry.key() + " belongs to " + entry.entity()
                    + ", but these are the books of " + entity);
        }
    }

    private Violations check(JournalEntry entry, AccountingPeriods now) {
        Violations found = checkPeriod(entry, now);
        for (int i = 0; i < entry.lines().size(); i++) {
            AccountCode account = entry.lines().get(i).account();
            if (!chart.has(account)) {
                found = found.plus(Violations.of(
                        Violation.of(LedgerViolation.ACCOUNT_UNKNOWN, "lines[" + i + "].account", account)));
            }
        }
        return found;
    }

    private static Violations checkPeriod(JournalEntry entry, AccountingPeriods now) {
        PeriodStatus status = now.status(entry.date());
        if (status == PeriodStatus.CLOSED) {
            return Violations.of(Violation.of(
                            LedgerViolation.PERIOD_CLOSED, "date", requireNonNull(now.closedThrough(), "closedThrough"))
                    .rejecting(entry.date()));
        }
        return status == PeriodStatus.HOLD && entry.kind() == EntryKind.ORDINARY
                ? Violations.of(Violation.of(
                                LedgerViolation.PERIOD_ON_HOLD,
                                "date",
                                requireNonNull(now.heldThrough(), "heldThrough"))
                        .rejecting(entry.date()))
                : Violations.none();
    }

    /**
     * Takes an entry back by one with the opposite amounts (红字冲销); the original stays as it is.
     *
     * @param original the key of the entry to take back
     * @param on the day on which it is taken back, not that of the original; its period must not be closed
     * @param stamp its command key becomes the key of the reversal
     * @throws NotFoundException if there is no such entry
     * @throws CommandConflictException if another entry was posted under the stamp's key
     * @throws io.zhanggui.core.violation.RejectedException if the entry was taken back before, is a reversal itself, is
     *     dated later, or the period is closed
     * @throws IllegalArgumentException if the stamp has no command key
     */
    public PostingResult reverse(CommandKey original, LocalDate on, Stamp stamp) {
        requireNonNull(original, "original");
        requireNonNull(on, "on");
        CommandKey key = key(stamp);
        return once(
                key,
                posted -> original.equals(posted.reverses()) && posted.date().equals(on),
                () -> {
                    JournalEntry entry = journal.find(entity, original)
                            .orElseThrow(() -> new NotFoundException(original))
                            .entry();
                    checkReversal(entry, on).throwIfAny();
                    return entry.reversal(key, on);
                },
                stamp);
    }

    private Violations checkReversal(JournalEntry original, LocalDate on) {
        Violations.Builder found = Violations.builder();
        found.addIf(original.kind() == EntryKind.REVERSAL, LedgerViolation.REVERSAL_OF_REVERSAL, "original");
        journal.findReversal(entity, original.key())
                .ifPresent(reversal -> found.add(Violation.of(
                        LedgerViolation.ALREADY_REVERSED,
                        "original",
                        reversal.entry().key())));
        found.addIf(on.isBefore(original.date()), LedgerViolation.REVERSAL_BEFORE_ORIGINAL, "date", original.date());
        return found.build();
    }

    /**
     * Moves the balances of all revenue and expense accounts to an account of equity (结转损益).
     *
     * @param date the day through which balances count, and that of the entry; it may be on hold, but not closed
     * @param equity where profit goes, for example 3103 本年利润
     * @param stamp its command key becomes the key of the entry
     * @return empty if there is nothing to move
     * @throws CommandConflictException if another entry was posted under the stamp's key
     * @throws io.zhanggui.core.violation.RejectedException if the period is closed or the chart lacks an account
     * @throws IllegalArgumentException if the stamp has no command key, or the account is one of revenue or expense
     */
    public Optional<PostingResult> closeProfitAndLoss(LocalDate date, AccountCode equity, Stamp stamp) {
        requireNonNull(date, "date");
        requireNonNull(equity, "equity");
        CommandKey key = key(stamp);
        if (isClosed(equity)) {
            throw new IllegalArgumentException(
                    "account " + equity + " is closed itself. Maybe an account of equity, for example 3103?");
        }
        return unitOfWork.call(() -> {
            JournalEnd end = journal.end(entity);
            List<JournalLine> lines = closingLines(date, equity);
            if (lines.isEmpty() && journal.find(entity, key).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(once(
                    end,
                    key,
                    posted -> posted.kind() == EntryKind.CLOSING
                            && posted.date().equals(date)
                            && posted.lines().stream()
                                    .allMatch(line -> line.account().equals(equity) || isClosed(line.account())),
                    () -> new JournalEntry(entity, key, date, EntryKind.CLOSING, null, lines),
                    stamp));
        });
    }

    private List<JournalLine> closingLines(LocalDate date, AccountCode equity) {
        List<JournalLine> lines = new ArrayList<>();
        Map<CurrencyUnit, Long> profit = new TreeMap<>();
        for (AccountBalance row : journal.balances(entity, through(date))) {
            long balance = row.closingMinor();
            if (balance != 0 && isClosed(row.account())) {
                lines.add(new JournalLine(row.account(), row.currency(), -balance, null, null, null));
                profit.merge(row.currency(), balance, Math::addExact);
            }
        }
        profit.forEach((currency, minor) -> {
            if (minor != 0) {
                lines.add(new JournalLine(equity, currency, minor, null, null, null));
            }
        });
        return lines;
    }

    private boolean isClosed(AccountCode code) {
        return chart.account(code)
                .map(account -> account.type().isProfitAndLoss())
                .orElse(false);
    }

    private PostingResult once(
            CommandKey key, Predicate<JournalEntry> same, Supplier<JournalEntry> entry, Stamp stamp) {
        requireNonNull(stamp, "stamp");
        return unitOfWork.call(() -> once(journal.end(entity), key, same, entry, stamp));
    }

    /**
     * Posts unless the key was used before.
     *
     * @param end read before anything else, so that what the checks saw still holds when the entry is appended
     */
    private PostingResult once(
            JournalEnd end, CommandKey key, Predicate<JournalEntry> same, Supplier<JournalEntry> entry, Stamp stamp) {
        Optional<PostedEntry> before = journal.find(entity, key);
        return before.isPresent()
                ? replayed(before.get().entry(), same)
                : append(end, entry.get(), periodChanges.read(), stamp);
    }

    private static PostingResult replayed(JournalEntry posted, Predicate<JournalEntry> same) {
        if (!same.test(posted)) {
            throw new CommandConflictException(posted.key());
        }
        return new PostingResult.Replayed(posted);
    }

    private PostingResult append(JournalEnd end, JournalEntry made, AccountingPeriods now, Stamp stamp) {
        requireOwn(made);
        check(made, now).throwIfAny();
        journal.append(
                entity, end.size(), List.of(new Recorded<>(end.notBefore(stamp.at()), new PostedEntry(made, stamp))));
        return new PostingResult.Created(made);
    }

    private static CommandKey key(Stamp stamp) {
        CommandKey key = stamp.commandKey();
        if (key == null) {
            throw new IllegalArgumentException("the stamp needs a command key, which becomes the key of the entry");
        }
        return key;
    }

    /** Up to which day the books are closed or on hold. */
    public AccountingPeriods periods() {
        return periodChanges.current();
    }

    /**
     * Closes the books through a day (结账); a day that is closed already stays closed.
     *
     * @throws CommandConflictException if the key was used for another content
     */
    public AccountingPeriods close(LocalDate through, Stamp stamp) {
        return periodChanges.close(through, stamp);
    }

    /**
     * Puts the open days through a day on hold: only closing entries and reversals go on. Days that are on hold stay so;
     * {@link #reopen} releases them.
     *
     * @throws CommandConflictException if the key was used for another content
     * @throws io.zhanggui.core.violation.RejectedException if the day is closed
     */
    public AccountingPeriods hold(LocalDate through, Stamp stamp) {
        return periodChanges.hold(through, stamp);
    }

    /**
     * Opens the books again from a day on (反结账).
     *
     * @param stamp needs a reason
     * @throws CommandConflictException if the key was used for another content
     * @throws io.zhanggui.core.violation.RejectedException if the stamp has no reason
     */
    public AccountingPeriods reopen(LocalDate from, Stamp stamp) {
        return periodChanges.reopen(from, stamp);
    }

    /** The entry with that key, with who posted it; empty if there is none. */
    public Optional<PostedEntry> entry(CommandKey key) {
        return unitOfWork.call(() -> journal.find(entity, key));
    }

    /** The balance of an account with its sub-accounts at the end of a day, debit positive. */
    public Money balance(AccountCode account, CurrencyUnit currency, LocalDate date) {
        long sum = 0;
        for (AccountBalance row : unitOfWork.call(() -> journal.balances(entity, through(date)))) {
            if (row.account().isWithin(account) && row.currency().equals(currency)) {
                sum = Math.addExact(sum, row.closingMinor());
            }
        }
        return Money.ofMinor(currency, sum);
    }

    /** The balances of all accounts over a period (试算平衡表). */
    public TrialBalance trialBalance(ReportingPeriod period) {
        return unitOfWork.call(() -> new TrialBalance(entity, period, journal.balances(entity, period.range())));
    }

    /** Everything through a day, so that what is before counts as moved. */
    private static LocalDateRange through(LocalDate date) {
        return LocalDateRange.ofUnboundedStart(date.plusDays(1));
    }
}
