package io.zhanggui.examples.json;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.CancelledSales;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.ForecastTrial;
import io.zhanggui.inventory.demand.HoldOutErrors;
import io.zhanggui.inventory.demand.Mean;
import io.zhanggui.inventory.demand.OrderCancellation;
import io.zhanggui.inventory.demand.OrderedSale;
import io.zhanggui.inventory.demand.Promotion;
import io.zhanggui.inventory.demand.PromotionLift;
import io.zhanggui.inventory.demand.SalesLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/** Results of demand histories, of the choice of many forecasts, of intervals and of accuracy reports. */
final class DemandResults {

    private static final Sku TEA = Sku.of("TEA");

    private DemandResults() {}

    static List<Object> all() {
        LocalDate day = LocalDate.of(2025, 10, 1);
        SalesLine sale = new SalesLine(TEA, day, Quantity.ofPieces(3), "天猫");
        OrderedSale ordered = new OrderedSale(OrderNo.of("SO-1"), 1, sale);
        OrderCancellation part = OrderCancellation.ofLine(OrderNo.of("SO-1"), 1, Quantity.ofPieces(5));
        Promotion promotion = Promotion.of("双11", day.plusDays(4), day.plusDays(5));
        List<SalesLine> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add(new SalesLine(TEA, day.plusDays(i), Quantity.ofPieces(i % 3 + 1), ""));
        }
        DemandHistory history = DemandHistory.daily()
                .promotions(List.of(promotion))
                .stockOut(TEA, List.of(LocalDateRange.of(day.plusDays(9), day.plusDays(10))))
                .from(lines.stream());
        double[] series = history.series(TEA);
        return List.of(
                ordered,
                OrderCancellation.of(OrderNo.of("SO-1")),
                CancelledSales.of(List.of(ordered), List.of(part)),
                promotion,
                history.corrections(TEA),
                history.lift("双11", UnitOfMeasure.PIECE).orElseThrow(),
                new PromotionLift("618", 1, 3, Double.NaN),
                ForecastSelection.builder().build().forecastAll(Map.of(TEA, series), 2),
                HoldOutErrors.of(Mean.of(), series, 8, 1).interval(Mean.of().forecast(series, 1), 1, 0.5),
                ForecastTrial.builder().build().run(history.series()));
    }
}
