package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stock, cost, age, turnover and the stock-take of the sample shop; the figures are those of its README, which other code
 * computed, or are added up here from the files.
 */
class StockAtMonthEndTest {

    private static final String LAST = "2025-11-30";
    private static final String COUNTED = "PD2511-SH";

    @TempDir
    private static Path folder;

    private static ShopCopy shop;

    @BeforeAll
    static void run() {
        shop = ShopCopy.in(folder.resolve("shop"));
        Run whole =
                Run.with(List.of("--lang", "en", "--out", folder.resolve("out").toString()));
        assertThat(whole.err()).isEmpty();
    }

    @Test
    void each_warehouse_comes_from_its_opening_to_its_closing_stock() {
        assertThat(rows("stock-by-warehouse"))
                .containsExactly(
                        List.of(
                                "WH-HZ",
                                "48540.08",
                                "79959.02",
                                "0.00",
                                "1540.20",
                                "-67214.73",
                                "-111.30",
                                "0.00",
                                "0.00",
                                "62713.27",
                                "849.90"),
                        List.of(
                                "WH-SH",
                                "260291.72",
                                "406832.62",
                                "-187.84",
                                "-2390.10",
                                "-372543.94",
                                "-297.98",
                                "-97.38",
                                "0.00",
                                "291607.10",
                                "0.00"),
                        List.of(
                                "All",
                                "308831.80",
                                "486791.64",
                                "-187.84",
                                "-849.90",
                                "-439758.68",
                                "-409.28",
                                "-97.38",
                                "0.01",
                                "354320.37",
                                "849.90"));
    }

    @Test
    void rows_of_articles_add_up_to_the_closing_stock_and_across() {
        List<List<String>> rows = rows("stock-by-article");
        for (List<String> row : rows) {
            assertThat(sum(row.subList(1, 9))).as(row.get(0)).isEqualByComparingTo(row.get(9));
        }
        List<List<String>> articles = rows.subList(0, rows.size() - 1);
        for (int column : List.of(1, 9)) {
            assertThat(sum(articles, column))
                    .isEqualByComparingTo(rows.get(rows.size() - 1).get(column));
        }
    }

    /** 15 of KIT-011: 10 at 56.12 and 5 at 57.74 set out on the 29th. */
    @Test
    void what_is_in_transit_and_what_is_not_the_companys_is_told() {
        assertThat(rows("stock-in-transit")).containsExactly(List.of("KIT-011", "WH-SH", "WH-HZ", "2025-11-29", "15"));
        assertThat(10 * 5612 + 5 * 5774).isEqualTo(84_990);
        assertThat(rows("stock-of-others")).containsExactly(List.of("DEC-004", "WH-SH", "S11", "12"));
    }

    /** The journal alone, added up by account, against the values of stock alone. */
    @Test
    void the_postings_of_the_month_balance_and_change_the_accounts_by_what_stock_changed() {
        Map<String, BigDecimal> accounts = new TreeMap<>();
        Map<String, BigDecimal> entries = new TreeMap<>();
        for (Map<String, String> row : read("journal")) {
            BigDecimal amount = number(row.get("Debit")).subtract(number(row.get("Credit")));
            accounts.merge(row.get("Account"), amount, BigDecimal::add);
            entries.merge(row.get("Entry"), amount, BigDecimal::add);
        }
        assertThat(entries).hasSizeGreaterThan(29);
        assertThat(entries.values()).allSatisfy(sum -> assertThat(sum).isZero());

        List<List<String>> warehouses = rows("stock-by-warehouse");
        BigDecimal opening = sum(warehouses.subList(0, 2), 1);
        BigDecimal closing = sum(warehouses.subList(0, 2), 9);
        BigDecimal transit = sum(warehouses.subList(0, 2), 10);
        assertThat(sum(rows("stock"), 5)).as("rounded by stock").isBetween(cents(closing, -30), cents(closing, 30));
        assertThat(accounts.get("1405")).as("merchandise").isEqualByComparingTo(closing.subtract(opening));
        assertThat(accounts.get("1402")).as("goods in transit").isEqualByComparingTo(transit);
        assertThat(opening.add(accounts.get("1405")).add(accounts.get("1402"))).isEqualByComparingTo("355170.27");

        assertThat(rows("stock-postings"))
                .allSatisfy(row -> assertThat(number(row.get(3))).isZero());
        assertThat(sum(rows("stock-postings").subList(0, rows("stock-postings").size() - 1), 1))
                .isZero();
    }

    @Test
    void classes_of_age_add_up_to_the_closing_stock() {
        List<List<String>> byWarehouse = rows("age-by-warehouse");
        assertThat(byWarehouse.get(2).subList(1, 9))
                .containsExactly(
                        "354320.37", "322636.51", "12684.39", "22.46", "3754.95", "3725.62", "11496.44", "0.00");
        for (String table : List.of("age-by-warehouse", "age-by-category", "age")) {
            List<List<String>> rows = rows(table);
            List<List<String>> groups = rows.subList(0, rows.size() - 1);
            for (int column = 1; column < 9; column++) {
                assertThat(sum(groups, column))
                        .as(table + " " + column)
                        .isEqualByComparingTo(rows.get(rows.size() - 1).get(column));
            }
            for (List<String> row : rows) {
                assertThat(sum(row.subList(2, 9))).isEqualByComparingTo(row.get(1));
            }
        }
    }

