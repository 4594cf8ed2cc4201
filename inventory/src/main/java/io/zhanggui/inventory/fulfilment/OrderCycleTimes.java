package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long orders took from order to delivery, segment by segment (订单交付周期). Orders that are not delivered are left out
 * of every figure, and counted.
 *
 * @param delivered the orders that were delivered
 * @param notDelivered how many were not
 * @param scale in what times are measured
 */
@Beta
public record OrderCycleTimes(List<OrderCycle> delivered, int notDelivered, TimeScale scale) {

    private static final double MEDIAN_SHARE = 0.5;
    private static final double P90_SHARE = 0.9;
    private static final double P95_SHARE = 0.95;

    /**
     * @throws IllegalArgumentException if an order is not delivered, or the number is negative
     */
    public OrderCycleTimes {
        delivered = List.copyOf(delivered);
        requireNonNull(scale, "scale");
        for (OrderCycle each : delivered) {
            if (each.delivered() == null) {
                throw new IllegalArgumentException("order " + each.order() + " is not delivered");
            }
        }
        if (notDelivered < 0) {
            throw new IllegalArgumentException("notDelivered must not be negative, but is " + notDelivered);
        }
    }

    /** The times of orders, delivered or not. */
    public static OrderCycleTimes of(Collection<OrderCycle> orders, TimeScale scale) {
        List<OrderCycle> delivered =
                orders.stream().filter(each -> each.delivered() != null).toList();
        return new OrderCycleTimes(delivered, orders.size() - delivered.size(), scale);
    }

    /**
     * The times of groups of orders, by group.
     *
     * @param group the warehouse, shop or carrier for example; orders for which it gives {@code null} are in no group
     */
    public static <K extends Comparable<? super K>> Map<K, OrderCycleTimes> by(
            Function<OrderCycle, @Nullable K> group, Collection<OrderCycle> orders, TimeScale scale) {
        Map<K, List<OrderCycle>> groups = new TreeMap<>();
        for (OrderCycle order : orders) {
            K key = group.apply(order);
            if (key != null) {
                groups.computeIfAbsent(key, any -> new ArrayList<>()).add(order);
            }
        }
        Map<K, OrderCycleTimes> times = new LinkedHashMap<>();
        groups.forEach((key, some) -> times.put(key, of(some, scale)));
        return times;
    }

    /** The times of one segment, of the orders of which they are known. */
    public TimeStatistics of(CycleSegment segment) {
        return new TimeStatistics(delivered.stream()
                .map(each -> each.time(segment))
                .flatMap(Optional::stream)
                .map(this::scaled)
                .toList());
    }

    /** How many delivered orders had something promised. */
    public int promised() {
        return (int) delivered.stream().filter(each -> each.lateFrom() != null).count();
    }

    /** How many of these were delivered in time. */
    public int onTime() {
        return (int)
                delivered.stream().filter(each -> each.isOnTime().orElse(false)).count();
    }

    /** The share of delivered orders in time, of those with a promise; empty if none has one. */
    public OptionalDouble onTimeRate() {
        return promised() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) onTime() / promised());
    }

    private Double scaled(Duration time) {
        return scale.of(time);
    }

    /** The mean time of the whole way, its parts, and the share in time. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        for (CycleSegment segment : CycleSegment.values()) {
            parts.add(explain(segment));
        }
        parts.add(Explanation.of(FulfilmentTerm.ON_TIME_RATE, orNull(onTimeRate()))
                .formula(FulfilmentTerm.RATE_FORMULA, onTime(), promised()));
        parts.add(Explanation.of(FulfilmentTerm.NOT_PROMISED, delivered.size() - promised()));
        parts.add(Explanation.of(FulfilmentTerm.NOT_DELIVERED, notDelivered));
        return Explanation.of(
                        FulfilmentTerm.CYCLE_TIMES,
                        orNull(of(CycleSegment.WHOLE).mean()))
                .formula(FulfilmentTerm.CYCLE_FORMULA, delivered.size(), scale)
                .with(parts);
    }

    private Explanation explain(CycleSegment segment) {
        TimeStatistics times = of(segment);
        return Explanation.of(segment, orNull(times.mean()))
                .formula(FulfilmentTerm.MEAN, times.count())
                .with(
                        quantile(FulfilmentTerm.MEDIAN, times, MEDIAN_SHARE),
                        quantile(FulfilmentTerm.P90, times, P90_SHARE),
                        quantile(FulfilmentTerm.P95, times, P95_SHARE));
    }

    private static Explanation quantile(FulfilmentTerm label, TimeStatistics times, double share) {
        OptionalDouble quantile = times.quantile(share);
        return Explanation.of(label, orNull(quantile))
                .formula(quantile.isPresent() ? FulfilmentTerm.QUANTILE_FORMULA : FulfilmentTerm.NONE_KNOWN);
    }

    private static @Nullable Object orNull(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
