package io.zhanggui.inventory.costing;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The movements of one article with their costs. What is added must be settled, or rolled back. */
final class CostAccount implements CostRun.Refused {

    /** A movement that refers to another one, of the warehouse of that number. */
    private record Reference(MovementId from, int fromPlace, MovementId to, int toPlace) {}

    private final Sku sku;
    private final CostBasis basis;
    private final boolean refuseNegative;
    private final CurrencyUnit currency;
    private final MovementColumns columns = new MovementColumns();
    private final ArticlePlaces places;
    private final CostRun run;
    private final List<Reference> references = new ArrayList<>();
    private @Nullable UnitOfMeasure unit;
    private Violations.Builder found = Violations.builder();
    private boolean touched;
    private int lastWaiting = -1;
    private boolean broken;
    private int before;
    private int placesBefore;
    private int place;

    CostAccount(Sku sku, CostBasis basis, boolean refuseNegative, CurrencyUnit currency) {
        this.sku = sku;
        this.basis = basis;
        this.refuseNegative = refuseNegative;
        this.currency = currency;
        this.places = new ArticlePlaces(sku);
        this.run = CostRun.main(columns, basis, this);
    }

    Sku sku() {
        return sku;
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

    ArticlePlaces places() {
        return places;
    }

    /** Adds the values of all warehouses, which together may be more than a long holds, or takes them away. */
    void addValues(WideSum[] to, int sign) {
        boolean company = basis.scope() == CostScope.WHOLE_COMPANY;
        long[][] valued = company ? valued(run.sumsAt(run.done())) : new long[0][];
        for (int place = 0; place < (company ? valued.length : places.count()); place++) {
            long[] sums = company ? valued[place] : run.sums(place);
            for (int i = 0; i < to.length; i++) {
                to[i].add(sign * sums[i]);
            }
        }
    }

    /** The values of all warehouses together as a run sees them. */
    long[] values(CostRun seen) {
        long[] values = new long[CostPlace.VALUES];
        boolean company = basis.scope() == CostScope.WHOLE_COMPANY;
        long[][] valued = company ? valued(seen.sumsAt(seen.done())) : new long[0][];
        for (int place = 0; place < (company ? valued.length : places.count()); place++) {
            long[] sums = company ? valued[place] : seen.sums(place);
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.addExact(values[i], sums[i]);
            }
        }
        return values;
    }

    /** Whether anything moved in a warehouse. */
    boolean hasMoved(int place) {
        return run.sums(place)[CostPlace.MOVEMENTS] > 0;
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
        int own = places.of(movement.warehouse());
        int other = movement.counterpart() == null ? own : places.of(movement.counterpart());
        try {
            int slot = columns.add(movement, own, Exact.valueScale(currency));
            if (movement.kind() == MovementKind.TRANSFER_OUT) {
                columns.refer(slot, other);
            }
            if (movement.refersTo() != null) {
                references.add(new Reference(movement.id(), own, movement.refersTo(), other));
            }
        } catch (ArithmeticException e) {
            refuse(movement.id(), CostViolation.OUT_OF_RANGE, OutOfRange.name(e, "quantity × unit cost"));
        }
        Quantity quantity = movement.quantity();
        if (quantity != null) {
            requireUnit(movement.id(), quantity.unit());
        }
        CurrencyUnit money = movement.unitCost() != null
                ? movement.unitCost().getCurrencyUnit()
                : movement.amount() != null ? movement.amount().getCurrencyUnit() : currency;
        if (!currency.equals(money)) {
            refuse(movement.id(), CostViolation.CURRENCY_DIFFERS, money, currency);
        }
    }

    /** Adds rows of a batch that are to be settled; all are in range and have one unit, which this account accepts. */
    void add(PackedRows rows, int from, int to, UnitOfMeasure own) {
        int slot = columns.add(rows, from, to);
        if (unit == null && columns.hasGoods(slot)) {
            unit = own;
        }
        for (int i = from; rows.hasRare() && i < to; i++) {
            columns.bringCredit(rows.batch(), rows.row(i), slot + i - from);
            addReference(rows.batch(), rows.row(i), slot + i - from);
        }
    }

    /** Whether rows of a unit and a currency may be of this article. */
    boolean accepts(UnitOfMeasure moved, CurrencyUnit money) {
        return (unit == null || unit.equals(moved)) && currency.equals(money);
    }

    /** Adds a row of a batch that is to be settled, or refused. */
    void add(MovementBatch batch, int row, int own) {
        try {
            addReference(batch, row, columns.add(batch, row, own));
        } catch (ArithmeticException e) {
            refuse(batch.id(row), CostViolation.OUT_OF_RANGE, OutOfRange.name(e, "quantity × unit cost"));
        }
        if (batch.kind(row) != MovementKind.LANDED_COST) {
            requireUnit(batch.id(row), batch.unit(batch.stock(row)));
        }
        if (batch.hasCost(row) && !currency.equals(batch.currency())) {
            refuse(batch.id(row), CostViolation.CURRENCY_DIFFERS, batch.currency(), currency);
        }
    }

    private void addReference(MovementBatch batch, int row, int slot) {
        WarehouseId counterpart = batch.counterpart(row);
        int own = columns.place(slot);
        int other = counterpart == null ? own : places.of(counterpart);
        if (batch.kind(row) == MovementKind.TRANSFER_OUT) {
            columns.refer(slot, other);
        }
        if (batch.hasReference(row)) {
            references.add(new Reference(batch.id(row), own, batch.referenceId(row), other));
        }
    }

