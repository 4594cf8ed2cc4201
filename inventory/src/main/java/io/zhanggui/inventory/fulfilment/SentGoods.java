package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
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
        Map<Sku, Quantity> settled = arrived(orders);
        orders.forEach(
                order -> order.lines().forEach(line -> settled.merge(line.sku(), line.cancelled(), Quantity::plus)));
        boolean anything = orders.stream()
                .flatMap(each -> each.parcels().stream())
                .anyMatch(each -> each.state() == ParcelState.ARRIVED);
        return anything && covers(settled, kits.apart(release));
    }

    /** Whether everything has arrived. */
    static boolean isInFull(SalesRelease release, SoldKits kits, List<OutboundOrder> orders) {
        return covers(arrived(orders), kits.apart(release));
    }

    private static boolean covers(Map<Sku, Quantity> there, Map<Sku, Quantity> wanted) {
        return wanted.entrySet().stream()
                .allMatch(each -> there.getOrDefault(
                                        each.getKey(),
                                        Quantity.zero(each.getValue().unit()))
                                .compareTo(each.getValue())
                        >= 0);
    }

    private static Map<Sku, Quantity> arrived(List<OutboundOrder> orders) {
        Map<Sku, Quantity> arrived = new HashMap<>();
        orders.stream()
                .flatMap(each -> each.parcels().stream())
                .filter(each -> each.state() == ParcelState.ARRIVED)
                .flatMap(each -> each.lines().stream())
                .forEach(line -> arrived.merge(line.sku(), line.quantity(), Quantity::plus));
        return arrived;
    }
}
