package io.zhanggui.inventory.testkit;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.inventory.fulfilment.OutboundOrder;
import io.zhanggui.inventory.fulfilment.OutboundOrderRepository;
import io.zhanggui.inventory.fulfilment.OutboundState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes that break the rules of outbound orders. */
final class OutboundFaults {

    private static final Comparator<Versioned<OutboundOrder>> BY_ID =
            Comparator.comparing(each -> each.value().id());
    private static final Comparator<Versioned<OutboundOrder>> NUMBERS_AS_TEXT =
            Comparator.comparing(each -> each.value().id().toString());

    private OutboundFaults() {}

    static Stream<Fault> all() {
        return Stream.concat(ofQueries(), ofShipments());
    }

    private static Stream<Fault> ofQueries() {
        return Stream.of(
                openIn("open orders sort by id", 10, all -> all.sorted(BY_ID)),
                openIn(
                        "the last released comes first",
                        10,
                        all -> all.sorted(Comparator.comparing((Versioned<OutboundOrder> each) ->
                                        each.value().release().priority())
                                .thenComparing(each -> each.value().release().releasedAt())
                                .reversed()
                                .thenComparing(BY_ID))),
                openIn("open orders come without their version", 11, OutboundFaults::withoutVersion),
                openIn(
                        "what is being picked does not come",
                        11,
                        all -> all.filter(each -> each.value().state() != OutboundState.PICKING)),
                ofSalesOrder("numbers sort as text", 10, all -> all.sorted(NUMBERS_AS_TEXT)),
                ofSalesOrder("orders of a sales order come without their version", 12, OutboundFaults::withoutVersion),
                ofSalesOrder(
                        "cancelled orders do not come",
                        12,
                        all -> all.filter(each -> each.value().state() != OutboundState.CANCELLED)));
    }

    private static Stream<Fault> ofShipments() {
        return Stream.of(
                shipped("shipments sort by id", 10, 0, all -> all.sorted(BY_ID)),
                shipped(
                        "numbers of shipments sort as text",
                        10,
                        0,
                        all -> all.sorted(Comparator.comparing((Versioned<OutboundOrder> each) ->
                                        each.value().shippedAt().orElseThrow())
                                .thenComparing(NUMBERS_AS_TEXT))),
                shipped("the end of a period counts", 13, 1000, all -> all),
                shipped("shipments come without their version", 13, 0, OutboundFaults::withoutVersion),
                shipped(
                        "what was delivered since does not come",
                        13,
                        0,
                        all -> all.filter(each -> each.value().state() != OutboundState.DELIVERED)));
    }

    private static Stream<Versioned<OutboundOrder>> withoutVersion(Stream<Versioned<OutboundOrder>> all) {
        return all.map(each -> new Versioned<>(each.value(), 1));
    }

    private static Fault openIn(String title, int rule, UnaryOperator<Stream<Versioned<OutboundOrder>>> change) {
        return in(title, rule, "openIn", change, (right, arguments) -> right.openIn((WarehouseId) arguments.get(0)));
    }

    private static Fault ofSalesOrder(String title, int rule, UnaryOperator<Stream<Versioned<OutboundOrder>>> change) {
        return in(
                title,
                rule,
                "ofSalesOrder",
                change,
                (right, arguments) -> right.ofSalesOrder((OrderNo) arguments.get(0)));
    }

    private static Fault shipped(
            String title, int rule, long endNanos, UnaryOperator<Stream<Versioned<OutboundOrder>>> change) {
        return in(
                title,
                rule,
                "shippedDuring",
                change,
                (right, arguments) -> right.shippedDuring(
                        (WarehouseId) arguments.get(0),
                        (Instant) arguments.get(1),
                        ((Instant) arguments.get(2)).plusNanos(endNanos)));
    }

    private static Fault in(
            String title,
            int rule,
            String method,
            UnaryOperator<Stream<Versioned<OutboundOrder>>> change,
            BiFunction<OutboundOrderRepository, List<Object>, Stream<Versioned<OutboundOrder>>> ask) {
        return Fault.in(title, rule, OutboundOrderRepository.class, method, (right, arguments) -> {
            try (Stream<Versioned<OutboundOrder>> found = change.apply(ask.apply(right, arguments))) {
                return found.toList().stream();
            }
        });
    }
}
