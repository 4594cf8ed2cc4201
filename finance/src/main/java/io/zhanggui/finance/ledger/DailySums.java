package io.zhanggui.finance.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Debits and credits by account, currency and day, so that a balance does not read the journal; not safe for threads. */
final class DailySums {

    private final Map<AccountCode, List<AccountDays>> accounts = new HashMap<>();

    /** One account in one currency. */
    private static final class AccountDays {
        private final AccountCode code;
        private final CurrencyUnit currency;
        private final NavigableMap<LocalDate, long[]> days = new TreeMap<>();
        private @Nullable LocalDate lastDay;
        private long[] lastSums = new long[2];

        AccountDays(AccountCode code, CurrencyUnit currency) {
            this.code = code;
            this.currency = currency;
        }

        long[] on(LocalDate day) {
            if (!day.equals(lastDay)) {
                lastSums = days.computeIfAbsent(day, d -> new long[2]);
                lastDay = day;
            }
            return lastSums;
        }

        AccountBalance balance(LocalDateRange range) {
            long opening = 0;
            long debit = 0;
            long credit = 0;
            NavigableMap<LocalDate, long[]> before = days.headMap(range.getStart(), false);
            for (long[] sums : before.values()) {
                opening = Math.addExact(opening, Math.subtractExact(sums[0], sums[1]));
            }
            for (Map.Entry<LocalDate, long[]> day :
                    days.tailMap(range.getStart(), true).entrySet()) {
                if (!range.contains(day.getKey())) {
                    break;
                }
                debit = Math.addExact(debit, day.getValue()[0]);
                credit = Math.addExact(credit, day.getValue()[1]);
            }
            return new AccountBalance(code, currency, opening, debit, credit);
        }
    }

    /** Adds an entry, or nothing of it if a sum would overflow. */
    void add(JournalEntry entry) {
        int added = 0;
        try {
            for (JournalLine line : entry.lines()) {
                add(entry.date(), line);
                added++;
            }
        } catch (ArithmeticException e) {
            entry.lines().subList(0, added).forEach(line -> remove(entry.date(), line));
            throw e;
        }
    }

    void remove(JournalEntry entry) {
        entry.lines().forEach(line -> remove(entry.date(), line));
    }

    private void add(LocalDate day, JournalLine line) {
        long[] sums = account(line).on(day);
        int side = line.minor() > 0 ? 0 : 1;
        sums[side] = Math.addExact(sums[side], Math.abs(line.minor()));
    }

    private void remove(LocalDate day, JournalLine line) {
        account(line).on(day)[line.minor() > 0 ? 0 : 1] -= Math.abs(line.minor());
    }

    private AccountDays account(JournalLine line) {
        List<AccountDays> ofCode = accounts.computeIfAbsent(line.account(), code -> new ArrayList<>(1));
        for (int i = 0; i < ofCode.size(); i++) {
            if (ofCode.get(i).currency.equals(line.currency())) {
                return ofCode.get(i);
            }
        }
        AccountDays account = new AccountDays(line.account(), line.currency());
        ofCode.add(account);
        return account;
    }

    List<AccountBalance> balances(LocalDateRange range) {
        return accounts.values().stream()
                .flatMap(List::stream)
                .map(account -> account.balance(range))
                .filter(row -> row.openingMinor() != 0 || row.debitMinor() != 0 || row.creditMinor() != 0)
                .sorted(Comparator.comparing(AccountBalance::account)
                        .thenComparing(row -> row.currency().getCode()))
                .toList();
    }
}
