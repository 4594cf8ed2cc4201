package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sales from elsewhere, in the form of online-retail files, small ones and the real one. */
class ForeignSalesTest {

    private static final String SMALL = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1,22423,"CAKESTAND, 3 TIER",4,2011-10-03 10:00:00,12.75,17850.0,France
            2,22423,CAKESTAND,6,2011-11-07 10:00:00,12.75,17850.0,France
            2,84077a,small letters are another article,10,2011-11-07 10:00:00,0.29,17850.0,France
            2,84077A,ANOTHER,20,2011-11-07 10:00:00,0.29,,France
            C3,22423,CAKESTAND,-2,2011-11-14 10:00:00,12.75,17850.0,France
            4,POST,POSTAGE,1,2011-11-14 10:00:00,18.00,17850.0,France
            5,22423,damaged,-3,2011-11-15 10:00:00,0.00,,France
            6,22423,gift,1,2011-11-16 10:00:00,0.00,,France
            """;

    @TempDir
    private Path folder;

    @Test
    void both_months_are_shown_and_only_sales_are_replaced() throws IOException {
        String page = page("--lang", "en", "--currency", "GBP");
        assertThat(page)
                .contains("the shop&#39;s books 2025-11 · sales of small.csv 2011-11")
                .contains("HT-2025-026", "P013");
        // 10 + 20 pieces at 0.29, and 6 - 2 at 12.75
        assertThat(MonthEndTest.text(page)).contains("59.70 GBP");
        assertThat(rows("sales-by-month"))
                .containsExactly(
                        List.of("2011-10", "4", "51.00", "1", "0"), List.of("2011-11", "34", "59.70", "4", "1"));
        assertThat(rows("articles"))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrder("22423", "84077a", "84077A");
        assertThat(rows("sales-left-out"))
                .extracting(row -> row.get(1))
                .as("no product, adjustment, no price, no customer")
                .containsExactly("1", "1", "1", "1");
    }

    @Test
    void turnover_is_not_applicable_without_opening_stock() throws IOException {
        assertThat(page("--lang", "en")).contains("turnover is not applicable").doesNotContain("assumed stock");
        assertThat(page("--lang", "zh")).contains("周转指标不适用");
        assertThat(folder.resolve("out/turnover.csv")).doesNotExist();
    }

    @Test
    void assumed_opening_stock_is_labelled_as_assumed() throws IOException {
        String page = page("--lang", "en", "--opening-cover", "30", "--cost-ratio", "0.6");
        assertThat(page)
                .contains("Assumed:", "<dd class=\"remark\">assumed</dd>")
                .doesNotContain("is not applicable");
        assertThat(page("--lang", "zh", "--opening-cover", "30")).contains("假定：");
        assertThat(rows("turnover")).hasSize(3);
    }

    @Test
    void sales_of_the_shops_own_form_can_come_from_elsewhere_too() throws IOException {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        Run run = Run.with(List.of(
                "--sales",
                shop.file("sales").toString(),
                "--out",
                folder.resolve("out").toString()));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void with_keep_going_wrong_lines_are_reported_and_the_others_count() throws IOException {
        Path sales = folder.resolve("small.csv");
        Files.writeString(
                sales,
                SMALL + "7,22423,CAKESTAND,one,2011-11-16 10:00:00,1.00,,France\n"
                        + "7,22423,CAKESTAND,1,2011-11-31 10:00:00,1.00,,France\n"
                        + "7,=22423,\"=HYPERLINK(\"\"x\"\")\",1,2011-11-30 10:00:00,1.00,,France\n");
        Run run = Run.with(List.of(
                "--sales",
                sales.toString(),
                "--keep-going",
                "--lang",
                "en",
                "--out",
                folder.resolve("out").toString()));
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("! " + sales + ", line 10, column Quantity, value 'one': "))
                .anyMatch(line ->
                        line.startsWith("! " + sales + ", line 11, column InvoiceDate, value '2011-11-31 10:00:00': "));
        assertThat(rows("bad-rows")).extracting(row -> row.get(1)).containsExactly("10", "11");
        assertThat(rows("sales-by-month").get(1)).containsExactly("2011-11", "34", "59.70", "4", "1");
    }

    @Test
    void the_real_sales_give_what_a_few_lines_of_other_code_give() throws IOException {
        Path real = real();
        assumeThat(real)
                .as("shared/data/online-retail.csv.gz is not beside the project, so the real sales are left out")
                .isNotNull();
        Path out = folder.resolve("out");
        Run run = Run.with(List.of(
                "--sales",
                real.toString(),
                "--month",
                "2011-11",
                "--currency",
                "GBP",
                "--cost-ratio",
                "0.6",
                "--lang",
                "en",
                "--out",
                out.toString()));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();

        Twin twin = Twin.read(real);
        List<List<String>> months = rows("sales-by-month");
        assertThat(months).hasSize(13);
        for (List<String> month : months) {
            BigDecimal[] expected = twin.months.get(month.get(0));
            assertThat(month)
                    .containsExactly(
                            month.get(0),
                            expected[0].toPlainString(),
                            expected[1].setScale(2, RoundingMode.HALF_UP).toPlainString(),
                            expected[2].toPlainString(),
                            expected[3].toPlainString());
        }
        assertThat(rows("sales-left-out").stream().map(row -> Long.parseLong(row.get(1))))
                .containsExactly(twin.noProduct, twin.adjustments, twin.noPrice, twin.noCustomer);
        assertThat(MonthEndTest.text(Files.readString(out.resolve("index.html"))))
                .contains("541,909");
        classesAddUp(out);
    }

    /** Each article has one class of each kind, and the nine cells count them. */
    private void classesAddUp(Path out) {
        List<List<String>> articles = rows("articles");
        long both = articles.stream()
                .filter(row -> !row.get(3).isEmpty() && !row.get(5).isEmpty())
                .count();
        assertThat(articles).extracting(row -> row.get(3)).containsOnly("A", "B", "C");
        assertThat(articles).extracting(row -> row.get(8)).doesNotContain("null");
        assertThat(rows("abc-xyz-cells").stream()
                        .mapToLong(row -> Long.parseLong(row.get(1)))
                        .sum())
                .isEqualTo(both);
        assertThat(articles)
                .extracting(row -> row.get(0))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(3000);
        assertThat(out.resolve("reorders.csv")).exists();
    }

    private static Path real() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve("shared/data/online-retail.csv.gz");
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    private String page(String... options) throws IOException {
        Path sales = Files.writeString(folder.resolve("small.csv"), SMALL);
        List<String> arguments = new ArrayList<>(List.of(
                "--sales", sales.toString(), "--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(options));
        Run run = Run.with(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return Files.readString(folder.resolve("out/index.html"));
    }

    private List<List<String>> rows(String table) {
        return MonthEndTest.rows(folder.resolve("out/" + table + ".csv"));
    }

    /** The same figures by splitting lines. */
    private static final class Twin {
        private final Map<String, BigDecimal[]> months = new TreeMap<>();
        private long noProduct;
        private long adjustments;
        private long noPrice;
        private long noCustomer;

        static Twin read(Path file) throws IOException {
            Twin twin = new Twin();
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                lines.readLine();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    twin.add(line.replaceAll("\"[^\"]*(\"\"[^\"]*)*\"", "text").split(",", -1));
                }
            }
            return twin;
        }

        private void add(String[] cells) {
            BigDecimal units = new BigDecimal(cells[3]);
            BigDecimal price = new BigDecimal(cells[5]);
            if (!cells[1].matches("[0-9]{5}.*")) {
                noProduct++;
            } else if (units.signum() < 0 && !cells[0].startsWith("C")) {
                adjustments++;
            } else if (price.signum() <= 0) {
                noPrice++;
            } else {
                noCustomer += cells[6].isEmpty() ? 1 : 0;
                BigDecimal[] sums = months.computeIfAbsent(cells[4].substring(0, 7), month ->
                        new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
                sums[0] = sums[0].add(units);
                sums[1] = sums[1].add(units.multiply(price));
                sums[2] = sums[2].add(BigDecimal.ONE);
                sums[3] = sums[3].add(units.signum() < 0 ? BigDecimal.ONE : BigDecimal.ZERO);
            }
        }
    }
}
