package io.zhanggui.examples.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplenishmentTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Replenishment.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void generatedHistory_printsFrontiersComparisonAndAccuracy() {
        assertThat(run("--articles", "40")).isZero();
        String first = out.toString(StandardCharsets.UTF_8);
        out.reset();
        run("--articles", "40", "--seed", "1");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first);
        assertThat(first)
                .contains("orders planned from 2011-10-01 to 2011-12-09")
                .contains("planned", "K x sales of last 30 days", "K weeks of 30-day mean", "K weeks of 91-day mean")
                .contains("mean + Z sigma, static", "mean + Z sigma, rolling", "foresight")
                .contains("At equal stock value", "Forecast of the next week")
                .doesNotContain("NaN");
    }

    @Test
    void file_isReadByTheRulesOfTheStudy(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("sales.csv");
        Files.writeString(
                file,
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice
                1,10002A,"A, quoted",3,2011-01-03 08:00:00,2.50
                1,10002A,again,4,2011-01-03 09:00:00,3.50
                C2,10002A,cancelled,5,2011-01-04 08:00:00,2.50
                A3,10002A,adjusted,5,2011-01-04 08:00:00,2.50
                4,10002A,returned,-5,2011-01-04 08:00:00,2.50
                5,10002A,free,5,2011-01-04 08:00:00,0
                6,POST,postage,5,2011-01-04 08:00:00,9
                7,1000,short,5,2011-01-04 08:00:00,9
                8,10002A,after the split,6,2011-10-02 08:00:00,9
                """);
        Sales.Collector collector = new Sales.Collector(Replenishment.START, Replenishment.END);
        SalesFile.read(file, collector);
        Sales sales = collector.withSaleDays(1);

        assertThat(sales.skus()).containsExactly("10002A");
        assertThat(sales.lines(0, 0)).containsExactly(3, 4);
        assertThat(sales.price(0)).isEqualTo(3);
        assertThat(sales.units(0, 0, sales.days())).hasSize(341).contains(7, 6).satisfies(units -> assertThat(
                        java.util.Arrays.stream(units).sum())
                .isEqualTo(13));
    }

    @Test
    void wrongInput_isToldOnStandardError(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("sales.csv");
        Files.writeString(file, "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice\n1,10002,x,2011-01-03,2\n");

        assertThat(run("--sales", file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("sales.csv", "Quantity", "x");
        assertThat(run("--what", "1")).isEqualTo(2);
        assertThat(run("--seed")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("unknown option --what", "--seed needs a value");
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("mvn").contains("--sales FILE");
    }

    /** The figures of the page, where {@code -Dzhanggui.sales=FILE} or ZHANGGUI_SALES names the real sales. */
    @Test
    void realSales_gainWhatThePageSays() {
        String file = System.getProperty("zhanggui.sales", System.getenv().getOrDefault("ZHANGGUI_SALES", ""));
        assumeThat(file)
                .as("the real sales are named by -Dzhanggui.sales=FILE or by ZHANGGUI_SALES; without them this is skipped")
                .isNotEmpty();
        Sales.Collector collector = new Sales.Collector(Replenishment.START, Replenishment.END);
        SalesFile.read(Path.of(file), collector);
        Sales sales = collector.withSaleDays(Replenishment.LEAST_SALE_DAYS);
        Study study = new Study(new Replay(sales, sales.dayOf(Replenishment.START), sales.days()));

        assertThat(sales.skus()).hasSize(2409);
        assertThat(study.comparison()).hasSizeGreaterThanOrEqualTo(9).allSatisfy(row -> {
            double least = row.bestUnits() < 0.82 ? 2 : 0.5;
            assertThat(row.unitPoints()).isGreaterThan(least);
            assertThat(row.valuePoints()).isGreaterThan(least);
        });
    }
}
