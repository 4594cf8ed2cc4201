package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.Sku;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where articles should lie, and what that saves (拣货位优化方案).
 *
 * @param items in the order of the cube-per-order index
 * @param moveCost what emptying or filling one location is worth in walking; not negative
 */
@Beta
public record SlottingPlan(List<SlottedItem> items, BigDecimal moveCost) {

    public SlottingPlan {
        items = List.copyOf(items);
        requireNonNull(moveCost, "moveCost");
    }

    /** Articles for which there is no room, in the order of the index. */
    public List<Sku> unplaced() {
        return items.stream()
                .filter(each -> each.proposed().isEmpty())
                .map(SlottedItem::sku)
                .toList();
    }

    /** How far a pick is now on average, over the articles that {@link #compared}; empty if they have no picks. */
    public OptionalDouble distanceNow() {
        return mean(SlottedItem::distanceNow);
    }

    /** How far a pick would be on average, over the same articles; empty if they have no picks. */
    public OptionalDouble distanceProposed() {
        return mean(SlottedItem::distanceProposed);
    }

    /** The articles that lie somewhere now and have room, which alone can be compared. */
    public List<SlottedItem> compared() {
        return items.stream()
                .filter(each -> !each.now().isEmpty() && !each.proposed().isEmpty())
                .toList();
    }

    /** What all picks of the period would walk less, over the articles that {@link #compared}. */
    public double saving() {
        return compared().stream()
                .mapToDouble(each -> each.saving().orElseThrow())
                .sum();
    }

    /**
     * The moves of articles that lie somewhere now, those together that need each other's places; the greatest gain over
     * cost first, of equal ones in the order of the index. A move is charged for each location that it empties or fills. An
     * article without room is among them where it lies in the way.
     */
    public List<SlottingMove> moves() {
        List<SlottedItem> moved = moved();
        Map<LocationId, List<Integer>> users = new HashMap<>();
        for (int i = 0; i < moved.size(); i++) {
            for (LocationId location : touched(moved.get(i))) {
                users.computeIfAbsent(location, any -> new ArrayList<>()).add(i);
            }
        }
        List<SlottingMove> groups = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < moved.size(); i++) {
            if (!seen.contains(i)) {
                Set<Integer> group = group(i, moved, users);
                seen.addAll(group);
                groups.add(together(group.stream().map(moved::get).toList()));
            }
        }
        groups.sort(Comparator.comparingDouble((SlottingMove each) -> each.cost() - each.saving()));
        return List.copyOf(groups);
    }

    /** What lies elsewhere after, and what has no room and lies where that is to go. */
    private List<SlottedItem> moved() {
        Set<LocationId> filled = new HashSet<>();
        compared().stream()
                .filter(SlottedItem::isMoved)
                .forEach(each -> filled.addAll(SlottedItem.locations(each.proposed())));
        return items.stream()
                .filter(each -> each.proposed().isEmpty()
                        ? SlottedItem.locations(each.now()).stream().anyMatch(filled::contains)
                        : !each.now().isEmpty() && each.isMoved())
                .toList();
    }

    /** The moves that save more than they cost, and displace no article. */
    public List<SlottingMove> movesWorthMaking() {
        return moves().stream().filter(SlottingMove::isWorthMaking).toList();
    }

    /** All articles that are connected with one by locations, in the order of the index. */
    private static Set<Integer> group(int first, List<SlottedItem> moved, Map<LocationId, List<Integer>> users) {
        Set<Integer> group = new TreeSet<>(Set.of(first));
        Deque<Integer> open = new ArrayDeque<>(group);
        while (!open.isEmpty()) {
            for (LocationId location : touched(moved.get(open.pop()))) {
                for (int other : requireNonNull(users.get(location))) {
                    if (group.add(other)) {
                        open.push(other);
                    }
                }
            }
        }
        return group;
    }

    private static Set<LocationId> touched(SlottedItem item) {
        Set<LocationId> all = new HashSet<>(SlottedItem.locations(item.now()));
        all.addAll(SlottedItem.locations(item.proposed()));
        return all;
    }

    private SlottingMove together(List<SlottedItem> group) {
        List<SlottingMove.OfItem> moves = new ArrayList<>();
        double saving = 0;
        long handled = 0;
        for (SlottedItem item : group) {
            List<LocationId> from = SlottedItem.locations(item.now());
            List<LocationId> to = SlottedItem.locations(item.proposed());
            double ofItem = item.saving().orElse(0);
            moves.add(new SlottingMove.OfItem(item.sku(), from, to, ofItem));
            saving += ofItem;
            handled += from.stream().filter(each -> !to.contains(each)).count();
            handled += to.stream().filter(each -> !from.contains(each)).count();
        }
        return new SlottingMove(moves, saving, moveCost.doubleValue() * handled);
    }

    private OptionalDouble mean(Function<SlottedItem, OptionalDouble> distance) {
        double walked = 0;
        double picks = 0;
        for (SlottedItem item : compared()) {
            double ofItem = item.index().demand().picks().doubleValue();
            walked += ofItem * distance.apply(item).orElseThrow();
            picks += ofItem;
        }
        return picks == 0 ? OptionalDouble.empty() : OptionalDouble.of(walked / picks);
    }

    /** What is saved, the distances now and after, each index, and the moves. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(explain(WarehouseTerm.DISTANCE_NOW, distanceNow()));
        parts.add(explain(WarehouseTerm.DISTANCE_AFTER, distanceProposed()));
        items.forEach(each -> parts.add(each.index().explain()));
        for (SlottingMove group : moves()) {
            List<Explanation> moves = new ArrayList<>();
            for (SlottingMove.OfItem move : group.moves()) {
                moves.add(Explanation.of(WarehouseTerm.SKU.with(move.sku().value()), move.saving())
                        .formula(
                                move.to().isEmpty() ? WarehouseTerm.DISPLACED_FORMULA : WarehouseTerm.MOVE_FORMULA,
                                text(move.from()),
                                text(move.to())));
            }
            parts.add(Explanation.of(WarehouseTerm.MOVES, group.saving() - group.cost())
                    .formula(WarehouseTerm.MOVES_FORMULA, group.saving(), group.cost())
                    .with(moves));
        }
        return Explanation.of(WarehouseTerm.SLOTTING, saving())
                .formula(WarehouseTerm.SLOTTING_FORMULA, compared().size())
                .with(parts);
    }

    private static Explanation explain(WarehouseTerm label, OptionalDouble distance) {
        Explanation explained = Explanation.of(label, orNull(distance));
        return distance.isPresent() ? explained : explained.formula(WarehouseTerm.NONE_COMPARED);
    }

    private static String text(List<LocationId> locations) {
        return String.join(", ", locations.stream().map(LocationId::value).toList());
    }

    private static @Nullable Object orNull(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
