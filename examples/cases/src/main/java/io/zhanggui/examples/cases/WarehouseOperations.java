package io.zhanggui.examples.cases;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.warehouse.CubePerOrder;
import io.zhanggui.inventory.warehouse.SlottingDemand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Operations on {@code inventory.warehouse}. */
final class WarehouseOperations {

    private WarehouseOperations() {}

    static void addTo(Operations operations) {
        operations.add("family=slotting", WarehouseOperations::slotting);
    }

    private static Object slotting(CaseInput in) {
        String rule = in.text("rule", "cube-per-order index");
        if (!rule.toLowerCase(Locale.ROOT).contains("cube-per-order")) {
            throw new IllegalArgumentException("input rule is unknown: " + rule);
        }
        CaseInput skus = in.object("skus");
        List<CubePerOrder> ranked = CubePerOrder.rank(skus.names().stream()
                .map(name -> new SlottingDemand(
                        Sku.of(name),
                        skus.object(name).decimal("cube"),
                        skus.object(name).decimal("picks")))
                .toList());
        Map<String, @Nullable Double> indexes = new LinkedHashMap<>();
        ranked.forEach(each -> indexes.put(each.demand().sku().value(), orNull(each.index())));
        return Map.of(
                "coi", indexes,
                "order", ranked.stream().map(each -> each.demand().sku().value()).toList());
    }

    private static @Nullable Double orNull(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
