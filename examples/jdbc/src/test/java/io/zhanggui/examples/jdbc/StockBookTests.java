package io.zhanggui.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.testkit.StockArbitraries;
import io.zhanggui.inventory.testkit.StockCommand;
import io.zhanggui.inventory.testkit.StockLaws;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** Laws of the stock book on a database, under commands of two threads; each database extends it. */
abstract class StockBookTests {

    private static final List<StockKey> STOCKS = StockArbitraries.stocks();
    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);
    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");
    private static final int COMMANDS = 120;

    private final Databases databases;

    StockBookTests(Databases databases) {
        this.databases = databases;
    }

    @Test
    void two_threads_lose_and_make_nothing() throws InterruptedException {
        try (Database database = databases.fresh()) {
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            StockBook book = book(storage, NegativeStock.REFUSE);
            ConcurrentLinkedQueue<Throwable> failed = new ConcurrentLinkedQueue<>();
            List<Thread> threads = new ArrayList<>();
            for (String who : List.of("one", "other")) {
                Thread thread = new Thread(() -> give(book, commands(who.hashCode()), who));
                thread.setUncaughtExceptionHandler((any, thrown) -> failed.add(thrown));
                threads.add(thread);
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failed).isEmpty();
            storage.unitOfWork().run(() -> {
                StockLaws.requireReplayIsPlay(STOCKS, storage.stockEvents(), storage.stockLevels());
                StockLaws.requireConserved(STOCKS, storage.stockEvents());
                StockLaws.requireEachPieceOnce(STOCKS, storage.stockEvents());
                StockLaws.requireNothingMissing(STOCKS, storage.stockEvents());
            });
            assertThat(storage.stockEvents().read(STOCKS.get(1))).hasSizeGreaterThan(10);
            columnsSayWhatLevelsHold(database, book);
        }
    }

    @Test
    void the_view_shows_what_the_book_has_on_hand() {
        try (Database database = databases.fresh()) {
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            StockBook book = book(storage, NegativeStock.PROVISIONAL_TRUE_UP);
            give(book, commands(7), "one");
            columnsSayWhatLevelsHold(database, book);
        }
    }

    @Test
    void of_two_who_take_in_the_same_piece_at_the_same_moment_one_is_too_late() throws InterruptedException {
        try (Database database = databases.fresh()) {
            StockBook book = book(JdbcStorage.on(database.dataSource()), NegativeStock.REFUSE);
            for (int i = 0; i < 20; i++) {
                Sku sku = Sku.of("S" + i);
                StockKey sold = StockKey.of(sku, WarehouseId.of("A"));
                List<StockKey> others =
                        List.of(StockKey.of(sku, WarehouseId.of("B")), StockKey.of(sku, WarehouseId.of("C")));
                book.record(
                        List.of(receipt("R", sold), receipt("R", others.get(0)), receipt("R", others.get(1))), stamp());
                book.record(List.of(Movement.issue(MovementId.of("I"), DAY, sold, Quantity.ofPieces(1))), stamp());
                assertThat(atOnce(
                                book,
                                others,
                                stock -> Movement.customerReturn(
                                                MovementId.of("B"),
                                                DAY,
                                                stock,
                                                Quantity.ofPieces(1),
                                                MovementId.of("I"))
                                        .counterpart(sold.warehouse())))
                        .as("returns of one issue")
                        .isEqualTo(1);
                assertThat(atOnce(book, others, stock -> receipt("N", stock).serials(List.of(SerialNumber.of("N1")))))
                        .as("places of one piece")
                        .isEqualTo(1);
            }
        }
    }

    private static Movement receipt(String id, StockKey stock) {
        return Movement.receipt(MovementId.of(id), DAY, stock, Quantity.ofPieces(1), BigMoney.parse("CNY 5"));
    }

    private static Stamp stamp() {
        return Stamp.by(PersonId.of("P-KEEPER")).at(START);
    }

    /** How many of the movements of stocks are booked, given at the same moment. */
    private static int atOnce(StockBook book, List<StockKey> stocks, Function<StockKey, Movement> movement)
            throws InterruptedException {
        AtomicInteger booked = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (StockKey stock : stocks) {
            threads.add(new Thread(() -> {
                while (true) {
                    try {
                        book.record(List.of(movement.apply(stock)), stamp());
                        booked.incrementAndGet();
                        return;
                    } catch (RejectedException e) {
                        return;
                    } catch (ConcurrentChangeException | TransactionConflictException e) {
                        Thread.onSpinWait(); // somebody else was first: ask again
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return booked.get();
    }

    private static void columnsSayWhatLevelsHold(Database database, StockBook book) {
        JdbcUnitOfWork unitOfWork = new JdbcUnitOfWork(database.dataSource());
        Sql sql = new Sql(unitOfWork);
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (StockKey stock : STOCKS) {
            StockLevel level = book.level(stock);
            if (level.latest() != null) {
                expected.put(stock.toString(), level.onHand().amount());
            }
        }
        for (String table : List.of("stock_on_hand", "stock_level")) {
            String quantity = table.equals("stock_level") ? "on_hand" : "quantity";
            Select select = Select.of(
                    "select sku, warehouse, " + quantity + " from " + table + " where unit_of_measure is not null",
                    "sku",
                    "warehouse",
                    "quantity");
            Map<String, BigDecimal> found = new TreeMap<>();
            unitOfWork.run(() -> sql.list(
                    select,
                    List.of(),
                    row -> found.put(
                            row.text("sku") + " in " + row.text("warehouse"), plain(row.decimal("quantity")))));
            expected.forEach((stock, onHand) -> assertThat(found).as(table).containsEntry(stock, onHand));
            assertThat(found).as(table).hasSizeBetween(expected.size(), STOCKS.size());
        }
        assertThat(expected).isNotEmpty();
    }

    private static BigDecimal plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static StockBook book(JdbcStorage storage, NegativeStock negative) {
        return new StockBook(
                storage.stockEvents(),
                storage.stockLevels(),
                storage.receipts(),
                storage.audit(),
                negative,
                storage.unitOfWork());
    }

    private static List<StockCommand> commands(long seed) {
        RandomGenerator<List<StockCommand>> generator =
                StockArbitraries.commands(COMMANDS).generator(1000);
        Random random = new Random(seed);
        Shrinkable<List<StockCommand>> commands = generator.next(random);
        while (commands.value().size() < COMMANDS / 2) {
            commands = generator.next(random);
        }
        return commands.value();
    }

    private static void give(StockBook book, List<StockCommand> commands, String who) {
        int number = 0;
        for (StockCommand command : commands) {
            Stamp stamp = Stamp.by(PersonId.of("P-" + who))
                    .at(START.plusSeconds(number))
                    .key(who + number++);
            boolean again = true;
            while (again) {
                again = isInTheWay(book, command, stamp);
            }
        }
    }

    /** Gives a command; whether somebody else was first, so that it must be decided again. */
    private static boolean isInTheWay(StockBook book, StockCommand command, Stamp stamp) {
        try {
            command.decide(book).accept(stamp);
            return false;
        } catch (RejectedException e) {
            return false;
        } catch (ConcurrentChangeException | TransactionConflictException e) {
            return true;
        }
    }
}
