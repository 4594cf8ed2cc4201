package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import java.util.List;

/**
 * Moves of articles that go together, because one takes the place of another (换位组): all of them are made, or none.
 *
 * @param moves in the order of the cube-per-order index
 * @param saving what the picks of the period walk less by all of them; negative if more
 * @param cost what the moves are worth in walking
 */
@Beta
public record SlottingMove(List<OfItem> moves, double saving, double cost) {

    /**
     * The move of one article.
     *
     * @param sku the article
     * @param from where it lies, along the walk
     * @param to where it should lie, along the walk
     * @param saving what its picks walk less in the period; negative if more
     */
    public record OfItem(Sku sku, List<LocationId> from, List<LocationId> to, double saving) {
        public OfItem {
            requireNonNull(sku, "sku");
            from = List.copyOf(from);
            to = List.copyOf(to);
            requireFinite(saving, "saving");
        }
    }

    /**
     * @throws IllegalArgumentException if a figure is not finite
     */
    public SlottingMove {
        moves = List.copyOf(moves);
        requireFinite(saving, "saving");
        requireFinite(cost, "cost");
    }

    /** Whether it saves more than it costs. */
    public boolean isWorthMaking() {
        return saving > cost;
    }

    private static void requireFinite(double figure, String name) {
        if (!Double.isFinite(figure)) {
            throw new IllegalArgumentException(name + " must be finite, but is " + figure);
        }
    }
}
