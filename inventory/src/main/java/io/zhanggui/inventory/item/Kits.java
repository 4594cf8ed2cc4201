package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each kit contains (组合商品): demand for a kit is demand for its components. */
public final class Kits {

    private static final Kits NONE = new Kits(Map.of());

    private final Map<Sku, Map<Sku, Quantity>> components;

    private Kits(Map<Sku, Map<Sku, Quantity>> components) {
        this.components = Map.copyOf(components);
    }

    /** No kits. */
    public static Kits none() {
        return NONE;
    }

    /** Kits of components that are no kits themselves. */
    static Kits of(Map<Sku, Map<Sku, Quantity>> components) {
        Map<Sku, Map<Sku, Quantity>> all = new HashMap<>();
        components.forEach((kit, parts) -> all.put(kit, Collections.unmodifiableMap(new LinkedHashMap<>(parts))));
        return new Kits(all);
    }

    /** The same with a component that is counted in pieces; see {@link #plus(Sku, Sku, Quantity)}. */
    public Kits plus(Sku kit, Sku component, BigDecimal pieces) {
        return plus(kit, component, Quantity.of(pieces, UnitOfMeasure.PIECE));
    }

    /**
     * These kits and one more component.
     *
     * @param quantity how much of the component one kit contains, positive, in the unit that the component is sold in
     * @throws IllegalArgumentException if the quantity is not positive, the component occurs twice, or a kit would
     *     contain a kit
     */
    public Kits plus(Sku kit, Sku component, Quantity quantity) {
        requireNonNull(kit, "kit");
        requireNonNull(component, "component");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException(
                    "quantity of " + component + " in kit " + kit + " must be positive, but is " + quantity);
        }
        boolean nested = kit.equals(component)
                || components.containsKey(component)
                || components.values().stream().anyMatch(parts -> parts.containsKey(kit));
        if (nested) {
            throw new IllegalArgumentException(
                    "kit " + kit + " and " + component + " would nest. Maybe name the components themselves?");
        }
        Map<Sku, Quantity> parts = new LinkedHashMap<>(componentsOf(kit));
        if (parts.put(component, quantity) != null) {
            throw new IllegalArgumentException("kit " + kit + " has component " + component + " twice");
        }
        Map<Sku, Map<Sku, Quantity>> more = new HashMap<>(components);
        more.put(kit, Collections.unmodifiableMap(parts));
        return new Kits(more);
    }

    /** The components of one kit with their quantities; empty for an article that is no kit. */
    public Map<Sku, Quantity> componentsOf(Sku kit) {
        return components.getOrDefault(requireNonNull(kit, "kit"), Map.of());
    }
}
