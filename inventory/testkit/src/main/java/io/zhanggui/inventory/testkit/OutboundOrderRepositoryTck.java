package io.zhanggui.inventory.testkit;

import static io.zhanggui.inventory.testkit.OutboundSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.inventory.fulfilment.OutboundOrder;
import io.zhanggui.inventory.fulfilment.OutboundOrderId;
import io.zhanggui.inventory.fulfilment.OutboundOrderRepository;
import io.zhanggui.inventory.fulfilment.OutboundState;
import io.zhanggui.inventory.fulfilment.Parcel;
import io.zhanggui.inventory.fulfilment.ParcelState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link OutboundOrderRepository} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class OutboundOrderRepositoryTck
        extends RepositoryTck<OutboundOrderId, OutboundOrder, OutboundOrderRepository> {

    private static final String SHANGHAI = "WH-SH";

    /** For the adapters. */
    protected OutboundOrderRepositoryTck() {}

    @Override
    protected final OutboundOrder value(String unique) {
        return OutboundSamples.order(unique, 1, SHANGHAI, 0, NOON);
    }

    @Override
    protected final OutboundOrder changed(OutboundOrder value) {
        return OutboundSamples.stepped(value);
    }

    @Override
    protected final OutboundOrderId idOf(OutboundOrder value) {
        return value.id();
    }

    @Override
    protected final Stream<OutboundOrder> awkwardValues(Supplier<String> unique) {
        return OutboundSamples.awkward(unique);
    }

    @Override
    protected final Stream<Query<OutboundOrderRepository, OutboundOrder>> queries() {
        return Stream.of(
                Query.of("openIn", (port, each) -> port.openIn(each.warehouse())),
                Query.of(
                        "ofSalesOrder",
                        (port, each) -> port.ofSalesOrder(each.id().salesOrder())),
                Query.of(
                        "shippedDuring",
                        (port, each) -> port.shippedDuring(each.warehouse(), NOON, NOON.plusSeconds(1))));
    }

    @Override
    protected final Stream<Fault> faults() {
        return OutboundFaults.all();
    }

    @Test
    void rule10_openIn_is_by_priority_then_release_then_id() {
        String text = unique();
        String warehouse = "W" + text;
        OutboundOrder later = add(OutboundSamples.order(text + "-a", 1, warehouse, 5, NOON.plusSeconds(1)));
        OutboundOrder calm = add(OutboundSamples.order(text + "-A", 1, warehouse, -1, NOON.minusSeconds(9)));
        OutboundOrder tenth = add(OutboundSamples.order(text + "-b", 10, warehouse, 5, NOON));
        OutboundOrder second = add(OutboundSamples.order(text + "-b", 2, warehouse, 5, NOON));
        OutboundOrder upper = add(OutboundSamples.order(text + "-B", 3, warehouse, 5, NOON));
        OutboundOrder urgent = add(OutboundSamples.order(text + "-z", 1, warehouse, 10, NOON.plusSeconds(9)));
        assertThat(values(port -> port.openIn(WarehouseId.of(warehouse))))
                .containsExactly(urgent, upper, second, tenth, later, calm);
    }

    @Test
    void rule10_ofSalesOrder_is_by_number() {
        String text = unique();
        OutboundOrder tenth = add(OutboundSamples.order(text, 10, SHANGHAI, 0, NOON));
        OutboundOrder first = add(OutboundSamples.order(text, 1, SHANGHAI, 0, NOON));
        OutboundOrder second = add(OutboundSamples.order(text, 2, SHANGHAI, 9, NOON));
        assertThat(values(port -> port.ofSalesOrder(OrderNo.of(text)))).containsExactly(first, second, tenth);
    }

    @Test
    void rule10_shippedDuring_is_by_moment_then_id() {
        String text = unique();
        String warehouse = "W" + text;
        OutboundOrder last = add(shipped(text + "-a", 1, warehouse, NOON.plusSeconds(2)));
        OutboundOrder tenth = add(shipped(text + "-b", 10, warehouse, NOON));
        OutboundOrder second = add(shipped(text + "-b", 2, warehouse, NOON));
        OutboundOrder upper = add(shipped(text + "-B", 2, warehouse, NOON));
        OutboundOrder between = add(shipped(text + "-0", 2, warehouse, NOON.plusNanos(1000)));
        assertThat(values(port -> port.shippedDuring(WarehouseId.of(warehouse), NOON, NOON.plusSeconds(3))))
                .containsExactly(upper, second, tenth, between, last);
    }

    @Test
    void rule11_openIn_gives_what_has_not_ended_in_one_warehouse() {
        String text = unique();
        String warehouse = "W" + text;
        List<OutboundOrder> open = new ArrayList<>();
        for (OutboundState state : OutboundState.values()) {
            OutboundOrder made = add(
                    OutboundSamples.in(OutboundSamples.order(text + state, 1, warehouse, 0, NOON), state, List.of()));
            if (state.isOpen()) {
                open.add(made);
            }
        }
        add(OutboundSamples.order(text + "-other", 1, SHANGHAI, 0, NOON));
        assertThat(values(port -> port.openIn(WarehouseId.of(warehouse)))).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void rule11_openIn_gives_the_stored_version() {
        String warehouse = "W" + unique();
        OutboundOrder order = add(OutboundSamples.order(unique(), 1, warehouse, 0, NOON));
        within(() -> port().replace(new Versioned<>(changed(order), 1)));
        assertThat(versions(port -> port.openIn(WarehouseId.of(warehouse))))
                .containsExactly(new Versioned<>(changed(order), 2));
    }

    @Test
    void rule12_ofSalesOrder_gives_every_one_of_a_sales_order_with_its_version() {
        String text = unique();
        OutboundOrder first = add(OutboundSamples.order(text, 1, SHANGHAI, 0, NOON));
        OutboundOrder second = add(OutboundSamples.in(
                OutboundSamples.order(text, 2, "WH-HZ", 0, NOON), OutboundState.CANCELLED, List.of()));
        add(OutboundSamples.order(text + "0", 1, SHANGHAI, 0, NOON));
        within(() -> port().replace(new Versioned<>(changed(first), 1)));
        assertThat(versions(port -> port.ofSalesOrder(OrderNo.of(text))))
                .containsExactlyInAnyOrder(new Versioned<>(changed(first), 2), new Versioned<>(second, 1));
        assertThat(values(port -> port.ofSalesOrder(OrderNo.of(unique())))).isEmpty();
    }

    @Test
    void rule13_shippedDuring_has_its_start_and_not_its_end() {
        String text = unique();
        String warehouse = "W" + text;
        add(shipped(text + "-1", 1, warehouse, NOON.minusNanos(1000)));
        OutboundOrder start = add(shipped(text + "-2", 1, warehouse, NOON));
        OutboundOrder last =
                add(shipped(text + "-3", 1, warehouse, NOON.plusSeconds(1).minusNanos(1000)));
        add(shipped(text + "-4", 1, warehouse, NOON.plusSeconds(1)));
        add(shipped(text + "-5", 1, SHANGHAI, NOON));
        assertThat(values(port -> port.shippedDuring(WarehouseId.of(warehouse), NOON, NOON.plusSeconds(1))))
                .containsExactlyInAnyOrder(start, last);
    }

    @Test
    void rule13_shippedDuring_goes_by_the_last_parcel_whatever_became_of_it() {
        String text = unique();
        String warehouse = "W" + text;
        Parcel early = OutboundSamples.parcel("1", ParcelState.ARRIVED, NOON.minusSeconds(60));
        Parcel late = OutboundSamples.parcel("2", ParcelState.CAME_BACK, NOON);
        OutboundOrder one = OutboundSamples.order(text + "-1", 1, warehouse, 0, NOON);
        OutboundOrder both = add(OutboundSamples.in(one, OutboundState.DELIVERED, List.of(late, early)));
        add(OutboundSamples.in(
                OutboundSamples.order(text + "-2", 1, warehouse, 0, NOON),
                OutboundState.PACKED,
                List.of(late, OutboundSamples.parcel("3", ParcelState.WAITING, NOON))));
        add(OutboundSamples.in(
                OutboundSamples.order(text + "-3", 1, warehouse, 0, NOON), OutboundState.PICKED, List.of()));
        within(() -> port().replace(new Versioned<>(changed(both), 1)));
        assertThat(versions(port -> port.shippedDuring(WarehouseId.of(warehouse), NOON, NOON.plusSeconds(1))))
                .containsExactly(new Versioned<>(changed(both), 2));
    }

    private static OutboundOrder shipped(String order, int number, String warehouse, Instant at) {
        return OutboundSamples.shippedAt(OutboundSamples.order(order, number, warehouse, 0, NOON), at);
    }

    private OutboundOrder add(OutboundOrder order) {
        return within(() -> port().add(order)).value();
    }

    private List<OutboundOrder> values(Function<OutboundOrderRepository, Stream<Versioned<OutboundOrder>>> query) {
        return versions(query).stream().map(Versioned::value).toList();
    }

    private List<Versioned<OutboundOrder>> versions(
            Function<OutboundOrderRepository, Stream<Versioned<OutboundOrder>>> query) {
        return within(() -> {
            try (Stream<Versioned<OutboundOrder>> found = query.apply(port())) {
                return found.toList();
            }
        });
    }
}
