package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each kit contains (组合商品): demand for a kit is demand for its components. */
public final class Kits {

    private static final Kits NONE = new Kits(Map.of());

    private final Map<Sku, Map<Sku, BigDecimal>> components;

    private Kits(Map<Sku, Map<Sku, BigDecimal>> components) {
        this.components = Map.copyOf(components);
    }

    /** No kits. */
    public static Kits none() {
        return NONE;
    }

    /**
     * These kits and one more component.
     *
     * @param quantity how many of the component one kit contains, positive
     * @throws IllegalArgumentException if the quantity is not positive, the component occurs twice, or a kit would
     *     contain a kit
     */
    public Kits plus(Sku kit, Sku component, BigDecimal quantity) {
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
        Map<Sku, BigDecimal> parts = new LinkedHashMap<>(components.getOrDefault(kit, Map.of()));
        if (parts.put(component, quantity) != null) {
            throw new IllegalArgumentException("kit " + kit + " has component " + component + " twice");
        }
        Map<Sku, Map<Sku, BigDecimal>> more = new HashMap<>(components);
        more.put(kit, parts);
        return new Kits(more);
    }

    /** The components of one kit with their quantities; empty for an article that is no kit. */
    public Map<Sku, BigDecimal> componentsOf(Sku kit) {
        return components.getOrDefault(kit, Map.of());
    }
}
