package io.zhanggui.inventory.costing;

import io.zhanggui.core.time.AsOf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;

/** Goes through an account once more and writes down what happens. */
final class AccountTrace implements CostLayers.Taken {

    private final CostAccount account;
    private final MovementColumns columns;
    private final CostRun run;
    private final int end;
    private final List<CostLayer> taken = new ArrayList<>();
    private final Map<Integer, CostStep> steps = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private long owedBefore;

    AccountTrace(CostAccount account, AsOf asOf, int end) {
        this.account = account;
        this.columns = account.columns();
        this.end = end;
        this.run = CostRun.aside(columns, account.basis(), account.known(asOf.knowledge()), this);
    }

    StockAccount build() {
        run.runAside(end, this::step);
        Map<Integer, List<LaterCost>> later = later();
        List<CostStep> trace = new ArrayList<>();
        for (int slot : order) {
            CostStep step = steps.get(slot);
            if (step != null) {
                trace.add(later.containsKey(slot) ? with(step, later.getOrDefault(slot, List.of())) : step);
            }
        }
        long[] result = Arrays.copyOf(run.flows(), Flow.COUNT + 1);
        result[Flow.COUNT] = run.quantity();
        return new StockAccount(account.valuation(result), trace, layers(), owed(), unitCost());
    }

    @Override
    public void take(int slot, long quantity, long value) {
        if (account.basis().method() == CostMethod.FIFO) {
            taken.add(account.layer(slot, quantity, value));
        }
    }

    private void step(int slot) {
        long provisional = run.change(slot) < 0 ? Math.max(0, run.owed().total() - owedBefore) : 0;
        steps.put(
                slot,
                new CostStep(
                        columns.id(slot),
                        columns.date(slot),
                        columns.kind(slot),
                        account.currency(),
                        account.quantity(run.change(slot)),
                        account.quantity(run.quantity()),
                        account.exact(cost(slot)),
                        account.exact(Flow.value(run.flows())),
                        taken,
                        account.quantity(provisional),
                        List.of()));
        order.add(slot);
        taken.clear();
        owedBefore = run.owed().total();
    }

    private long cost(int slot) {
        boolean surplus = Flow.of(columns.kind(slot)) == Flow.COUNTED && run.change(slot) > 0;
        return surplus ? -run.cost(slot) : run.cost(slot);
    }

    private Map<Integer, List<LaterCost>> later() {
        Map<Integer, List<LaterCost>> later = new HashMap<>();
        LaterChanges changes = run.changes();
        for (int i = 0; i < changes.count(); i++) {
            LaterChanges.Kind kind = changes.kind(i);
            if (changes.target(i) >= 0 && changes.amount(i) != 0 && kind.flows()) {
                later.computeIfAbsent(changes.target(i), slot -> new ArrayList<>())
                        .add(new LaterCost(
                                columns.id(changes.cause(i)),
                                columns.id(changes.target(i)),
                                kind == LaterChanges.Kind.LANDED_SHARE,
                                account.exact(changes.amount(i))));
            }
        }
        return later;
    }

    private static CostStep with(CostStep step, List<LaterCost> later) {
        return new CostStep(
                step.movement(),
                step.date(),
                step.kind(),
                step.currency(),
                step.change(),
                step.quantityAfter(),
                step.exactCost(),
                step.exactValueAfter(),
                step.taken(),
                step.provisional(),
                later);
    }

    private List<CostLayer> layers() {
        CostLayers layers = run.layers();
        List<CostLayer> result = new ArrayList<>();
        for (int i = layers.head(); i < layers.count(); i++) {
            result.add(account.layer(layers.slot(i), layers.quantity(i), layers.value(i)));
        }
        return result;
    }

    private List<CostLayer> owed() {
        OwedStock owed = run.owed();
        List<CostLayer> result = new ArrayList<>();
        for (int i = owed.head(); i < owed.count(); i++) {
            result.add(account.layer(owed.slot(i), owed.quantity(i), owed.value(i)));
        }
        return result;
    }

    private BigMoney unitCost() {
        BigDecimal value = account.exact(run.layers().lastCostValue());
        BigDecimal quantity = BigDecimal.valueOf(run.layers().lastCostQuantity(), Exact.QUANTITY_SCALE);
        return BigMoney.of(
                account.currency(), value.divide(quantity, Exact.valueScale(account.currency()), RoundingMode.HALF_UP));
    }
}
