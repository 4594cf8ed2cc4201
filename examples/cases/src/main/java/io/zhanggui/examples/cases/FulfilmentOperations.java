package io.zhanggui.examples.cases;

import io.zhanggui.inventory.fulfilment.TimeStatistics;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Operations on {@code inventory.fulfilment}. */
final class FulfilmentOperations {

    private static final double P90 = 0.9;
    private static final double P95 = 0.95;

    private FulfilmentOperations() {}

    static void addTo(Operations operations) {
        operations.add("family=order_cycle_time", FulfilmentOperations::cycleTime);
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
