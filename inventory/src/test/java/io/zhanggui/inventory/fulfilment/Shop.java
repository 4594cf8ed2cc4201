package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop with one warehouse for tests: whoever wants goods to leave first releases a sales order. */
final class Shop {

    static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");
    static final Sku MUG = Sku.of("MUG");
    static final Sku TEA = Sku.of("TEA");
    static final Sku GIFT = Sku.of("GIFT");
    static final OrderNo ORDER = OrderNo.of("SO-1");
    static final OutboundOrderId FIRST = OutboundOrderId.of(ORDER, 1);
    static final PersonId PICKER = PersonId.of("P010");
    static final PersonId PACKER = PersonId.of("P011");
    static final ParcelNo PARCEL = ParcelNo.of("1");
    static final Instant MORNING = Instant.parse("2025-11-10T01:00:00Z");

    static final SoldKits KITS = SoldKits.of(
            KitRegister.of(List.of(Bundle.kit(
                            GIFT,
                            LocalDate.of(2025, 10, 1),
                            KitPart.of(MUG, Quantity.ofPieces(2), BigDecimal.ONE),
                            KitPart.of(TEA, Quantity.ofPieces(1), BigDecimal.ONE))
                    .changed(LocalDate.of(2025, 11, 11), KitPart.of(MUG, Quantity.ofPieces(1), BigDecimal.ONE)))),
            ZoneOffset.ofHours(8));

    final MemoryStore store = new MemoryStore();
    final Map<OrderNo, SalesRelease> released = new LinkedHashMap<>();
    final RecordingStock stock = new RecordingStock(store);
    final OutboundOrderRepository repository = OutboundOrderRepository.inMemory(store);
    final AuditTrail audit = AuditTrail.inMemory(store);
    final OutboundOrders orders;

    Shop(OutboundRules rules) {
        orders = new OutboundOrders(
                        repository,
                        order -> Optional.ofNullable(released.get(order)),
                        KITS,
                        stock,
                        CommandReceipts.inMemory(store),
                        audit,
                        store)
                .under(rules);
    }

    static SalesRelease release(OrderNo order, SalesRelease.Line... lines) {
        return new SalesRelease(
                order,
                ShopId.of("TMALL"),
                PartyId.of("C77"),
                List.of(lines),
                MORNING.minusSeconds(7200),
                MORNING.minusSeconds(3600),
                MORNING,
                Actor.of(PersonId.of("P001")),
                LocalDate.of(2025, 11, 12),
                0);
    }

    void release(SalesRelease.Line... lines) {
        released.put(ORDER, release(ORDER, lines));
    }

    static SalesRelease.Line line(Sku sku, long pieces) {
        return new SalesRelease.Line(sku, Quantity.ofPieces(pieces));
    }

    static ParcelLine packed(Sku sku, long pieces) {
        return ParcelLine.of(sku, Quantity.ofPieces(pieces));
    }

    static Stamp by(PersonId person, int hour) {
        return Stamp.by(person).at(MORNING.plusSeconds(3600L * hour));
    }

    static Stamp at(int hour) {
        return by(PICKER, hour);
    }

    /** The first outbound order of everything, picked in full at hour 3. */
    OutboundOrder picked() {
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        orders.startPicking(FIRST, at(2));
        orders.get(FIRST).lines().forEach(each -> orders.pick(FIRST, each.sku(), each.ordered(), at(3)));
        return orders.finishPicking(FIRST, at(3));
    }

    /** The same in one parcel, packed at hour 4. */
    OutboundOrder packed() {
        List<ParcelLine> all = picked().lines().stream()
                .map(each -> ParcelLine.of(each.sku(), each.picked()))
                .toList();
        return orders.pack(FIRST, PARCEL, all, new BigDecimal("1.25"), by(PACKER, 4));
    }
}
