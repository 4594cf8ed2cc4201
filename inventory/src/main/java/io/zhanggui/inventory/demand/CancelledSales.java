package io.zhanggui.inventory.demand;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What cancelled orders take away from demand (取消明细): the lines they cancel, each on the day it was ordered.
 *
 * <pre>{@code
 * CancelledSales cancelled = CancelledSales.of(orderedSales, cancellations);
 * DemandHistory demand = DemandHistory.weekly().cancelled(cancelled.lines()).from(sales);
 * }</pre>
 *
 * @param lines what was cancelled, in the order of the cancellations
 * @param unmatched the cancellations that name no line, or more than is left of one: with the quantity left over
 */
@Beta
public record CancelledSales(List<SalesLine> lines, List<OrderCancellation> unmatched) {

    /** Copies the lists. */
    public CancelledSales {
        lines = List.copyOf(lines);
        unmatched = List.copyOf(unmatched);
    }

    /** A line and how much of it is not cancelled yet. */
    private static final class Open {

        private final OrderedSale line;
        private Quantity left;

        private Open(OrderedSale line) {
            this.line = line;
            this.left = line.sale().quantity();
        }
    }

    /**
     * The lines of cancelled orders.
     *
     * <p>A line is cancelled once: a second cancellation of the same goods is unmatched. Lines of what came back stay.
     *
     * @param ordered the lines of all orders, or at least of those that were cancelled
     * @throws IllegalArgumentException if two lines of an order have one number, or a line is cancelled in another unit
     */
    public static CancelledSales of(Collection<OrderedSale> ordered, Collection<OrderCancellation> cancellations) {
        Map<OrderNo, Map<Integer, Open>> orders = new HashMap<>();
        for (OrderedSale line : ordered) {
            Map<Integer, Open> lines = orders.computeIfAbsent(line.order(), unusedOrder -> new LinkedHashMap<>(2));
            if (lines.put(line.line(), new Open(line)) != null) {
                throw new IllegalArgumentException("order " + line.order() + " has two lines " + line.line());
            }
        }
        List<SalesLine> cancelled = new ArrayList<>();
        List<OrderCancellation> unmatched = new ArrayList<>();
        for (OrderCancellation each : cancellations) {
            Map<Integer, Open> lines = orders.getOrDefault(each.order(), Map.of());
            int before = cancelled.size();
            OrderCancellation rest =
                    each.line() == 0 ? all(each, lines.values(), cancelled) : one(each, lines, cancelled);
            if (rest != null || cancelled.size() == before) {
                unmatched.add(rest == null ? each : rest);
            }
        }
        return new CancelledSales(cancelled, unmatched);
    }

    private static @Nullable OrderCancellation all(
            OrderCancellation cancellation, Collection<Open> lines, List<SalesLine> into) {
        for (Open open : lines) {
            take(open, open.left, into);
        }
        return lines.isEmpty() ? cancellation : null;
    }

    /** Cancels a line; gives what is left over. */
    private static @Nullable OrderCancellation one(
            OrderCancellation cancellation, Map<Integer, Open> lines, List<SalesLine> into) {
        Open open = lines.get(cancellation.line());
        if (open == null || open.left.signum() <= 0) {
            return cancellation;
        }
        Quantity wanted = cancellation.quantity();
        if (wanted == null) {
            take(open, open.left, into);
            return null;
        }
        if (!wanted.unit().equals(open.left.unit())) {
            throw new IllegalArgumentException("line " + cancellation.line() + " of order " + cancellation.order()
                    + " is in " + open.left.unit() + ", but cancelled in " + wanted.unit());
        }
        BigDecimal over = wanted.amount().subtract(open.left.amount());
        take(open, over.signum() > 0 ? open.left : wanted, into);
        return over.signum() > 0
                ? OrderCancellation.ofLine(cancellation.order(), cancellation.line(), Quantity.of(over, wanted.unit()))
                : null;
    }

    private static void take(Open open, Quantity quantity, List<SalesLine> into) {
        if (quantity.signum() > 0) {
            SalesLine sale = open.line.sale();
            into.add(new SalesLine(sale.sku(), sale.date(), quantity, sale.channel()));
            open.left = Quantity.of(open.left.amount().subtract(quantity.amount()), quantity.unit());
        }
    }
}
