package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where one article lies and where it should lie.
 *
 * @param index its cube-per-order index
 * @param now its pick faces now, the nearest first; empty if it has none
 * @param proposed those that it should have, the nearest first; empty if there is no room for it
 */
@Beta
public record SlottedItem(CubePerOrder index, List<Place> now, List<Place> proposed) {

    /**
     * A pick face.
     *
     * @param location its code
     * @param distance how far it is from the dock
     * @param volume what it can hold
     */
    public record Place(LocationId location, BigDecimal distance, BigDecimal volume) {
        public Place {
            requireNonNull(location, "location");
            requireNonNull(distance, "distance");
            requireNonNull(volume, "volume");
        }
    }

    public SlottedItem {
        requireNonNull(index, "index");
        now = List.copyOf(now);
        proposed = List.copyOf(proposed);
    }

    /** The article. */
    public Sku sku() {
        return index.demand().sku();
    }

    /** How far a pick is now on average; empty if the article lies nowhere. */
    public OptionalDouble distanceNow() {
        return distance(now);
    }

    /** How far a pick would be on average; empty if there is no room for the article. */
    public OptionalDouble distanceProposed() {
        return distance(proposed);
    }

    /** What the picks of the period would walk less, negative if more; empty unless it lies somewhere and has room. */
    public OptionalDouble saving() {
        if (now.isEmpty() || proposed.isEmpty()) {
            return OptionalDouble.empty();
        }
        double picks = index.demand().picks().doubleValue();
        return OptionalDouble.of(
                picks * (distanceNow().getAsDouble() - distanceProposed().getAsDouble()));
    }

    /** Whether it would lie elsewhere. */
    public boolean isMoved() {
        return !proposed.isEmpty() && !locations(now).equals(locations(proposed));
    }

    static List<LocationId> locations(List<Place> places) {
        return places.stream().map(Place::location).sorted().toList();
    }

    /** The mean distance, each location by the stock that lies in it if they are filled from the nearest on. */
    private OptionalDouble distance(List<Place> places) {
        if (places.isEmpty()) {
            return OptionalDouble.empty();
        }
        double cube = index.demand().cube().doubleValue();
        if (cube == 0) {
            return OptionalDouble.of(places.get(0).distance().doubleValue());
        }
        double left = cube;
        double sum = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean last = i == places.size() - 1;
            double here = last ? left : Math.min(left, place.volume().doubleValue());
            sum += here * place.distance().doubleValue();
            left -= here;
        }
        return OptionalDouble.of(sum / cube);
    }
}
