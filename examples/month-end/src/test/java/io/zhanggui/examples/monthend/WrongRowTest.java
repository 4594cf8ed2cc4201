package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong row ends the run with one line that says where, or, with keep-going, is reported while the rest works. */
class WrongRowTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> wrongOrganisation() {
        return Stream.of(
                cell("people", 3, "joined", "2019-02-30"),
                cell("people", 3, "left", "2019-01-01"),
                secret("people", 4, "resident_id", "990104198409032145"),
                secret("people", 4, "bank_card", "6299990000000249602"),
                secret("people", 5, "name", ""),
                cell("units", 3, "kind", "HEAP"),
                cell("units", 3, "parent", "NOWHERE"),
                cell("positions", 4, "headcount", "one"),
                cell("positions", 4, "headcount", "-1"),
                cell("positions", 4, "headcount", "1e9"),
                cell("positions", 4, "unit", "NOWHERE"),
                cell("positions", 4, "reports_to", "NOBODY"),
                cell("positions", 10, "reports_to", "OPS-PM"),
                cell("assignments", 4, "position", "NOWHERE"),
                cell("assignments", 4, "person", "P999"),
                cell("assignments", 4, "capacity", "BOTH"),
                cell("assignments", 4, "to", "2020-01-01"),
                cell("assignments", 4, "from", "2001-01-01"),
                cell("grants", 2, "limit", "much"),
                row("grants", 2, "limit", "-1"),
                cell("grants", 2, "to", "2001-01-01"),
                cell("grants", 2, "scope_unit", "NOWHERE"),
                cell("grants", 2, "decision", "="),
                cell("delegations", 2, "to", "2025-11-01"),
                cell("delegations", 2, "to_person", "P999"),
                cell("absences", 2, "person", "P999"),
                cell("absences", 2, "deputy", "P999"),
                cell("absences", 2, "deputy", "P002"),
                cell("absences", 2, "to", "2025-11-29"),
                damaged(
                        "away twice",
                        shop -> shop.add("absences", "P002,,2025-12-05,2025-12-08,"),
                        "absences.csv, line 5, column person, value 'P002': "),
                damaged(
                        "deputies in a circle",
                        shop -> shop.add("absences", "P007,P002,2025-11-29,2025-12-08,"),
                        "absences.csv, line 5, column person, value 'P007': "),
                cell("duties", 2, "unit", "NOWHERE"),
                cell("duties", 2, "performer", "NOBODY"),
                cell("duties", 2, "field", "LUCK"),
                cell("duties", 2, "functions", "ORGANISING HOPING"),
                cell("duties", 2, "activity", "="),
                cell("duties", 3, "duty", "GA-01"),
                cell("duties", 2, "position", "GA-HR"),
                cell("units", 3, "fields", "FINANCE LUCK"),
                damaged(
                        "a person twice",
                        shop -> shop.add("people", shop.lines("people").get(2)),
                        "people.csv, line 34, column person, value 'P002': "),
                damaged(
                        "two units at the top",
                        shop -> shop.cell("units", 4, "parent", ""),
                        "units.csv, line 4, column parent, value '': "),
                damaged(
                        "a seat too few",
                        shop -> shop.add("assignments", "P004,GA-HR,REGULAR,2025-01-01,"),
                        "assignments.csv, line 36, column from, value '2025-01-01': "));
    }

    static Stream<Arguments> wrongPay() {
        return Stream.of(
                cell("shop", 6, "value", "Atlantis"),
                cell("shop", 7, "value", "2035-11"),
                cell("shop", 8, "value", "USD"),
                cell("pay", 3, "person", "P999"),
                cell("pay", 3, "person", "P001"),
                cell("pay", 3, "base_pay", "1e999999999"),
                cell("pay", 3, "base_pay", "16000.005"),
                cell("pay", 3, "housing_fund_rate", "1e-2"),
                cell("pay", 3, "housing_fund_rate", "7%"),
                row("pay", 3, "base_pay", "-16000.00"),
                cell("pay", 3, "basic_deduction", "ALL"),
                cell("pay", 3, "rent", "x"),
                row("pay", 3, "ytd_months", "13"),
                cell("attendance", 3, "days_worked", "21"),
                row("attendance", 3, "overtime_workday_hours", "-4"),
                cell("attendance", 3, "person", "P001"),
                cell("attendance", 3, "month", "2025-13"));
    }

    static Stream<Arguments> wrongCards() {
        return Stream.of(
                at("kpi_targets", 3, "weight", "29", "kpi_targets.csv, line 5, column weight, value '10': "),
                cell("kpi_targets", 3, "weight", "=1+1"),
                cell("kpi_targets", 3, "rule", "ratio-sideways target=1"),
                cell("kpi_targets", 3, "kpi", "GMV"),
                cell("kpi_targets", 3, "position", "NOWHERE"),
                cell("kpi_targets", 3, "month", "2025"),
                cell("kpi_actuals", 3, "actual", "n/a"),
                cell("kpi_actuals", 3, "kpi", "LUCK"),
                cell("kpi_actuals", 3, "kpi", "GMV"),
                cell("grades", 3, "minimum", "95"),
                cell("grades", 3, "grade", "A"),
                cell("grades", 3, "coefficient", "x"));
    }

    static Stream<Arguments> wrongGoods() {
        return Stream.of(
                cell("products", 3, "purchase_price", "cheap"),
                cell("products", 3, "purchase_price", "-1"),
                cell("products", 3, "supplier", "S99"),
                cell("products", 3, "sku", "TEA-001"),
                cell("products", 3, "replaces", "TEA-002"),
                row("kits", 3, "quantity", "0"),
                row("kits", 3, "component", "SET-001"),
                cell("promotions", 3, "to", "2025-01-01"),
                cell("stock", 3, "on_hand", "some"),
                cell("stock", 3, "on_order", "-1"),
                cell("stock", 3, "warehouse", "WH-HZ"),
                row("movements", 3, "quantity", "0"),
                cell("movements", 3, "quantity", "9999999999999999999999999999"),
                row("movements", 3, "unit_cost", "-1"),
                cell("movements", 3, "kind", "GIFT"),
                cell("movements", 115, "quantity", "99999"),
                cell("movements", 3, "movement", "M00001"),
                row("movements", 113, "refers_to", "M99999"),
                damaged(
                        "a receipt is missing",
                        shop -> shop.remove("movements", 94),
                        "movements.csv, line 114, column quantity, value '2': "),
                damaged(
                        "a line break within quotes",
                        shop -> shop.replace("products", "TEA-001,", "\"TEA-001\n\",")
                                .cell("products", 5, "purchase_price", "x"),
                        "products.csv, line 5, column purchase_price, value 'x': "));
    }

    static Stream<Arguments> wrongContracts() {
        return Stream.of(
                row("contracts", 3, "end", "2024-01-01"),
                cell("contracts", 3, "currency", "EUR"),
                cell("contracts", 3, "currency", "gold"),
                row("contracts", 3, "amount", "-1"),
                at(
                        "contracts",
                        3,
                        "contract",
                        "HT-2024-031",
                        "obligations.csv, line 6, column contract, value 'HT-2025-002': "),
                row("contracts", 3, "penalty_per_day", "-1"),
                at("amendments", 2, "contract", "HT-0", "obligations.csv, line 16, column version, value '2': "),
                at("amendments", 2, "version", "3", "obligations.csv, line 16, column version, value '2': "),
                cell("amendments", 2, "effective", "2020-01-01"),
                cell("obligations", 3, "contract", "HT-0"),
                cell("obligations", 3, "version", "7"),
                cell("obligations", 3, "obligation", "O1"),
                cell("obligations", 3, "type", "WISH"),
                row("obligations", 3, "amount", "0"),
                cell("performance", 3, "contract", "HT-0"),
                cell("performance", 3, "obligation", "O99"),
                row("performance", 3, "recorded_on", "2020-01-01"),
                cell("accounts", 3, "account", "x"),
                cell("accounts", 3, "reason", "payroll.gross"),
                at("accounts", 3, "reason", "payroll.tips", "accounts.csv: "));
    }

    static Stream<Arguments> wrongSuppliers() {
        return Stream.of(
                cell("suppliers", 3, "lead_time_mean_days", "-3"),
                cell("suppliers", 3, "lead_time_mean_days", "1000000000"),
                cell("suppliers", 3, "pack_multiple", "0"),
                cell("suppliers", 3, "supplier", "S01"),
                cell("suppliers", 3, "qualified_until", "2027-11-31"),
                cell("purchase_orders", 3, "supplier", "S99"),
                row("purchase_orders", 3, "ordered", "0"),
                cell("purchase_orders", 3, "sku", "STO-001"),
                row("receipts", 3, "rejected", "121"),
                cell("receipts", 3, "po", "PO0"),
                cell("supplier_ratings", 3, "score", "101"),
                cell("supplier_ratings", 3, "criterion", "LUCK"),
                cell("supplier_ratings", 3, "supplier", "S99"),
                at(
                        "supplier_criteria",
                        3,
                        "weight",
                        "29",
                        "supplier_criteria.csv, line 5, column weight, value '10': "),
                cell("supplier_criteria", 3, "metric", "mood"),
                cell("supplier_standings", 3, "minimum", "90"),
                cell("supplier_standings", 3, "standing", "MAYBE"));
    }

    static Stream<Arguments> wrongSales() {
        return Stream.of(
                cell("sales", 3, "quantity", "one"),
                cell("sales", 3, "quantity", "=2"),
                cell("sales", 3, "date", "2025-11-31"),
                cell("sales", 3, "date", "0205-11-03"),
                cell("sales", 3, "date", "+999999999-11-03"),
                cell("sales", 3, "kind", "GIFT"),
                cell("sales", 3, "unit_price", "-1"),
                cell("sales", 3, "sku", ""),
                row("sales", 3, "quantity", "1,000"),
                damaged(
                        "an order line twice",
                        shop -> shop.add("sales", shop.lines("sales").get(1)),
                        "sales.csv, line 1502, column sku, value '"));
    }

    static Stream<Arguments> wrongShops() {
        return Stream.of(
                cell("shop", 5, "value", "91310199MAB700012U"),
                cell("shop", 7, "value", "2025"),
                cell("shop", 8, "value", "gold"),
                cell("shop", 9, "value", "2025-02-29"),
                cell("shop", 9, "value", "2029-01-01"),
                cell("shop", 10, "value", "x"),
                cell("shop", 12, "value", "1"),
                damaged(
                        "a span that is no number",
                        shop -> shop.cell("shop", 14, "value", "many"),
                        "shop.csv, line 14, column value, value 'many': "),
                damaged(
                        "no reports at all",
                        shop -> shop.cell("shop", 14, "value", "0"),
                        "shop.csv, line 14, column value, value '0': "),
                damaged(
                        "spans that fall",
                        shop -> shop.add("shop", "span_least,16"),
                        "shop.csv, line 16, column value, value '16': "),
                damaged(
                        "only the fewest reports",
                        shop -> shop.replace("shop", "span_most", "span_least"),
                        "shop.csv lacks the row span_most"),
                damaged(
                        "stock that costs nothing",
                        shop -> shop.cell("shop", 15, "value", "0"),
                        "shop.csv, line 15, column value, value '0': "),
                damaged("no month", shop -> shop.remove("shop", 7), "shop.csv lacks the row month"));
    }

    @Test
    void wrong_rows_of_people_show_no_name_no_identity_number_and_no_bank_card() throws IOException {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        List<String> people = shop.lines("people");
        shop.cell("people", 3, "joined", "2019-02-30")
                .cell("people", 4, "resident_id", "990104198409032145")
                .cell("people", 5, "bank_card", "6299990000000249602")
                .cell("people", 6, "person", "")
                .cell("people", 7, "left", "2000-01-01,")
                .add("people", people.get(8));
        Path out = folder.resolve("out");
        Run run = Run.with(List.of("--data", shop.folder().toString(), "--out", out.toString(), "--keep-going"));
        assertThat(run.status()).isZero();
        assertThat(run.err().stream().filter(line -> line.contains("people.csv, line")))
                .hasSize(6);
        String told = String.join("\n", run.err())
                + Files.readString(out.resolve("bad-rows.csv"))
                + Files.readString(out.resolve("index.html"));
        assertThat(told).doesNotContain("990104198409032145", "6299990000000249602");
        for (String line : people.subList(1, people.size())) {
            String[] cells = line.split(",", -1);
            assertThat(told).doesNotContain(cells[1], cells[3], cells[4]);
        }
    }

    @Test
    void many_wrong_rows_are_all_reported_in_one_run() throws IOException {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        List<String> lines = shop.lines("sales");
        List<String> wrong = new ArrayList<>(lines.subList(0, 2));
        lines.stream().skip(2).forEach(line -> wrong.add(line.replaceFirst(",2025-", ",2025/")));
        shop.write("sales", wrong);
        Path out = folder.resolve("out");
        Run run = Run.with(List.of("--data", shop.folder().toString(), "--out", out.toString(), "--keep-going"));
        assertThat(run.status()).isZero();
        assertThat(run.err()).hasSize(1499);
        assertThat(Files.readAllLines(out.resolve("bad-rows.csv"))).hasSize(1500);
    }

    /** A cell whose error names it. */
    static Arguments cell(String file, int line, String column, String value) {
        return at(
                file,
                line,
                column,
                value,
                file + ".csv, line " + line + ", column " + column + ", value '" + value + "': ");
    }

    /** A cell that makes its whole row wrong. */
    static Arguments row(String file, int line, String column, String value) {
        return at(file, line, column, value, file + ".csv, line " + line + ": ");
    }

    /** A cell of which errors never show the value. */
    private static Arguments secret(String file, int line, String column, String value) {
        return at(file, line, column, value, file + ".csv, line " + line + ", column " + column + ", value '***': ");
    }

    /** A cell with its error at another place. */
    static Arguments at(String file, int line, String column, String value, String expected) {
        Consumer<ShopCopy> damage = shop -> shop.cell(file, line, column, value);
        return arguments(file + " " + line + " " + column + " " + value, damage, expected);
    }

    static Arguments damaged(String name, Consumer<ShopCopy> damage, String expected) {
        return arguments(name, damage, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "wrongOrganisation",
        "wrongPay",
        "wrongCards",
        "wrongGoods",
        "io.zhanggui.examples.monthend.WrongStockRows#stock",
        "io.zhanggui.examples.monthend.WrongStockRows#counts",
        "wrongContracts",
        "wrongSuppliers",
        "io.zhanggui.examples.monthend.WrongStockRows#orders",
        "io.zhanggui.examples.monthend.WrongStockRows#moves",
        "wrongSales"
    })
    void a_wrong_row_ends_the_run_and_with_keep_going_is_reported(
            String name, Consumer<ShopCopy> damage, String expected) throws IOException {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        damage.accept(shop);
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("index.html"), "old");
        List<String> arguments = List.of("--data", shop.folder().toString(), "--out", out.toString(), "--lang", "en");

        Run strict = Run.with(arguments);

        assertThat(strict.err()).hasSize(1);
        String problem = strict.err().get(0);
        assertThat(problem).startsWith(shop.folder() + "/" + expected).doesNotContain("Exception", "null");
        assertThat(strict.status()).isEqualTo(2);
        assertThat(strict.out()).isEmpty();
        assertThat(out.toFile().list()).containsExactly("index.html");
        assertThat(out.resolve("index.html")).hasContent("old");

        List<String> lenient = new ArrayList<>(arguments);
        lenient.add("--keep-going");
        Run kept = Run.with(lenient);

        assertThat(kept.status()).as(kept.err().toString()).isZero();
        assertThat(kept.err())
                .contains("! " + problem)
                .allMatch(line -> line.startsWith("! "))
                .doesNotHaveDuplicates();
        assertThat(out.resolve("index.html"))
                .content()
                .contains("<section id=\"bad-rows\">", "<section id=\"ledger\">");
        assertThat(out.resolve("bad-rows.csv")).exists();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongShops")
    void a_wrong_description_of_the_shop_ends_the_run_even_with_keep_going(
            String name, Consumer<ShopCopy> damage, String expected) {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        damage.accept(shop);
        Path out = folder.resolve("out");

        Run run = Run.with(List.of("--data", shop.folder().toString(), "--out", out.toString(), "--keep-going"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().get(run.err().size() - 1)).startsWith(shop.folder() + "/" + expected);
        assertThat(out).doesNotExist();
    }
}
