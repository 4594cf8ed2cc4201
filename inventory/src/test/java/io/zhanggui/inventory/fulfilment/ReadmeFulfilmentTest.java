package io.zhanggui.inventory.fulfilment;

import static io.zhanggui.inventory.warehouse.SpaceMeasure.VOLUME;
import static io.zhanggui.inventory.warehouse.ZonePurpose.PICK_FACE;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.stock.LotStock;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.warehouse.ItemStorage;
import io.zhanggui.inventory.warehouse.LayoutChange;
import io.zhanggui.inventory.warehouse.LayoutDifference;
import io.zhanggui.inventory.warehouse.LayoutHistory;
import io.zhanggui.inventory.warehouse.LayoutUse;
import io.zhanggui.inventory.warehouse.Location;
import io.zhanggui.inventory.warehouse.LocationId;
import io.zhanggui.inventory.warehouse.Placement;
import io.zhanggui.inventory.warehouse.Placements;
import io.zhanggui.inventory.warehouse.PutAway;
import io.zhanggui.inventory.warehouse.Slotting;
import io.zhanggui.inventory.warehouse.SlottingDemand;
import io.zhanggui.inventory.warehouse.SlottingPlan;
import io.zhanggui.inventory.warehouse.Space;
import io.zhanggui.inventory.warehouse.StorageCatalog;
import io.zhanggui.inventory.warehouse.WarehouseLayout;
import io.zhanggui.inventory.warehouse.WarehouseLayouts;
import io.zhanggui.inventory.warehouse.Warehouses;
import io.zhanggui.inventory.warehouse.Zone;
import io.zhanggui.inventory.warehouse.ZoneCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** The code of warehouses and fulfilment in inventory/README.md: what stands there stands here, and runs. */
class ReadmeFulfilmentTest {

    private static final Path SOURCE =
            Path.of("src", "test", "java", "io", "zhanggui", "inventory", "fulfilment", "ReadmeFulfilmentTest.java");

    private final MemoryStore store = new MemoryStore();
    private final UnitOfWork unitOfWork = store;
    private final CommandReceipts receipts = CommandReceipts.inMemory(store);
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final WarehouseId shanghai = WarehouseId.of("WH-SH");
    private final LocalDate today = LocalDate.of(2025, 11, 10);
    private final LocalDate yesterday = today.minusDays(1);
    private final Instant now = Instant.parse("2025-11-10T02:00:00Z");
    private final Stamp stamp = Stamp.by(PersonId.of("P007")).at(now);
    private final StorageCatalog catalog =
            StorageCatalog.of(List.of(ItemStorage.of(Sku.of("MUG")).volume("0.01")));
    private final Placement placement =
            Placement.empty().plus(LocationId.of("P-03-12-2-05"), Sku.of("MUG"), Quantity.ofPieces(5));

    @Test
    void aLayoutIsChanged_filledAndSlotted() {
        WarehouseLayouts layouts = WarehouseLayouts.inMemory(store);
        Placements placements = any -> placement;

        Warehouses warehouses = new Warehouses(layouts, placements, catalog, receipts, audit, unitOfWork);
        LocationId face = LocationId.of("P-03-12-2-05");
        List<LayoutChange> changes = List.of(
                new LayoutChange.AddZone(Zone.of(ZoneCode.of("P"), "拣货一区", PICK_FACE)),
                new LayoutChange.AddLocation(Location.of(face, Space.of(VOLUME, "1.2"), "18.5")));
        warehouses.change(shanghai, changes, today, stamp);

        LayoutHistory history = warehouses.history(shanghai);
        WarehouseLayout layout = history.on(today);
        WarehouseLayout reported = history.asOf(AsOf.of(today).knownOn(yesterday));
        List<LayoutDifference> changed = layout.since(reported);
        LayoutDifference.toTable(changed);

        Violations wrong = layout.check(placement, catalog);
        PutAway put = PutAway.suggest(layout, placement, catalog, Sku.of("MUG"), Quantity.ofPieces(40));
        put.explain().toText(SIMPLIFIED_CHINESE);
        LayoutUse use = LayoutUse.of(layout, placement, catalog);
        use.toTable();
        use.explain().toText(SIMPLIFIED_CHINESE);

        SlottingPlan plan = Slotting.in(layout)
                .moveCost("400")
                .plan(
                        List.of(
                                SlottingDemand.of(Sku.of("MUG"), "1.2", 120),
                                SlottingDemand.of(Sku.of("TEA"), "0.5", 60)),
                        placement);
        plan.distanceNow();
        plan.distanceProposed();
        plan.movesWorthMaking();
        plan.explain().toText(SIMPLIFIED_CHINESE);

        assertThat(changed).hasSize(2);
        assertThat(wrong.isEmpty()).isTrue();
        assertThat(put.steps()).hasSize(1);
        assertThat(plan.unplaced()).containsExactly(Sku.of("MUG"));
    }

