package io.zhanggui.core.template;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Adds up the units of a chart by layer. */
final class LayerTotals {

    private final Set<PersonId> people = new HashSet<>();
    private int units;
    private int seats;
    private BigDecimal cost = BigDecimal.ZERO;

    private LayerTotals() {}

    static List<LayerTotal> of(
            TemplateCheck check, OrgTemplate template, OrgSnapshot org, Function<OrgUnitId, BigDecimal> cost) {
        Map<OrgUnitId, Optional<Layer>> known = new HashMap<>();
        check.matches()
                .forEach(match -> known.put(
                        match.found().id(), template.layerOf(match.expected().id())));
        Map<Optional<Layer>, LayerTotals> totals = new HashMap<>();
        for (OrgUnit unit : org.units()) { // from the top down: the one above is known
            Optional<Layer> layer = known.computeIfAbsent(
                    unit.id(),
                    id -> org.parent(id).flatMap(parent -> known.getOrDefault(parent.id(), Optional.empty())));
            totals.computeIfAbsent(layer, l -> new LayerTotals()).add(unit.id(), org, cost);
        }
        List<LayerTotal> result = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            LayerTotals total = totals.get(Optional.of(layer));
            if (total != null) {
                result.add(new LayerTotal(layer, total.units, total.seats, total.people.size(), total.cost));
            }
        }
        LayerTotals outside = totals.get(Optional.<Layer>empty());
        if (outside != null) {
            result.add(new LayerTotal(null, outside.units, outside.seats, outside.people.size(), outside.cost));
        }
        return List.copyOf(result);
    }

    private void add(OrgUnitId unit, OrgSnapshot org, Function<OrgUnitId, BigDecimal> costOf) {
        units++;
        cost = cost.add(costOf.apply(unit));
        for (Position position : org.positionsIn(unit)) {
            seats += position.headcount();
            for (Assignment held : org.holders(position.id())) {
                if (held.capacity() == Capacity.REGULAR) {
                    people.add(held.person());
                }
            }
        }
    }
}
