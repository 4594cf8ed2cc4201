package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.WorkedCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SlottingCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseOfSlottingAgrees() {
        return WorkedCase.tests("slotting.json", SlottingCasesTest::slotting);
    }

    private static Map<String, ?> slotting(WorkedCase in) {
        List<SlottingDemand> demands = new ArrayList<>();
        in.inputs()
                .get("skus")
                .properties()
                .forEach(each -> demands.add(new SlottingDemand(
                        Sku.of(each.getKey()),
                        each.getValue().get("cube").decimalValue(),
                        each.getValue().get("picks").decimalValue())));
        List<CubePerOrder> ranked = CubePerOrder.rank(demands);
        Map<String, Double> indexes = new LinkedHashMap<>();
        ranked.forEach(
                each -> indexes.put(each.demand().sku().value(), each.index().orElse(Double.NaN)));
        return Map.of(
                "coi",
                indexes,
                "order",
                ranked.stream().map(each -> each.demand().sku().value()).toList());
    }
}
