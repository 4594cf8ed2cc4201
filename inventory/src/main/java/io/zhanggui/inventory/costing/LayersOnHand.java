package io.zhanggui.inventory.costing;

import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.stock.MovementKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joda.money.BigMoney;

/** What lies in a stock at the end of a day, without a step for each movement. */
final class LayersOnHand {

    private final CostAccount account;
    private final CostRun run;
    private final int end;

    private LayersOnHand(CostAccount account, CostRun run, int end) {
        this.account = account;
        this.run = run;
        this.end = end;
    }

    static LayersOnHand of(CostAccount account, AsOf asOf) {
        int day = (int) Math.min(Integer.MAX_VALUE, asOf.date().toEpochDay());
        int end = account.columns().upTo(day, account.before());
        CostRun run = account.runTo(end, asOf.knowledge());
        return new LayersOnHand(account, run, end);
    }

    /** Whether anything had moved by then. */
    boolean isEmpty() {
        for (int place = 0; place < end; place++) {
            if (run.knows(account.columns().slotAt(place))) {
                return false;
            }
        }
        return true;
    }

    /** What one unit costs by the newest layer or the average, or cost when goods were there last. */
    BigMoney unitCost() {
        BigDecimal value = account.exact(run.layers().lastCostValue());
        BigDecimal quantity = BigDecimal.valueOf(run.layers().lastCostQuantity(), Exact.QUANTITY_SCALE);
        return BigMoney.of(
                account.currency(), value.divide(quantity, Exact.valueScale(account.currency()), RoundingMode.HALF_UP));
    }

    /** In the order in which they came. */
    List<CostLayer> layers() {
        return account.basis().method() == CostMethod.FIFO ? asTheyLie() : newestThatCame();
    }

    private List<CostLayer> asTheyLie() {
        CostLayers layers = run.layers();
        List<CostLayer> result = new ArrayList<>();
        for (int i = layers.head(); i < layers.count(); i++) {
            result.add(account.layer(layers.slot(i), layers.quantity(i), layers.value(i)));
        }
        return result;
    }

    /** All cost the average; what lies there is what came last. */
    private List<CostLayer> newestThatCame() {
        CostLayers layers = run.layers();
        long onHand = layers.onHand();
        long value = onHand == 0 ? 0 : layers.value(layers.head());
        long left = onHand;
        List<CostLayer> result = new ArrayList<>();
        for (int place = end - 1; place >= 0 && left > 0; place--) {
            int slot = account.columns().slotAt(place);
            long part = run.knows(slot) ? Math.min(left, cameIn(slot)) : 0;
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
        return account.columns().kind(slot) == MovementKind.LANDED_COST ? 0 : run.change(slot);
    }
}
