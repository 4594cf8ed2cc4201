package io.zhanggui.inventory.testkit;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.warehouse.ItemStorage;
import io.zhanggui.inventory.warehouse.LayoutChange;
import io.zhanggui.inventory.warehouse.LayoutHistory;
import io.zhanggui.inventory.warehouse.Location;
import io.zhanggui.inventory.warehouse.LocationId;
import io.zhanggui.inventory.warehouse.Placement;
import io.zhanggui.inventory.warehouse.PutAway;
import io.zhanggui.inventory.warehouse.Space;
import io.zhanggui.inventory.warehouse.SpaceMeasure;
import io.zhanggui.inventory.warehouse.StorageCatalog;
import io.zhanggui.inventory.warehouse.WarehouseLayout;
import io.zhanggui.inventory.warehouse.Zone;
import io.zhanggui.inventory.warehouse.ZoneCode;
import io.zhanggui.inventory.warehouse.ZonePurpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Made-up layouts of one warehouse, with back-dated changes, and what lies in them: every change was possible when it was
 * recorded, and what lies somewhere was put away as suggested.
 */
@Beta
public final class WarehouseArbitraries {

    /** The warehouse. */
    public static final WarehouseId WAREHOUSE = WarehouseId.of("WH-SH");

    /** The first day on which anything holds. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int DAYS = 60;
    private static final List<String> BINS = List.of("1", "2", "10", "1A", "2B", "A");
    private static final List<Sku> ARTICLES = List.of(Sku.of("A"), Sku.of("B"), Sku.of("C"));

    private final Random random;

    private WarehouseArbitraries(long seed) {
        this.random = new Random(seed);
    }

    /** The articles that lie in the layouts. */
    public static List<Sku> articles() {
        return ARTICLES;
    }

    /** How the articles lie: each has a volume and a weight. */
    public static StorageCatalog catalog() {
        return StorageCatalog.of(List.of(
                ItemStorage.of(ARTICLES.get(0)).volume("0.3").weight("1").perPallet("10"),
                ItemStorage.of(ARTICLES.get(1)).volume("1").weight("0.25").perPallet("4"),
                ItemStorage.of(ARTICLES.get(2))
                        .volume("0.05")
                        .weight("0")
                        .perPallet("100")
                        .kept("cold")));
    }

    /** Histories of one to the greatest number of changes that were tried. */
    public static Arbitrary<LayoutHistory> histories(int greatest) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, greatest))
                .as((seed, size) -> new WarehouseArbitraries(seed).history(size));
    }

    /** What lies in a layout, put away article by article. */
    public static Arbitrary<Placement> placements(WarehouseLayout layout) {
        return Arbitraries.longs().map(seed -> {
            Random dice = new Random(seed);
            Placement placement = Placement.empty();
            for (int i = 0; i < 6; i++) {
                Sku sku = ARTICLES.get(dice.nextInt(ARTICLES.size()));
                PutAway put =
                        PutAway.suggest(layout, placement, catalog(), sku, Quantity.ofPieces(1 + dice.nextInt(20)));
                for (PutAway.Step step : put.steps()) {
                    placement = placement.plus(step.location(), sku, step.quantity());
                }
            }
            return placement;
        });
    }

    private LayoutHistory history(int size) {
        LayoutHistory history = LayoutHistory.of(WAREHOUSE);
        for (int i = 0; i < size; i++) {
            LayoutChange change = change();
            LocalDate from = FIRST_DAY.plusDays(random.nextInt(DAYS));
            Stamp stamp = Stamp.by(PersonId.of("P007")).at(START.plusSeconds(40_000L * i));
            if (history.check(change, from, stamp).isEmpty()) {
                history = history.with(change, from, stamp);
            }
        }
        return history;
    }

    private LayoutChange change() {
        List<LayoutChange> all = new ArrayList<>(List.of(
                new LayoutChange.AddZone(Zone.of(zone(), "库区", purpose())),
                new LayoutChange.AddLocation(
                        Location.of(location(), capacity(), distance().toString())),
                new LayoutChange.AddLocation(
                        Location.of(location(), capacity(), distance().toString())),
                new LayoutChange.AddLocation(
                        Location.of(location(), capacity(), distance().toString())),
                new LayoutChange.RenameZone(zone(), "库区 " + random.nextInt(9)),
                new LayoutChange.ChangePurpose(zone(), purpose(), random.nextBoolean() ? Set.of() : Set.of("plain")),
                new LayoutChange.MoveLocation(location(), location(), distance()),
                new LayoutChange.ChangeCapacity(location(), capacity()),
                new LayoutChange.BlockLocation(location(), "盘点"),
                new LayoutChange.ReleaseLocation(location()),
                new LayoutChange.CloseLocation(location())));
        all.add(new LayoutChange.CloseZone(zone()));
        return all.get(random.nextInt(all.size()));
    }

    private ZoneCode zone() {
        return ZoneCode.of(random.nextBoolean() ? "P" : "R");
    }

    private ZonePurpose purpose() {
        return any(ZonePurpose.values());
    }

    private LocationId location() {
        return LocationId.of(zone(), "1", BINS.get(random.nextInt(BINS.size())), "1", "1");
    }

    private Space capacity() {
        SpaceMeasure measure = any(SpaceMeasure.values());
        return random.nextInt(5) == 0 ? Space.UNLIMITED : Space.of(measure, Integer.toString(random.nextInt(12)));
    }

    private BigDecimal distance() {
        return BigDecimal.valueOf(random.nextInt(100));
    }

    private <T> T any(T[] choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }
}