    @Test
    void dead_stock_is_to_be_written_down() {
        assertThat(read("slow-stock").stream()
                        .filter(row -> row.get("Suggestion").equals("write down"))
                        .map(row -> row.get("Article")))
                .containsExactly("BED-012", "KIT-012", "STO-009");
    }

    @Test
    void lots_that_expire_within_180_days_are_listed_with_what_lies_there() {
        Map<String, BigDecimal> lots = new TreeMap<>();
        for (Map<String, String> row : movements(row -> !row.get("lot").isEmpty())) {
            lots.merge(row.get("sku") + " " + row.get("lot"), change(row), BigDecimal::add);
        }
        List<String> expected = new ArrayList<>();
        for (Map<String, String> row : shop("lots")) {
            LocalDate expires = LocalDate.parse(row.get("good_through")).plusDays(1);
            long left = ChronoUnit.DAYS.between(LocalDate.parse(LAST), expires);
            BigDecimal there = lots.get(row.get("sku") + " " + row.get("lot"));
            assertThat(there).isNotNegative();
            if (left <= 180 && there.signum() > 0) {
                expected.add(row.get("sku") + " " + row.get("lot") + " " + left + " " + there);
            }
        }
        assertThat(rows("expiry"))
                .hasSize(6)
                .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(3) + " " + row.get(4))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void the_sheet_holds_what_the_movements_leave_and_the_form_tells_nothing_of_it() {
        Map<String, BigDecimal> book = new TreeMap<>();
        for (Map<String, String> row : movements(row -> row.get("warehouse").equals("WH-SH"))) {
            String line = row.get("sku") + "|" + row.get("lot") + "|" + row.get("owner");
            book.merge(line, change(row), BigDecimal::add);
        }
        Map<String, BigDecimal> sheet = new TreeMap<>();
        rows("count-sheet")
                .forEach(row -> sheet.put(row.get(0) + "|" + row.get(1) + "|" + row.get(2), number(row.get(3))));
        book.values().removeIf(quantity -> quantity.signum() == 0);
        assertThat(sheet).isEqualTo(book).hasSize(72);
        assertThat(rows("count-form"))
                .hasSize(72)
                .allSatisfy(row -> assertThat(row.get(3)).isEmpty());
    }

    @Test
    void a_count_that_differs_much_is_repeated_by_somebody_else() {
        assertThat(rows("count-recounts"))
                .containsExactly(
                        List.of("KIT-005", "", "", "68", "63 → 68", "P005 → P006", "68", "0", "0.00", ""),
                        List.of(
                                "STO-001",
                                "",
                                "",
                                "107",
                                "104 → 104",
                                "P006 → P005",
                                "104",
                                "-3",
                                "-97.38",
                                "To be found out"));
        assertThat(rows("count-differences")).hasSize(1);
    }

    @Test
    void keeper_counters_and_approver_are_different_people() {
        String keeper = shop("warehouses").get(0).get("keeper");
        List<String> counters = shop("counts").stream()
                .map(row -> row.get("counter"))
                .distinct()
                .toList();
        List<List<String>> trail = rows("count-approval");
        assertThat(trail).hasSize(2);
        assertThat(trail.get(0).subList(3, 6)).containsExactly("P005", "", "submit");
        assertThat(trail.get(1).subList(3, 6)).containsExactly("P004", "", "approve");
        assertThat(counters)
                .containsExactly("P005", "P006")
                .doesNotContain(keeper, trail.get(1).get(3));
        assertThat(keeper).isEqualTo("P027");
    }

