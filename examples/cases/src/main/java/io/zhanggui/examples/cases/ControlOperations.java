package io.zhanggui.examples.cases;

import io.zhanggui.core.control.Deviation;
import io.zhanggui.core.control.Standard;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.money.Rounding;
import java.util.List;

/** Operations on {@code core.control}. */
final class ControlOperations {

    private ControlOperations() {}

    static void addTo(Operations operations) {
        operations.add("rule=DEVIATION", ControlOperations::deviation);
    }

    private static Object deviation(CaseInput in) {
        Standard standard = new Standard(
                "case",
                in.decimal("standard"),
                in.flag("lowerBetter") ? Better.LOWER : Better.HIGHER,
                in.decimal("minor"),
                in.decimal("moderate"));
        Deviation deviation = standard.compare(in.decimal("actual"));
        return List.of(deviation.percent(Rounding.CENT), deviation.severity().name());
    }
}
