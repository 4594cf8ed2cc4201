package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sold article counts for: itself, the one that replaces it, or the components of a kit. */
final class SoldParts {

    /**
     * One article that a sold one counts for.
     *
     * @param sku the article
     * @param each how much of it a sold kit holds; nothing if it is the article itself, or one that it replaces
     */
    record Part(Sku sku, @Nullable Quantity each) {}

    private final Kits kits;
    private final Map<Sku, Sku> successors;

    SoldParts(Kits kits, Map<Sku, Sku> successors) {
        this.kits = kits;
        this.successors = Map.copyOf(successors);
    }

    List<Part> of(Sku sold) {
        List<Part> parts = new ArrayList<>(1);
        takeApart(new Part(sold, null), new LinkedHashSet<>(), parts);
        return parts;
    }

    private void takeApart(Part part, Set<Sku> above, List<Part> into) {
        Sku sku = part.sku();
        if (!above.add(sku)) {
            throw new IllegalArgumentException("replaced articles and kits lead in a circle: " + above);
        }
        Sku successor = successors.get(sku);
        if (successor != null) {
            takeApart(new Part(successor, part.each()), above, into);
        } else if (kits.componentsOf(sku).isEmpty()) {
            into.add(part);
        } else {
            Quantity held = part.each();
            BigDecimal kitsEach = held == null ? BigDecimal.ONE : held.amount();
            kits.componentsOf(sku)
                    .forEach((component, each) ->
                            takeApart(new Part(component, each.multipliedBy(kitsEach)), above, into));
        }
        above.remove(sku);
    }
}
