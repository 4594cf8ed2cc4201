package io.zhanggui.inventory.costing;

import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.stock.MovementKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** What lies in a stock at a place of a run, without a step for each movement. */
final class LayersOnHand {

    private final CostAccount account;
    private final int place;
    private final CostRun run;
    private final int end;

    /**
     * What lies there now.
     *
     * @param end how many movements the run went through
     */
    LayersOnHand(CostAccount account, int place, CostRun run, int end) {
        this.account = account;
        this.place = place;
        this.run = run;
        this.end = end;
    }

    /** What lies in each warehouse of an article on a day, by warehouse. */
    static Stream<StockLayer> of(CostAccount account, AsOf asOf) {
        int end = account.end(asOf);
        CostRun run = account.runTo(end, asOf.knowledge());
        ArticlePlaces places = account.places();
        return IntStream.range(0, places.count())
                .boxed()
                .sorted((one, other) -> places.stock(one).compareTo(places.stock(other)))
                .flatMap(place -> new LayersOnHand(account, place, run, end)
                        .layers().stream().map(layer -> new StockLayer(places.stock(place), layer)));
    }

    /** Whether anything had moved by then. */
    boolean isEmpty() {
        return run.sums(place)[CostPlace.MOVEMENTS] == 0;
    }

    private CostLayers pool() {
        return run.place(place).pool().layers();
    }

    /** What one unit costs by the newest layer or the average, or cost when goods were there last. */
    BigMoney unitCost() {
        StandardPrice standard = run.standard();
        if (standard != null) {
            return BigMoney.of(account.currency(), account.exact(standard.price()));
        }
        BigDecimal value = account.exact(pool().lastCostValue());
        BigDecimal quantity = BigDecimal.valueOf(pool().lastCostQuantity(), Exact.QUANTITY_SCALE);
        return BigMoney.of(
                account.currency(), value.divide(quantity, Exact.valueScale(account.currency()), RoundingMode.HALF_UP));
    }

    /** In the order in which they came; where all cost the average, what lies there is what came last. */
    List<CostLayer> layers() {
        return account.basis().method() == CostMethod.FIFO ? asTheyLie() : newestThatCame();
    }

    /** As the method keeps them, in the order in which they leave. */
    List<CostLayer> asTheyLie() {
        if (isShared() || run.standard() != null) {
            return newestThatCame();
        }
        CostLayers layers = pool();
        List<CostLayer> result = new ArrayList<>();
        for (int i = layers.head(); i < layers.count(); i++) {
            if (layers.quantity(i) > 0) {
                result.add(account.layer(layers.slot(i), layers.quantity(i), layers.value(i)));
            }
        }
        return result;
    }

    private boolean isShared() {
        return account.basis().scope() == CostScope.WHOLE_COMPANY;
    }

    private List<CostLayer> newestThatCame() {
        run.place(place);
        long[] sums = isShared() ? account.valued(run.sumsAt(run.done()))[place] : run.sums(place);
        long onHand = sums[CostPlace.QUANTITY];
        long value = Flow.value(sums);
        long left = onHand;
        List<CostLayer> result = new ArrayList<>();
        for (int at = end - 1; at >= 0 && left > 0; at--) {
            int slot = account.columns().slotAt(at);
            long part = Math.min(left, cameIn(slot));
            if (part > 0) {
                long worth = Exact.share(value, left, onHand) - Exact.share(value, left - part, onHand);
                result.add(account.layer(slot, part, worth));
                left -= part;
            }
        }
        Collections.reverse(result);
        return result;
    }

    private long cameIn(int slot) {
        MovementColumns columns = account.columns();
        boolean goods = columns.place(slot) == place && columns.kind(slot) != MovementKind.LANDED_COST;
        return goods && run.knows(slot) ? run.change(slot) : 0;
    }
}
