package io.zhanggui.inventory.testkit;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.ReservationId;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.stock.StockReserved;
import io.zhanggui.inventory.stock.Transfer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;

/**
 * Made-up commands to a stock book: one article in lots and of two owners, one with serial numbers, each in two warehouses,
 * from October 2025. Many are back-dated, and many are refused. Give them with stamps that are later than their days: of 2026,
 * say.
 */
@Beta
public final class StockArbitraries {

    /** The day of the first command; four are given each day. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 10, 1);

    private static final WarehouseId SHANGHAI = WarehouseId.of("SH");
    private static final WarehouseId HANGZHOU = WarehouseId.of("HZ");
    private static final Sku BULK = Sku.of("BULK");
    private static final Sku NUMBERED = Sku.of("NUMBERED");
    private static final PartyId OWNER = PartyId.of("OWNER");
    private static final List<Goods> GOODS = List.of(
            Goods.OWN,
            Goods.ofLot(LotId.of("L1")),
            Goods.ofLot(LotId.of("L2")),
            Goods.ofLot(LotId.of("L1")).ownedBy(OWNER));
    private static final BigMoney COST = BigMoney.parse("CNY 10.00");

    private final Random random;
    private final int number;
    private final LocalDate today;
    private final LocalDate date;

    private StockArbitraries(long seed, int number) {
        this.random = new Random((seed + number) * 0x9E3779B97F4A7C15L); // neighbours must not resemble each other
        this.number = number;
        this.today = FIRST_DAY.plusDays(number / 4);
        this.date = random.nextInt(4) == 0 ? today.minusDays(random.nextInt(6)) : today;
    }

    /** The stocks that the commands touch. */
    public static List<StockKey> stocks() {
        return List.of(
                StockKey.of(BULK, HANGZHOU),
                StockKey.of(BULK, SHANGHAI),
                StockKey.of(NUMBERED, HANGZHOU),
                StockKey.of(NUMBERED, SHANGHAI));
    }

