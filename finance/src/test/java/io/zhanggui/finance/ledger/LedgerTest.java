package io.zhanggui.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.posting.PostingReason;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate NOV_30 = LocalDate.of(2025, 11, 30);
    private static final LocalDate DEC_1 = LocalDate.of(2025, 12, 1);
    private static final PostingReason GROSS = PostingReason.of("payroll.gross");
    private static final PostingReason NET = PostingReason.of("payroll.net-payable");
    private static final PostingReason TAX = PostingReason.of("payroll.tax-payable");

    private final MemoryStore store = new MemoryStore();
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final AccountMapping mapping = AccountMapping.none()
            .plus(GROSS, AccountCode.of("5602"))
            .plus(NET, AccountCode.of("2211"))
            .plus(TAX, AccountCode.of("2221"));
    private final Ledger ledger = new Ledger(
            ACME,
            ChartOfAccounts.smallEnterprises(),
            mapping,
            JournalRepository.inMemory(store),
            AccountingPeriodRepository.inMemory(store),
            CommandReceipts.inMemory(store),
            audit,
            store);

    @Test
    void the_posting_of_a_pay_run_becomes_a_balanced_entry() {
        Posting payRun = new Posting(
                ACME,
                CommandKey.of("pay-2025-11"),
                NOV_30,
                List.of(
                        PostingLine.of(GROSS, cny("20000.00")).unit(OrgUnitId.of("OPS")),
                        PostingLine.of(NET, cny("-19100.00")),
                        PostingLine.of(TAX, cny("-900.00"))));
        JournalEntry entry = ledger.post(payRun, stamp("ignored")).entry();
        assertThat(entry.key()).isEqualTo(CommandKey.of("pay-2025-11"));
        assertThat(entry.lines().get(0))
                .isEqualTo(new JournalLine(AccountCode.of("5602"), CNY, 2_000_000, OrgUnitId.of("OPS"), null, GROSS));
        assertThat(ledger.balance(AccountCode.of("2211"), CNY, NOV_30)).isEqualTo(cny("-19100"));
        assertThat(ledger.balance(AccountCode.of("22"), CNY, NOV_30)).isEqualTo(cny("-20000"));
        assertThat(ledger.balance(AccountCode.of("2211"), CNY, NOV_30.minusDays(1)))
                .isEqualTo(cny("0"));
        assertThat(ledger.post(payRun, stamp("again"))).isEqualTo(new PostingResult.Replayed(entry));
        assertThat(ledger.entry(entry.key()).orElseThrow().stamp()).isEqualTo(stamp("ignored"));
        List<List<Object>> rows =
                List.copyOf(entry.toTable(ChartOfAccounts.smallEnterprises()).rows());
        assertThat(rows.get(0).subList(4, 9)).containsExactly(cny("20000"), null, "OPS", null, "payroll.gross");
        assertThat(rows.get(1).subList(4, 6)).containsExactly(null, cny("19100"));
    }

    @Test
    void a_reason_without_account_is_named_and_nothing_is_posted() {
        PostingReason bonus = PostingReason.of("payroll.bonus");
        PostingReason fund = PostingReason.of("payroll.fund");
        Posting posting = new Posting(
                ACME,
                CommandKey.of("K"),
                NOV_30,
                List.of(
                        PostingLine.of(bonus, cny("1")),
                        PostingLine.of(bonus, cny("1")),
                        PostingLine.of(fund, cny("-2"))));
        assertThatThrownBy(() -> ledger.post(posting, stamp("K")))
                .isInstanceOfSatisfying(
                        UnmappedReasonException.class,
                        e -> assertThat(e.reasons()).containsExactly(bonus, fund))
                .hasMessageContaining("payroll.bonus");
        assertThat(ledger.entry(CommandKey.of("K"))).isEmpty();
    }

    /** Commits of others that come between what this unit of work reads, as a database without locks lets them. */
    private static JournalRepository disturbed(JournalRepository journal, Runnable afterChecksAreRead) {
        return (JournalRepository) Proxy.newProxyInstance(
                JournalRepository.class.getClassLoader(),
                new Class<?>[] {JournalRepository.class},
                (proxy, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(journal, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getName().equals("findReversal")
                            || method.getName().equals("balances")) {
                        afterChecksAreRead.run();
                    }
                    return answer;
                });
    }

    private Ledger disturbedBy(Consumer<Ledger> other) {
        MemoryStore shared = new MemoryStore();
        JournalRepository journal = JournalRepository.inMemory(shared);
        Ledger undisturbed = on(shared, journal);
        undisturbed.post(entry("SALE", "1002", "5001", "100"), stamp("SALE"));
        return on(shared, disturbed(journal, () -> other.accept(undisturbed)));
    }

    private Ledger on(MemoryStore shared, JournalRepository journal) {
        return new Ledger(
                ACME,
                ChartOfAccounts.smallEnterprises(),
                mapping,
                journal,
                AccountingPeriodRepository.inMemory(shared),
                CommandReceipts.inMemory(shared),
                AuditTrail.inMemory(shared),
                shared);
    }

    private static JournalEntry entry(String key, String debit, String credit, String amount) {
        return JournalEntry.of(
                ACME,
                CommandKey.of(key),
                NOV_30,
                List.of(JournalLine.debit(debit, cny(amount)), JournalLine.credit(credit, cny(amount))));
    }

    @Test
    void of_two_reversals_that_both_see_none_the_later_is_refused() {
        Ledger slow = disturbedBy(other -> other.reverse(CommandKey.of("SALE"), DEC_1, stamp("REVERSED-BY-ANOTHER")));

        assertThatThrownBy(() -> slow.reverse(CommandKey.of("SALE"), DEC_1, stamp("REVERSED-HERE")))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void closing_entries_never_miss_what_was_posted_while_they_were_made() {
        Ledger slow = disturbedBy(other -> other.post(entry("LATE", "1002", "5001", "7"), stamp("LATE")));

        assertThatThrownBy(() -> slow.closeProfitAndLoss(NOV_30, AccountCode.of("3103"), stamp("CLOSE")))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void profit_goes_to_no_account_that_is_closed_itself() {
        ledger.post(entry("SALE", "1002", "5001", "100"), stamp("SALE"));

        assertThatThrownBy(() -> ledger.closeProfitAndLoss(NOV_30, AccountCode.of("5602"), stamp("CLOSE")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5602");
    }

    @Test
    void one_line_or_currencies_that_do_not_balance_are_no_entry() {
        JournalLine cash = JournalLine.debit("1002", cny("1"));
        JournalLine dollars = JournalLine.credit("5001", Money.parse("USD 1"));

        assertThatThrownBy(() -> JournalEntry.of(ACME, CommandKey.of("K"), NOV_30, List.of(cash)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JournalEntry.of(ACME, CommandKey.of("K"), NOV_30, List.of(cash, dollars)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_shorter_hold_releases_nothing() {
        assertThat(ledger.hold(NOV_30, stamp("HOLD-NOV"))).isEqualTo(ledger.periods());
        ledger.hold(LocalDate.of(2025, 10, 31), stamp("HOLD-OCT"));

        assertThat(ledger.periods().status(NOV_30)).isEqualTo(PeriodStatus.HOLD);
    }

    @Test
    void an_account_that_the_chart_lacks_is_refused_with_its_line() {
        JournalEntry entry = JournalEntry.of(
                ACME,
                CommandKey.of("K"),
                NOV_30,
                List.of(JournalLine.debit("1002", cny("1")), JournalLine.credit("9999", cny("1"))));
        assertThat(ledger.check(entry).toString())
                .isEqualTo(
                        "lines[1].account: the chart has no account 9999. Maybe add it first? [ledger.account-unknown]");
        assertThatThrownBy(() -> ledger.post(entry, stamp("K"))).isInstanceOf(RejectedException.class);
    }

    @Test
    void other_content_under_a_key_is_a_conflict_that_changes_nothing() {
        post("K", NOV_30, "100");
        assertThatThrownBy(() -> post("K", NOV_30, "101"))
                .isInstanceOfSatisfying(
                        CommandConflictException.class, e -> assertThat(e.key()).isEqualTo(CommandKey.of("K")));
        assertThatThrownBy(() -> post("K", DEC_1, "100")).isInstanceOf(CommandConflictException.class);
        assertThat(ledger.balance(AccountCode.of("1002"), CNY, DEC_1)).isEqualTo(cny("100"));
    }

    @Test
    void a_closed_period_takes_nothing_but_a_retry_still_replays() {
        post("K", NOV_30, "100");
        ledger.close(NOV_30, stamp("close"));
        assertThat(post("K", NOV_30, "100").code()).isEqualTo("replayed");
        assertThatThrownBy(() -> post("L", NOV_30, "100"))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("closed through 2025-11-30");
        assertThat(post("L", DEC_1, "100").code()).isEqualTo("created");
        assertThat(ledger.close(NOV_30.minusDays(5), stamp("earlier")).closedThrough())
                .isEqualTo(NOV_30);
    }

    @Test
    void a_period_on_hold_takes_reversals_and_closings_only() {
        post("K", NOV_30, "100");
        ledger.hold(NOV_30, stamp("hold"));
        assertThatThrownBy(() -> post("L", NOV_30, "100"))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("on hold through 2025-11-30");
        ledger.reverse(CommandKey.of("K"), NOV_30, stamp("R"));
        post("M", DEC_1, "100");
        assertThat(ledger.closeProfitAndLoss(NOV_30, AccountCode.of("3103"), stamp("PL")))
                .isEmpty();
        assertThat(ledger.closeProfitAndLoss(DEC_1, AccountCode.of("3103"), stamp("PL")))
                .isPresent();
        ledger.close(NOV_30, stamp("close"));
        assertThat(ledger.periods()).isEqualTo(new AccountingPeriods(ACME, NOV_30, null));
        assertThatThrownBy(() -> ledger.hold(NOV_30, stamp("hold2"))).isInstanceOf(RejectedException.class);
    }

    @Test
    void reopening_needs_a_reason_and_leaves_a_trail() {
        ledger.close(NOV_30, stamp("close"));
        ledger.hold(NOV_30.plusMonths(1), stamp("hold"));
        assertThatThrownBy(() -> ledger.reopen(NOV_30, stamp("reopen")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("reason");
        Stamp why = stamp("reopen").reason("an invoice came late");
        assertThat(ledger.reopen(NOV_30, why)).isEqualTo(new AccountingPeriods(ACME, NOV_30.minusDays(1), null));
        assertThat(post("K", NOV_30, "1").code()).isEqualTo("created");
        ledger.close(NOV_30, stamp("close"));
        assertThat(ledger.periods().closedThrough()).isEqualTo(NOV_30.minusDays(1));
        assertThat(audit.read("ACME").stream().map(line -> line.event().action()))
                .containsExactly("ledger.closed", "ledger.held", "ledger.reopened");
    }

    @Test
    void a_reversal_is_dated_when_it_is_made_and_made_once() {
        JournalEntry original = post("K", NOV_30, "100").entry();
        ledger.close(NOV_30, stamp("close"));
        CommandKey key = original.key();
        assertThatThrownBy(() -> ledger.reverse(key, NOV_30, stamp("R"))).isInstanceOf(RejectedException.class);
        PostingResult reversal = ledger.reverse(key, DEC_1, stamp("R"));
        assertThat(reversal.entry().lines())
                .containsExactly(JournalLine.credit("1002", cny("100")), JournalLine.debit("5001", cny("100")));
        assertThat(reversal.entry().reverses()).isEqualTo(key);
        assertThat(ledger.reverse(key, DEC_1, stamp("R"))).isEqualTo(new PostingResult.Replayed(reversal.entry()));
        assertThat(ledger.entry(key).orElseThrow().entry()).isEqualTo(original);
        assertThatThrownBy(() -> ledger.reverse(key, DEC_1.plusDays(1), stamp("R")))
                .isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> ledger.reverse(key, DEC_1, stamp("S")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("was reversed by R");
        assertThatThrownBy(() -> ledger.reverse(CommandKey.of("R"), DEC_1, stamp("S")))
                .hasMessageContaining("post the original again");
        assertThatThrownBy(() -> ledger.reverse(CommandKey.of("unknown"), DEC_1, stamp("S")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_reversal_is_not_dated_before_its_original_and_needs_a_key() {
        post("K", DEC_1, "100");
        assertThatThrownBy(() -> ledger.reverse(CommandKey.of("K"), NOV_30, stamp("R")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("2025-12-01");
        Stamp keyless = Stamp.by(PersonId.of("P1")).at(Instant.EPOCH);
        assertThatThrownBy(() -> ledger.reverse(CommandKey.of("K"), DEC_1, keyless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("command key");
    }

    @Test
    void closing_replays_and_then_finds_nothing_to_move() {
        post("K", NOV_30, "100");
        AccountCode profit = AccountCode.of("3103");
        PostingResult closing =
                ledger.closeProfitAndLoss(NOV_30, profit, stamp("PL")).orElseThrow();
        assertThat(closing.entry().amount(profit, CNY)).isEqualTo(cny("-100"));
        assertThat(closing.entry().kind()).isEqualTo(EntryKind.CLOSING);
        assertThat(ledger.closeProfitAndLoss(NOV_30, profit, stamp("PL")))
                .contains(new PostingResult.Replayed(closing.entry()));
        assertThat(ledger.closeProfitAndLoss(NOV_30, profit, stamp("PL2"))).isEmpty();
        assertThatThrownBy(() -> ledger.closeProfitAndLoss(DEC_1, profit, stamp("PL")))
                .isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> ledger.closeProfitAndLoss(NOV_30, AccountCode.of("3104"), stamp("PL")))
                .isInstanceOf(CommandConflictException.class);
    }

    @Test
    void the_trial_balance_shows_opening_movement_and_closing() {
        post("K", NOV_30, "100");
        post("L", DEC_1, "30");
        ledger.reverse(CommandKey.of("L"), DEC_1, stamp("R"));
        TrialBalance december = ledger.trialBalance(ReportingPeriod.parse("2025-12"));
        assertThat(december.rows())
                .containsExactly(
                        new AccountBalance(AccountCode.of("1002"), CNY, 10_000, 3_000, 3_000),
                        new AccountBalance(AccountCode.of("5001"), CNY, -10_000, 3_000, 3_000));
        assertThat(december.total(CNY)).isEqualTo(cny("0"));
        AccountBalance bank = december.rows().get(0);
        assertThat(List.of(bank.opening(), bank.debit(), bank.credit(), bank.movement(), bank.closing()))
                .containsExactly(cny("100"), cny("30"), cny("30"), cny("0"), cny("100"));
        List<List<Object>> rows =
                List.copyOf(december.toTable(ChartOfAccounts.smallEnterprises()).rows());
        assertThat(rows.get(1).subList(2, 7))
                .containsExactly(AccountType.REVENUE, cny("-100"), cny("30"), cny("30"), cny("-100"));
        assertThat(rows.get(0).get(1)).hasToString("Label[name=1002, zh=银行存款, en=Cash at bank]");
    }

    @Test
    void of_two_threads_that_post_the_same_key_one_creates_and_one_replays() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 50; i++) {
                String key = "K" + i;
                CyclicBarrier start = new CyclicBarrier(2);
                Callable<String> posting = () -> {
                    start.await();
                    return post(key, NOV_30, "1").code();
                };
                Future<String> one = threads.submit(posting);
                Future<String> other = threads.submit(posting);
                assertThat(Stream.of(one.get(), other.get()).sorted()).containsExactly("created", "replayed");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.balance(AccountCode.of("1002"), CNY, NOV_30)).isEqualTo(cny("50"));
    }

    @Test
    void a_stamp_from_a_slower_clock_is_recorded_after_the_last_entry() {
        post("K", NOV_30, "1");
        Stamp slower = Stamp.by(PersonId.of("P2")).at(Instant.EPOCH);
        assertThat(ledger.post(entry("L", NOV_30, "1"), slower).code()).isEqualTo("created");
        assertThat(ledger.entry(CommandKey.of("L")).orElseThrow().stamp()).isEqualTo(slower);
    }

    @Test
    void entries_of_another_company_or_kind_are_a_bug_of_the_caller() {
        JournalEntry other = JournalEntry.of(
                LegalEntityId.of("OTHER"),
                CommandKey.of("K"),
                NOV_30,
                entry("K", NOV_30, "1").lines());
        assertThatThrownBy(() -> ledger.post(other, stamp("K")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OTHER");
        JournalEntry closing = new JournalEntry(
                ACME,
                CommandKey.of("K"),
                NOV_30,
                EntryKind.CLOSING,
                null,
                entry("K", NOV_30, "1").lines());
        assertThatThrownBy(() -> ledger.post(closing, stamp("K"))).hasMessageContaining("closeProfitAndLoss");
    }

    @Test
    void an_unbalanced_entry_cannot_be_made_and_its_check_gives_every_reason() {
        List<JournalLine> lines =
                List.of(JournalLine.debit("1002", cny("1")), JournalLine.debit("1002", Money.parse("USD 2")));
        assertThat(JournalEntry.check(lines).text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("lines：借贷不平，差额 1.00 元，请核对分录\nlines：借贷不平，差额 2.00 USD，请核对分录");
        assertThatThrownBy(() -> JournalEntry.of(ACME, CommandKey.of("K"), NOV_30, lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("entry K");
        Violations one = JournalEntry.check(lines.subList(0, 1));
        assertThat(one.list().stream().map(found -> (Object) found.rule()))
                .containsExactly(LedgerViolation.TOO_FEW_LINES, LedgerViolation.UNBALANCED);
        assertThat(JournalEntry.check(List.of()).has(LedgerViolation.TOO_FEW_LINES))
                .isTrue();
        assertThatThrownBy(() -> JournalLine.debit("1002", cny("0"))).hasMessageContaining("amount 0");
        assertThatThrownBy(() -> new JournalEntry(
                        ACME,
                        CommandKey.of("K"),
                        NOV_30,
                        EntryKind.REVERSAL,
                        null,
                        entry("K", NOV_30, "1").lines()))
                .hasMessageContaining("does not name the entry");
    }

    @Test
    void sums_that_would_overflow_are_refused_and_leave_no_trace() {
        Money half = Money.ofMinor(CNY, Long.MAX_VALUE / 2 + 1);
        JournalEntry first = JournalEntry.of(
                ACME,
                CommandKey.of("A"),
                NOV_30,
                List.of(JournalLine.debit("1002", half), JournalLine.credit("5001", half)));
        ledger.post(first, stamp("A"));
        JournalEntry second = JournalEntry.of(
                ACME,
                CommandKey.of("B"),
                NOV_30,
                List.of(JournalLine.debit("1122", half), JournalLine.credit("5001", half)));
        assertThatThrownBy(() -> ledger.post(second, stamp("B"))).isInstanceOf(ArithmeticException.class);
        assertThat(ledger.entry(CommandKey.of("B"))).isEmpty();
        assertThat(ledger.balance(AccountCode.of("1122"), CNY, NOV_30)).isEqualTo(cny("0"));
    }

    private PostingResult post(String key, LocalDate date, String amount) {
        return ledger.post(entry(key, date, amount), stamp(key));
    }

    private static JournalEntry entry(String key, LocalDate date, String amount) {
        return JournalEntry.of(
                ACME,
                CommandKey.of(key),
                date,
                List.of(JournalLine.debit("1002", cny(amount)), JournalLine.credit("5001", cny(amount))));
    }

    private static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    private static Stamp stamp(String key) {
        return Stamp.by(PersonId.of("P1"))
                .at(Instant.parse("2025-12-01T09:00:00Z"))
                .key(key);
    }
}
