package io.zhanggui.inventory.costing;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The movements of one stock with their costs. What is added must be settled, or rolled back. */
final class CostAccount implements CostRun.Refused {

    private record Reference(int slot, MovementId to) {}

    private final StockKey stock;
    private final CostBasis basis;
    private final boolean refuseNegative;
    private final CurrencyUnit currency;
    private final MovementColumns columns = new MovementColumns();
    private final CostRun run;
    private final List<Reference> references = new ArrayList<>();
    private @Nullable UnitOfMeasure unit;
    private Violations.Builder found = Violations.builder();
    private boolean touched;
    private int lastWaiting = -1;
    private boolean broken;
    private int before;
    private int place;

    CostAccount(StockKey stock, CostBasis basis, boolean refuseNegative, CurrencyUnit currency) {
        this.stock = stock;
        this.basis = basis;
        this.refuseNegative = refuseNegative;
        this.currency = currency;
        this.run = CostRun.main(columns, basis, this);
    }

    StockKey stock() {
        return stock;
    }

    CostBasis basis() {
        return basis;
    }

    CurrencyUnit currency() {
        return currency;
    }

    MovementColumns columns() {
        return columns;
    }

    CostRun run() {
        return run;
    }

    /** The unit of its quantities; pieces while nothing came or left. */
    UnitOfMeasure unit() {
        UnitOfMeasure own = unit;
        return own == null ? UnitOfMeasure.PIECE : own;
    }

    /** Whether every movement was recorded by then. */
    boolean knowsAll(Knowledge knowledge) {
        return isKnown(columns.latestRecorded(), knowledge);
    }

    long[] flows() {
        return run.flows();
    }

    /** Announces movements to be added; whether none was announced since the last was kept or rolled back. */
    boolean touch() {
        boolean first = !touched;
        touched = true;
        return first;
    }

    /** Lets a movement wait behind the one that waits last, which is given; -1 if none waits. */
    int waitBehind(int number) {
        int before = lastWaiting;
        lastWaiting = number;
        return before;
    }

    void waitNoMore() {
        lastWaiting = -1;
    }

    /** Whether there is no movement. */
    boolean isEmpty() {
        return columns.size() == 0;
    }

    /** How many movements were there before what was added. */
    int before() {
        return before;
    }

    /** Adds a movement that is to be settled. */
    void add(Movement movement) {
        try {
            int slot = columns.add(movement, Exact.valueScale(currency));
            if (movement.refersTo() != null) {
                references.add(new Reference(slot, movement.refersTo()));
            }
        } catch (ArithmeticException e) {
            refuse(movement.id(), CostViolation.OUT_OF_RANGE, String.valueOf(e.getMessage()));
        }
        Quantity quantity = movement.quantity();
        if (quantity != null && !quantity.unit().equals(unit)) {
            if (unit == null) {
                unit = quantity.unit();
            } else {
                refuse(movement.id(), CostViolation.UNIT_DIFFERS, quantity.unit(), unit);
            }
        }
        CurrencyUnit other = movement.unitCost() != null
                ? movement.unitCost().getCurrencyUnit()
                : movement.amount() != null ? movement.amount().getCurrencyUnit() : currency;
        if (!currency.equals(other)) {
            refuse(movement.id(), CostViolation.CURRENCY_DIFFERS, other, currency);
        }
    }

    /** Gives what was added its cost, and what comes after it anew. */
    Violations settle() {
        place = before;
        columns.reserveIndex();
        for (int slot = before; slot < columns.size(); slot++) {
            if (!columns.index(slot)) {
                refuse(columns.id(slot), CostViolation.DUPLICATE_MOVEMENT, stock);
            }
        }
        references.forEach(this::resolve);
        references.clear();
        if (!broken) {
            place = columns.sortFrom(before);
            if (place < run.done()) {
                run.backTo(place);
            }
            try {
                run.runTo(columns.size());
            } catch (ArithmeticException e) {
                refuse(
                        columns.id(columns.slotAt(run.done())),
                        CostViolation.OUT_OF_RANGE,
                        String.valueOf(e.getMessage()));
            }
        }
        return found.build();
    }

