package io.zhanggui.inventory.stock;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Goes through the movements of a stock by date; those of one day in the order of recording. */
final class StockReplay {

    private final TreeMap<Goods, Quantity> onHand = new TreeMap<>();
    private Quantity own;

    private StockReplay(UnitOfMeasure unit) {
        this.own = Quantity.zero(unit);
    }

    static StockLevel play(StockKey stock, List<Recorded<StockEvent>> events) {
        StockLevel level = StockLevel.empty(stock);
        boolean late = false;
        for (Recorded<StockEvent> event : events) {
            late |= level.needsHistory(event.event());
            level = LevelChange.after(level, event);
        }
        return late ? withGoods(level, onHand(events)) : level;
    }

    /** What lies there by goods after the movements among the events. */
    private static Map<Goods, Quantity> onHand(List<Recorded<StockEvent>> events) {
        List<Movement> movements = new ArrayList<>();
        for (Recorded<StockEvent> each : events) {
            if (each.event() instanceof Movement movement) {
                movements.add(movement);
            }
        }
        return run(movements, (movement, there) -> {});
    }

    /**
     * Goes through movements in the order of their dates.
     *
     * @param each is told every movement that changes stock and what is then on hand of its goods
     */
    static Map<Goods, Quantity> run(List<Movement> movements, BiConsumer<Movement, Quantity> each) {
        List<Movement> byDate = movements.stream()
                .filter(movement -> movement.quantity() != null)
                .sorted(Comparator.comparing(Movement::date))
                .toList();
        if (byDate.isEmpty()) {
            return Map.of();
        }
        Quantity first = byDate.get(0).quantity();
        StockReplay replay = new StockReplay(first == null ? UnitOfMeasure.PIECE : first.unit());
        byDate.forEach(movement -> each.accept(movement, replay.move(movement)));
        return replay.onHand;
    }

    private Quantity move(Movement movement) {
        Quantity change = movement.change();
        Quantity found = movement.quantity();
        if (change == null && found != null) {
            change = found.minus(own);
        }
        if (change == null) {
            return own;
        }
        if (movement.goods().isOwn()) {
            own = own.plus(change);
        }
        return onHand.merge(movement.goods(), change, Quantity::plus);
    }

    private static StockLevel withGoods(StockLevel level, Map<Goods, Quantity> onHand) {
        TreeMap<Goods, GoodsOnHand> goods = new TreeMap<>();
        for (GoodsOnHand each : level.goods()) {
            Quantity quantity = onHand.getOrDefault(each.goods(), level.nothing());
            goods.put(each.goods(), new GoodsOnHand(each.goods(), quantity, each.serials(), each.since()));
        }
        Quantity plain = onHand.get(Goods.OWN); // a stock-take changes no others
        if (plain != null) {
            goods.putIfAbsent(Goods.OWN, GoodsOnHand.of(Goods.OWN, plain));
        }
        goods.values().removeIf(GoodsOnHand::isNothing);
        return new StockLevel(
                level.stock(),
                level.events(),
                level.unit(),
                List.copyOf(goods.values()),
                level.reservations(),
                level.transfers(),
                level.latest(),
                level.takenOn(),
                level.recordedOn(),
                level.recordedAt());
    }
}
