package io.zhanggui.examples.cases;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.fulfilment.TimeStatistics;
import io.zhanggui.inventory.warehouse.CubePerOrder;
import io.zhanggui.inventory.warehouse.SlottingDemand;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Operations on {@code inventory.warehouse} and {@code inventory.fulfilment}. */
final class WarehouseOperations {

    private static final double P90 = 0.9;
    private static final double P95 = 0.95;

    private WarehouseOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("family=slotting", WarehouseOperations::slotting)
                .add("family=order_cycle_time", WarehouseOperations::cycleTime);
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
                "coi",
                indexes,
                "order",
                ranked.stream().map(each -> each.demand().sku().value()).toList());
    }

    private static Object cycleTime(CaseInput in) {
        TimeStatistics times = TimeStatistics.of(in.numbers("days"));
        Map<String, @Nullable Double> figures = new HashMap<>();
        figures.put("mean", orNull(times.mean()));
        figures.put("median", orNull(times.median()));
        figures.put("p90_type7", orNull(times.quantile(P90)));
        figures.put("p95_type7", orNull(times.quantile(P95)));
        if (in.has("promised")) {
            figures.put("on_time_rate", orNull(times.shareUpTo(in.number("promised"))));
        }
        return figures;
    }

    private static @Nullable Double orNull(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
