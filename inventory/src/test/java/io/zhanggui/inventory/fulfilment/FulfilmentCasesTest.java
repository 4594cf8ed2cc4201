package io.zhanggui.inventory.fulfilment;

import io.zhanggui.inventory.WorkedCase;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FulfilmentCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseOfOrderCycleTimeAgrees() {
        return WorkedCase.tests("order-cycle-time.json", FulfilmentCasesTest::cycleTime);
    }

    private static Map<String, ?> cycleTime(WorkedCase in) {
        TimeStatistics times = TimeStatistics.of(in.numbers("days"));
        return Map.of(
                "mean", times.mean().orElse(Double.NaN),
                "median", times.median().orElse(Double.NaN),
                "p90_type7", times.quantile(0.9).orElse(Double.NaN),
                "p95_type7", times.quantile(0.95).orElse(Double.NaN),
                "on_time_rate", times.shareUpTo(in.number("promised")).orElse(Double.NaN));
    }
}
