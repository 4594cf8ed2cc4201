package io.zhanggui.inventory;

import static io.zhanggui.inventory.demand.Returns.SUBTRACT;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.DemandClassification;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.ForecastChoice;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.item.Kits;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import io.zhanggui.inventory.turnover.AbcClass;
import io.zhanggui.inventory.turnover.AbcClassification;
import io.zhanggui.inventory.turnover.Turnover;
import io.zhanggui.inventory.turnover.XyzClassification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The code of README.md on demand, replenishment and turnover, with what its comments promise. */
class ReadmeDemandTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

    /** Twelve weeks of 20 mugs, in the fourth week before the last a promotion, and two gift boxes of four mugs. */
    private static List<SalesLine> salesLines() {
        List<SalesLine> lines = new ArrayList<>();
        IntStream.range(0, 84)
                .filter(day -> day % 7 < 5)
                .mapToObj(TODAY.minusDays(84)::plusDays)
                .forEach(day -> lines.add(new SalesLine(Sku.of("MUG"), day, Quantity.ofPieces(4), "天猫")));
        lines.add(new SalesLine(Sku.of("MUG"), LocalDate.of(2025, 11, 11), Quantity.ofPieces(300), "天猫"));
        lines.add(new SalesLine(Sku.of("GIFT"), LocalDate.of(2025, 11, 28), Quantity.ofPieces(2), "京东"));
        lines.add(new SalesLine(Sku.of("MUG"), LocalDate.of(2025, 11, 29), Quantity.ofPieces(-8), "天猫"));
        return lines;
    }

    @Test
    void fromSalesLinesToOrders() {
        List<SalesLine> salesLines = salesLines();

        Kits kits = Kits.none().plus(Sku.of("GIFT"), Sku.of("MUG"), new BigDecimal("4"));
        List<LocalDateRange> promotions =
                List.of(LocalDateRange.of(LocalDate.of(2025, 11, 10), LocalDate.of(2025, 11, 12)));
        DemandHistory demand = DemandHistory.weekly()
                .returns(SUBTRACT)
                .kits(kits)
                .exclude(promotions)
                .between(LocalDate.of(2025, 9, 8), TODAY)
                .from(salesLines.stream());

        double[] perWeek = demand.series(Sku.of("MUG"));
        DemandClassification kind = DemandClassification.of(perWeek);
        ForecastChoice choice = ForecastSelection.builder().build().choose(perWeek);
        Forecast forecast = choice.model().forecast(perWeek, 4);
        choice.explain().toText(SIMPLIFIED_CHINESE);

        ReplenishmentPlan plan = ReplenishmentPlanner.builder()
                .cycleService("0.95")
                .reviewEvery(7)
                .build()
                .plan(
                        demand,
                        List.of(StockPosition.of(Sku.of("MUG"), Quantity.ofPieces(25), Quantity.ofPieces(0))),
                        List.of(new SupplyTerms(
                                Sku.of("MUG"),
                                PartyId.of("S08"),
                                LeadTime.of(14, 3),
                                new BigDecimal("24"),
                                new BigDecimal("12"))),
                        TODAY);
        plan.proposals().forEach(order -> order.explain().toText(SIMPLIFIED_CHINESE));
        plan.refused();
        plan.toTable();

        assertThat(perWeek).hasSize(12).startsWith(20, 20, 20).endsWith(20);
        assertThat(kind.demandClass().text(SIMPLIFIED_CHINESE)).isEqualTo("平稳");
        assertThat(forecast.horizon()).isEqualTo(4);
        assertThat(plan.proposals()).hasSize(1);
        assertThat(plan.proposals().get(0).quantity()).isEqualTo(Quantity.ofPieces(60));
        assertThat(plan.refused()).isEmpty();
    }

    @Test
    void turnoverAndClasses() {
        Map<Sku, Double> revenue = new LinkedHashMap<>();
        revenue.put(Sku.of("MUG"), 900.0);
        revenue.put(Sku.of("POT"), 80.0);
        revenue.put(Sku.of("TRAY"), 20.0);

        Turnover mugs = Turnover.ofPoints(600, new double[] {90, 110}, 365);
        Turnover shop = mugs.plus(Turnover.of(100, 400, 365));
        shop.turns();
        shop.daysOfStock();

        AbcClassification<Sku> abc = AbcClassification.of(revenue);
        abc.classes();
        XyzClassification xyz = XyzClassification.of(new double[] {10, 30, 20, 5, 40, 15});

        assertThat(mugs.turns()).hasValue(6);
        assertThat(shop.turns()).hasValue(1.4);
        assertThat(shop.daysOfStock().orElseThrow()).isBetween(260.7, 260.72);
        assertThat(abc.classes().values()).containsExactly(AbcClass.A, AbcClass.B, AbcClass.C);
        assertThat(xyz.xyz()).hasToString("Y");
    }
}
