package io.zhanggui.inventory.turnover;

import static io.zhanggui.inventory.turnover.SampleStock.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.time.ReportingPeriod;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatiosTest {

    private static Gmroi gmroi(double averageStock) {
        return new Gmroi(cny("900.00"), cny("600.00"), averageStock, 73);
    }

    @Test
    void theMarginOfThePeriodByAverageStock() {
        assertThat(gmroi(200).grossMargin()).isEqualTo(cny("300.00"));
        assertThat(gmroi(200).ratio()).hasValue(1.5);
        assertThat(gmroi(200).perYear()).hasValue(7.5);
        assertThat(gmroi(200).gap()).isEmpty();
        assertThat(new Gmroi(cny("1.00"), cny("3.00"), 4, 1).ratio()).hasValue(-0.5);
        assertThat(gmroi(200).explain().toString()).isEqualTo("""
                Gross margin return on stock: 1.5 = gross margin 300.00 CNY ÷ average stock 200
                  Gross margin: 300.00 CNY = revenue 900.00 CNY − cost of sales 600.00 CNY
                """);
    }

    @Test
    void withoutStockThereIsNoReturnOnIt() {
        assertThat(gmroi(0).ratio()).isEmpty();
        assertThat(gmroi(0).perYear()).isEmpty();
        assertThat(gmroi(0).gap()).contains(TurnoverGap.NO_STOCK);
        assertThat(gmroi(-1).gap()).contains(TurnoverGap.NEGATIVE_STOCK);
        assertThat(gmroi(-1).ratio()).isEmpty();
    }

    @Test
    void groupsAreRatiosOfSums() {
        assertThat(gmroi(200).plus(gmroi(100))).isEqualTo(new Gmroi(cny("1800.00"), cny("1200.00"), 300, 73));
        assertThatThrownBy(() -> gmroi(200).plus(new Gmroi(cny("1.00"), cny("1.00"), 1, 72)))
                .hasMessage("returns of 73 and of 72 days cannot be added");
        assertThat(new SellThrough(1, 2, 3).plus(new SellThrough(4, 5, 6))).isEqualTo(new SellThrough(5, 7, 9));
        assertThat(new StockToSales(1, 2).plus(new StockToSales(3, 4))).isEqualTo(new StockToSales(4, 6));
    }

    @Test
    void revenueOfTheHostMeetsTheFiguresOfAReport() {
        TurnoverFigures company = TurnoverReport.of(SampleStock.fifo(), ReportingPeriod.parse("2025Q1"))
                .averaging(StockAverage.MONTH_ENDS)
                .company();

        Gmroi gmroi = Gmroi.of(cny("1350.00"), company);

        assertThat(gmroi.ratio().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(gmroi.days()).isEqualTo(90);
    }

    @Test
    void figuresAreChecked() {
        assertThatThrownBy(() -> gmroi(Double.NaN)).hasMessageContaining("averageStock");
        assertThatThrownBy(() -> new Gmroi(cny("1.00"), Money.parse("USD 1.00"), 1, 1))
                .hasMessage("revenue is in CNY, but cost in USD");
        assertThatThrownBy(() -> new Gmroi(cny("1.00"), cny("1.00"), 1, 0)).hasMessageContaining("days");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
    void figuresMustBeFinite(double wrong) {
        assertThatThrownBy(() -> new SellThrough(wrong, 1, 1)).hasMessageContaining("sold must be finite");
        assertThatThrownBy(() -> new SellThrough(1, wrong, 1)).hasMessageContaining("opening must be finite");
        assertThatThrownBy(() -> new SellThrough(1, 1, wrong)).hasMessageContaining("received must be finite");
        assertThatThrownBy(() -> new StockToSales(wrong, 1)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> new StockToSales(1, wrong)).hasMessageContaining("must be finite");
    }

    @Test
    void sellThroughIsThePartOfWhatWasThereOrCame() {
        assertThat(new SellThrough(30, 10, 30).ratio()).hasValue(0.75);
        assertThat(new SellThrough(0, 10, 30).ratio()).hasValue(0);
        assertThat(new SellThrough(0, 0, 0).ratio()).isEmpty();
        assertThat(new SellThrough(5, 0, 0).gap()).contains(TurnoverGap.NOTHING_TO_SELL);
        assertThat(new SellThrough(5, -9, 3).gap()).contains(TurnoverGap.NEGATIVE_STOCK);
        assertThat(new SellThrough(30, 10, 30).explain().toString())
                .isEqualTo("Sell-through: 0.75 = sold 30 ÷ (opening 10 + received 30)\n");
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, NEGATIVE_STOCK", "1, 0, NO_OUTFLOW", "0, 0, NO_OUTFLOW", "1, -5, NEGATIVE_OUTFLOW"})
    void stockToSalesHasAReasonWhereItHasNoValue(double stock, double sales, TurnoverGap gap) {
        assertThat(new StockToSales(stock, sales).ratio()).isEmpty();
        assertThat(new StockToSales(stock, sales).gap()).contains(gap);
    }

    @Test
    void stockToSalesTellsHowManyPeriodsTheStockLasts() {
        assertThat(new StockToSales(30, 20).ratio()).hasValue(1.5);
        assertThat(new StockToSales(0, 20).ratio()).hasValue(0);
        assertThat(new StockToSales(0, 20).gap()).isEmpty();
        assertThat(new StockToSales(30, 20).explain().toString())
                .isEqualTo("Stock to sales: 1.5 = stock 30 ÷ sales 20\n");
    }
}
