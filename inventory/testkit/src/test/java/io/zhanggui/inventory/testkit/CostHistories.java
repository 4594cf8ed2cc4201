package io.zhanggui.inventory.testkit;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Made-up stock books in the order of recording, with goods that move between the warehouses of an article, come back to
 * another one, and go back to suppliers with and without a receipt and a credit; many are back-dated, and more may leave
 * than there is. Ids are unique in a book.
 */
final class CostHistories {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 10, 1);
    static final int DAYS = 30;
    static final List<StockKey> STOCKS = List.of(
            StockKey.of(Sku.of("A"), WarehouseId.of("SH")),
            StockKey.of(Sku.of("A"), WarehouseId.of("HZ")),
            StockKey.of(Sku.of("A"), WarehouseId.of("GZ")),
            StockKey.of(Sku.of("B"), WarehouseId.of("SH")));

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final Random random;
    private final List<Movement> made = new ArrayList<>();
    private final Set<MovementId> refunded = new HashSet<>();
    /** Of issues what is not back, of departures what has not arrived. */
    private final Map<MovementId, Integer> open = new HashMap<>();

    private CostHistories(long seed) {
        this.random = new Random(seed);
    }

    static Arbitrary<List<Movement>> books(int greatest) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, greatest))
                .as(CostHistories::book);
    }

    static List<Movement> book(long seed, int size) {
        CostHistories book = new CostHistories(seed);
        for (int i = 0; i < size; i++) {
            book.add(i);
        }
        return List.copyOf(book.made);
    }

    private void add(int number) {
        MovementId id = MovementId.of("M" + number);
        StockKey stock = STOCKS.get(random.nextInt(10) < 4 ? 0 : random.nextInt(4));
        LocalDate date = FIRST_DAY.plusDays(random.nextInt(3) == 0 ? random.nextInt(DAYS) : number * DAYS / 400);
        LocalDate recorded = FIRST_DAY.plusDays(number / 8);
        int tenths = 1 + random.nextInt(120);
        Movement movement = switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> Movement.receipt(id, date, stock, quantity(tenths * 2), unitCost());
            case 4 -> Movement.customerReturnAt(id, date, stock, quantity(tenths), unitCost());
            case 5, 6 -> customerReturn(id, date, stock);
            case 7, 8 -> supplierReturn(id, date, stock, tenths);
            case 9 -> Movement.damage(id, date, stock, quantity(tenths));
            case 10 -> Movement.count(id, date, stock, quantity(random.nextBoolean() ? tenths : -tenths));
            case 11 -> Movement.stockTake(id, date, stock, quantity(tenths - 1));
            case 12, 13 -> landedCost(id, date, stock);
            case 14, 15 -> departure(id, date, stock, tenths);
            case 16, 17 -> arrival(id, date, stock);
            case 18 -> Movement.consigned(id, date, stock, quantity(tenths), PartyId.of("S"));
            default -> issue(id, date, stock, tenths);
        };
        made.add(movement.recordedOn(recorded));
    }

    private Movement issue(MovementId id, LocalDate date, StockKey stock, int tenths) {
        open.put(id, tenths);
        return Movement.issue(id, date, stock, quantity(tenths));
    }

    private Movement departure(MovementId id, LocalDate date, StockKey stock, int tenths) {
        List<StockKey> others = STOCKS.stream()
                .filter(other -> other.sku().equals(stock.sku()) && !other.equals(stock))
                .toList();
        if (others.isEmpty()) {
            return issue(id, date, stock, tenths);
        }
        open.put(id, tenths);
        return Movement.transferOut(
                id,
                date,
                stock,
                quantity(tenths),
                others.get(random.nextInt(others.size())).warehouse());
    }

    private Movement arrival(MovementId id, LocalDate date, StockKey stock) {
        List<Movement> departures = open(MovementKind.TRANSFER_OUT, date, stock).stream()
                .filter(departure -> stock.warehouse().equals(departure.counterpart()))
                .toList();
        if (departures.isEmpty()) {
            return Movement.receipt(id, date, stock, quantity(9), unitCost());
        }
        Movement departure = departures.get(random.nextInt(departures.size()));
        return Movement.transferIn(
                id, date, stock, quantity(part(departure.id())), departure.warehouse(), departure.id());
    }

    private Movement customerReturn(MovementId id, LocalDate date, StockKey stock) {
        List<Movement> issues = open(MovementKind.ISSUE, date, stock);
        if (issues.isEmpty()) {
            return Movement.loss(id, date, stock, quantity(7));
        }
        Movement issue = issues.get(random.nextInt(issues.size()));
        Movement back = Movement.customerReturn(id, date, stock, quantity(part(issue.id())), issue.id());
        return issue.stock().equals(stock) ? back : back.counterpart(issue.warehouse());
    }

    private int part(MovementId id) {
        int left = requireNonNull(open.get(id));
        int part = random.nextBoolean() ? left : 1 + random.nextInt(left);
        open.put(id, left - part);
        return part;
    }

    private Movement supplierReturn(MovementId id, LocalDate date, StockKey stock, int tenths) {
        List<Movement> receipts = earlier(MovementKind.RECEIPT, date, stock);
        MovementId receipt = receipts.isEmpty() || random.nextInt(4) == 0
                ? null
                : receipts.get(random.nextInt(receipts.size())).id();
        return new Movement(
                id,
                date,
                stock,
                MovementKind.SUPPLIER_RETURN,
                io.zhanggui.inventory.stock.Goods.OWN,
                List.of(),
                quantity(tenths / 2 + 1),
                random.nextBoolean() ? unitCost() : null,
                null,
                receipt,
                null,
                null,
                date);
    }

    private Movement landedCost(MovementId id, LocalDate date, StockKey stock) {
        List<Movement> receipts = earlier(MovementKind.RECEIPT, date, stock);
        if (receipts.isEmpty()) {
            return Movement.receipt(id, date, stock, quantity(5), unitCost());
        }
        Movement receipt = receipts.get(random.nextInt(receipts.size()));
        int cents = random.nextInt(3) == 0 && refunded.add(receipt.id()) ? refund(receipt) : 0;
        return Movement.landedCost(
                id, date, stock, Money.ofMinor(CNY, cents == 0 ? 1 + random.nextInt(5000) : cents), receipt.id());
    }

    /** All that a receipt cost. */
    private static int refund(Movement receipt) {
        return -requireNonNull(receipt.unitCost())
                .multipliedBy(requireNonNull(receipt.quantity()).amount())
                .getAmount()
                .movePointRight(2)
                .intValue();
    }

    /** What is open in any warehouse of the article. */
    private List<Movement> open(MovementKind kind, LocalDate date, StockKey stock) {
        return made.stream()
                .filter(m -> m.kind() == kind
                        && m.sku().equals(stock.sku())
                        && !m.date().isAfter(date)
                        && open.getOrDefault(m.id(), 0) > 0)
                .toList();
    }

    private List<Movement> earlier(MovementKind kind, LocalDate date, StockKey stock) {
        return made.stream()
                .filter(m -> m.kind() == kind
                        && m.goods().isOwn()
                        && m.stock().equals(stock)
                        && !m.date().isAfter(date))
                .toList();
    }

    private BigMoney unitCost() {
        return BigMoney.of(CNY, BigDecimal.valueOf(random.nextInt(10) == 0 ? 0 : random.nextInt(20_000), 3));
    }

    private static Quantity quantity(int tenths) {
        return Quantity.of(BigDecimal.valueOf(tenths, 1), UnitOfMeasure.KILOGRAM);
    }
}
