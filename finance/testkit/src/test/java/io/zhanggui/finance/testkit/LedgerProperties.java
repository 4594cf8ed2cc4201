package io.zhanggui.finance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.finance.ledger.AccountBalance;
import io.zhanggui.finance.ledger.AccountCode;
import io.zhanggui.finance.ledger.AccountMapping;
import io.zhanggui.finance.ledger.ChartOfAccounts;
import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.JournalLine;
import io.zhanggui.finance.ledger.JournalRepository;
import io.zhanggui.finance.ledger.Ledger;
import io.zhanggui.finance.ledger.PostedEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Laws of the ledger under any program of posts, retries, reversals and closings. */
class LedgerProperties {

    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final Instant NOW = Instant.parse("2025-11-30T12:00:00Z");
    private static final List<CurrencyUnit> CURRENCIES = LedgerArbitraries.currencies();
    private static final LocalDate END = LocalDate.of(2027, 12, 31);

    /** One step: what, under which of a few keys, about which other key, on which day, which lines. */
    record Step(int what, String key, String other, LocalDate day, List<JournalLine> lines) {}

    @Provide
    Arbitrary<List<Step>> programs() {
        Arbitrary<String> keys = Arbitraries.integers().between(0, 7).map(number -> "K" + number);
        return Combinators.combine(Arbitraries.integers().between(0, 9), keys, keys, DateArbitraries.dates(), entries())
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<JournalLine>> entries() {
        return LedgerArbitraries.lines();
    }

    @Provide
    Arbitrary<List<PostedEntry>> posted() {
        return LedgerArbitraries.postedEntries(ACME)
                .list()
                .ofMaxSize(20)
                .uniqueElements(posted -> posted.entry().key());
    }

    @Provide
    Arbitrary<LocalDateRange> ranges() {
        return DateArbitraries.boundedRanges();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void balances_of_some_days_are_what_adding_up_the_lines_gives(
            @ForAll("posted") List<PostedEntry> posted, @ForAll("ranges") LocalDateRange days) {
        JournalRepository journal = JournalRepository.inMemory(new MemoryStore());
        journal.append(
                ACME,
                0,
                posted.stream().map(entry -> new Recorded<>(NOW, entry)).toList());
        Map<String, Long> opening = new HashMap<>();
        Map<String, Long> closing = new HashMap<>();
        for (PostedEntry one : posted) {
            for (JournalLine line : one.entry().lines()) {
                String account = line.account() + " " + line.currency();
                if (one.entry().date().isBefore(days.getStart())) {
                    opening.merge(account, line.minor(), Long::sum);
                }
                if (one.entry().date().isBefore(days.getEnd())) {
                    closing.merge(account, line.minor(), Long::sum);
                }
            }
        }
        for (AccountBalance row : journal.balances(ACME, days)) {
            String account = row.account() + " " + row.currency();
            assertThat(row.openingMinor()).isEqualTo(opening.getOrDefault(account, 0L));
            assertThat(row.openingMinor() + row.debitMinor() - row.creditMinor())
                    .isEqualTo(closing.getOrDefault(account, 0L));
            opening.remove(account);
            closing.remove(account);
        }
        assertThat(opening.values()).as("of accounts that are left out").allMatch(sum -> sum == 0);
        assertThat(closing.values()).as("of accounts that are left out").allMatch(sum -> sum == 0);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void the_ledger_sums_to_zero_and_equals_adding_up_the_entries(@ForAll("programs") List<Step> program) {
        Ledger ledger = ledger();
        Map<String, JournalEntry> kept = new HashMap<>();
        program.forEach(step -> run(ledger, step, kept));
        for (CurrencyUnit currency : CURRENCIES) {
            assertThat(ledger.trialBalance(ReportingPeriod.year(2027)).total(currency))
                    .isEqualTo(Money.zero(currency));
            for (String account : List.of("1001", "1002", "1122", "2202", "2211", "3103", "5")) {
                Money slow = Money.zero(currency);
                for (JournalEntry entry : kept.values()) {
                    slow = slow.plus(entry.amount(AccountCode.of(account), currency));
                }
                assertThat(ledger.balance(AccountCode.of(account), currency, END))
                        .isEqualTo(slow);
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void running_a_program_twice_changes_nothing(@ForAll("programs") List<Step> program) {
        Ledger ledger = ledger();
        Map<String, JournalEntry> kept = new HashMap<>();
        program.forEach(step -> run(ledger, step, kept));
        Map<String, JournalEntry> again = new HashMap<>(kept);
        program.stream().filter(step -> step.what() < 6).forEach(step -> {
            if (kept.containsKey(step.key())) {
                run(ledger, step, again);
            }
        });
        assertThat(again).isEqualTo(kept);
        kept.forEach((key, entry) -> assertThat(
                        ledger.entry(CommandKey.of(key)).orElseThrow().entry())
                .isEqualTo(entry));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void an_entry_and_its_reversal_leave_every_balance_as_it_was(
            @ForAll("entries") List<JournalLine> before, @ForAll("entries") List<JournalLine> lines) {
        Ledger ledger = ledger();
        LocalDate day = LocalDate.of(2025, 10, 31);
        ledger.post(JournalEntry.of(ACME, CommandKey.of("before"), day, before), stamp("before"));
        Map<String, Money> balances = balances(ledger);
        ledger.post(JournalEntry.of(ACME, CommandKey.of("K"), day, lines), stamp("K"));
        ledger.reverse(CommandKey.of("K"), day.plusDays(1), stamp("R"));
        assertThat(balances(ledger)).isEqualTo(balances);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void closing_leaves_nothing_on_profit_and_loss(@ForAll("programs") List<Step> program) {
        Ledger ledger = ledger();
        program.stream().filter(step -> step.what() < 8).forEach(step -> run(ledger, step, new HashMap<>()));
        ledger.closeProfitAndLoss(END, AccountCode.of("3103"), stamp("closing"));
        for (CurrencyUnit currency : CURRENCIES) {
            for (String account : List.of("5001", "5401", "5601", "5602")) {
                assertThat(ledger.balance(AccountCode.of(account), currency, END)
                                .isZero())
                        .isTrue();
            }
        }
    }

    /** Posts, reverses, closes profit and loss or closes a period; keeps what the ledger says was created. */
    private static void run(Ledger ledger, Step step, Map<String, JournalEntry> kept) {
        Throwable refused = catchThrowable(() -> {
            if (step.what() < 6) {
                JournalEntry entry = JournalEntry.of(ACME, CommandKey.of(step.key()), step.day(), step.lines());
                keep(kept, step.key(), ledger.post(entry, stamp(step.key())).match(c -> c.entry(), r -> null));
            } else if (step.what() < 8) {
                keep(
                        kept,
                        step.key(),
                        ledger.reverse(CommandKey.of(step.other()), step.day(), stamp(step.key()))
                                .match(c -> c.entry(), r -> null));
            } else if (step.what() == 8) {
                ledger.closeProfitAndLoss(step.day(), AccountCode.of("3103"), stamp(step.key()))
                        .ifPresent(result -> keep(kept, step.key(), result.match(c -> c.entry(), r -> null)));
            } else {
                ledger.close(step.day().minusYears(1), stamp("P" + step.key() + step.day()));
            }
        });
        if (refused != null) {
            assertThat(refused)
                    .isInstanceOfAny(RejectedException.class, CommandConflictException.class, NotFoundException.class);
        }
    }

    private static void keep(Map<String, JournalEntry> kept, String key, JournalEntry created) {
        if (created != null) {
            assertThat(kept.put(key, created)).isNull();
        }
    }

    private static Map<String, Money> balances(Ledger ledger) {
        Map<String, Money> balances = new HashMap<>();
        for (CurrencyUnit currency : CURRENCIES) {
            ChartOfAccounts.smallEnterprises()
                    .accounts()
                    .forEach(account -> balances.put(
                            account.code() + " " + currency, ledger.balance(account.code(), currency, END)));
        }
        return balances;
    }

    private static Ledger ledger() {
        return Ledger.inMemory(ACME, ChartOfAccounts.smallEnterprises(), AccountMapping.none(), new MemoryStore());
    }

    private static Stamp stamp(String key) {
        return Stamp.by(PersonId.of("P1")).at(NOW).key(key);
    }
}
