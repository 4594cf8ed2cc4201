package io.zhanggui.inventory.turnover;

import static io.zhanggui.inventory.turnover.SampleStock.CNY;
import static io.zhanggui.inventory.turnover.SampleStock.MUG_HZ;
import static io.zhanggui.inventory.turnover.SampleStock.MUG_SH;
import static io.zhanggui.inventory.turnover.SampleStock.TEA_SH;
import static io.zhanggui.inventory.turnover.SampleStock.day;
import static io.zhanggui.inventory.turnover.SampleStock.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class StockMonthsTest {

    private static final LocalDateRange JANUARY = LocalDateRange.of(day(1, 1), day(2, 1));
    private static final LocalDateRange FEBRUARY = LocalDateRange.of(day(2, 1), day(3, 1));
    private static final LocalDateRange BOTH = LocalDateRange.of(day(1, 1), day(3, 1));

    private final StockMonths history = StockMonths.of(SampleStock.fifo(), ReportingPeriod.parse("2025Q1"));

    private static StockPeriod figures(StockKey stock, LocalDateRange days, int opening, int closing, int sold) {
        return StockPeriod.of(
                stock,
                days,
                Quantity.ofPieces(opening),
                Quantity.ofPieces(closing),
                Quantity.ofPieces(sold),
                worth("" + opening * 2),
                worth("" + closing * 2),
                worth("" + sold * 2));
    }

    @Test
    void plainFiguresNeedNoLedger() {
        StockMonths plain = StockMonths.of(
                CNY,
                BOTH,
                List.of(
                        figures(MUG_HZ, JANUARY, 10, 6, 4),
                        figures(MUG_HZ, FEBRUARY, 6, 9, 5),
                        figures(TEA_SH, JANUARY, 0, 1, 0),
                        figures(TEA_SH, FEBRUARY, 1, 1, 0)));

        assertThat(plain.daily()).isFalse();
        assertThat(plain.currency()).isEqualTo(CNY);
        assertThat(plain.lastIssue(MUG_HZ)).isEmpty();
        assertThat(plain.periods())
                .hasSize(4)
                .first()
                .isEqualTo(new StockPeriod(
                        MUG_HZ,
                        JANUARY,
                        Quantity.parse("10.000000 " + Quantity.ofPieces(1).unit()),
                        Quantity.parse("6.000000 " + Quantity.ofPieces(1).unit()),
                        Quantity.parse("4.000000 " + Quantity.ofPieces(1).unit()),
                        worth("20.00000000"),
                        worth("12.00000000"),
                        worth("8.00000000"),
                        null,
                        null,
                        0));
        assertThat(TurnoverReport.of(plain, StockAverage.MONTH_ENDS).company().byCost())
                .isEqualTo(Turnover.of(18, (20 + 14 + 20) / 3.0, 59));
        assertThatThrownBy(() -> TurnoverReport.of(plain, StockAverage.DAILY))
                .hasMessage("the stock of every day is not known. Maybe MONTH_ENDS?");
    }

    @Test
    void plainFiguresMustBeCompleteInOrderAndGoOn() {
        assertRefused("for 2025-02-01/2025-03-01 are missing", figures(MUG_HZ, JANUARY, 1, 1, 0));
        assertRefused("for 2025-01-01/2025-02-01 are missing", figures(MUG_HZ, FEBRUARY, 1, 1, 0));
        assertRefused(
                "figures of MUG in HZ after 2025-01-01/2025-02-01 are missing",
                figures(MUG_HZ, JANUARY, 1, 1, 0),
                figures(TEA_SH, FEBRUARY, 1, 1, 0));
        assertRefused(
                "opens the next month with 2", figures(MUG_HZ, JANUARY, 1, 1, 0), figures(MUG_HZ, FEBRUARY, 2, 1, 0));
        assertRefused(
                "MUG in HZ comes after MUG in HZ",
                figures(MUG_HZ, JANUARY, 1, 1, 0),
                figures(MUG_HZ, FEBRUARY, 1, 1, 0),
                figures(MUG_HZ, JANUARY, 1, 1, 0));
        StockPeriod dollars = StockPeriod.of(
                MUG_HZ,
                JANUARY,
                Quantity.ofPieces(1),
                Quantity.ofPieces(1),
                Quantity.ofPieces(1),
                BigMoney.parse("USD 1"),
                BigMoney.parse("USD 1"),
                BigMoney.parse("USD 1"));
        assertRefused("values must be in CNY", dollars);
    }

    private static void assertRefused(String message, StockPeriod... figures) {
        assertThatThrownBy(() -> StockMonths.of(CNY, BOTH, List.of(figures)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFigureIsOfOneMonthOneUnitAndOneCurrency() {
        assertThatThrownBy(() -> figures(MUG_HZ, BOTH, 1, 1, 0)).hasMessageContaining("within one month");
        Quantity kilogram = Quantity.of(BigDecimal.ONE, UnitOfMeasure.of("kg"));
        Quantity piece = Quantity.ofPieces(1);
        BigMoney one = worth("1");
        BigMoney dollar = BigMoney.parse("USD 1");
        assertThatThrownBy(() -> StockPeriod.of(MUG_HZ, JANUARY, piece, kilogram, piece, one, one, one))
                .hasMessageContaining("one unit");
        assertThatThrownBy(() -> StockPeriod.of(MUG_HZ, JANUARY, piece, piece, kilogram, one, one, one))
                .hasMessageContaining("one unit");
        assertThatThrownBy(() -> StockPeriod.of(MUG_HZ, JANUARY, piece, piece, piece, one, dollar, one))
                .hasMessageContaining("one currency");
        assertThatThrownBy(() -> StockPeriod.of(MUG_HZ, JANUARY, piece, piece, piece, one, one, dollar))
                .hasMessageContaining("one currency");
        assertThatThrownBy(() -> daily(1.0, null, 0)).hasMessageContaining("both or none");
        assertThatThrownBy(() -> daily(1.0, Double.NaN, 0)).hasMessageContaining("finite");
        assertThatThrownBy(() -> daily(Double.NaN, 1.0, 0)).hasMessageContaining("finite");
        assertThatThrownBy(() -> daily(1.0, 1.0, -1)).hasMessageContaining("0 to 31, but is -1");
        assertThatThrownBy(() -> daily(1.0, 1.0, 32)).hasMessageContaining("0 to 31, but is 32");
        assertThat(daily(1.0, 1.0, 31).negativeDays()).isEqualTo(31);
    }

    private static StockPeriod daily(Double quantity, Double value, int negativeDays) {
        StockPeriod plain = figures(MUG_HZ, JANUARY, 1, 1, 0);
        return new StockPeriod(
                MUG_HZ,
                JANUARY,
                plain.opening(),
                plain.closing(),
                plain.sold(),
                plain.openingValue(),
                plain.closingValue(),
                plain.costOfSales(),
                quantity,
                value,
                negativeDays);
    }

    @Test
    void daysMustBeBounded() {
        assertThatThrownBy(() -> StockMonths.of(CNY, LocalDateRange.ALL, List.of()))
                .hasMessageContaining("bounded and not empty");
        assertThatThrownBy(() -> StockMonths.of(CNY, LocalDateRange.of(LocalDate.MIN, day(1, 1)), List.of()))
                .hasMessageContaining("bounded and not empty");
        assertThatThrownBy(() -> StockMonths.of(CNY, LocalDateRange.of(day(1, 1), day(1, 1)), List.of()))
                .hasMessageContaining("bounded and not empty");
    }

    @Test
    void useAndLastIssueOfAStock() {
        assertThat(history.usePerDay(MUG_SH)).isCloseTo(60 / 90.0, within(1e-12));
        assertThat(history.usePerDay(TEA_SH)).isZero();
        assertThat(history.usePerDay(StockKey.of(Sku.of("NONE"), TEA_SH.warehouse())))
                .isZero();
        assertThat(history.lastIssue(MUG_SH)).contains(day(3, 21));
        assertThat(history.lastIssue(TEA_SH)).isEmpty();
        assertThat(history.lastIssue(StockKey.of(Sku.of("NONE"), TEA_SH.warehouse())))
                .isEmpty();
        assertThat(StockMonths.of(SampleStock.fifo(), ReportingPeriod.parse("2025-03"))
                        .lastIssue(MUG_HZ))
                .contains(day(2, 3));
        assertThat(history).hasToString("StockMonths[2025-01-01/2025-04-01, 3 stocks]");
    }

    @Test
    void demandAndCostByArticle() {
        Map<Sku, double[]> demand = history.demandBy(StockKey::sku);

        assertThat(demand).containsOnlyKeys(Sku.of("MUG"), Sku.of("TEA"));
        assertThat(demand.get(Sku.of("MUG"))).containsExactly(40, 10, 20);
        assertThat(demand.get(Sku.of("TEA"))).containsExactly(0, 0, 0);
        assertThat(history.costBy(StockKey::sku))
                .containsExactly(Map.entry(Sku.of("MUG"), 710.0), Map.entry(Sku.of("TEA"), 0.0));
    }

    @Test
    void moreThatCameBackThanWentOutIsNoDemand() {
        CostLedger ledger = SampleStock.fifo();
        ledger.append(
                Movement.customerReturnAt(MovementId.of("BACK"), day(2, 9), TEA_SH, Quantity.ofPieces(3), worth("4"))
                        .recordedOn(day(3, 31)));
        StockMonths returned = StockMonths.of(ledger, ReportingPeriod.parse("2025Q1"));

        assertThat(returned.demandBy(StockKey::sku).get(Sku.of("TEA"))).containsExactly(0, 0, 0);
        assertThat(returned.usePerDay(TEA_SH)).isZero();
        assertThat(TurnoverReport.of(returned, StockAverage.DAILY)
                        .bySku()
                        .get(Sku.of("TEA"))
                        .byCost()
                        .turnsGap())
                .contains(TurnoverGap.NEGATIVE_OUTFLOW);
    }

    @Test
    void stocksOfNothingGiveNothing() {
        StockMonths none = StockMonths.of(CostLedger.fifo(CNY, NegativeStock.REFUSE), JANUARY, Knowledge.ALL);

        assertThat(none.stocks()).isEmpty();
        assertThat(none.periods()).isEmpty();
        assertThat(TurnoverReport.of(none, StockAverage.DAILY).company().byCost())
                .isEqualTo(Turnover.of(0, 0, 31));
        assertThat(TurnoverReport.of(none, StockAverage.DAILY).company().unitsGap())
                .contains(TurnoverGap.NO_STOCK);
    }

    /** More stocks than there is room for at first, and as many as fill the room exactly. */
    @Test
    void everyStockKeepsItsOwnFiguresHoweverManyThereAre() {
        List<StockPeriod> figures = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            StockKey stock = StockKey.of(Sku.of("S" + (100 + i)), TEA_SH.warehouse());
            figures.add(withAverage(figures(stock, JANUARY, i, i + 1, i + 2), i + 0.5, i + 0.25, i % 32));
            figures.add(withAverage(figures(stock, FEBRUARY, i + 1, 7, 2 * i), i + 0.75, 2 * i, 28 - i % 28));
        }

        StockMonths plain = StockMonths.of(CNY, BOTH, figures);

        assertThat(plain.daily()).isTrue();
        assertThat(plain.periods())
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .build())
                .isEqualTo(figures);
        StockKey last = StockKey.of(Sku.of("S131"), TEA_SH.warehouse());
        assertThat(plain.usePerDay(last)).isEqualTo((33 + 62) / 59.0);
        Map<StockKey, Double> costs = plain.costBy(stock -> stock);
        assertThat(costs).hasSize(32).containsEntry(last, 2 * (33 + 62.0));
        Map<StockKey, TurnoverFigures> turnover =
                TurnoverReport.of(plain, StockAverage.DAILY).by(stock -> stock);
        assertThat(turnover.get(last))
                .extracting(TurnoverFigures::byUnits, TurnoverFigures::negativeDays)
                .containsExactly(Turnover.of(95, (31.5 * 31 + 31.75 * 28) / 59, 59), 31 + 25);
    }

    private static StockPeriod withAverage(StockPeriod plain, double quantity, double value, int negativeDays) {
        return new StockPeriod(
                plain.stock(),
                plain.days(),
                plain.opening(),
                plain.closing(),
                plain.sold(),
                plain.openingValue(),
                plain.closingValue(),
                plain.costOfSales(),
                quantity,
                value,
                negativeDays);
    }

    @Test
    void aMonthInTheMiddleIsAveragedOverItsOwnEnds() {
        StockMonths plain = StockMonths.of(
                CNY, BOTH, List.of(figures(MUG_HZ, JANUARY, 10, 6, 4), figures(MUG_HZ, FEBRUARY, 6, 9, 5)));

        for (StockAverage average : List.of(
                StockAverage.MONTH_ENDS, StockAverage.OPENING_AND_CLOSING, StockAverage.MONTH_ENDS_HALF_WEIGHTED)) {
            assertThat(TurnoverReport.of(plain, average).months())
                    .extracting(month -> month.company().byCost())
                    .containsExactly(Turnover.of(8, 16, 31), Turnover.of(10, 15, 28));
        }
    }
}
