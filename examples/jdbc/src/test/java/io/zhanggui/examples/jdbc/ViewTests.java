package io.zhanggui.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.finance.ledger.AccountBalance;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.Valuation;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.testkit.MovementArbitraries;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What SQL says of the tables is what the library says; each database extends it. */
abstract class ViewTests {

    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");

    private final Databases databases;

    ViewTests(Databases databases) {
        this.databases = databases;
    }

    @Test
    void the_month_in_a_database_shows_what_the_library_says() {
        try (Database database = databases.fresh()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new MonthInDatabase(database, new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(24, 300);
            String page = bytes.toString(StandardCharsets.UTF_8);
            assertThat(page)
                    .containsPattern("payslips calculated, stored +24 ")
                    .containsPattern("movements read +300 ")
                    .contains("sum of the trial balance: CNY 0.00");
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            registerAddsUp(database, storage);
            trialBalanceIsTheLedgers(database, storage);
            stockIsTheCostLedgers(database, storage);
        }
    }

    private static void registerAddsUp(Database database, JdbcStorage storage) {
        io.zhanggui.hr.payroll.PayRunId run = io.zhanggui.hr.payroll.PayRunId.of(SampleMonth.ENTITY, SampleMonth.MONTH);
        List<Payslip> slips = storage.unitOfWork().call(() -> {
            try (var all = storage.payslips().ofRun(run, 1)) {
                return all.map(each -> each.value().slip()).toList();
            }
        });
        Map<String, List<Payslip>> byUnit = slips.stream()
                .collect(Collectors.groupingBy(
                        slip -> slip.input().unit().orElseThrow().value(), TreeMap::new, Collectors.toList()));
        List<List<String>> expected = new ArrayList<>();
        byUnit.forEach((unit, all) -> expected.add(List.of(
                unit,
                "CNY",
                Integer.toString(all.size()),
                sum(all, Payslip::gross),
                sum(all, Payslip::employeeContributions),
                sum(all, slip -> slip.tax().amount()),
                sum(all, Payslip::net),
                sum(all, Payslip::employerCost))));
        assertThat(plain(SqlQuery.rows(database.dataSource(), "payroll-register", run.value())))
                .isEqualTo(plain(expected));
        assertThat(expected).hasSize(4);
    }

    private static String sum(List<Payslip> slips, java.util.function.Function<Payslip, Money> figure) {
        return slips.stream()
                .map(figure)
                .reduce(Money::plus)
                .orElseThrow()
                .getAmount()
                .toPlainString();
    }

    private static void trialBalanceIsTheLedgers(Database database, JdbcStorage storage) {
        ReportingPeriod month = ReportingPeriod.month(SampleMonth.MONTH);
        List<AccountBalance> balances = storage.journal().balances(SampleMonth.ENTITY, month.range());
        List<List<String>> expected = balances.stream()
                .map(row -> List.of(
                        row.account().value(),
                        row.currency().getCode(),
                        row.opening().getAmount().toPlainString(),
                        row.debit().getAmount().toPlainString(),
                        row.credit().getAmount().toPlainString(),
                        row.closing().getAmount().toPlainString()))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(plain(SqlQuery.rows(
                        database.dataSource(),
                        "trial-balance",
                        month.range().getStart(),
                        month.range().getEnd(),
                        SampleMonth.ENTITY.value())))
                .isEqualTo(plain(expected));
    }

    private static void stockIsTheCostLedgers(Database database, JdbcStorage storage) {
        List<List<String>> rows = plain(SqlQuery.rows(database.dataSource(), "stock-on-hand", "WH-SH"));
        assertThat(rows).hasSize(6);
        for (List<String> row : rows) {
            StockKey stock = StockKey.of(io.zhanggui.core.id.Sku.of(row.get(0)), SampleMonth.WAREHOUSE);
            CostLedger costs = CostLedger.fifo(CurrencyUnit.of("CNY"), NegativeStock.REFUSE);
            costs.append(storage.stockEvents().movements(stock));
            assertThat(new java.math.BigDecimal(row.get(1)))
                    .isEqualByComparingTo(costs.account(stock).quantity().amount());
        }
    }

    /** Made-up books with back-dated movements of every kind; each is taken back afterwards. */
    @Test
    void stock_on_hand_is_what_the_cost_ledger_says_of_any_book() {
        List<List<Movement>> books = MovementArbitraries.books(120).generator(1000).stream(new java.util.Random(7))
                .limit(15)
                .map(shrinkable -> shrinkable.value())
                .toList();
        books.forEach(this::requireSameStock);
    }

    private void requireSameStock(List<Movement> book) {
        JdbcUnitOfWork unitOfWork = new JdbcUnitOfWork(databases.get().dataSource());
        JdbcStockEvents movements = new JdbcStockEvents(unitOfWork);
        CostLedger costs = CostLedger.movingAverage(CurrencyUnit.of("CNY"), NegativeStock.PROVISIONAL_TRUE_UP);
        costs.append(book);
        Map<String, String> expected = new TreeMap<>();
        for (Valuation each : costs.now().stocks()) {
            expected.put(
                    each.stock().toString(),
                    each.quantity().amount().stripTrailingZeros().toPlainString());
        }
        Map<String, String> found = new TreeMap<>();
        RuntimeException takeBack = new RuntimeException("taken back");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> unitOfWork.run(() -> {
                    for (StockKey stock : MovementArbitraries.stocks()) {
                        movements.append(
                                stock,
                                0,
                                book.stream()
                                        .filter(each -> each.stock().equals(stock))
                                        .map(each -> new Recorded<StockEvent>(NOON, each))
                                        .toList());
                    }
                    Select view = Select.of(
                            "select sku, warehouse, quantity from stock_on_hand where sku in ('A', 'B')",
                            "sku",
                            "warehouse",
                            "quantity");
                    new Sql(unitOfWork)
                            .list(
                                    view,
                                    List.of(),
                                    row -> found.put(
                                            row.text("sku") + " in " + row.text("warehouse"),
                                            row.decimal("quantity")
                                                    .stripTrailingZeros()
                                                    .toPlainString()));
                    throw takeBack;
                })))
                .isSameAs(takeBack);
        assertThat(found).isEqualTo(expected);
    }

    /** Without the header, numbers without zeros at the end. */
    private static List<List<String>> plain(List<List<String>> rows) {
        return rows.stream()
                .filter(row -> !row.contains("currency") && !row.contains("quantity"))
                .map(row -> row.stream().map(ViewTests::plain).toList())
                .toList();
    }

    private static String plain(String cell) {
        return cell.matches("-?[0-9]+(\\.[0-9]+)?([Ee]\\+?[0-9]+)?")
                ? new java.math.BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }
}
