package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases of costing, through the public interface; each names its source. */
class CostingCasesTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final StockKey STOCK = StockKey.of(Sku.of("A"), WarehouseId.of("W"));
    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);
    private static final Set<String> EXPECTED = Set.of(
            "qty",
            "value",
            "cogs",
            "trace",
            "layers",
            "unit_cost",
            "variance_qty",
            "variance_value",
            "damage_value",
            "loss_value",
            "book_qty",
            "slots",
            "average_age",
            "odoo_value");

    @Test
    void there_are_twenty_six_cases() {
        assertThat(cases()).hasSize(26);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_case_comes_out_as_worked(Case worked) {
        JsonNode json = worked.json();
        double tolerance = json.at("/tolerance/abs").asDouble();
        JsonNode expected = json.get("expected");
        expected.fieldNames().forEachRemaining(name -> assertThat(EXPECTED).contains(name));
        switch (json.get("family").asText()) {
            case "periodic_average" -> checkPeriod(json, expected, tolerance);
            case "ageing" -> checkAge(json.get("inputs"), expected, tolerance);
            default -> checkLedger(json, expected, tolerance);
        }
    }

    private static void checkLedger(JsonNode json, JsonNode expected, double tolerance) {
        NegativeStock negative = NegativeStock.valueOf(
                json.path("negative_policy").asText("PROVISIONAL_TRUE_UP").toUpperCase(java.util.Locale.ROOT));
        CostLedger ledger = (json.get("method").asText().equals("FIFO")
                        ? CostLedger.fifo(CNY, negative)
                        : CostLedger.movingAverage(CNY, negative))
                .standardCost(STOCK.sku(), BigMoney.of(CNY, decimal(json.path("initial_standard_cost"))))
                .append(movements(json.get("moves")));

        StockAccount account = ledger.account(STOCK);
        CostReport report = ledger.now();
        assertThat(report.find(STOCK)).get().isEqualTo(new Valuation(STOCK, account.quantity(), account.balance()));
        check(account.quantity().amount(), expected.get("qty"), tolerance);
        check(account.balance().exactValue(), expected.get("value"), tolerance);
        check(account.balance().exactConsumed(), expected.get("cogs"), tolerance);
        check(account.unitCost().getAmount(), expected.get("unit_cost"), tolerance);
        check(account.balance().exactCountShortage().negate(), expected.get("variance_value"), tolerance);
        check(account.balance().exactLoss(), expected.get("damage_value"), tolerance);
        check(account.balance().exactLoss(), expected.get("loss_value"), tolerance);
        CostStep last = account.trace().get(account.trace().size() - 1);
        check(last.change().amount(), expected.get("variance_qty"), tolerance);
        check(last.quantityAfter().minus(last.change()).amount(), expected.get("book_qty"), tolerance);
        if (expected.has("trace")) {
            assertThat(account.trace()).hasSameSizeAs(expected.get("trace"));
            for (int i = 0; i < account.trace().size(); i++) {
                CostStep step = account.trace().get(i);
                check(
                        step.quantityAfter().amount(),
                        expected.get("trace").get(i).get("qty"),
                        tolerance);
                check(step.exactValueAfter(), expected.get("trace").get(i).get("value"), tolerance);
            }
        }
        if (expected.has("layers")) {
            assertThat(account.layers()).hasSameSizeAs(expected.get("layers"));
            for (int i = 0; i < account.layers().size(); i++) {
                CostLayer layer = account.layers().get(i);
                check(layer.quantity().amount(), expected.get("layers").get(i).get(0), tolerance);
                check(layer.unitCost(), expected.get("layers").get(i).get(1), tolerance);
            }
        }
    }

    private static void checkPeriod(JsonNode json, JsonNode expected, double tolerance) {
        PeriodicAverage period = PeriodicAverage.opening(
                        pieces(json.at("/opening/qty")), BigMoney.of(CNY, decimal(json.at("/opening/value"))))
                .close(movements(json.get("moves")));
        check(period.unitCost().orElseThrow().getAmount(), expected.get("unit_cost"), tolerance);
        check(period.balance().exactConsumed(), expected.get("cogs"), tolerance);
        check(period.exactValue(), expected.get("value"), tolerance);
        check(period.quantity().amount(), expected.get("qty"), tolerance);
    }

    private static void checkAge(JsonNode inputs, JsonNode expected, double tolerance) {
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP);
        int number = 0;
        for (JsonNode move : inputs.get("moves")) {
            LocalDate date = LocalDate.parse(move.get("date").asText());
            MovementId id = MovementId.of("M" + ++number);
            ledger.append(
                    decimal(move.get("qty")).signum() > 0
                            ? Movement.receipt(id, date, STOCK, pieces(move.get("qty")), BigMoney.zero(CNY))
                            : Movement.issue(
                                    id, date, STOCK, pieces(move.get("qty")).negated()));
        }
        LocalDate asOf = LocalDate.parse(inputs.get("as_of").asText());
        StockAccount account = ledger.account(STOCK);
        assertThat(account.averageAge(asOf))
                .hasValueCloseTo(expected.get("average_age").asDouble(), within(tolerance));
        assertThat(account.layers()).hasSameSizeAs(expected.get("slots"));
        for (int i = 0; i < account.layers().size(); i++) {
            JsonNode slot = expected.get("slots").get(i);
            CostLayer layer = account.layers().get(i);
            check(layer.quantity().amount(), slot.get(0), tolerance);
            assertThat(layer.date()).hasToString(slot.get(1).asText());
            assertThat(layer.age(asOf)).isEqualTo(slot.get(2).asLong());
        }
    }

    private static List<Movement> movements(JsonNode moves) {
        List<Movement> movements = new ArrayList<>();
        for (JsonNode move : moves) {
            MovementId id = MovementId.of(move.path("id").asText("#" + movements.size()));
            Quantity quantity = pieces(move.path("qty"));
            String of = move.path("of").asText("");
            movements.add(
                    switch (move.get("type").asText()) {
                        case "receipt" ->
                            Movement.receipt(
                                    id, DAY, STOCK, quantity, BigMoney.of(CNY, decimal(move.get("unit_cost"))));
                        case "issue" -> Movement.issue(id, DAY, STOCK, quantity);
                        case "customer_return" -> Movement.customerReturn(id, DAY, STOCK, quantity, MovementId.of(of));
                        case "supplier_return" -> Movement.supplierReturn(id, DAY, STOCK, quantity, null);
                        case "damage" -> Movement.damage(id, DAY, STOCK, quantity);
                        case "loss" -> Movement.loss(id, DAY, STOCK, quantity);
                        case "count" -> Movement.stockTake(id, DAY, STOCK, pieces(move.get("counted")));
                        case "landed_cost" ->
                            Movement.landedCost(
                                    id, DAY, STOCK, Money.of(CNY, decimal(move.get("amount"))), MovementId.of(of));
                        default -> throw new IllegalArgumentException(move.toString());
                    });
        }
        return movements;
    }

    private static Quantity pieces(JsonNode number) {
        return Quantity.of(decimal(number), UnitOfMeasure.PIECE);
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.isNumber() ? number.decimalValue() : BigDecimal.ZERO;
    }

    private static void check(BigDecimal actual, JsonNode expected, double tolerance) {
        if (expected != null) {
            assertThat(actual.doubleValue()).isCloseTo(expected.asDouble(), within(tolerance));
        }
    }

    record Case(JsonNode json) {
        @Override
        public String toString() {
            return json.get("id").asText();
        }
    }

    static Stream<Case> cases() {
        try (InputStream stream = CostingCasesTest.class.getResourceAsStream("costing-cases.json")) {
            JsonNode cases = new ObjectMapper().readTree(stream).get("cases");
            return StreamSupport.stream(cases.spliterator(), false).map(Case::new);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
