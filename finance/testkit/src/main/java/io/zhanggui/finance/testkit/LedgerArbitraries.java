package io.zhanggui.finance.testkit;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.testkit.IdArbitraries;
import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.JournalLine;
import io.zhanggui.finance.ledger.PostedEntry;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Entries of a journal that balance, in CNY and JPY, on accounts of the chart of small enterprises, 2024 to 2026. */
public final class LedgerArbitraries {

    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");

    private LedgerArbitraries() {}

    /** The currencies of the entries. */
    public static List<CurrencyUnit> currencies() {
        return List.of(CurrencyUnit.of("CNY"), CurrencyUnit.of("JPY"));
    }

    /** Two to six lines that balance in each currency; some are negative (红字). */
    public static Arbitrary<List<JournalLine>> lines() {
        Arbitrary<List<JournalLine>> pair = Combinators.combine(
                        Arbitraries.of("1002", "1122", "2202", "5001", "5602"),
                        Arbitraries.of("1001", "2211", "5001", "5401", "5601"),
                        Arbitraries.of(currencies()),
                        Arbitraries.longs().between(-100_000, 100_000).filter(minor -> minor != 0))
                .as((debit, credit, currency, minor) -> {
                    Money amount = Money.ofMinor(currency, minor);
                    return List.of(JournalLine.debit(debit, amount), JournalLine.credit(credit, amount));
                });
        return pair.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(pairs -> pairs.stream().flatMap(List::stream).toList());
    }

    /** Ordinary entries of a company under the keys K1 to K999. */
    public static Arbitrary<JournalEntry> entries(LegalEntityId entity) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999).map(number -> CommandKey.of("K" + number)),
                        DateArbitraries.dates(),
                        lines())
                .as((key, date, lines) -> JournalEntry.of(entity, key, date, lines));
    }

    /** The same as a journal holds them, with who posted them. */
    public static Arbitrary<PostedEntry> postedEntries(LegalEntityId entity) {
        return Combinators.combine(entries(entity), IdArbitraries.personIds())
                .as((entry, person) -> new PostedEntry(
                        entry, Stamp.by(person).at(NOON).key(entry.key().value())));
    }
}
