package io.zhanggui.inventory.distribution;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.check.Check;
import java.util.List;

/**
 * Where safety stock stands in a tree at least cost (安全库存布局), and what each place promises to those it supplies.
 *
 * @param places the places, in the order in which they were given
 * @param costIfAllHold what it would cost if every place promised to deliver at once, or as soon as it can
 * @param costIfOnlyLastHold what it would cost if only places with a promise of their own held stock
 */
@Beta
public record SafetyStockPlacement(List<PlacedSafetyStock> places, double costIfAllHold, double costIfOnlyLastHold) {

    /**
     * @throws IllegalArgumentException if a cost is negative or not finite
     */
    public SafetyStockPlacement {
        places = List.copyOf(places);
        Check.notNegative(costIfAllHold, "costIfAllHold");
        Check.notNegative(costIfOnlyLastHold, "costIfOnlyLastHold");
    }

    /** What all safety stock costs to hold, in money per period. */
    public double cost() {
        return places.stream().mapToDouble(PlacedSafetyStock::cost).sum();
    }

    /**
     * What one place promises and holds.
     *
     * @throws IllegalArgumentException if the place is not in the tree
     */
    public PlacedSafetyStock at(WarehouseId place) {
        return places.stream()
                .filter(each -> each.stage().place().equals(place))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(place + " is not in the tree"));
    }

    /** Where safety stock stands and why: the time that each place covers, and what simpler placements would cost. */
    public Explanation explain() {
        long stocked = places.stream().filter(PlacedSafetyStock::isStocked).count();
        return Explanation.of(EchelonTerm.PLACEMENT_COST, cost())
                .formula(EchelonTerm.PLACEMENT_COST_FORMULA, stocked, places.size())
                .with(
                        Explanation.of(EchelonTerm.EVERY_STAGE_HOLDS, costIfAllHold)
                                .formula(EchelonTerm.EVERY_STAGE_HOLDS_FORMULA),
                        Explanation.of(EchelonTerm.ONLY_LAST_HOLD, costIfOnlyLastHold)
                                .formula(EchelonTerm.ONLY_LAST_HOLD_FORMULA))
                .with(places.stream().map(SafetyStockPlacement::explain).toList());
    }

    private static Explanation explain(PlacedSafetyStock place) {
        Explanation time = Explanation.of(EchelonTerm.NET_TIME, place.netTime())
                .formula(
                        EchelonTerm.NET_TIME_FORMULA,
                        place.inbound(),
                        place.stage().processingTime(),
                        place.outbound());
        Explanation stock = Explanation.of(
                EchelonTerm.PLACED_STOCK.with(place.stage().place().value()), place.safetyStock());
        if (!place.isStocked()) {
            return stock.formula(EchelonTerm.NO_STOCK_FORMULA, place.outbound()).with(time);
        }
        return stock.formula(
                        EchelonTerm.PLACED_STOCK_FORMULA,
                        place.stage().safetyFactor(),
                        place.demandDeviation(),
                        place.netTime())
                .with(
                        time,
                        Explanation.of(EchelonTerm.STAGE_COST, place.cost())
                                .formula(
                                        EchelonTerm.STAGE_COST_FORMULA,
                                        place.stage().holdingCost()));
    }
}
