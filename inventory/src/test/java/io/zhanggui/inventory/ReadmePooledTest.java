package io.zhanggui.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.ObservedSales;
import io.zhanggui.inventory.demand.PooledForecast;
import io.zhanggui.inventory.demand.PooledForecaster;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.DemandShape;
import io.zhanggui.inventory.replenishment.EqualReturn;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The code of README.md on forecasts of all articles together, with what its comments promise. */
class ReadmePooledTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final LocalDate FIRST_DAY = TODAY.minusDays(140);

    @Test
    void fromSalesLinesToOrders() {
        Sku cup = Sku.of("CUP");
        Sku pot = Sku.of("POT");
        LocalDateRange emptyDays = LocalDateRange.of(TODAY.minusDays(11), TODAY.minusDays(7));
        Stream<SalesLine> sales = IntStream.range(0, 140).boxed().flatMap(day -> {
            LocalDate date = FIRST_DAY.plusDays(day);
            SalesLine pots = new SalesLine(pot, date, Quantity.ofPieces(2), "");
            return emptyDays.contains(date)
                    ? Stream.of(pots)
                    : Stream.of(pots, new SalesLine(cup, date, Quantity.ofPieces(6), ""));
        });
        Map<Sku, BigMoney> prices = Map.of(cup, BigMoney.parse("CNY 20"), pot, BigMoney.parse("CNY 80"));
        List<StockPosition> stock = Stream.of(cup, pot)
                .map(sku -> StockPosition.of(sku, Quantity.ofPieces(30), Quantity.ofPieces(0)))
                .toList();
        List<SupplyTerms> terms = Stream.of(cup, pot)
                .map(sku -> SupplyTerms.builder(sku, PartyId.of("S08"), LeadTime.of(7))
                        .build())
                .toList();

        ObservedSales seen = DemandHistory.daily()
                .stockOut(cup, List.of(emptyDays))
                .between(FIRST_DAY, TODAY)
                .observed(sales);
        PooledForecast pooled = PooledForecaster.standard().forecast(seen);
        pooled.article(cup).orElseThrow().explain();
        ReplenishmentPlan plan = ReplenishmentPlanner.builder()
                .forecasts(pooled)
                .demandShape(DemandShape.LOGNORMAL)
                .lostSales()
                .goals(EqualReturn.atRisk(0.1).withUnitWeight(0.25).goals(prices))
                .build()
                .plan(seen.history(DemandPeriod.WEEK), stock, terms, TODAY);

        assertThat(pooled.article(cup).orElseThrow().weekMean()).isCloseTo(42, within(2.0));
        assertThat(plan.planned()).hasSize(2).allMatch(each -> each.lostSales());
        assertThat(plan.planned().get(1).isOrder()).isTrue();
    }
}
