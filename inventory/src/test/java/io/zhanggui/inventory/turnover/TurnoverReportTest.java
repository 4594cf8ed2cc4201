package io.zhanggui.inventory.turnover;

import static io.zhanggui.inventory.turnover.SampleStock.CNY;
import static io.zhanggui.inventory.turnover.SampleStock.MUG_HZ;
import static io.zhanggui.inventory.turnover.SampleStock.MUG_SH;
import static io.zhanggui.inventory.turnover.SampleStock.TEA_SH;
import static io.zhanggui.inventory.turnover.SampleStock.cny;
import static io.zhanggui.inventory.turnover.SampleStock.day;
import static io.zhanggui.inventory.turnover.SampleStock.issue;
import static io.zhanggui.inventory.turnover.SampleStock.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class TurnoverReportTest {

    private static final ReportingPeriod QUARTER = ReportingPeriod.parse("2025Q1");

    private final TurnoverReport report = TurnoverReport.of(SampleStock.fifo(), QUARTER);

    /** 100 × 20 days, 60 × 49, 90 × 10, 70 × 11 = 6,610 mug days of 90; 1,000 × 20 + 600 × 49 + 960 × 10 + 760 × 11 in CNY. */
    @Test
    void theDailyAverageCountsTheStockAtTheEndOfEveryDay() {
        TurnoverFigures mugs = report.by(stock -> stock).get(MUG_SH);

        assertThat(mugs.byUnits()).isEqualTo(Turnover.of(60, 6610 / 90.0, 90));
        assertThat(mugs.unit()).isEqualTo(UnitOfMeasure.PIECE);
        assertThat(mugs.byCost().outflow()).isEqualTo(600);
        assertThat(mugs.byCost().averageStock()).isCloseTo(67360 / 90.0, within(1e-9));
        assertThat(mugs.opening()).isEqualTo(cny("0.00"));
        assertThat(mugs.closing()).isEqualTo(cny("760.00"));
        assertThat(mugs.costOfSales()).isEqualTo(cny("600.00"));
        assertThat(mugs.negativeDays()).isZero();
    }

    @Test
    void otherAveragesTakeTheEndsOfThePeriodOrOfTheMonths() {
        assertThat(average(StockAverage.OPENING_AND_CLOSING)).isEqualTo((0 + 760) / 2.0);
        assertThat(average(StockAverage.MONTH_ENDS)).isEqualTo((0 + 600 + 600 + 760) / 4.0);
        assertThat(average(StockAverage.MONTH_ENDS_HALF_WEIGHTED)).isEqualTo((0 + 600 + 600 + 380) / 3.0);
        assertThat(report.averaging(StockAverage.MONTH_ENDS).average()).isEqualTo(StockAverage.MONTH_ENDS);
    }

    private double average(StockAverage average) {
        return report.averaging(average).by(stock -> stock).get(MUG_SH).byCost().averageStock();
    }

    @Test
    void groupsAreRatiosOfSumsAndNotMeansOfRatios() {
        TurnoverFigures mugs = report.averaging(StockAverage.MONTH_ENDS).bySku().get(Sku.of("MUG"));
        TurnoverFigures shanghai =
                report.averaging(StockAverage.MONTH_ENDS).byWarehouse().get(WarehouseId.of("SH"));
        TurnoverFigures company = report.averaging(StockAverage.MONTH_ENDS).company();

        assertThat(mugs.byCost()).isEqualTo(Turnover.of(710, 490, 90));
        assertThat(shanghai.byCost()).isEqualTo(Turnover.of(600, 490 + 150, 90));
        assertThat(company.byCost()).isEqualTo(Turnover.of(710, 640, 90));
        assertThat(company.byUnits()).isEqualTo(Turnover.of(70, (60 + 60 + 70) / 4.0 + 50 * 3 / 4.0, 90));
        assertThat(report.averaging(StockAverage.MONTH_ENDS).byCategory(Sku::value))
                .containsOnlyKeys("MUG", "TEA")
                .containsEntry("MUG", mugs);
    }

    @Test
    void whatIsUndefinedSaysWhyAndIsNeverZero() {
        TurnoverFigures tea = report.bySku().get(Sku.of("TEA"));
        TurnoverFigures hangzhou =
                report.averaging(StockAverage.MONTH_ENDS).byWarehouse().get(WarehouseId.of("HZ"));

        assertThat(tea.byCost().turns()).hasValue(0);
        assertThat(tea.byCost().daysOfStock()).isEmpty();
        assertThat(tea.byCost().daysGap()).contains(TurnoverGap.NO_OUTFLOW);
        assertThat(hangzhou.byCost().turns()).isEmpty();
        assertThat(hangzhou.byCost().turnsGap()).contains(TurnoverGap.NO_STOCK);
        assertThat(hangzhou.unitsGap()).contains(TurnoverGap.NO_STOCK);
    }

    @Test
    void everyMonthHasAReportOfItsOwn() {
        List<TurnoverReport> months = report.months();

        assertThat(months)
                .extracting(TurnoverReport::days)
                .containsExactly(
                        LocalDateRange.of(day(1, 1), day(2, 1)),
                        LocalDateRange.of(day(2, 1), day(3, 1)),
                        LocalDateRange.of(day(3, 1), day(4, 1)));
        assertThat(months)
                .extracting(month -> month.company().costOfSales())
                .containsExactly(cny("400.00"), cny("110.00"), cny("200.00"));
        assertThat(months.get(1).company().opening()).isEqualTo(cny("800.00"));
        assertThat(months.get(1).company().byCost().days()).isEqualTo(28);
        assertThat(months.get(2).months()).hasSize(1);
        assertThat(report.days()).isEqualTo(QUARTER.range());
        assertThat(report.history().months()).hasSize(3);
    }

    @Test
    void aPartOfAMonthCountsAsItIs() {
        LocalDateRange days = LocalDateRange.of(day(1, 20), day(2, 3));
        StockMonths history = StockMonths.of(SampleStock.fifo(), days, Knowledge.ALL);

        assertThat(history.months())
                .containsExactly(LocalDateRange.of(day(1, 20), day(2, 1)), LocalDateRange.of(day(2, 1), day(2, 3)));
        assertThat(history.days()).isEqualTo(days);
        TurnoverFigures mugs =
                TurnoverReport.of(history, StockAverage.DAILY).bySku().get(Sku.of("MUG"));
        assertThat(mugs.byUnits()).isEqualTo(Turnover.of(40, (100 + 60 * 13 + 10 * 2) * (1 / 14.0), 14));
    }

    @Test
    void whatWasNotKnownDoesNotCount() {
        CostLedger ledger = SampleStock.fifo();
        ledger.append(receipt("LATE", day(1, 5), TEA_SH, 50, "4").recordedOn(day(4, 2)));

        StockMonths before = StockMonths.of(ledger, QUARTER.range(), Knowledge.upTo(day(4, 1)));
        StockMonths after = StockMonths.of(ledger, QUARTER.range(), Knowledge.upTo(day(4, 2)));

        assertThat(TurnoverReport.of(before, StockAverage.DAILY).company().closing())
                .isEqualTo(cny("960.00"));
        assertThat(TurnoverReport.of(after, StockAverage.DAILY).company().closing())
                .isEqualTo(cny("1160.00"));
        assertThat(before.stocks()).containsExactly(MUG_HZ, MUG_SH, TEA_SH);
    }

    @Test
    void negativeStockLowersTheAverageAndIsSaid() {
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP)
                .append(List.of(
                        receipt("R", day(1, 1), MUG_SH, 10, "10"),
                        issue("I", day(1, 11), MUG_SH, 30),
                        receipt("S", day(1, 21), MUG_SH, 25, "10")));

        TurnoverFigures figures =
                TurnoverReport.of(ledger, ReportingPeriod.parse("2025-01")).company();

        assertThat(figures.negativeDays()).isEqualTo(10);
        assertThat(figures.byUnits()).isEqualTo(Turnover.of(30, (10 * 10 - 20 * 10 + 5 * 11) / 31.0, 31));
        assertThat(figures.byCost().turnsGap()).contains(TurnoverGap.NEGATIVE_STOCK);
        assertThat(figures.explain().toString())
                .contains("Days with negative stock: 10", "Stock turns: negative stock");
    }

    @Test
    void articlesOfSeveralUnitsHaveNoTurnoverByUnits() {
        StockKey rice = StockKey.of(Sku.of("RICE"), WarehouseId.of("SH"));
        CostLedger ledger = SampleStock.fifo();
        ledger.append(Movement.receipt(
                MovementId.of("K"),
                day(3, 22),
                rice,
                Quantity.of(java.math.BigDecimal.TEN, UnitOfMeasure.of("kg")),
                SampleStock.worth("3")));
        TurnoverReport mixed = TurnoverReport.of(ledger, QUARTER);

        assertThat(mixed.company().byUnits()).isNull();
        assertThat(mixed.company().unit()).isNull();
        assertThat(mixed.company().unitsGap()).contains(TurnoverGap.UNITS_DIFFER);
        assertThat(mixed.company().byCost().turns()).isPresent();
        assertThat(mixed.bySku().get(Sku.of("RICE")).unit()).isEqualTo(UnitOfMeasure.of("kg"));
        assertThat(mixed.company().explain().toString()).contains("Turns by units: several units of measure");
        assertThat(mixed.toTable().rows().get(3).subList(8, 11)).containsExactly(null, null, TurnoverGap.UNITS_DIFFER);
    }

    @Test
    void turnoverByUnitsNeedsAUnit() {
        assertThatThrownBy(() -> new TurnoverFigures(
                        cny("0.00"), cny("0.00"), cny("0.00"), Turnover.of(1, 1, 1), UnitOfMeasure.PIECE, null, 0))
                .hasMessageContaining("needs a unit");
    }

    @Test
    void theTableHasARowForEachArticleAndOneForAll() {
        Table table = report.averaging(StockAverage.MONTH_ENDS).toTable();

        assertThat(table.columns().get(0)).isEqualTo(TurnoverTerm.SKU);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(0).subList(0, 5))
                .containsExactly("MUG", cny("0.00"), cny("760.00"), cny("710.00"), 490.0);
        assertThat(table.rows().get(0).subList(8, 12)).containsExactly(70.0, 1.4737, null, 0);
        assertThat(table.rows().get(1).subList(5, 12))
                .containsExactly(0.0, 0.0, null, 0.0, 0.0, TurnoverGap.NO_OUTFLOW, 0);
        assertThat(table.rows().get(2).get(0)).isEqualTo(TurnoverTerm.ALL);
        assertThat(table.title().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("库存周转分析");
        assertThat(report.toTable(TurnoverTerm.WAREHOUSE, report.byWarehouse()).rows())
                .extracting(row -> row.get(0))
                .containsExactly("HZ", "SH", TurnoverTerm.ALL);
    }

    @Test
    void theExplanationGoesFromTheCompanyToItsWarehouses() {
        String text = report.averaging(StockAverage.MONTH_ENDS).explain().toText(Locale.SIMPLIFIED_CHINESE);

        assertThat(text).startsWith("""
                库存周转天数：81.1268 = 平均库存 640 × 90 天 ÷ 本期出库 710
                  库存周转次数：1.1094 = 本期出库 710 ÷ 平均库存 640
                  期初库存：0.00 元
                  期末库存：960.00 元
                  销售成本：710.00 元
                  周转次数（按数量）：0.8235
                    库存周转天数：109.2857 = 平均库存 85 × 90 天 ÷ 本期出库 70
                      库存周转次数：0.8235 = 本期出库 70 ÷ 平均库存 85
                  平均库存口径：期初与各月末平均
                  HZ：0 = 平均库存 0 × 90 天 ÷ 本期出库 110
                    库存周转次数：没有库存 = 本期出库 110 ÷ 平均库存 0
                """);
        assertThat(text).contains("\n  SH：96 = 平均库存 640 × 90 天 ÷ 本期出库 600\n");
        assertThat(report.toString()).isEqualTo("TurnoverReport[2025-01-01/2025-04-01, DAILY]");
    }
}
