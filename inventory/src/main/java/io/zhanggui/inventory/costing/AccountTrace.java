package io.zhanggui.inventory.costing;

import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.stock.MovementKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through an article once more and writes down what happens in one warehouse. */
final class AccountTrace implements CostLayers.Taken {

    private final CostAccount account;
    private final int place;
    private final MovementColumns columns;
    private final CostRun run;
    private final int end;
    private final List<CostLayer> taken = new ArrayList<>();
    private final Map<Integer, CostStep> steps = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private long owedBefore;
    private int changesBefore;

    AccountTrace(CostAccount account, int place, AsOf asOf, int end) {
        this.account = account;
        this.place = place;
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
        LayersOnHand there = new LayersOnHand(account, place, run, end);
        return new StockAccount(account.valuation(place, sums()), trace, there.asTheyLie(), owed(), there.unitCost());
    }

    private long[] sums() {
        run.place(place);
        return account.valued(run.sumsAt(run.done()))[place];
    }

    @Override
    public void take(int slot, long quantity, long value) {
        if (account.basis().method() == CostMethod.FIFO) {
            taken.add(account.layer(slot, quantity, value));
        }
    }

    private void step(int slot) {
        long owed = run.place(place).pool().owed().total();
        if (columns.place(slot) == place) {
            long provisional = run.change(slot) < 0 ? Math.max(0, owed - owedBefore) : 0;
            long[] sums = account.basis().scope() == CostScope.WHOLE_COMPANY ? sums() : run.sums(place);
            steps.put(
                    slot,
                    new CostStep(
                            columns.id(slot),
                            columns.date(slot),
                            columns.kind(slot),
                            account.currency(),
                            account.quantity(run.change(slot)),
                            account.quantity(sums[CostPlace.QUANTITY]),
                            account.exact(cost(slot)),
                            account.exact(Flow.value(sums)),
                            taken,
                            account.exact(variance()),
                            account.quantity(provisional),
                            List.of()));
            order.add(slot);
        }
        taken.clear();
        owedBefore = owed;
        changesBefore = run.changes().count();
    }

    /** What the step left as variance. */
    private long variance() {
        long variance = 0;
        for (int i = changesBefore; i < run.changes().count(); i++) {
            variance += run.changes().kind(i) == LaterChanges.Kind.VARIANCE
                    ? run.changes().amount(i)
                    : 0;
        }
        return variance;
    }

    private long cost(int slot) {
        return switch (columns.kind(slot)) {
            case COUNT, STOCK_TAKE -> Math.abs(run.cost(slot));
            default -> run.cost(slot);
        };
    }

    private Map<Integer, List<LaterCost>> later() {
        Map<Integer, List<LaterCost>> later = new HashMap<>();
        LaterChanges changes = run.changes();
        for (int i = 0; i < changes.count(); i++) {
            int target = changes.target(i);
            if (changes.kind(i).isLater() && target >= 0 && columns.place(target) == place && changes.amount(i) != 0) {
                later.computeIfAbsent(target, slot -> new ArrayList<>())
                        .add(new LaterCost(
                                columns.id(changes.cause(i)),
                                columns.id(target),
                                columns.kind(changes.cause(i)) == MovementKind.LANDED_COST,
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
                step.exactVariance(),
                step.provisional(),
                later);
    }

    private List<CostLayer> owed() {
        if (account.basis().scope() == CostScope.WHOLE_COMPANY) {
            return List.of();
        }
        OwedStock owed = run.place(place).pool().owed();
        List<CostLayer> result = new ArrayList<>();
        for (int i = owed.head(); i < owed.count(); i++) {
            result.add(account.layer(owed.slot(i), owed.quantity(i), owed.value(i)));
        }
        return result;
    }
}
