package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.warehouse.LayoutEvent;
import io.zhanggui.inventory.warehouse.WarehouseLayouts;
import java.util.List;
import java.util.stream.Stream;

/** Changes of the layout of each warehouse: the event as JSON, because each kind has parts of its own. */
final class JdbcWarehouseLayouts extends JdbcEventStream<WarehouseId, LayoutEvent> implements WarehouseLayouts {

    private static final Table<LayoutEvent> EVENT = Table.<LayoutEvent>named("layout_event")
            .column("change", event -> event.change().code())
            .column("effective_from", LayoutEvent::from)
            .column("body", Json::of)
            .columns(Stamps.columns(LayoutEvent::stamp));

    private static final Select WAREHOUSES =
            Select.of("select distinct warehouse from layout_event order by warehouse", "warehouse");

    JdbcWarehouseLayouts(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, EVENT, Keys.of("warehouse", warehouse -> warehouse), JdbcWarehouseLayouts::event);
    }

    @Override
    public Stream<WarehouseId> warehouses() {
        return sql().stream(WAREHOUSES, List.of(), row -> row.id("warehouse", WarehouseId::of));
    }

    private static LayoutEvent event(Row row) {
        return Json.read(row.text("body"), LayoutEvent.class);
    }
}
