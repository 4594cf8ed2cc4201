package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.inventory.stock.Movement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stock without end that remembers what it is asked, and forgets it when the unit of work fails. */
final class RecordingStock implements OutboundStock {

    final Map<String, Quantity> reserved = new LinkedHashMap<>();
    final List<Movement> movements = new ArrayList<>();
    private final MemoryStore store;

    RecordingStock(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void reserve(OutboundOrder order, Stamp stamp) {
        order.lines().stream()
                .filter(line -> line.open().signum() > 0)
                .forEach(line -> put(order, line.sku(), line.open()));
    }

    @Override
    public void keep(OutboundOrder order, Sku sku, Quantity rest, Stamp stamp) {
        put(order, sku, rest);
    }

    @Override
    public void issue(OutboundOrder order, Parcel parcel, Stamp stamp) {
        for (ParcelLine line : parcel.lines()) {
            put(order, line.sku(), reserved.get(key(order, line.sku())).minus(line.quantity()));
        }
        add(order.issues(parcel, day(stamp)));
    }

    @Override
    public void takeBack(OutboundOrder order, Parcel parcel, Stamp stamp) {
        add(order.returns(parcel, day(stamp)));
    }

    private void add(List<Movement> more) {
        movements.addAll(more);
        store.onFailure(() -> movements.removeAll(more));
    }

    private void put(OutboundOrder order, Sku sku, Quantity quantity) {
        Quantity before = reserved.put(key(order, sku), quantity);
        store.onFailure(() -> {
            if (before == null) {
                reserved.remove(key(order, sku));
            } else {
                reserved.put(key(order, sku), before);
            }
        });
    }

    private static String key(OutboundOrder order, Sku sku) {
        return order.id() + " " + sku;
    }

    private static LocalDate day(Stamp stamp) {
        return stamp.at().atZone(ZoneOffset.ofHours(8)).toLocalDate();
    }
}
