package io.zhanggui.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The sums in arrays against adding up every line, also at the ends of the calendar and where a sum overflows. */
class DailySumsProperties {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);

    /** Days side by side, days with gaps between, and the first and the last of the calendar. */
    private static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 20).map(DAY::plusDays),
                Arbitraries.integers().between(-3, 3).map(n -> DAY.plusDays(n * 1000L)),
                Arbitraries.of(LocalDate.MIN, LocalDate.MIN.plusDays(1), LocalDate.MAX.minusDays(1), LocalDate.MAX));
    }

    @Provide
    Arbitrary<List<JournalEntry>> entries() {
        Arbitrary<String> accounts = Arbitraries.of("1001", "1002", "6001");
        Arbitrary<Long> amounts =
                Arbitraries.oneOf(Arbitraries.longs().between(1, 1000), Arbitraries.of(Long.MAX_VALUE / 2 + 1));
        return Combinators.combine(days(), accounts, accounts, amounts, Arbitraries.of("CNY", "USD"))
                .as(DailySumsProperties::entry)
                .list()
                .ofMaxSize(40);
    }

    private static JournalEntry entry(LocalDate day, String debit, String credit, long minor, String currency) {
        Money amount = Money.ofMinor(CurrencyUnit.of(currency), minor);
        return JournalEntry.of(
                LegalEntityId.of("ACME"),
                CommandKey.of("K"),
                day,
                List.of(JournalLine.debit(debit, amount), JournalLine.credit(credit, amount)));
    }

    @Provide
    Arbitrary<LocalDateRange> ranges() {
        return Combinators.combine(days(), days())
                .as((one, other) -> one.isBefore(other) ? range(one, other) : range(other, one));
    }

    /** A range is open at its start or end, but neither begins with the last days of all nor ends with the first. */
    private static LocalDateRange range(LocalDate start, LocalDate end) {
        return LocalDateRange.of(
                start.getYear() == LocalDate.MAX.getYear() ? DAY : start,
                end.getYear() == LocalDate.MIN.getYear() ? DAY : end);
    }

    @Property(tries = 500)
    void balances_are_what_adding_up_every_line_gives(
            @ForAll("entries") List<JournalEntry> entries, @ForAll("ranges") LocalDateRange range) {
        DailySums sums = new DailySums();
        List<JournalEntry> kept = new ArrayList<>();
        for (JournalEntry entry : entries) {
            if (catchThrowable(() -> sums.add(entry)) == null) {
                kept.add(entry);
            }
        }
        List<AccountBalance> balances;
        try {
            balances = sums.balances(range);
        } catch (ArithmeticException e) {
            assertThat(kept).anyMatch(entry -> entry.lines().get(0).minor() > Long.MAX_VALUE / 2);
            return;
        }
        for (AccountBalance row : balances) {
            assertThat(row.openingMinor()).isEqualTo(opening(kept, row, range));
            assertThat(row.debitMinor()).isEqualTo(moved(kept, row, range, 1));
            assertThat(row.creditMinor()).isEqualTo(moved(kept, row, range, -1));
        }
        long lines = kept.stream()
                .filter(entry -> range.contains(entry.date()))
                .flatMap(entry -> entry.lines().stream())
                .map(line -> line.account() + " " + line.currency())
                .distinct()
                .count();
        assertThat(balances.stream().filter(row -> row.debitMinor() + row.creditMinor() != 0))
                .hasSize((int) lines);
    }

    private static long opening(List<JournalEntry> kept, AccountBalance row, LocalDateRange range) {
        return sum(kept.stream()
                .filter(entry -> entry.date().isBefore(range.getStart()))
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> isOf(line, row))
                .map(JournalLine::minor)
                .toList());
    }

    private static long moved(List<JournalEntry> kept, AccountBalance row, LocalDateRange range, int sign) {
        return sum(kept.stream()
                .filter(entry -> range.contains(entry.date()))
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> isOf(line, row) && Long.signum(line.minor()) == sign)
                .map(line -> Math.abs(line.minor()))
                .toList());
    }

    private static boolean isOf(JournalLine line, AccountBalance row) {
        return line.account().equals(row.account()) && line.currency().equals(row.currency());
    }

    private static long sum(List<Long> minors) {
        return minors.stream()
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValueExact();
    }
}