    private void resolve(Reference reference) {
        int slot = reference.slot();
        int to = columns.find(reference.to());
        if (to < 0) {
            refuse(columns.id(slot), CostViolation.REFERENCE_UNKNOWN, reference.to(), stock);
            return;
        }
        MovementKind wanted =
                columns.kind(slot) == MovementKind.CUSTOMER_RETURN ? MovementKind.ISSUE : MovementKind.RECEIPT;
        if (columns.kind(to) != wanted) {
            refuse(columns.id(slot), CostViolation.REFERENCE_KIND, reference.to(), columns.kind(to));
        } else if (!columns.precedes(to, slot)) {
            refuse(columns.id(slot), CostViolation.REFERENCE_LATER, reference.to(), columns.date(to));
        }
        columns.refer(slot, to);
    }

    private void refuse(MovementId id, CostViolation rule, Object... arguments) {
        broken = true;
        found.add(Violation.of(rule, id.value(), arguments));
    }

    @Override
    public void refuse(int slot, CostViolation rule, long quantity, long limit) {
        boolean ofValue = rule == CostViolation.REFUND_EXCEEDS_COST;
        if (rule != CostViolation.NEGATIVE_STOCK || refuseNegative) {
            refuse(
                    columns.id(slot),
                    rule,
                    ofValue ? exact(limit) : quantity(limit),
                    ofValue ? exact(quantity) : quantity(quantity),
                    columns.date(slot));
        }
    }

    /** Keeps what was settled. */
    void keep() {
        before = columns.size();
        place = before;
        touched = false;
    }

    /** Forgets what was added, settled or not. */
    void rollBack() {
        waitNoMore();
        run.backTo(place);
        columns.truncate(before);
        run.runTo(before);
        references.clear();
        found = Violations.builder();
        broken = false;
        touched = false;
        if (before == 0) {
            unit = null;
        }
        place = before;
    }

    /** The first day on which something that was added changes the account. */
    LocalDate changedFrom() {
        return columns.date(columns.slotAt(place));
    }

    /** Flows and quantity at the end of a day, as far as known; {@code null} if nothing had moved. */
    long @Nullable [] flowsOn(int day, Knowledge knowledge) {
        int end = columns.upTo(day, before);
        IntPredicate known = known(knowledge);
        int unknown = 0;
        if (!knowsAll(knowledge)) {
            for (int i = 0; i < end; i++) {
                unknown += known.test(columns.slotAt(i)) ? 0 : 1;
            }
        }
        if (unknown == end) {
            return null;
        }
        if (unknown == 0) {
            return run.flowsAt(end);
        }
        CostRun aside = CostRun.aside(columns, basis, known, null);
        aside.runAside(end, slot -> {});
        long[] flows = Arrays.copyOf(aside.flows(), Flow.COUNT + 1);
        flows[Flow.COUNT] = aside.quantity();
        return flows;
    }

    /** A run that stands at a place: the main one, if that is where it stands and all was known. */
    CostRun runTo(int end, Knowledge knowledge) {
        if (end == run.done() && isKnown(columns.latestRecorded(), knowledge)) {
            return run;
        }
        CostRun aside = CostRun.aside(columns, basis, known(knowledge), null);
        aside.runAside(end, slot -> {});
        return aside;
    }

    IntPredicate known(Knowledge knowledge) {
        return slot -> isKnown(columns.recorded(slot), knowledge);
    }

    private static boolean isKnown(int recorded, Knowledge knowledge) {
        LocalDate cutOff = knowledge.cutOff();
        return cutOff == null || recorded <= cutOff.toEpochDay();
    }

    Valuation valuation(long[] flowsAndQuantity) {
        return new Valuation(stock, quantity(flowsAndQuantity[Flow.COUNT]), CostBalance.of(currency, flowsAndQuantity));
    }

    Quantity quantity(long scaled) {
        return Quantity.of(BigDecimal.valueOf(scaled, Exact.QUANTITY_SCALE), unit());
    }

    BigDecimal exact(long value) {
        return BigDecimal.valueOf(value, Exact.valueScale(currency));
    }

    CostLayer layer(int slot, long quantity, long value) {
        return new CostLayer(columns.id(slot), columns.date(slot), quantity(quantity), exact(value));
    }
}
