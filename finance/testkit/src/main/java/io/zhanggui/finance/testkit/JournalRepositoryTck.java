package io.zhanggui.finance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.posting.PostingReason;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.EventStreamTck;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.finance.ledger.AccountBalance;
import io.zhanggui.finance.ledger.AccountCode;
import io.zhanggui.finance.ledger.EntryKind;
import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.JournalLine;
import io.zhanggui.finance.ledger.JournalRepository;
import io.zhanggui.finance.ledger.PostedEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The rules of {@link JournalRepository} as tests; an integrator implements {@link #open()} alone. */
public abstract class JournalRepositoryTck extends EventStreamTck<LegalEntityId, PostedEntry, JournalRepository> {

    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 15);
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");

    /** For the adapters. */
    protected JournalRepositoryTck() {}

    @Override
    protected LegalEntityId key(String unique) {
        return LegalEntityId.of(unique);
    }

    @Override
    protected PostedEntry event(LegalEntityId key, int number) {
        return posted(key, "K" + number, DAY, "CNY 10.00");
    }

    @Override
    protected Stream<PostedEntry> awkwardEvents(LegalEntityId key) {
        JournalEntry two = JournalEntry.of(
                key,
                CommandKey.of("两 币"),
                LocalDate.of(1999, 12, 31),
                List.of(
                        new JournalLine(
                                AccountCode.of("1002.日元"),
                                CurrencyUnit.of("JPY"),
                                Long.MAX_VALUE / 4,
                                OrgUnitId.of("财务部"),
                                PartyId.of("S 01"),
                                PostingReason.of("payroll.net-payable")),
                        JournalLine.credit("5001", Money.ofMinor(CurrencyUnit.of("JPY"), Long.MAX_VALUE / 4)),
                        JournalLine.debit("1002", Money.parse("KWD 0.001")),
                        JournalLine.credit("1002", Money.parse("KWD 0.001"))));
        JournalEntry reversal = new JournalEntry(
                key,
                CommandKey.of("R"),
                DAY,
                EntryKind.REVERSAL,
                CommandKey.of("elsewhere"),
                event(key, 0).entry().lines());
        JournalEntry closing = new JournalEntry(
                key,
                CommandKey.of("C"),
                DAY,
                EntryKind.CLOSING,
                null,
                event(key, 0).entry().lines());
        Actor deputy = Actor.of(PersonId.of("P1")).onBehalfOf(PersonId.of("P2"));
        return Stream.of(
                new PostedEntry(
                        two, Stamp.by(deputy).at(NOON.minusNanos(1000)).key("k").reason("原因 \"x\"\n")),
                new PostedEntry(reversal, Stamp.by(PersonId.of("P1")).at(NOON)),
                new PostedEntry(closing, Stamp.by(PersonId.of("P1")).at(NOON)));
    }

    @Override
    protected Stream<Query<JournalRepository, LegalEntityId>> queries() {
        return Stream.of(Query.of("entries", (port, entity) -> port.entries(entity, LocalDateRange.ALL)));
    }

    @Override
    protected Stream<Fault> faults() {
        return JournalFaults.all();
    }

    @Test
    void rule11_append_refuses_an_entry_whose_key_is_there_and_changes_nothing() {
        LegalEntityId entity = key(unique());
        append(entity, posted(entity, "K1", DAY, "CNY 10.00"));
        List<Recorded<PostedEntry>> more = List.of(
                new Recorded<>(NOON.plusSeconds(1), posted(entity, "K2", DAY, "CNY 7.00")),
                new Recorded<>(NOON.plusSeconds(2), posted(entity, "K1", DAY.plusDays(1), "CNY 5.00")));
        assertThatThrownBy(() -> within(() -> port().append(entity, 1, more))).isInstanceOf(DuplicateIdException.class);
        assertThat(within(() -> port().read(entity))).hasSize(1);
        assertThat(balances(entity, DAY, DAY.plusDays(9)))
                .containsExactlyInAnyOrder(balance("1002", CNY, 0, 1000, 0), balance("5001", CNY, 0, 0, 1000));
    }

    @Test
    void rule11_another_company_may_use_the_same_key() {
        LegalEntityId one = key(unique());
        LegalEntityId other = key(unique());
        append(one, posted(one, "K1", DAY, "CNY 10.00"));
        append(other, posted(other, "K1", DAY, "CNY 11.00"));
        assertThat(balances(other, DAY, DAY.plusDays(1)))
                .containsExactlyInAnyOrder(balance("1002", CNY, 0, 1100, 0), balance("5001", CNY, 0, 0, 1100));
    }

    @Test
    void rule12_find_sees_the_companys_own_journal_only() {
        LegalEntityId one = key(unique());
        LegalEntityId other = key(unique());
        PostedEntry posted = posted(one, "K1", DAY, "CNY 10.00");
        append(one, posted);
        assertThat(within(() -> port().find(one, CommandKey.of("K1")))).contains(posted);
        assertThat(within(() -> port().find(one, CommandKey.of("K2")))).isEmpty();
        assertThat(within(() -> port().find(other, CommandKey.of("K1")))).isEmpty();
    }

    @Test
    void rule12_find_reversal_sees_the_companys_own_journal_only() {
        LegalEntityId one = key(unique());
        LegalEntityId other = key(unique());
        PostedEntry original = posted(one, "K1", DAY, "CNY 10.00");
        JournalEntry reversed = new JournalEntry(
                one,
                CommandKey.of("R1"),
                DAY,
                EntryKind.REVERSAL,
                CommandKey.of("K1"),
                original.entry().lines());
        PostedEntry reversal = new PostedEntry(reversed, original.stamp());
        append(one, original);
        assertThat(within(() -> port().findReversal(one, CommandKey.of("K1")))).isEmpty();
        append(one, reversal);
        assertThat(within(() -> port().findReversal(one, CommandKey.of("K1")))).contains(reversal);
        assertThat(within(() -> port().findReversal(one, CommandKey.of("R1")))).isEmpty();
        assertThat(within(() -> port().findReversal(other, CommandKey.of("K1"))))
                .isEmpty();
    }

    @Test
    void rule10_entries_come_by_date_and_then_in_the_order_of_recording() {
        LegalEntityId entity = fiveEntries();
        assertThat(entries(entity, LocalDateRange.ALL)).containsExactly("K2", "K3", "K1", "K4", "K0");
    }

    @Test
    void rule10_balances_come_by_account_and_then_by_currency() {
        LegalEntityId entity = key(unique());
        for (String amount : List.of("USD 3.00", "CNY 10.00", "JPY 7")) {
            append(entity, posted(entity, "K-" + amount, DAY, amount));
        }
        assertThat(balances(entity, DAY, DAY.plusDays(1)))
                .extracting(row -> row.account() + " " + row.currency())
                .containsExactly("1002 CNY", "1002 JPY", "1002 USD", "5001 CNY", "5001 JPY", "5001 USD");
    }

    @Test
    void rule13_entries_gives_the_entries_of_the_days_and_no_others() {
        LegalEntityId entity = fiveEntries();
        assertThat(entries(entity, LocalDateRange.of(DAY, DAY.plusDays(3))))
                .containsExactlyInAnyOrder("K1", "K2", "K3", "K4");
        assertThat(entries(entity, LocalDateRange.ofUnboundedEnd(DAY.plusDays(2))))
                .containsExactlyInAnyOrder("K4", "K0");
        assertThat(entries(entity, LocalDateRange.ofUnboundedStart(DAY.plusDays(1))))
                .containsExactly("K2");
        assertThat(entries(entity, LocalDateRange.ALL)).hasSize(5);
        assertThat(entries(key(unique()), LocalDateRange.ALL)).isEmpty();
    }

    private LegalEntityId fiveEntries() {
        LegalEntityId entity = key(unique());
        append(entity, posted(entity, "K4", DAY.plusDays(2), "CNY 4.00"));
        append(entity, posted(entity, "K3", DAY.plusDays(1), "CNY 3.00"));
        append(entity, posted(entity, "K2", DAY, "CNY 2.00"));
        append(entity, posted(entity, "K1", DAY.plusDays(1), "CNY 1.00"));
        append(entity, posted(entity, "K0", DAY.plusDays(3), "CNY 0.50"));
        return entity;
    }

    @Test
    void rule14_balances_add_up_the_lines_by_account_and_currency() {
        LegalEntityId entity = key(unique());
        append(entity, posted(entity, "K1", DAY.minusDays(1), "CNY 10.00"));
        append(entity, posted(entity, "K2", DAY, "USD 3.00"));
        append(entity, posted(entity, "K3", DAY, "CNY -4.00"));
        append(entity, posted(entity, "K4", DAY.plusDays(1), "CNY 2.00"));
        assertThat(balances(entity, DAY, DAY.plusDays(1)))
                .containsExactlyInAnyOrder(
                        balance("1002", CNY, 1000, 0, 400),
                        balance("1002", USD, 0, 300, 0),
                        balance("5001", CNY, -1000, 400, 0),
                        balance("5001", USD, 0, 0, 300));
        assertThat(within(() -> port().balances(entity, LocalDateRange.ALL)))
                .containsExactlyInAnyOrder(
                        balance("1002", CNY, 0, 1200, 400),
                        balance("1002", USD, 0, 300, 0),
                        balance("5001", CNY, 0, 400, 1200),
                        balance("5001", USD, 0, 0, 300));
    }

    @Test
    void rule14_accounts_without_opening_balance_and_movement_are_left_out() {
        LegalEntityId entity = key(unique());
        append(entity, posted(entity, "K1", DAY, "CNY 10.00"));
        append(entity, posted(entity, "K2", DAY.plusDays(1), "CNY -10.00"));
        assertThat(balances(entity, DAY.plusDays(2), DAY.plusDays(3))).isEmpty();
        assertThat(balances(entity, DAY.minusDays(2), DAY)).isEmpty();
        assertThat(balances(entity, DAY, DAY.plusDays(2)))
                .containsExactlyInAnyOrder(balance("1002", CNY, 0, 1000, 1000), balance("5001", CNY, 0, 1000, 1000));
    }

    @Test
    void rule7_balances_of_a_failed_unit_of_work_leave_no_trace() {
        LegalEntityId entity = key(unique());
        append(entity, posted(entity, "K1", DAY, "CNY 10.00"));
        breakOff(() -> port().append(
                        entity,
                        1,
                        List.of(new Recorded<>(NOON.plusSeconds(1), posted(entity, "K2", DAY, "CNY 5.00")))));
        assertThat(balances(entity, DAY, DAY.plusDays(1)))
                .containsExactlyInAnyOrder(balance("1002", CNY, 0, 1000, 0), balance("5001", CNY, 0, 0, 1000));
        assertThat(within(() -> port().find(entity, CommandKey.of("K2")))).isEmpty();
    }

    @Test
    void rule15_end_counts_the_entries_and_knows_when_the_last_one_was_recorded() {
        LegalEntityId entity = key(unique());
        assertThat(within(() -> port().end(entity)).size()).isZero();
        assertThat(within(() -> port().end(entity)).recordedAt()).isNull();
        append(entity, posted(entity, "K1", DAY, "CNY 10.00"));
        within(() -> port().append(
                        entity,
                        1,
                        List.of(new Recorded<>(NOON.plusSeconds(9), posted(entity, "K2", DAY, "CNY 5.00")))));
        assertThat(within(() -> port().end(entity)).size()).isEqualTo(2);
        assertThat(within(() -> port().end(entity)).recordedAt()).isEqualTo(NOON.plusSeconds(9));
    }

    private List<String> entries(LegalEntityId entity, LocalDateRange days) {
        return within(() -> {
            try (Stream<PostedEntry> entries = port().entries(entity, days)) {
                return entries.map(posted -> posted.entry().key().value()).toList();
            }
        });
    }

    private List<AccountBalance> balances(LegalEntityId entity, LocalDate from, LocalDate to) {
        return within(() -> port().balances(entity, LocalDateRange.of(from, to)));
    }

    private static AccountBalance balance(
            String account, CurrencyUnit currency, long opening, long debit, long credit) {
        return new AccountBalance(AccountCode.of(account), currency, opening, debit, credit);
    }

    private static PostedEntry posted(LegalEntityId entity, String key, LocalDate date, String amount) {
        Money money = Money.parse(amount);
        JournalEntry entry = JournalEntry.of(
                entity,
                CommandKey.of(key),
                date,
                List.of(JournalLine.debit("1002", money), JournalLine.credit("5001", money)));
        return new PostedEntry(entry, Stamp.by(PersonId.of("P1")).at(NOON));
    }
}