    /** The unit of the article is the first one that it gets. */
    private void requireUnit(MovementId id, UnitOfMeasure moved) {
        UnitOfMeasure own = unit == null ? moved : unit;
        unit = own;
        if (!own.equals(moved)) {
            refuse(id, CostViolation.UNIT_DIFFERS, moved, own);
        }
    }

    /** Adds a standard cost that is to be settled. */
    void add(StandardCost cost) {
        try {
            columns.add(cost, Exact.valueScale(currency));
        } catch (ArithmeticException e) {
            refuse(MovementId.of(sku.value()), CostViolation.OUT_OF_RANGE, OutOfRange.name(e, "the standard cost"));
        }
        if (!currency.equals(cost.unitCost().getCurrencyUnit())) {
            refuse(
                    MovementId.of(sku.value()),
                    CostViolation.CURRENCY_DIFFERS,
                    cost.unitCost().getCurrencyUnit(),
                    currency);
        }
    }

    /** Gives what was added its cost, and what comes after it anew. */
    Violations settle() {
        place = before;
        columns.checkNew(
                before,
                slot -> refuse(
                        columns.id(slot),
                        CostViolation.DUPLICATE_MOVEMENT,
                        columns.isStandard(slot) ? sku : places.stock(columns.place(slot))));
        if (!references.isEmpty() && !broken) {
            putInOrder();
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
                        OutOfRange.name(e, "what all that came or left is worth"));
            }
        }
        return found.build();
    }

    private void putInOrder() {
        Map<Integer, Integer> targets = new HashMap<>();
        for (Reference reference : references) {
            if (reference.fromPlace() != reference.toPlace()) {
                targets.put(
                        columns.find(reference.from(), reference.fromPlace()),
                        columns.find(reference.to(), reference.toPlace()));
            }
        }
        int[] slots = targets.isEmpty() ? null : new SameDayOrder(columns, before, targets).slots();
        if (slots != null) {
            columns.reorder(before, slots);
        }
    }

    private void resolve(Reference reference) {
        int slot = columns.find(reference.from(), reference.fromPlace());
        int to = columns.find(reference.to(), reference.toPlace());
        if (to < 0 || slot < 0) {
            refuse(
                    reference.from(),
                    CostViolation.REFERENCE_UNKNOWN,
                    reference.to(),
                    places.stock(reference.toPlace()));
            return;
        }
        MovementKind wanted = switch (columns.kind(slot)) {
            case CUSTOMER_RETURN -> MovementKind.ISSUE;
            case TRANSFER_IN -> MovementKind.TRANSFER_OUT;
            default -> MovementKind.RECEIPT;
        };
        if (columns.kind(to) != wanted) {
            refuse(reference.from(), CostViolation.REFERENCE_KIND, reference.to(), columns.kind(to));
        } else if (!columns.precedes(to, slot)) {
            refuse(reference.from(), CostViolation.REFERENCE_LATER, reference.to(), columns.date(to));
        } else if (wanted == MovementKind.TRANSFER_OUT && columns.reference(to) != reference.fromPlace()) {
            refuse(
                    reference.from(),
                    CostViolation.DESTINATION_DIFFERS,
                    reference.to(),
                    places.stock(columns.reference(to)).warehouse());
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
        placesBefore = places.count();
        place = before;
        touched = false;
    }

    /** Forgets what was added, settled or not. */
    void rollBack() {
        waitNoMore();
        run.backTo(place);
        columns.truncate(before);
        places.truncate(placesBefore);
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
        int first = place;
        while (before == 0 && first < columns.size() - 1 && columns.isStandard(columns.slotAt(first))) {
            first++;
        }
        return columns.date(columns.slotAt(first));
    }

    /** The sums of each warehouse at the end of a day, as far as known; see {@link CostPlace#sums}. */
    long[][] sumsOn(AsOf asOf) {
        int end = end(asOf);
        Knowledge knowledge = asOf.knowledge();
        IntPredicate known = known(knowledge);
        int unknown = 0;
        if (!knowsAll(knowledge)) {
            for (int i = 0; i < end; i++) {
                unknown += known.test(columns.slotAt(i)) ? 0 : 1;
            }
        }
        if (unknown == end) {
            return new long[0][];
        }
        if (unknown == 0) {
            return valued(run.sumsAt(end));
        }
        CostRun aside = CostRun.aside(columns, basis, known, null);
        aside.runAside(end, slot -> {});
        return valued(aside.sumsAt(end));
    }

    /** The sums with what lies in each warehouse at its value. */
    long[][] valued(long[][] sums) {
        if (basis.scope() == CostScope.WHOLE_COMPANY) {
            CompanyValue.share(IntStream.range(0, Math.min(sums.length, places.count()))
                    .boxed()
                    .sorted(Comparator.comparing(places::stock))
                    .map(place -> sums[place])
                    .toList());
        }
        return sums;
    }

    /** The warehouses in which anything had moved, or to which anything was on its way. */
    void addValuations(long[][] sums, List<Valuation> to) {
        for (int place = 0; place < Math.min(sums.length, places.count()); place++) {
            if (sums[place][CostPlace.MOVEMENTS] > 0 || sums[place][CostPlace.TRANSIT_QUANTITY] != 0) {
                to.add(valuation(place, sums[place]));
            }
        }
    }

    /** How many movements there are up to a day. */
    int end(AsOf asOf) {
        return columns.upTo(day(asOf), before);
    }

    static int day(AsOf asOf) {
        return (int) Math.min(Integer.MAX_VALUE, asOf.date().toEpochDay());
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

    Valuation valuation(int place, long[] sums) {
        return new Valuation(
                places.stock(place),
                quantity(sums[CostPlace.QUANTITY]),
                quantity(sums[CostPlace.TRANSIT_QUANTITY]),
                CostBalance.of(currency, sums));
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
