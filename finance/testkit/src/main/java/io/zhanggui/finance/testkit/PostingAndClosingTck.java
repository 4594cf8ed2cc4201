package io.zhanggui.finance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.PortTck;
import io.zhanggui.finance.ledger.AccountingPeriodRepository;
import io.zhanggui.finance.ledger.AccountingPeriods;
import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.JournalLine;
import io.zhanggui.finance.ledger.JournalRepository;
import io.zhanggui.finance.ledger.PostedEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rule 11 of {@link AccountingPeriodRepository} as tests: nothing is posted behind the back of who closes. An integrator
 * implements {@link #open()} alone, with both ports in one unit of work.
 */
public abstract class PostingAndClosingTck extends PortTck<PostingAndClosingTck.Ports> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final long A_MOMENT = 300;

    /** The two ports that a ledger writes in one unit of work. */
    public record Ports(AccountingPeriodRepository periods, JournalRepository journal) {}

    /** For the adapters. */
    protected PostingAndClosingTck() {}

    @Override
    protected final Stream<Fault> faults() {
        return Stream.of(new ClosingDoesNotWait());
    }

    @Test
    void rule11_closing_a_period_waits_for_who_posts_or_one_of_them_fails() {
        LegalEntityId entity = LegalEntityId.of(unique());
        within(() -> port().periods().add(AccountingPeriods.open(entity).closed(DAY.minusMonths(2))));
        closeWhileSomebodyPosts(entity);
    }

    @Test
    void rule11_the_first_closing_of_a_company_waits_for_who_posts_or_one_of_them_fails() {
        closeWhileSomebodyPosts(LegalEntityId.of(unique()));
    }

    private void closeWhileSomebodyPosts(LegalEntityId entity) {
        CountDownLatch posted = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicBoolean tooEarly = new AtomicBoolean();
        List<@Nullable Throwable> outcomes = race(
                () -> {
                    try {
                        tooEarly.set(within(() -> {
                            requireOpen(entity);
                            post(entity);
                            posted.countDown();
                            return happensInAMoment(closed);
                        }));
                    } finally {
                        posted.countDown();
                    }
                },
                () -> {
                    await(posted);
                    close(entity);
                    closed.countDown();
                });
        boolean bothSucceeded = outcomes.get(0) == null && outcomes.get(1) == null;
        assertThat(bothSucceeded && tooEarly.get())
                .as("closed behind the back of who posts, %s", outcomes)
                .isFalse();
        assertThat(outcomes).as("at least one of them succeeds").containsNull();
    }

    private void requireOpen(LegalEntityId entity) {
        assertThat(port().periods().find(entity).map(periods -> periods.value().closedThrough()))
                .isNotEqualTo(Optional.of(DAY));
    }

    private void post(LegalEntityId entity) {
        Money money = Money.parse("CNY 10.00");
        JournalEntry entry = JournalEntry.of(
                entity,
                CommandKey.of("K1"),
                DAY,
                List.of(JournalLine.debit("1002", money), JournalLine.credit("5001", money)));
        Instant noon = Instant.parse("2025-11-30T12:00:00Z");
        PostedEntry posted = new PostedEntry(entry, Stamp.by(PersonId.of("P1")).at(noon));
        port().journal().append(entity, 0, List.of(new Recorded<>(noon, posted)));
    }

    private void close(LegalEntityId entity) {
        within(() -> {
            Versioned<AccountingPeriods> stored = port().periods().find(entity).orElse(null);
            return stored == null
                    ? port().periods().add(AccountingPeriods.open(entity).closed(DAY))
                    : port().periods().replace(stored.map(periods -> periods.closed(DAY)));
        });
    }

    /** Not yet may also mean that the other has to wait. */
    private static boolean happensInAMoment(CountDownLatch latch) {
        try {
            return latch.await(A_MOMENT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