    /** One to the greatest number of commands. */
    public static Arbitrary<List<StockCommand>> commands(int greatest) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, greatest))
                .as(StockArbitraries::commands);
    }

    /**
     * What a book that refuses negative stock took of such commands: movements of all stocks in the order of recording,
     * with transfers, lots, owners and serial numbers; what they refer to stands before them.
     */
    public static Arbitrary<List<Movement>> movements(int greatest) {
        return commands(greatest).map(StockArbitraries::taken);
    }

    private static List<Movement> taken(List<StockCommand> commands) {
        MemoryStore store = new MemoryStore();
        StockEvents events = StockEvents.inMemory(store);
        StockBook book = new StockBook(
                events,
                StockLevels.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                NegativeStock.REFUSE,
                store);
        Instant at = FIRST_DAY.plusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (StockCommand command : commands) {
            at = at.plusSeconds(1);
            isTaken(command, book, at);
        }
        return stocks().stream()
                .flatMap(stock -> events.read(stock).stream())
                .sorted(Comparator.comparing(Recorded::at))
                .filter(each -> each.event() instanceof Movement)
                .map(each -> (Movement) each.event())
                .toList();
    }

    private static boolean isTaken(StockCommand command, StockBook book, Instant at) {
        try {
            command.decide(book).accept(Stamp.by(PersonId.of("P-KEEPER")).at(at));
            return true;
        } catch (RejectedException e) {
            return false;
        }
    }

    private static List<StockCommand> commands(long seed, int size) {
        List<StockCommand> commands = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = i;
            commands.add(book -> new StockArbitraries(seed, number).decide(book));
        }
        return List.copyOf(commands);
    }

    private Consumer<Stamp> decide(StockBook book) {
        StockKey stock = stocks().get(random.nextInt(4));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> record(book, receipt(stock));
            case 3 -> reserve(book, stock);
            case 4 -> useOrRelease(book, stock);
            case 5 -> stamp -> book.expire(today, stamp);
            case 6, 7 -> dispatch(book, stock);
            case 8, 9 -> arrive(book, stock);
            case 10 -> takeOver(book, stock);
            default -> record(book, other(stock, number));
        };
    }

    private Consumer<Stamp> record(StockBook book, Movement movement) {
        return stamp -> book.record(List.of(movement.recordedOn(today)), stamp);
    }

    private Movement receipt(StockKey stock) {
        Goods goods = goods(stock);
        Movement receipt = goods.isOwn()
                ? Movement.receipt(id(""), date, stock, quantity(stock), COST).goods(goods)
                : Movement.consigned(id(""), date, stock, quantity(stock), OWNER)
                        .goods(goods);
        return numbered(receipt);
    }

    private Movement other(StockKey stock, int before) {
        Quantity quantity = quantity(stock);
        Goods goods = goods(stock);
        MovementId earlier = MovementId.of(before == 0 ? "none" : "M" + random.nextInt(before));
        return switch (random.nextInt(10)) {
            case 0, 1 -> numbered(Movement.issue(id(""), date, stock, quantity).goods(goods));
            case 2 -> numbered(Movement.damage(id(""), date, stock, quantity).goods(goods));
            case 3 -> numbered(Movement.loss(id(""), date, stock, quantity).goods(goods));
            case 4 ->
                numbered(Movement.count(id(""), date, stock, random.nextBoolean() ? quantity : quantity.negated())
                        .goods(goods));
            case 5 ->
                numbered(Movement.supplierReturn(id(""), date, stock, quantity, null)
                        .goods(goods));
            case 6 -> Movement.stockTake(id(""), date, stock, quantity);
            case 7 -> numbered(Movement.customerReturnAt(id(""), date, stock, quantity, COST));
            case 8 ->
                numbered(Movement.supplierReturn(id(""), date, stock, quantity, earlier)
                        .goods(goods));
            default -> numbered(Movement.customerReturn(id(""), date, stock, quantity, earlier));
        };
    }

    private Consumer<Stamp> reserve(StockBook book, StockKey stock) {
        Reservation plain = Reservation.of(
                ReservationId.of("R" + number), OrderNo.of("SO" + number), quantity(stock), today.plusDays(3));
        Reservation bound = random.nextInt(3) == 0 ? plain.goods(goods(stock)) : plain;
        Reservation reservation = random.nextBoolean() ? bound.validUntil(today.plusDays(random.nextInt(5))) : bound;
        return stamp -> book.reserve(List.of(new StockReserved(stock, reservation, today)), stamp);
    }

    private Consumer<Stamp> useOrRelease(StockBook book, StockKey stock) {
        List<Reservation> open = book.level(stock).reservations();
        if (open.isEmpty()) {
            return reserve(book, stock);
        }
        Reservation reservation = open.get(random.nextInt(open.size()));
        if (random.nextInt(3) == 0) {
            return stamp -> book.release(stock, reservation.id(), today, stamp);
        }
        Goods goods = reservation.goods() == null ? goods(stock) : reservation.goods();
        Quantity quantity = random.nextBoolean() ? reservation.quantity() : quantity(stock);
        Movement issue = numbered(Movement.issue(id(""), date, stock, quantity).goods(goods))
                .recordedOn(today);
        return stamp -> book.issueReserved(reservation.id(), List.of(issue), stamp);
    }

    private Consumer<Stamp> dispatch(StockBook book, StockKey stock) {
        Movement departure = numbered(Movement.transferOut(id(""), date, stock, quantity(stock), otherWarehouse(stock))
                        .goods(goods(stock)))
                .recordedOn(today);
        LocalDate expected = random.nextBoolean() ? date.plusDays(2) : null;
        return stamp -> book.dispatch(List.of(departure), expected, stamp);
    }

    private Consumer<Stamp> arrive(StockBook book, StockKey stock) {
        List<Transfer> open = book.level(stock).transfers();
        if (open.isEmpty()) {
            return dispatch(book, StockKey.of(stock.sku(), otherWarehouse(stock)));
        }
        Transfer transfer = open.get(random.nextInt(open.size()));
        List<Movement> arrivals = switch (random.nextInt(3)) {
            case 0 -> List.of(transfer.arrival(id(""), today, stock));
            case 1 ->
                transfer.lostOnTheWay(id("in"), id("loss"), today, stock, transfer.quantity(), transfer.serials());
            default -> List.of(numbered(transfer.arrival(id(""), today, stock, quantity(stock))));
        };
        return stamp -> book.arrive(arrivals, stamp);
    }

    /** Consigned goods become the company's own. */
    private Consumer<Stamp> takeOver(StockBook book, StockKey stock) {
        Goods theirs = GOODS.get(3);
        Quantity quantity = quantity(stock);
        Movement handover = numbered(
                Movement.handover(id("out"), date, stock, quantity, OWNER).goods(theirs));
        Movement receipt = Movement.receipt(id("in"), date, stock, quantity, COST)
                .goods(new Goods(theirs.lot(), null))
                .serials(handover.serials());
        return stamp -> book.record(List.of(handover.recordedOn(today), receipt.recordedOn(today)), stamp);
    }

    /** Pieces with numbers have numbers, most of the time. */
    private Movement numbered(Movement movement) {
        Quantity quantity = movement.quantity();
        if (!movement.sku().equals(NUMBERED) || quantity == null || random.nextInt(10) == 0) {
            return movement;
        }
        int first = random.nextInt(4);
        List<SerialNumber> serials = new ArrayList<>();
        for (int i = 0; i < quantity.amount().abs().intValue(); i++) {
            serials.add(SerialNumber.of("S" + (first + i)));
        }
        return movement.serials(serials);
    }

    private Goods goods(StockKey stock) {
        return stock.sku().equals(NUMBERED) ? Goods.OWN : GOODS.get(random.nextInt(GOODS.size()));
    }

    private Quantity quantity(StockKey stock) {
        return stock.sku().equals(NUMBERED)
                ? Quantity.ofPieces(1 + random.nextInt(2))
                : Quantity.of(BigDecimal.valueOf(1 + random.nextInt(100), 1), UnitOfMeasure.KILOGRAM);
    }

    private MovementId id(String part) {
        return MovementId.of("M" + number + part);
    }

    private static WarehouseId otherWarehouse(StockKey stock) {
        return stock.warehouse().equals(SHANGHAI) ? HANGZHOU : SHANGHAI;
    }
}
