package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.table.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders, moves and forecasts of the sample shop, held against its files. */
class OrdersAndMovesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);

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
    void every_order_is_what_its_supplier_accepts_at_its_price() {
        Map<String, Map<String, String>> products = byKey("products", "sku");
        Map<String, Map<String, String>> suppliers = byKey("suppliers", "supplier");
        assertThat(rows("reorders")).hasSizeGreaterThan(10).allSatisfy(row -> {
            Map<String, String> product = products.get(row.get(0));
            Map<String, String> supplier = suppliers.get(row.get(2));
            BigDecimal quantity = new BigDecimal(row.get(3));
            assertThat(product).containsEntry("supplier", row.get(2));
            assertThat(quantity).isGreaterThanOrEqualTo(new BigDecimal(supplier.get("minimum_order_quantity")));
            assertThat(quantity.remainder(new BigDecimal(supplier.get("pack_multiple"))))
                    .isZero();
            BigDecimal factor = BigDecimal.ONE;
            for (String each : supplier.get("price_breaks").split(", ")) {
                String[] sides = each.split("->");
                if (sides.length == 2 && quantity.compareTo(new BigDecimal(sides[0])) >= 0) {
                    factor = new BigDecimal(sides[1]);
                }
            }
            BigDecimal price = new BigDecimal(product.get("purchase_price")).multiply(factor);
            assertThat(new BigDecimal(row.get(4)))
                    .isEqualByComparingTo(price.multiply(quantity).setScale(2, RoundingMode.HALF_UP));
        });
    }

    @Test
    void orders_go_out_on_days_on_which_suppliers_take_them() {
        Map<String, Map<String, String>> suppliers = byKey("suppliers", "supplier");
        assertThat(rows("reorders")).allSatisfy(row -> {
            LocalDate orderDay = LocalDate.parse(row.get(5));
            String taken = suppliers.get(row.get(2)).get("order_days");
            assertThat(taken.isEmpty() || taken.contains(orderDay.getDayOfWeek().name()))
                    .as(row.toString())
                    .isTrue();
            assertThat(orderDay).isAfterOrEqualTo(DAY);
            assertThat(LocalDate.parse(row.get(6))).isAfter(orderDay);
        });
        assertThat(rows("reorders"))
                .filteredOn(row -> row.get(2).equals("S11"))
                .as("moves house until 2025-12-08")
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(5)).isEqualTo("2025-12-08"));
    }

    @Test
    void the_risk_with_the_order_keeps_the_goal_of_the_class() {
        Map<String, Map<String, String>> goals = byKey("service_goals", "abc");
        assertThat(rows("reorders")).allSatisfy(row -> {
            double goal = Double.parseDouble(goals.get(row.get(1)).get("cycle_service"));
            assertThat(Double.parseDouble(row.get(10))).isLessThanOrEqualTo(100 - 100 * goal + 0.05);
            assertThat(Double.parseDouble(row.get(9))).isGreaterThan(100 - 100 * goal);
        });
        assertThat(rows("reorders"))
                .as("the most urgent first")
                .extracting(row -> Math.round(Double.parseDouble(row.get(9))))
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void the_orders_of_suppliers_are_their_articles_together() {
        Map<String, BigDecimal> values = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        rows("reorders").forEach(row -> {
            values.merge(row.get(2) + row.get(5), new BigDecimal(row.get(4)), BigDecimal::add);
            counts.merge(row.get(2) + row.get(5), 1, Integer::sum);
        });
        List<List<String>> orders = rows("supplier-orders");
        assertThat(orders).hasSameSizeAs(values.keySet()).allSatisfy(row -> {
            String key = row.get(0) + row.get(2);
            assertThat(new BigDecimal(row.get(5))).isEqualByComparingTo(values.get(key));
            assertThat(row.get(4)).isEqualTo(String.valueOf(counts.get(key)));
            String least = byKey("suppliers", "supplier").get(row.get(0)).get("minimum_order_value");
            assertThat(new BigDecimal(row.get(5)))
                    .isGreaterThanOrEqualTo(least.isEmpty() ? BigDecimal.ZERO : new BigDecimal(least));
        });
        assertThat(orders)
                .as("up to 80,000.00 the finance manager signs, beyond the general manager")
                .allSatisfy(row -> assertThat(row.get(8))
                        .isEqualTo(
                                new BigDecimal(row.get(5)).compareTo(new BigDecimal("80000")) <= 0 ? "P004" : "P001"));
    }

    @Test
    void every_order_is_handed_to_procurement_under_a_key_of_its_own() {
        List<List<String>> requests = rows("purchase-requests");
        Map<String, String> keys = new HashMap<>();
        requests.forEach(row -> keys.put(row.get(1) + row.get(3), row.get(0)));
        assertThat(requests).hasSameSizeAs(rows("reorders"));
        assertThat(keys.values()).doesNotHaveDuplicates().hasSameSizeAs(rows("supplier-orders"));
        assertThat(requests).allSatisfy(row -> {
            assertThat(row.get(0)).isEqualTo(keys.get(row.get(1) + row.get(3))).startsWith("replenish-");
            assertThat(row.get(2)).isEqualTo("WH-SH");
        });
        assertThat(requests).extracting(row -> row.get(4)).doesNotHaveDuplicates();
        assertThat(requests).extracting(row -> row.get(5)).containsOnly("proposed");
    }

    @Test
    void an_order_from_a_supplier_without_qualification_is_warned_of() throws Exception {
        assertThat(rows("supplier-orders"))
                .filteredOn(row -> row.get(6).equals("not valid"))
                .extracting(row -> row.get(0))
                .containsExactly("S08");
        assertThat(Files.readString(folder.resolve("out/index.html")))
                .contains("settle that before ordering: S08 (揭阳不锈钢制品厂)");
    }

    @Test
    void moves_take_only_what_lies_there_and_cost_what_the_lanes_say() {
        Map<String, BigDecimal> onHand = new HashMap<>();
        table("stock", row -> onHand.put(row.get("sku") + row.get("warehouse"), new BigDecimal(row.get("on_hand"))));
        List<List<String>> moves = rows("moves");
        assertThat(moves).isNotEmpty().allSatisfy(row -> {
            BigDecimal quantity = new BigDecimal(row.get(3));
            assertThat(quantity).isPositive();
            assertThat(onHand.merge(row.get(0) + row.get(1), quantity, BigDecimal::subtract))
                    .isNotNegative();
            String perUnit = row.get(1).equals("WH-SH") ? "0.85" : "0.95";
            assertThat(new BigDecimal(row.get(4)))
                    .isEqualByComparingTo(
                            quantity.multiply(new BigDecimal(perUnit)).add(new BigDecimal("12")));
            assertThat(row.get(5)).isEqualTo("2025-12-01");
            assertThat(new BigDecimal(row.get(7))).isGreaterThan(new BigDecimal(row.get(6)));
        });
        assertThat(moves)
                .as("what runs out first comes first")
                .extracting(row -> Double.parseDouble(row.get(6)))
                .isSorted();
    }

    /** DEC-001 is short everywhere: 57 in WH-SH, 58 in WH-HZ, and WH-SH sells more. */
    @Test
    void a_stock_that_is_short_everywhere_lasts_equally_long_after_the_moves() {
        assertThat(rows("moves"))
                .filteredOn(row -> row.get(0).equals("DEC-001"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.subList(1, 4)).containsExactly("WH-HZ", "WH-SH", "13");
                    assertThat(row.get(7)).isEqualTo(row.get(8));
                    assertThat(row.get(9)).startsWith("Too little in all");
                });
    }

    @Test
    void a_warehouse_that_has_run_out_is_filled_from_the_other() {
        List<List<String>> moves = moves(copy -> {
            int line = copy.lineOf("stock", "2025-11-30,TEA-005,WH-HZ");
            copy.cell("stock", line, "on_hand", "0");
            copy.cell("stock", line + 1, "on_hand", "400");
        });
        assertThat(moves)
                .filteredOn(row -> row.get(0).equals("TEA-005"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.subList(1, 3)).containsExactly("WH-SH", "WH-HZ");
                    assertThat(new BigDecimal(row.get(6))).isZero();
                    assertThat(row.get(9)).startsWith("WH-HZ has 0 and needs " + row.get(3));
                });
    }

    @Test
    void goods_that_come_as_soon_as_a_move_would_are_waited_for() {
        Consumer<ShopCopy> almostNothing =
                copy -> copy.cell("stock", copy.lineOf("stock", "2025-11-30,KIT-001,WH-HZ"), "on_hand", "1");
        assertThat(moves(almostNothing)).extracting(row -> row.get(0)).doesNotContain("KIT-001");
        assertThat(moves(almostNothing.andThen(copy -> copy.cell(
                        "purchase_orders",
                        copy.lineOf("purchase_orders", "PO2511-158,S07,KIT-001"),
                        "promised",
                        "2025-12-10"))))
                .extracting(row -> row.get(0))
                .contains("KIT-001");
    }

    @Test
    void nothing_moves_where_the_lanes_cost_more_than_is_lost_or_there_are_none() {
        assertThat(moves(copy -> copy.cell("lanes", 2, "unit_cost", "9000").cell("lanes", 3, "unit_cost", "9000")))
                .isEmpty();
        assertThat(moves(copy -> copy.remove("lanes", 3).remove("lanes", 2))).isEmpty();
    }

    @Test
    void forecasts_lie_within_their_intervals_and_class_a_comes_first() {
        List<List<String>> forecasts = rows("forecasts");
        assertThat(forecasts).hasSizeGreaterThan(60).allSatisfy(row -> {
            assertThat(Double.parseDouble(row.get(5)))
                    .isBetween(Double.parseDouble(row.get(6)) - 0.5, Double.parseDouble(row.get(7)) + 0.5);
            assertThat(Double.parseDouble(row.get(8)))
                    .isBetween(Double.parseDouble(row.get(9)) - 0.5, Double.parseDouble(row.get(10)) + 0.5);
            assertThat(row.get(11)).isNotEmpty();
        });
        assertThat(forecasts)
                .extracting(row -> row.get(1))
                .filteredOn(abc -> !abc.isEmpty())
                .isSorted();
    }

    @Test
    void the_closest_method_is_named_whether_or_not_it_was_chosen() {
        List<String> methods = List.of("Chosen models", "Same weeks last year", "Moving average", "Naive");
        List<List<String>> rows = rows("forecast-accuracy");
        assertThat(rows.get(rows.size() - 1).get(0)).isEqualTo("All");
        assertThat(rows).allSatisfy(row -> {
            List<BigDecimal> errors =
                    row.subList(2, 6).stream().map(BigDecimal::new).toList();
            BigDecimal least = errors.stream().min(BigDecimal::compareTo).orElseThrow();
            assertThat(row.get(6)).isEqualTo(methods.get(errors.indexOf(least)));
        });
        assertThat(rows.subList(0, rows.size() - 1).stream()
                        .mapToInt(row -> Integer.parseInt(row.get(1)))
                        .sum())
                .isEqualTo(Integer.parseInt(rows.get(rows.size() - 1).get(1)));
    }

    /** The moves of a damaged copy of the shop. */
    private static List<List<String>> moves(Consumer<ShopCopy> change) {
        try {
            Path place = Files.createTempDirectory(folder, "copy");
            ShopCopy copy = ShopCopy.in(place.resolve("shop"));
            change.accept(copy);
            Path out = place.resolve("out");
            Run run = Run.with(List.of("--data", copy.folder().toString(), "--lang", "en", "--out", out.toString()));
            assertThat(run.err()).isEmpty();
            return MonthEndTest.rows(out.resolve("moves.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, String>> byKey(String name, String key) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        table(name, row -> rows.put(row.get(key), row));
        return rows;
    }

    private static void table(String name, Consumer<Map<String, String>> each) {
        TableReader table = TableReader.of(shop.file(name));
        List<String> columns = table.header();
        table.forEach(row -> {
            Map<String, String> cells = new HashMap<>();
            columns.forEach(column -> cells.put(column, row.find(column).orElse("")));
            each.accept(cells);
        });
    }

    private static List<List<String>> rows(String table) {
        return MonthEndTest.rows(folder.resolve("out/" + table + ".csv"));
    }
}
