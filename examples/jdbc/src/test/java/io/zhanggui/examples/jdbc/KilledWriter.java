package io.zhanggui.examples.jdbc;

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.CommandReceipt;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.ledger.JournalEnd;
import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.JournalLine;
import io.zhanggui.finance.ledger.PostedEntry;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockKey;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that carries out commands one after the other, says on standard output how far it is, and is killed at any
 * moment. Each command is one unit of work over six ports; a command that was carried out before is answered from its
 * receipt.
 */
final class KilledWriter {

    /** What is left out of the unit of work, to prove that the test sees it. */
    enum Mode {
        SOUND,
        RECEIPT_APART,
        STOCK_APART
    }

    static final Money ONE = Money.parse("CNY 1.00");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");

    private final JdbcStorage storage;
    private final Mode mode;
    private final String run;
    private final String worker;

    private KilledWriter(JdbcStorage storage, Mode mode, String run, String worker) {
        this.storage = storage;
        this.mode = mode;
        this.run = run;
        this.worker = worker;
    }

    /** Arguments: database, mode, run, worker, first command, behind the last command. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(args[0]);
        database.setUser("postgres");
        KilledWriter writer =
                new KilledWriter(JdbcStorage.on(oneConnection(database)), Mode.valueOf(args[1]), args[2], args[3]);
        for (int i = Integer.parseInt(args[4]); i < Integer.parseInt(args[5]); i++) {
            writer.carryOut(i);
        }
        say("DONE");
    }

    /** One connection for the whole life of the process, so that most of its time is spent in transactions. */
    private static DataSource oneConnection(DataSource database) {
        try {
            Connection connection = database.getConnection();
            Connection kept = proxy(
                    Connection.class,
                    (self, method, arguments) ->
                            method.getName().equals("close") ? null : call(connection, method, arguments));
            return proxy(DataSource.class, (self, method, arguments) -> kept);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KilledWriter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static String key(String run, String worker, int number) {
        return run + "-" + worker + "-" + number;
    }

    static ContractNo shared(String run) {
        return ContractNo.of(run + "-shared");
    }

    static StockKey stock(String run) {
        return StockKey.of(Sku.of(run), WarehouseId.of("WH"));
    }

    /** The contract that every command adds one yuan to. */
    static Contract sharedContract(String run) {
        return contract(run + "-shared");
    }

    private void carryOut(int number) {
        String key = key(run, worker, number);
        while (true) {
            try {
                say("BEGIN " + number);
                boolean[] fresh = {false};
                if (mode == Mode.RECEIPT_APART) {
                    fresh[0] = receiptApart(key, number);
                } else {
                    if (mode == Mode.STOCK_APART && !isKnown(key)) {
                        storage.unitOfWork().run(() -> move(key));
                        say("STEP " + number + " stock");
                    }
                    storage.unitOfWork().run(() -> {
                        storage.receipts().once(stamp(key), content(key), () -> {
                            fresh[0] = true;
                            work(key, number);
                            return "done " + key;
                        });
                        say("STEP " + number + " receipt");
                    });
                }
                say("ACK " + number + (fresh[0] ? " first" : " replayed"));
                return;
            } catch (ConcurrentChangeException | TransactionConflictException e) {
                say("AGAIN " + number);
            }
        }
    }

    private boolean isKnown(String key) {
        return storage.unitOfWork()
                .call(() -> storage.receipts().find(CommandKey.of(key)).isPresent());
    }

    /** The mistake: what says that the command was carried out is kept before it was. */
    private boolean receiptApart(String key, int number) {
        if (isKnown(key)) {
            return false;
        }
        storage.unitOfWork()
                .run(() -> storage.receipts()
                        .add(new CommandReceipt(CommandKey.of(key), content(key), "done " + key, NOON)));
        say("STEP " + number + " receipt");
        while (true) {
            try {
                storage.unitOfWork().run(() -> work(key, number));
                return true;
            } catch (ConcurrentChangeException | TransactionConflictException e) {
                say("AGAIN " + number);
            }
        }
    }

    private void work(String key, int number) {
        storage.contracts().add(contract(key));
        say("STEP " + number + " contract");
        if (mode != Mode.SOUND) {
            waitToBeKilled();
        }
        Versioned<Contract> shared = storage.contracts().get(shared(run));
        storage.contracts().replace(shared.map(KilledWriter::oneMore));
        say("STEP " + number + " shared");
        storage.audit().record(new AuditEntry(stamp(key), "test.carried-out", run, content(key)));
        say("STEP " + number + " audit");
        post(key);
        say("STEP " + number + " journal");
        if (mode != Mode.STOCK_APART) {
            move(key);
            say("STEP " + number + " stock");
        }
    }

    /** What is wrong must be met by two kills; what is right must stand thirty at any moment. */
    private static void waitToBeKilled() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void post(String key) {
        LegalEntityId entity = LegalEntityId.of(run);
        JournalEnd end = storage.journal().end(entity);
        JournalEntry entry = JournalEntry.of(
                entity,
                CommandKey.of(key),
                DAY,
                List.of(JournalLine.debit("1405", ONE), JournalLine.credit("2202", ONE)));
        storage.journal().append(entity, end.size(), List.of(new Recorded<>(NOON, new PostedEntry(entry, stamp(key)))));
    }

    private void move(String key) {
        StockKey stock = stock(run);
        Movement receipt =
                Movement.receipt(MovementId.of(key), DAY, stock, Quantity.ofPieces(1), BigMoney.parse("CNY 1.00"));
        int size = storage.stockEvents().read(stock).size();
        storage.stockEvents().append(stock, size, List.of(new Recorded<>(NOON, receipt)));
    }

    private static Contract contract(String no) {
        Obligation delivery = Obligation.of(ObligationId.of("1"), ObligationType.DELIVERY, Obligor.THEIRS, DAY, ONE);
        Obligation payment = Obligation.of(ObligationId.of("2"), ObligationType.PAYMENT, Obligor.OURS, DAY, ONE);
        return Contract.of(
                ContractNo.of(no),
                ContractKind.PURCHASE,
                PartyId.of("S001"),
                "supplier",
                "goods",
                DAY,
                ContractVersion.first(DAY, ONE, List.of(delivery, payment)));
    }

    private static Contract oneMore(Contract contract) {
        ContractVersion version = contract.latest();
        return Contract.of(
                contract.no(),
                contract.kind(),
                contract.party(),
                contract.partyName(),
                contract.title(),
                contract.signed(),
                ContractVersion.first(version.effective(), version.amount().plus(ONE), version.obligations()));
    }

    private static Stamp stamp(String key) {
        return Stamp.by(PersonId.of("P001")).at(NOON).key(key);
    }

    private static Fingerprint content(String key) {
        return Fingerprint.of("test.command").add("key", key).build();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
