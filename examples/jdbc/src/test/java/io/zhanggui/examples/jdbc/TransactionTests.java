package io.zhanggui.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.repository.CommandReceipt;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.ledger.AccountingPeriods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the port tests do not ask of transactions; each database extends it. */
abstract class TransactionTests {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);

    private final Database database;
    private final JdbcStorage storage;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    TransactionTests(Databases database) {
        this.database = database.get();
        this.storage = database.storage();
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void work_goes_on_after_what_an_adapter_refuses() {
        storage.receipts().add(receipt("known"));
        storage.unitOfWork().run(() -> {
            storage.receipts().add(receipt("before"));
            assertThatThrownBy(() -> storage.receipts().add(receipt("known"))).isInstanceOf(DuplicateIdException.class);
            assertThatThrownBy(() -> storage.receipts().addAll(List.of(receipt("new"), receipt("known"))))
                    .isInstanceOf(DuplicateIdException.class);
            assertThatThrownBy(() -> storage.receipts().replace(new Versioned<>(receipt("known"), 9)))
                    .isInstanceOf(ConcurrentChangeException.class);
            assertThatThrownBy(() -> storage.audit().append(run, 3, List.of()))
                    .isInstanceOf(ConcurrentChangeException.class);
            storage.receipts().add(receipt("behind"));
        });
        assertThat(Stream.of("before", "known", "new", "behind").filter(this::isStored))
                .containsExactly("before", "known", "behind");
    }

    @Test
    void nothing_is_kept_of_work_that_goes_on_after_a_statement_failed() {
        JdbcUnitOfWork unitOfWork = new JdbcUnitOfWork(database.dataSource());
        Sql sql = new Sql(unitOfWork);
        JdbcCommandReceipts receipts = new JdbcCommandReceipts(unitOfWork);
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    receipts.add(receipt("before"));
                    assertThatThrownBy(() -> sql.update("update nothing set x = 1", List.of()))
                            .isInstanceOf(StorageException.class)
                            .hasMessageContaining("update nothing");
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("nothing of it was kept");
        assertThat(isStored("before")).isFalse();
    }

    @Test
    void of_two_that_wait_for_each_other_one_is_broken_off_and_may_be_repeated() throws Exception {
        storage.receipts().addAll(List.of(receipt("a"), receipt("b")));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        Future<Throwable> one = threads.submit(() -> outcome(() -> replaceBoth("a", "b", bothHoldOne)));
        Future<Throwable> other = threads.submit(() -> outcome(() -> replaceBoth("b", "a", bothHoldOne)));
        List<Throwable> thrown = Stream.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS))
                .filter(each -> each != null)
                .toList();
        assertThat(thrown)
                .singleElement()
                .isInstanceOfSatisfying(
                        TransactionConflictException.class,
                        e -> assertThat(e).hasMessageContaining("Repeat the whole unit of work"));
        replaceBoth("a", "b", new CyclicBarrier(1));
        assertThat(storage.receipts().get(receipt("a").key()).version()).isEqualTo(3);
        assertThat(storage.receipts().get(receipt("b").key()).version()).isEqualTo(3);
    }

    @Test
    void a_contract_that_is_read_while_others_replace_it_is_never_half_old_and_half_new() throws Exception {
        storage.contracts().add(contract(1));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger changes = new AtomicInteger();
        Future<?> writing = threads.submit(() -> {
            while (!stop.get()) {
                int size = 1 + changes.getAndIncrement() % 7;
                storage.unitOfWork()
                        .run(() -> storage.contracts()
                                .replace(storage.contracts()
                                        .get(contract(1).no())
                                        .map(old -> contract(size))));
            }
        });
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        for (int i = 0; i < 300 || changes.get() <= 10 && System.nanoTime() < patience; i++) {
            ContractVersion found =
                    storage.contracts().get(contract(1).no()).value().latest();
            assertThat(found.amount())
                    .isEqualTo(found.obligations().stream()
                            .map(Obligation::planned)
                            .reduce(Money.parse("KWD 0"), Money::plus));
        }
        stop.set(true);
        writing.get(30, TimeUnit.SECONDS);
        assertThat(changes.get()).as("changes meanwhile").isGreaterThan(10);
    }

    @Test
    void who_closes_the_books_waits_for_who_posts() throws Exception {
        LegalEntityId entity = LegalEntityId.of(run);
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Future<?> posting = threads.submit(() -> storage.unitOfWork().run(() -> {
            storage.journal().end(entity);
            assertThat(storage.periods().find(entity)).isEmpty();
            looked.countDown();
            await(mayEnd);
        }));
        await(looked);
        Future<?> closing = threads.submit(() -> storage.unitOfWork().run(() -> {
            if (storage.periods().find(entity).isEmpty()) {
                storage.periods().add(AccountingPeriods.open(entity).closed(DAY));
            }
        }));
        assertThat(catchThrowable(() -> closing.get(300, TimeUnit.MILLISECONDS)))
                .as("closing goes on while an entry is posted")
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        mayEnd.countDown();
        posting.get(30, TimeUnit.SECONDS);
        closing.get(30, TimeUnit.SECONDS);
        assertThat(storage.periods().find(entity)).isPresent();
    }

    @Test
    void a_stream_ends_with_its_unit_of_work() {
        List<Contract> many =
                IntStream.range(0, 5).mapToObj(i -> contract(1, run + "-s" + i)).toList();
        storage.contracts().addAll(many);
        Stream<Versioned<Contract>> left =
                storage.unitOfWork().call(() -> storage.contracts().inCurrency(org.joda.money.CurrencyUnit.of("KWD")));
        assertThatThrownBy(() -> left.forEach(each -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unit of work has ended");
        assertThatThrownBy(() -> storage.contracts().inCurrency(org.joda.money.CurrencyUnit.of("KWD")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Maybe wrap it");
    }

    @Test
    void an_open_end_is_null_and_amounts_have_the_decimals_of_their_currency() {
        storage.contracts().add(contract(2));
        io.zhanggui.procurement.supplier.Supplier supplier = new io.zhanggui.procurement.supplier.Supplier(
                PartyId.of(run),
                "S",
                null,
                List.of("TEA"),
                List.of(new io.zhanggui.procurement.supplier.SupplierQualification(
                        "licence", org.threeten.extra.LocalDateRange.ofUnboundedEnd(DAY), List.of())));
        storage.suppliers().add(supplier);
        assertThat(SqlText.of(
                        database, "select valid_from, valid_to from supplier_qualification where supplier_id = ?", run))
                .containsExactly("2025-11-30 null");
        assertThat(SqlText.of(
                        database,
                        "select c.currency, v.last_day, o.planned from contract c"
                                + " join contract_version v on v.contract_no = c.contract_no"
                                + " join contract_obligation o on o.contract_no = c.contract_no where c.contract_no = ?",
                        run))
                .containsExactly("KWD null 0.001", "KWD null 0.001");
    }

    private void replaceBoth(String first, String second, CyclicBarrier bothHoldOne) {
        storage.unitOfWork().run(() -> {
            replace(first);
            await(bothHoldOne);
            replace(second);
        });
    }

    private void replace(String name) {
        storage.receipts().replace(storage.receipts().get(receipt(name).key()));
    }

    private static Throwable outcome(Runnable work) {
        return catchThrowable(work::run);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private boolean isStored(String name) {
        return storage.receipts().find(receipt(name).key()).isPresent();
    }

    private CommandReceipt receipt(String name) {
        return new CommandReceipt(
                CommandKey.of(run + "-" + name), Fingerprint.of("test").build(), "", Instant.EPOCH);
    }

    private Contract contract(int obligations) {
        return contract(obligations, run);
    }

    private static Contract contract(int obligations, String no) {
        Money part = Money.parse("KWD 0.001");
        return Contract.of(
                ContractNo.of(no),
                ContractKind.PURCHASE,
                PartyId.of("S"),
                "s",
                "t",
                DAY,
                ContractVersion.first(
                        DAY,
                        part.multipliedBy(obligations),
                        IntStream.range(0, obligations)
                                .mapToObj(i -> Obligation.of(
                                        ObligationId.of("O" + i), ObligationType.DELIVERY, Obligor.THEIRS, DAY, part))
                                .toList()));
    }
}
