package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which article should lie in which pick face (拣货位优化), by ascending {@link CubePerOrder} index: each article in turn gets
 * the nearest free locations until its stock has room, one article for each location.
 *
 * <p>Where locations are of one size and the stock of every article fills its own, no other assignment has a shorter
 * walk, if each pick is as likely from any unit of the stock; otherwise it is a good one.
 */
@Beta
public final class Slotting {

    private final List<Location> locations;
    private final BigDecimal moveCost;

    private Slotting(List<Location> locations, BigDecimal moveCost) {
        this.locations = locations;
        this.moveCost = moveCost;
    }

    /**
     * Slotting for pick faces.
     *
     * @param locations those that can be given to articles, each with a capacity by volume; blocked ones are left out
     * @throws IllegalArgumentException if a location has no volume, or stands there twice
     */
    public static Slotting in(List<Location> locations) {
        Set<LocationId> ids = new HashSet<>();
        for (Location location : locations) {
            if (location.capacity()
                            .by(SpaceMeasure.VOLUME)
                            .orElse(BigDecimal.ZERO)
                            .signum()
                    <= 0) {
                throw new IllegalArgumentException("location " + location.id() + " has no volume");
            }
            if (!ids.add(location.id())) {
                throw new IllegalArgumentException("location " + location.id() + " is given twice");
            }
        }
        return new Slotting(
                locations.stream()
                        .filter(Location::isOpen)
                        .sorted(Comparator.comparing(Location::distance).thenComparing(Location::id))
                        .toList(),
                BigDecimal.ZERO);
    }

    /** Slotting for all pick faces of a layout. */
    public static Slotting in(WarehouseLayout layout) {
        return in(layout.of(ZonePurpose.PICK_FACE));
    }

    /**
     * The same, where emptying or filling one location in a move is worth as much as walking so far.
     *
     * @param distance not negative, in the unit of the distances of locations
     */
    public Slotting moveCost(String distance) {
        BigDecimal cost = Figure.parse("distance", distance);
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("cost of a move must not be negative, but is " + distance);
        }
        return new Slotting(locations, cost);
    }

    /** A plan for articles that lie nowhere yet. */
    public SlottingPlan plan(List<SlottingDemand> demands) {
        return plan(demands, Placement.empty());
    }

    /**
     * A plan for articles as they lie now. Rows of a location that cannot be given, for example in reserve, do not count. A
     * location in which an article without a demand lies is given to nobody.
     *
     * @throws IllegalArgumentException if an article stands there twice
     */
    public SlottingPlan plan(List<SlottingDemand> demands, Placement now) {
        Map<LocationId, Location> known = new HashMap<>();
        locations.forEach(location -> known.put(location.id(), location));
        Set<LocationId> held = heldByOthers(demands, now);
        Map<BigDecimal, Map<LocationId, Location>> free = new TreeMap<>();
        locations.stream()
                .filter(location -> !held.contains(location.id()))
                .forEach(location -> free.computeIfAbsent(location.distance(), any -> new TreeMap<>())
                        .put(location.id(), location));
        List<SlottedItem> items = new ArrayList<>();
        for (CubePerOrder index : CubePerOrder.rank(demands)) {
            List<Location> before = where(index.demand().sku(), now, known);
            List<Location> after = take(index.demand().cube(), free, before);
            items.add(new SlottedItem(index, places(before), places(after)));
        }
        return new SlottingPlan(items, moveCost);
    }

    /** Where articles lie of which nobody said what they need. */
    private static Set<LocationId> heldByOthers(List<SlottingDemand> demands, Placement now) {
        Set<Sku> asked = new HashSet<>();
        demands.forEach(each -> asked.add(each.sku()));
        Set<LocationId> held = new HashSet<>();
        now.rows().stream().filter(row -> !asked.contains(row.sku())).forEach(row -> held.add(row.location()));
        return held;
    }

    private static List<Location> where(Sku sku, Placement now, Map<LocationId, Location> known) {
        return now.of(sku).stream()
                .map(PlacedStock::location)
                .distinct()
                .filter(known::containsKey)
                .map(id -> requireNonNull(known.get(id)))
                .sorted(Comparator.comparing(Location::distance).thenComparing(Location::id))
                .toList();
    }

    /**
     * Takes the nearest free locations (by distance, then along the walk) with room for the cube; all are left alone if they have none. Among equally near
     * ones those in which the article lies already come first, so that nothing is moved for nothing.
     */
    private static List<Location> take(
            BigDecimal cube, Map<BigDecimal, Map<LocationId, Location>> free, List<Location> before) {
        List<Location> taken = new ArrayList<>();
        BigDecimal room = BigDecimal.ZERO;
        for (Map<LocationId, Location> equallyNear : free.values()) {
            for (Location location : ownFirst(equallyNear, before)) {
                if (taken.isEmpty() || room.compareTo(cube) < 0) {
                    taken.add(location);
                    room = room.add(location.capacity().by(SpaceMeasure.VOLUME).orElseThrow());
                }
            }
            if (!taken.isEmpty() && room.compareTo(cube) >= 0) {
                break;
            }
        }
        if (taken.isEmpty() || room.compareTo(cube) < 0) {
            return List.of();
        }
        for (Location location : taken) {
            requireNonNull(free.get(location.distance())).remove(location.id());
        }
        return taken;
    }

    private static List<Location> ownFirst(Map<LocationId, Location> free, List<Location> own) {
        return free.values().stream()
                .sorted(Comparator.comparing(location -> !own.contains(location)))
                .toList();
    }

    private static List<SlottedItem.Place> places(List<Location> locations) {
        return locations.stream()
                .map(location -> new SlottedItem.Place(
                        location.id(),
                        location.distance(),
                        location.capacity().by(SpaceMeasure.VOLUME).orElseThrow()))
                .toList();
    }
}
