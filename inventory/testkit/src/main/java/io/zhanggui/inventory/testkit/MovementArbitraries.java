package io.zhanggui.inventory.testkit;

import static java.util.Objects.requireNonNull;

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
 * Made-up stock books in the order of recording: every kind of movement, many of them back-dated, three stocks in CNY and
 * kilograms from October 2025. What a movement refers to is in the book; more may leave than there is.
 */
public final class MovementArbitraries {

    /** The first day on which anything moves. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 10, 1);

    /** The last day on which anything moves. */
    public static final LocalDate LAST_DAY = FIRST_DAY.plusDays(29);

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final List<StockKey> STOCKS = List.of(
            StockKey.of(Sku.of("A"), WarehouseId.of("SH")),
            StockKey.of(Sku.of("A"), WarehouseId.of("HZ")),
            StockKey.of(Sku.of("B"), WarehouseId.of("SH")));
    private static final int DAYS = 30;

    private final Random random;
    private final List<Movement> made = new ArrayList<>();
    private final Set<MovementId> refunded = new HashSet<>();
    private final Map<MovementId, Integer> notReturned = new HashMap<>();

    private MovementArbitraries(long seed) {
        this.random = new Random(seed);
    }

    /** The stocks that move. */
    public static List<StockKey> stocks() {
        return STOCKS;
    }

    /** Books of one to the greatest number of movements, which a ledger that bears negative stock accepts one by one. */
    public static Arbitrary<List<Movement>> books(int greatest) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, greatest))
                .as(MovementArbitraries::book);
    }

    private static List<Movement> book(long seed, int size) {
        MovementArbitraries book = new MovementArbitraries(seed);
        for (int i = 0; i < size; i++) {
            book.add(i);
        }
        return List.copyOf(book.made);
    }

    private void add(int number) {
        MovementId id = MovementId.of("M" + number);
        StockKey stock = STOCKS.get(random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(2));
        LocalDate date = FIRST_DAY.plusDays(random.nextInt(3) == 0 ? random.nextInt(DAYS) : number * DAYS / 400);
        LocalDate recorded = FIRST_DAY.plusDays(number / 8);
        int tenths = 1 + random.nextInt(120);
        Movement movement = switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> Movement.receipt(id, date, stock, quantity(tenths * 2), unitCost());
            case 4 -> Movement.customerReturnAt(id, date, stock, quantity(tenths), unitCost());
            case 5, 6 -> customerReturn(id, date, stock);
            case 7 -> Movement.supplierReturn(id, date, stock, quantity(tenths), null);
            case 8 -> Movement.damage(id, date, stock, quantity(tenths));
            case 9 -> Movement.count(id, date, stock, quantity(random.nextBoolean() ? tenths : -tenths));
            case 10 -> Movement.stockTake(id, date, stock, quantity(tenths - 1));
            case 11 -> landedCost(id, date, stock);
            default -> issue(id, date, stock, tenths);
        };
        made.add(movement.recordedOn(recorded));
    }

    private Movement issue(MovementId id, LocalDate date, StockKey stock, int tenths) {
        notReturned.put(id, tenths);
        return Movement.issue(id, date, stock, quantity(tenths));
    }

    private Movement customerReturn(MovementId id, LocalDate date, StockKey stock) {
        List<Movement> issues = earlier(MovementKind.ISSUE, date, stock).stream()
                .filter(issue -> notReturned.getOrDefault(issue.id(), 0) > 0)
                .toList();
        if (issues.isEmpty()) {
            return Movement.loss(id, date, stock, quantity(7));
        }
        MovementId issue = issues.get(random.nextInt(issues.size())).id();
        int left = requireNonNull(notReturned.get(issue));
        int part = random.nextBoolean() ? left : 1 + random.nextInt(left);
        notReturned.put(issue, left - part);
        return Movement.customerReturn(id, date, stock, quantity(part), issue);
    }

    private Movement landedCost(MovementId id, LocalDate date, StockKey stock) {
        List<Movement> receipts = earlier(MovementKind.RECEIPT, date, stock);
        if (receipts.isEmpty()) {
            return Movement.receipt(id, date, stock, quantity(5), unitCost());
        }
        MovementId receipt = receipts.get(random.nextInt(receipts.size())).id();
        int cents = random.nextInt(3) == 0 ? refund(receipts, receipt) : 0;
        return Movement.landedCost(
                id, date, stock, Money.ofMinor(CNY, cents == 0 ? 1 + random.nextInt(5000) : cents), receipt);
    }

    /** All that a receipt cost, once. */
    private int refund(List<Movement> receipts, MovementId receipt) {
        return receipts.stream()
                .filter(m -> m.id().equals(receipt) && refunded.add(receipt))
                .mapToInt(m -> -requireNonNull(m.unitCost())
                        .multipliedBy(requireNonNull(m.quantity()).amount())
                        .getAmount()
                        .movePointRight(2)
                        .intValue())
                .sum();
    }

    private List<Movement> earlier(MovementKind kind, LocalDate date, StockKey stock) {
        return made.stream()
                .filter(m ->
                        m.kind() == kind && m.stock().equals(stock) && !m.date().isAfter(date))
                .toList();
    }

    private BigMoney unitCost() {
        return BigMoney.of(CNY, BigDecimal.valueOf(random.nextInt(10) == 0 ? 0 : random.nextInt(20_000), 3));
    }

    private static Quantity quantity(int tenths) {
        return Quantity.of(BigDecimal.valueOf(tenths, 1), UnitOfMeasure.KILOGRAM);
    }
}
