package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.stock.Movement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** An article in one warehouse over a period: quantities as they move, then values. */
final class PeriodicPool {

    /** A part of a departure that arrives. */
    record Arrival(PeriodicDeparture departure, BigDecimal quantity) {}

    private final WarehouseId warehouse;
    private final CurrencyUnit currency;
    private final int scale;
    /** From the first period on, by reason; the value is what they leave. */
    private final Map<Flow, BigDecimal> flows = new EnumMap<>(Flow.class);

    private BigDecimal opening = BigDecimal.ZERO;
    private BigDecimal received = BigDecimal.ZERO;
    private BigDecimal expected = BigDecimal.ZERO;
    private BigDecimal departed = BigDecimal.ZERO;
    private BigDecimal credited = BigDecimal.ZERO;
    private BigDecimal creditedQuantity = BigDecimal.ZERO;
    /** Quantities that leave at the average, by reason. */
    private final Map<Flow, BigDecimal> leaving = new EnumMap<>(Flow.class);

    private final List<PeriodicDeparture> departures = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private @Nullable BigDecimal average;
    private BigDecimal averageWorth = BigDecimal.ZERO;
    private BigDecimal averageQuantity = BigDecimal.ZERO;

    PeriodicPool(WarehouseId warehouse, CurrencyUnit currency) {
        this.warehouse = warehouse;
        this.currency = currency;
        this.scale = Exact.valueScale(currency);
    }

    /** The same at the beginning of the period that follows. */
    PeriodicPool next() {
        PeriodicPool next = new PeriodicPool(warehouse, currency);
        next.flows.putAll(flows);
        next.opening = quantity();
        return next;
    }

    WarehouseId warehouse() {
        return warehouse;
    }

    int scale() {
        return scale;
    }

    void add(Movement movement) {
        if (movement.amount() != null) {
            flow(Flow.LANDED, exact(movement.amount().toBigMoney(), BigDecimal.ONE));
            return;
        }
        BigDecimal amount = requireNonNull(movement.quantity(), "quantity").amount();
        switch (movement.kind()) {
            case RECEIPT -> {
                received = received.add(amount);
                flow(Flow.RECEIVED, exact(requireNonNull(movement.unitCost(), "unitCost"), amount));
            }
            case ISSUE -> leave(Flow.SOLD, amount);
            case CUSTOMER_RETURN -> leave(Flow.SOLD, amount.negate());
            case SUPPLIER_RETURN -> {
                leave(Flow.RETURNED, amount);
                if (movement.unitCost() != null) {
                    credited = credited.add(exact(movement.unitCost(), amount));
                    creditedQuantity = creditedQuantity.add(amount);
                }
            }
            case DAMAGE, LOSS -> leave(Flow.LOST, amount);
            case COUNT -> leave(Flow.COUNTED, amount.negate());
            case STOCK_TAKE -> leave(Flow.COUNTED, quantity().subtract(amount));
            default -> throw new AssertionError(movement.kind());
        }
    }

    /** Goods that will have arrived, whatever their departure costs. */
    void expect(BigDecimal amount) {
        expected = expected.add(amount);
    }

    void depart(PeriodicDeparture departure) {
        departures.add(departure);
        departed = departed.add(departure.quantity());
    }

    void arriveFrom(PeriodicDeparture departure, BigDecimal amount) {
        arrivals.add(new Arrival(departure, amount));
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    List<PeriodicDeparture> departures() {
        return departures;
    }

    BigDecimal departed() {
        return departed;
    }

    /** What lay there and was received. */
    BigDecimal ownQuantity() {
        return opening.add(received);
    }

    /** What leaves at the average, departures apart; less than 0 if more came back. */
    BigDecimal leaving() {
        return leaving.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is there as far as the movements went. */
    BigDecimal quantity() {
        return ownQuantity().add(expected).subtract(departed).subtract(leaving());
    }

    /** What all that came so far is worth, less what left. */
    BigDecimal worth() {
        BigDecimal in = get(Flow.RECEIVED).add(get(Flow.LANDED));
        return in.subtract(get(Flow.RETURNED))
                .subtract(get(Flow.RETURN_VARIANCE))
                .subtract(get(Flow.SOLD))
                .subtract(get(Flow.LOST))
                .subtract(get(Flow.COUNTED))
                .subtract(get(Flow.TRANSFERRED));
    }

    void transfer(BigDecimal value) {
        flow(Flow.TRANSFERRED, value);
    }

    /**
     * Lets everything leave at the average of what is there; what was sold takes what rounding leaves.
     *
     * @param worth of the quantity
     * @param whole the quantity that has the average
     * @param stays how much of it stays, and what that is worth
     */
    void leaveAt(BigDecimal worth, BigDecimal whole, BigDecimal stays) {
        average = whole.signum() == 0 ? null : worth.divide(whole, scale + 6, RoundingMode.HALF_UP);
        averageWorth = worth;
        averageQuantity = whole;
        BigDecimal before = worth();
        for (Flow flow : List.of(Flow.RETURNED, Flow.LOST, Flow.COUNTED)) {
            BigDecimal quantity = leaving.getOrDefault(flow, BigDecimal.ZERO);
            BigDecimal cost = share(worth, quantity, whole);
            if (flow == Flow.RETURNED && creditedQuantity.signum() > 0) {
                BigDecimal costOfCredited = share(worth, creditedQuantity, whole);
                flow(Flow.RETURN_VARIANCE, costOfCredited.subtract(credited));
                cost = cost.subtract(costOfCredited).add(credited);
            }
            flow(flow, cost);
        }
        BigDecimal gone = before.subtract(worth());
        flow(Flow.SOLD, before.subtract(gone).subtract(stays));
    }

    BigDecimal share(BigDecimal worth, BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.valueOf(0, scale)
                : worth.multiply(part).divide(whole, scale, RoundingMode.HALF_UP);
    }

    @Nullable
    BigDecimal average() {
        return average;
    }

    /** What has the average is worth. */
    BigDecimal averageWorth() {
        return averageWorth;
    }

    /** How much has the average. */
    BigDecimal averageQuantity() {
        return averageQuantity;
    }

    CostBalance balance(BigDecimal inTransit) {
        BigDecimal none = BigDecimal.valueOf(0, scale);
        return new CostBalance(
                currency,
                get(Flow.RECEIVED),
                get(Flow.LANDED),
                get(Flow.RETURNED),
                get(Flow.SOLD),
                get(Flow.LOST),
                get(Flow.COUNTED),
                get(Flow.TRANSFERRED),
                none,
                get(Flow.RETURN_VARIANCE),
                none,
                inTransit.setScale(scale));
    }

    private void leave(Flow flow, BigDecimal quantity) {
        leaving.merge(flow, quantity, BigDecimal::add);
    }

    private void flow(Flow flow, BigDecimal value) {
        flows.merge(flow, value, BigDecimal::add);
    }

    private BigDecimal get(Flow flow) {
        return flows.getOrDefault(flow, BigDecimal.valueOf(0, scale));
    }

    private BigDecimal exact(BigMoney money, BigDecimal quantity) {
        return money.getAmount().multiply(quantity).setScale(scale, RoundingMode.HALF_UP);
    }
}
