package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.item.ExplodedPart;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of everything that was released, over all outbound orders of a sales order. */
final class SentGoods {

    private SentGoods() {}

    /**
     * The outbound orders by number.
     *
     * @throws IllegalArgumentException if there is none, or they are of several sales orders
     */
    static List<OutboundOrder> ofOneSalesOrder(Collection<OutboundOrder> orders) {
        Set<OrderNo> numbers =
                orders.stream().map(each -> each.id().salesOrder()).collect(Collectors.toSet());
        if (numbers.size() != 1) {
            throw new IllegalArgumentException("outbound orders must be of one sales order, but are of "
                    + numbers.stream().sorted().toList());
        }
        return orders.stream().sorted(Comparator.comparing(OutboundOrder::id)).toList();
    }

    /** Whether everything has arrived that was not cancelled. */
    static boolean isAllThere(SalesRelease release, SoldKits kits, List<OutboundOrder> orders) {
        Map<SoldKits.Good, Quantity> settled = arrived(orders);
        orders.forEach(order -> order.lines().forEach(line -> add(settled, line.sku(), line.cancelled())));
        boolean anything = orders.stream()
                .flatMap(each -> each.parcels().stream())
                .anyMatch(each -> each.state() == ParcelState.ARRIVED);
        return anything && covers(settled, kits.apart(release));
    }

    /** Whether everything has arrived. */
    static boolean isInFull(SalesRelease release, SoldKits kits, List<OutboundOrder> orders) {
        return covers(arrived(orders), kits.apart(release));
    }

    private static boolean covers(Map<SoldKits.Good, Quantity> there, List<ExplodedPart> wanted) {
        Map<SoldKits.Good, Quantity> sums = new HashMap<>();
        wanted.forEach(part -> add(sums, part.sku(), part.quantity()));
        return sums.entrySet().stream().allMatch(each -> {
            Quantity is = there.get(each.getKey());
            return is != null && is.compareTo(each.getValue()) >= 0;
        });
    }

    private static Map<SoldKits.Good, Quantity> arrived(List<OutboundOrder> orders) {
        Map<SoldKits.Good, Quantity> arrived = new HashMap<>();
        orders.stream()
                .flatMap(each -> each.parcels().stream())
                .filter(each -> each.state() == ParcelState.ARRIVED)
                .flatMap(each -> each.lines().stream())
                .forEach(line -> add(arrived, line.sku(), line.quantity()));
        return arrived;
    }

    private static void add(Map<SoldKits.Good, Quantity> sums, Sku sku, Quantity quantity) {
        sums.merge(SoldKits.Good.of(sku, quantity), quantity, Quantity::plus);
    }
}
