package io.zhanggui.examples.cases;

import io.zhanggui.core.kpi.Binary;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.KpiLibrary;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Operations on the formulas of {@code core.kpi}, each by an indicator of the library that is computed in that way. */
final class KpiFormulaOperations {

    private KpiFormulaOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("rule=PCT", in -> percent(KpiLibrary.CONVERSION_RATE, in, "num", "den"))
                .add("rule=PCT_UNDER", KpiFormulaOperations::under)
                .add("rule=RATIO2", in -> figure(KpiLibrary.INVENTORY_TURNOVER, in, "num", "den"))
                .add("rule=DAYS", in -> figure(KpiLibrary.INVENTORY_DAYS, in, "num", "den", "period"))
                .add("rule=TURN2", in -> figure(kpi("INVENTORY_TURNOVER_BY_OUTBOUND"), in, "out", "open", "close"))
                .add("rule=TURNOVER", in -> percent(kpi("STAFF_TURNOVER"), in, "leavers", "open", "close"))
                .add("rule=QTY_ACC", in -> percent(kpi("STOCK_ACCURACY_BY_QUANTITY"), in, "book", "count"))
                .add("rule=SAVING", in -> figure(kpi("PURCHASE_SAVING"), in, "base", "actual", "qty"))
                .add("rule=SAVING_PCT", in -> percent(kpi("PURCHASE_SAVING_RATE"), in, "base", "actual"))
                .add("rule=MEAN", in -> shown(kpi("FIRST_RESPONSE_TIME").measure(all(in, "values"))))
                .add("rule=PRODUCT", in -> shown(kpi("GMV_IDENTITY").measure(all(in, "factors"))))
                .add(
                        "rule=PRODUCT_PCT",
                        in -> shown(kpi("PERFECT_ORDER").in(Kpi.PERCENT).measure(all(in, "factors"))))
                .add("rule=SHARE_LE", KpiFormulaOperations::shareAtMost)
                .add("rule=MEAN_RATING", KpiFormulaOperations::meanRating);
    }

    private static Object under(CaseInput in) {
        return Binary.of(Binary.Condition.BELOW, in.text("limit"))
                .passes(KpiLibrary.CONVERSION_RATE.in(Kpi.PERCENT).measure(in.decimal("num"), in.decimal("den")));
    }

    private static Object shareAtMost(CaseInput in) {
        BigDecimal[] limitAndValues = Stream.concat(Stream.of(in.decimal("limit")), in.decimals("values").stream())
                .toArray(BigDecimal[]::new);
        return shown(kpi("ANSWERED_IN_TIME").in(Kpi.PERCENT).measure(limitAndValues));
    }

    private static Object meanRating(CaseInput in) {
        BigDecimal[] valuesAndCounts = in.map("counts", CaseInput::asDecimal).entrySet().stream()
                .flatMap(rating -> Stream.of(new BigDecimal(rating.getKey()), rating.getValue()))
                .toArray(BigDecimal[]::new);
        return shown(kpi("DSR").measure(valuesAndCounts));
    }

    private static Object percent(Kpi kpi, CaseInput in, String... fields) {
        return figure(kpi.in(Kpi.PERCENT), in, fields);
    }

    private static Object figure(Kpi kpi, CaseInput in, String... fields) {
        return shown(kpi.measure(Stream.of(fields).map(in::decimal).toArray(BigDecimal[]::new)));
    }

    private static Object shown(Measurement measured) {
        return measured.value(Rounding.CENT).<Object>map(value -> value).orElse("NA");
    }

    private static BigDecimal[] all(CaseInput in, String field) {
        return in.decimals(field).toArray(BigDecimal[]::new);
    }

    private static Kpi kpi(String code) {
        return KpiLibrary.get(code);
    }
}