    /** The stock-take is in the ledger once: the file of movements has none. */
    @Test
    void the_difference_is_booked_once() {
        assertThat(movements(row -> row.get("kind").matches("COUNT|STOCK_TAKE")))
                .isEmpty();
        assertThat(read("losses").stream()
                        .filter(row -> row.get("Kind").equals("Count difference"))
                        .toList())
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("Quantity lost", "3").containsEntry("Cost", "97.38"));
        assertThat(sum(rows("losses"), 8)).isEqualByComparingTo(new BigDecimal("409.28").add(new BigDecimal("97.38")));
        Map<String, String> onHand = new TreeMap<>();
        shop("stock").forEach(row -> onHand.put(row.get("sku") + " " + row.get("warehouse"), row.get("on_hand")));
        for (List<String> row : rows("stock")) {
            assertThat(onHand.remove(row.get(0) + " " + row.get(1)))
                    .as(row.toString())
                    .isEqualTo(row.get(2));
        }
        assertThat(onHand.values()).allMatch("0"::equals);
    }

    @Test
    void the_indicator_of_accuracy_is_that_of_the_count() {
        long right = rows("count-sheet").stream()
                .filter(row -> row.get(7).equals("0"))
                .count();
        assertThat(shop("kpi_actuals").stream()
                        .filter(row -> row.get("kpi").equals("STOCK_ACCURACY"))
                        .toList())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("numerator", Long.toString(right))
                        .containsEntry(
                                "denominator",
                                Integer.toString(rows("count-sheet").size())));
    }

    @Test
    void turnover_of_groups_is_a_ratio_of_sums() {
        List<List<String>> articles = rows("turnover");
        List<String> all = articles.get(articles.size() - 1);
        for (String table : List.of("turnover", "turnover-by-warehouse", "turnover-by-category")) {
            List<List<String>> rows = rows(table);
            List<List<String>> groups = rows.subList(0, rows.size() - 1);
            assertThat(rows.get(rows.size() - 1)).isEqualTo(all);
            double average = groups.stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(4)))
                    .sum();
            assertThat(fourDecimals(439_758.6754550264 / average)).as(table).isEqualByComparingTo(all.get(5));
            assertThat(fourDecimals(average * 30 / 439_758.6754550264)).isEqualByComparingTo(all.get(7));
        }
        assertThat(all.subList(1, 4)).containsExactly("308831.80", "354320.37", "439758.68");
    }

    private static BigDecimal fourDecimals(double figure) {
        return BigDecimal.valueOf(figure).setScale(4, RoundingMode.HALF_UP);
    }

    @Test
    void the_margin_on_stock_takes_sales_without_tax() {
        List<List<String>> rows = rows("gmroi");
        List<String> all = rows.get(rows.size() - 1);
        assertThat(all.get(1))
                .isEqualTo(new BigDecimal("1085705.40")
                        .divide(new BigDecimal("1.13"), 2, RoundingMode.HALF_UP)
                        .toPlainString());
        BigDecimal shares = sum(rows.subList(0, rows.size() - 1), 1);
        assertThat(shares).isBetween(cents(number(all.get(1)), -3), cents(number(all.get(1)), 3));
        for (List<String> row : rows) {
            BigDecimal margin = number(row.get(1)).subtract(number(row.get(2)));
            assertThat(margin).isEqualByComparingTo(row.get(3));
            assertThat(margin.doubleValue() / Double.parseDouble(row.get(4)))
                    .isCloseTo(Double.parseDouble(row.get(5)), offset(1e-9));
        }
    }

    @Test
    void the_nine_cells_hold_what_has_both_classes_and_moves_hold_every_article() {
        List<List<String>> articles = rows("articles");
        Map<String, Integer> cells = new TreeMap<>();
        articles.stream()
                .filter(row -> !row.get(5).isEmpty())
                .forEach(row -> cells.merge(row.get(3) + row.get(5), 1, Integer::sum));
        assertThat(rows("abc-xyz-cells"))
                .hasSize(9)
                .allSatisfy(
                        row -> assertThat(Integer.parseInt(row.get(1))).isEqualTo(cells.getOrDefault(row.get(0), 0)));
        Map<String, String> now = new TreeMap<>();
        articles.forEach(row -> now.put(row.get(0), row.get(3)));
        assertThat(rows("abc-changes"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(1)).isNotEqualTo(row.get(2)))
                .allSatisfy(row -> assertThat(row.get(2)).isEqualTo(now.getOrDefault(row.get(0), "")));
        int moved = 0;
        for (List<String> row : rows("abc-moves")) {
            for (int column = 1; column < 4; column++) {
                moved += Integer.parseInt(row.get(column));
            }
        }
        assertThat(moved).as("each article once").isEqualTo(articles.size());
    }

    private static List<List<String>> rows(String table) {
        return MonthEndTest.rows(folder.resolve("out").resolve(table + ".csv"));
    }

    private static List<Map<String, String>> read(String table) {
        return OrganisationFindingsTest.read(folder.resolve("out").resolve(table + ".csv"));
    }

    private static List<Map<String, String>> shop(String table) {
        return OrganisationFindingsTest.read(shop.file(table)).stream()
                .filter(row -> row.getOrDefault("stock_take", COUNTED).equals(COUNTED))
                .toList();
    }

    /** The movements that were known on the last day. */
    private static List<Map<String, String>> movements(Predicate<Map<String, String>> condition) {
        return shop("movements").stream()
                .filter(row -> row.get("recorded_on").compareTo(LAST) <= 0)
                .filter(condition)
                .toList();
    }

    private static BigDecimal change(Map<String, String> movement) {
        BigDecimal quantity = new BigDecimal(movement.get("quantity"));
        return movement.get("kind").matches("RECEIPT|CUSTOMER_RETURN|TRANSFER_IN") ? quantity : quantity.negate();
    }

    private static BigDecimal number(String cell) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }

    private static BigDecimal cents(BigDecimal amount, int more) {
        return amount.add(BigDecimal.valueOf(more, 2));
    }

    private static BigDecimal sum(List<String> cells) {
        return cells.stream().map(StockAtMonthEndTest::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<List<String>> rows, int column) {
        return sum(rows.stream().map(row -> row.get(column)).toList());
    }
}