    @Test
    void anOrderIsFulfilled_andMeasured() {
        LocationId face = LocationId.of("P-03-12-2-05");
        WarehouseLayout layout = new WarehouseLayout(
                shanghai,
                AsOf.of(today),
                List.of(Zone.of(ZoneCode.of("P"), "拣货", PICK_FACE)),
                List.of(Location.of(face, Space.UNLIMITED, "1")));
        ShopId shop = ShopId.of("TMALL");
        PartyId customer = PartyId.of("C77");
        PersonId reviewer = PersonId.of("P001");
        Instant ordered = now.minusSeconds(7200);
        Instant paid = now.minusSeconds(3600);

        SalesRelease release = SalesRelease.of(
                        OrderNo.of("SO-1"),
                        shop,
                        customer,
                        ordered,
                        Stamp.by(reviewer).at(now),
                        SalesRelease.Line.of(Sku.of("MUG"), Quantity.ofPieces(5)))
                .paidAt(paid)
                .promised(today.plusDays(2));
        SalesReleases releases =
                number -> Optional.of(release).filter(each -> each.order().equals(number));

        KitRegister register = KitRegister.none();
        StockBook book = new StockBook(
                StockEvents.inMemory(store),
                StockLevels.inMemory(store),
                receipts,
                AuditTrail.inMemory(store),
                NegativeStock.REFUSE,
                store);
        book.record(
                List.of(Movement.receipt(
                        MovementId.of("R1"),
                        today,
                        StockKey.of(Sku.of("MUG"), shanghai),
                        Quantity.ofPieces(9),
                        BigMoney.parse("CNY 4"))),
                stamp);
        OutboundOrderRepository repository = OutboundOrderRepository.inMemory(store);
        Stamp clerk = stamp;
        Stamp picker = Stamp.by(PersonId.of("P010")).at(now);
        Stamp packer = Stamp.by(PersonId.of("P011")).at(now);
        ParcelNo parcel = ParcelNo.of("1");
        BigDecimal weight = new BigDecimal("1.2");
        Instant arrived = now;
        boolean damaged = false;
        boolean documented = true;
        List<LotStock> lotStocks = List.of();
        List<Item> items = List.of();

        ZoneId zone = ZoneId.of("Asia/Shanghai");
        OutboundStock stock = OutboundStock.of(book, zone);
        SoldKits kits = SoldKits.of(register, zone);
        OutboundOrders orders = new OutboundOrders(repository, releases, kits, stock, receipts, audit, unitOfWork)
                .under(OutboundRules.CHECKED_BY_ANOTHER);
        OutboundOrder order = orders.create(OrderNo.of("SO-1"), shanghai, clerk);
        OutboundOrderId id = order.id();
        order = orders.allocate(id, clerk);
        PickWave wave = PickWave.plan(List.of(order), layout, placement, PickLots.of(lotStocks, items, today));
        orders.startPicking(id, picker);
        orders.pick(id, Sku.of("MUG"), Quantity.ofPieces(3), picker);
        orders.finishPicking(id, picker);
        orders.pack(id, parcel, List.of(ParcelLine.of(Sku.of("MUG"), Quantity.ofPieces(3))), weight, packer);
        orders.ship(id, parcel, "SF", "SF1234567890", packer);
        orders.deliver(id, parcel, arrived, clerk);
        OutboundOrder rest = orders.backorder(id, clerk);
        order = orders.get(id);

        OrderCycle cycle = OrderCycle.of(List.of(order, rest), kits);
        OrderCycleTimes times = OrderCycleTimes.of(List.of(cycle), TimeScale.DAYS);
        times.of(CycleSegment.WHOLE).quantile(0.95);
        times.of(CycleSegment.PICKING_TIME).median();
        times.onTimeRate();
        Map<WarehouseId, OrderCycleTimes> byWarehouse =
                OrderCycleTimes.by(OrderCycle::warehouse, List.of(cycle), TimeScale.DAYS);

        OrderOutcome outcome = OrderOutcome.of(release, kits, List.of(order, rest), damaged, documented);
        PerfectOrders perfect = PerfectOrders.of(List.of(outcome));
        perfect.perfectRate();
        perfect.otifRate();

        assertThat(wave.tasks()).hasSize(1);
        assertThat(rest.lines()).extracting(OutboundLine::ordered).containsExactly(Quantity.ofPieces(2));
        assertThat(times.notDelivered()).as("two are missing").isEqualTo(1);
        assertThat(outcome).isEqualTo(new OrderOutcome(OrderNo.of("SO-1"), false, false, true, true));
        assertThat(byWarehouse).containsOnlyKeys(shanghai);
        assertThat(perfect.otifRate()).hasValue(0);
    }

    @Test
    void thePageShowsWhatIsTestedHere() throws IOException {
        String tested = withoutBlanks(Files.readString(SOURCE));
        String page = Files.readString(Path.of("README.md"));
        String sections = page.substring(page.indexOf("## Warehouses"), page.indexOf("## Demand"));
        List<String> blocks = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(sections)
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(4);
        for (String block : blocks) {
            for (String statement : block.replaceAll("//[^\\n]*", "").split(";")) {
                assertThat(tested).contains(withoutBlanks(statement));
            }
        }
    }

    /** Where lines break is the formatter's business. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
