package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.GoodsOnHand;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockHistory;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.stock.Transfer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Laws that hold in any stock book, whatever was done to it, for tests of hosts and adapters. */
@Beta
public final class StockLaws {

    private StockLaws() {}

    /** Every stored level is what the stored events make. */
    public static void requireReplayIsPlay(List<StockKey> stocks, StockEvents events, StockLevels levels) {
        for (StockKey stock : stocks) {
            StockLevel played = StockLevel.play(stock, events.read(stock));
            assertThat(levels.find(stock).map(each -> each.value()).orElse(StockLevel.empty(stock)))
                    .as("stored level of %s", stock)
                    .isEqualTo(played);
        }
    }

    /**
     * Stock is never lost or made: what is on hand in all warehouses and on its way between them is what came less what
     * left, counted movement by movement; the company's own and that of each owner.
     */
    public static void requireConserved(List<StockKey> stocks, StockEvents events) {
        for (Sku sku : new TreeSet<>(stocks.stream().map(StockKey::sku).toList())) {
            Map<Optional<PartyId>, BigDecimal> there = new HashMap<>();
            Map<Optional<PartyId>, BigDecimal> came = new HashMap<>();
            for (StockKey stock :
                    stocks.stream().filter(each -> each.sku().equals(sku)).toList()) {
                StockLevel level = StockLevel.play(stock, events.read(stock));
                level.goods()
                        .forEach(
                                each -> add(there, each.goods(), each.quantity().amount()));
                level.transfers()
                        .forEach(
                                each -> add(there, each.goods(), each.quantity().amount()));
                addCameLessLeft(came, events.movements(stock));
            }
            came.values().removeIf(each -> each.signum() == 0);
            there.values().removeIf(each -> each.signum() == 0);
            assertThat(there.keySet()).as("owners of %s", sku).isEqualTo(came.keySet());
            came.forEach((owner, quantity) -> assertThat(there.get(owner))
                    .as("%s of %s in all warehouses and on its way", sku, owner)
                    .isEqualByComparingTo(quantity));
        }
    }

    /** A piece with a number is on hand in one warehouse, or on its way to one, and nowhere else. */
    public static void requireEachPieceOnce(List<StockKey> stocks, StockEvents events) {
        Map<Sku, Set<SerialNumber>> seen = new HashMap<>();
        for (StockKey stock : stocks) {
            StockLevel level = StockLevel.play(stock, events.read(stock));
            Stream.concat(
                            level.goods().stream().map(GoodsOnHand::serials),
                            level.transfers().stream().map(Transfer::serials))
                    .flatMap(List::stream)
                    .forEach(serial -> assertThat(seen.computeIfAbsent(stock.sku(), any -> new HashSet<>())
                                    .add(serial))
                            .as("piece %s of %s is in one place", serial, stock.sku())
                            .isTrue());
        }
    }

    private static void add(Map<Optional<PartyId>, BigDecimal> sums, Goods goods, BigDecimal quantity) {
        sums.merge(Optional.ofNullable(goods.owner()), quantity, BigDecimal::add);
    }

    /** Nothing is below zero on any day, and no more is promised than is there; holds where negative stock is refused. */
    public static void requireNothingMissing(List<StockKey> stocks, StockEvents events) {
        for (StockKey stock : stocks) {
            StockHistory history = StockHistory.of(stock, events.read(stock));
            for (Movement movement : events.movements(stock)) {
                requireNoneNegative(history.on(movement.date()), movement.date());
            }
            StockLevel now = StockLevel.play(stock, events.read(stock));
            requireNoneNegative(now, LocalDate.MAX);
            for (GoodsOnHand each : now.goods()) {
                assertThat(BigDecimal.valueOf(each.serials().size()))
                        .as("numbers of %s", each)
                        .isLessThanOrEqualTo(each.quantity().amount());
            }
            assertThat(now.available().signum())
                    .as("sign of what is available of %s", stock)
                    .isNotNegative();
            for (Reservation each : now.reservations()) {
                Goods goods = each.goods();
                if (goods != null) {
                    assertThat(now.onHand(goods)).isGreaterThanOrEqualTo(now.reserved(goods));
                }
            }
        }
    }

    private static void requireNoneNegative(StockLevel level, LocalDate day) {
        for (GoodsOnHand each : level.goods()) {
            assertThat(each.quantity().signum())
                    .as("sign of %s on %s: %s", level.stock(), day, each)
                    .isNotNegative();
        }
    }

    /** What came from outside less what left for outside; a stock-take brings or takes what it found more or less. */
    private static void addCameLessLeft(Map<Optional<PartyId>, BigDecimal> sums, List<Movement> movements) {
        BigDecimal own = BigDecimal.ZERO;
        for (Movement each :
                movements.stream().sorted(Comparator.comparing(Movement::date)).toList()) {
            if (each.quantity() == null) {
                continue;
            }
            BigDecimal quantity = each.quantity().amount();
            BigDecimal change = switch (each.kind()) {
                case RECEIPT, CUSTOMER_RETURN, COUNT, TRANSFER_IN -> quantity;
                case STOCK_TAKE -> quantity.subtract(own);
                default -> quantity.negate();
            };
            own = each.goods().isOwn() ? own.add(change) : own;
            if (each.kind() != MovementKind.TRANSFER_IN && each.kind() != MovementKind.TRANSFER_OUT) {
                add(sums, each.goods(), change);
            }
        }
    }
}
