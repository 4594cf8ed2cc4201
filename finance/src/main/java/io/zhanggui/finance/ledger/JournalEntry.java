package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry (记账凭证): at least two lines that sum to zero in each currency. It never changes; a wrong one is taken
 * back by a reversal.
 *
 * @param entity the company in whose books it stands
 * @param key the key of the command that made it, by which it is known
 * @param date the day to which it belongs
 * @param kind what it is for
 * @param reverses the key of the entry that it takes back; {@code null} unless it is a reversal
 * @param lines in the order of reading
 */
public record JournalEntry(
        LegalEntityId entity,
        CommandKey key,
        LocalDate date,
        EntryKind kind,
        @Nullable CommandKey reverses,
        List<JournalLine> lines) {

    public JournalEntry {
        requireNonNull(entity, "entity");
        requireNonNull(key, "key");
        requireNonNull(date, "date");
        requireNonNull(kind, "kind");
        lines = List.copyOf(lines);
        if ((kind == EntryKind.REVERSAL) != (reverses != null)) {
            throw new IllegalArgumentException("entry " + key + " of kind " + kind
                    + (reverses == null ? " does not name the entry" : " names an entry") + " that it takes back");
        }
        if (!balances(lines)) {
            throw new IllegalArgumentException("entry " + key + " is refused: " + check(lines));
        }
    }

    /**
     * An ordinary entry.
     *
     * @throws IllegalArgumentException if {@link #check} finds anything
     */
    public static JournalEntry of(LegalEntityId entity, CommandKey key, LocalDate date, List<JournalLine> lines) {
        return new JournalEntry(entity, key, date, EntryKind.ORDINARY, null, lines);
    }

    /** What is wrong with lines that somebody wants to post: too few of them, or currencies that do not balance. */
    public static Violations check(List<JournalLine> lines) {
        Violations.Builder found = Violations.builder();
        found.addIf(lines.size() < 2, LedgerViolation.TOO_FEW_LINES, "lines", lines.size());
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.currency(), line.amount(), Money::plus));
        sums.values().forEach(sum -> found.addIf(!sum.isZero(), LedgerViolation.UNBALANCED, "lines", sum));
        return found.build();
    }

    /** The quick form of {@link #check}, for entries in one currency. */
    private static boolean balances(List<JournalLine> lines) {
        if (lines.size() < 2) {
            return false;
        }
        CurrencyUnit currency = lines.get(0).currency();
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            JournalLine line = lines.get(i);
            if (!line.currency().equals(currency)) {
                return check(lines).isEmpty();
            }
            sum = Math.addExact(sum, line.minor());
        }
        return sum == 0;
    }

    JournalEntry reversal(CommandKey reversalKey, LocalDate on) {
        return new JournalEntry(
                entity,
                reversalKey,
                on,
                EntryKind.REVERSAL,
                key,
                lines.stream().map(JournalLine::reversed).toList());
    }

    /** What the entry moves on an account and its sub-accounts in a currency, debit positive. */
    public Money amount(AccountCode account, CurrencyUnit currency) {
        long sum = 0;
        for (JournalLine line : lines) {
            if (line.account().isWithin(account) && line.currency().equals(currency)) {
                sum = Math.addExact(sum, line.minor());
            }
        }
        return Money.ofMinor(currency, sum);
    }

    /** One line for each line, with debit and credit apart and the accounts' names from a chart. */
    public Table toTable(ChartOfAccounts chart) {
        Table.Builder table = Table.titled(LedgerTerm.JOURNAL_ENTRY)
                .columns(
                        LedgerTerm.DATE,
                        LedgerTerm.ENTRY,
                        LedgerTerm.ACCOUNT,
                        LedgerTerm.ACCOUNT_NAME,
                        LedgerTerm.DEBIT_AMOUNT,
                        LedgerTerm.CREDIT_AMOUNT,
                        LedgerTerm.UNIT,
                        LedgerTerm.PARTY,
                        LedgerTerm.REASON);
        for (JournalLine line : lines) {
            table.row(
                    date,
                    key.value(),
                    line.account().value(),
                    chart.account(line.account()).map(Account::label).orElse(null),
                    line.minor() > 0 ? line.amount() : null,
                    line.minor() < 0 ? line.amount().negated() : null,
                    line.unit() == null ? null : line.unit().value(),
                    line.party() == null ? null : line.party().value(),
                    line.reason() == null ? null : line.reason().code());
        }
        return table.build();
    }
}
