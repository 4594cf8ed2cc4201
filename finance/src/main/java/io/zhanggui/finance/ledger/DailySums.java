package io.zhanggui.finance.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/** Debits and credits by account, currency and day, so that a balance does not read the journal; not safe for threads. */
final class DailySums {

    private final Map<AccountCode, List<AccountDays>> accounts = new HashMap<>();

    /** One account in one currency. */
    private static final class AccountDays {
        private final AccountCode code;
        private final CurrencyUnit currency;
        private int size;
        private long[] days = new long[4]; // epoch days, rising
        private long[] sums = new long[8]; // debit and credit of each day
        private int last;

        AccountDays(AccountCode code, CurrencyUnit currency) {
            this.code = code;
            this.currency = currency;
        }

        /** Where the debit of the day stands in {@link #sums}; the credit stands behind it. */
        int on(long day) {
            if (last >= size || days[last] != day) {
                long guess = day - days[0]; // right where no day lacks before it
                if (guess >= 0 && guess < size && days[(int) guess] == day) {
                    last = (int) guess;
                } else {
                    int found = Arrays.binarySearch(days, 0, size, day);
                    last = found >= 0 ? found : insert(-found - 1, day);
                }
            }
            return 2 * last;
        }

        private int insert(int at, long day) {
            if (size == days.length) {
                days = Arrays.copyOf(days, 2 * size);
                sums = Arrays.copyOf(sums, 4 * size);
            }
            System.arraycopy(days, at, days, at + 1, size - at);
            System.arraycopy(sums, 2 * at, sums, 2 * at + 2, 2 * (size - at));
            days[at] = day;
            sums[2 * at] = 0;
            sums[2 * at + 1] = 0;
            size++;
            return at;
        }

        AccountBalance balance(LocalDateRange range) {
            long opening = 0;
            long debit = 0;
            long credit = 0;
            long start = range.getStart().toEpochDay();
            long end = range.getEnd().toEpochDay();
            for (int i = 0; i < size && (days[i] < end || range.isUnboundedEnd()); i++) {
                if (days[i] < start) {
                    opening = Math.addExact(opening, Math.subtractExact(sums[2 * i], sums[2 * i + 1]));
                } else {
                    debit = Math.addExact(debit, sums[2 * i]);
                    credit = Math.addExact(credit, sums[2 * i + 1]);
                }
            }
            return new AccountBalance(code, currency, opening, debit, credit);
        }
    }

    /** Adds an entry, or nothing of it if a sum would overflow. */
    void add(JournalEntry entry) {
        int added = 0;
        try {
            while (added < entry.lines().size()) {
                add(entry.date(), entry.lines().get(added));
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
        AccountDays account = account(line);
        int place = account.on(day.toEpochDay()) + (line.minor() > 0 ? 0 : 1);
        account.sums[place] = Math.addExact(account.sums[place], Math.abs(line.minor()));
    }

    private void remove(LocalDate day, JournalLine line) {
        AccountDays account = account(line);
        account.sums[account.on(day.toEpochDay()) + (line.minor() > 0 ? 0 : 1)] -= Math.abs(line.minor());
    }

    private AccountDays account(JournalLine line) {
        List<AccountDays> ofCode = accounts.get(line.account());
        if (ofCode == null) {
            ofCode = new ArrayList<>(1);
            accounts.put(line.account(), ofCode);
        }
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
