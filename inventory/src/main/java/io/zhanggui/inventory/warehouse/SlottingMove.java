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
     * @param to where it should lie, along the walk; empty if it loses its pick faces, because there is no room for it
     * @param saving what its picks walk less in the period; negative if more, 0 if it loses its pick faces
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

    /** The articles that lose their pick faces to others; where they go then, and what that costs, is the host's to say. */
    public List<Sku> displaced() {
        return moves.stream()
                .filter(each -> each.to().isEmpty())
                .map(OfItem::sku)
                .toList();
    }

    /** Whether it saves more than it costs; never where an article is displaced. */
    public boolean isWorthMaking() {
        return saving > cost && displaced().isEmpty();
    }

    private static void requireFinite(double figure, String name) {
        if (!Double.isFinite(figure)) {
            throw new IllegalArgumentException(name + " must be finite, but is " + figure);
        }
    }
}
