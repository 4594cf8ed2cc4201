package io.zhanggui.examples.cases;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.costing.CostLayer;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostStep;
import io.zhanggui.inventory.costing.PeriodicAverage;
import io.zhanggui.inventory.costing.StockAccount;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Operations on {@code inventory.costing}. */
final class CostingOperations {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final StockKey STOCK = StockKey.of(Sku.of("A"), WarehouseId.of("W"));
    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);

    private CostingOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("family=textbook,method=FIFO", CostingOperations::fifo)
                .add("family=fifo,method=FIFO", CostingOperations::fifo)
                .add("family=fifo_negative,method=FIFO", CostingOperations::fifo)
                .add("family=backdated,method=FIFO", CostingOperations::fifo)
                .add("family=returns,method=FIFO", CostingOperations::fifo)
                .add("family=landed_cost,method=FIFO", CostingOperations::fifo)
                .add("family=stock_take,method=FIFO", CostingOperations::fifo)
                .add("family=textbook,method=MAVG", CostingOperations::movingAverage)
                .add("family=moving_average,method=MAVG", CostingOperations::movingAverage)
                .add("family=moving_average_negative,method=MAVG", CostingOperations::movingAverage)
                .add("family=returns,method=MAVG", CostingOperations::movingAverage)
                .add("family=rounding,method=MAVG", CostingOperations::movingAverage)
                .add("family=stock_take,method=MAVG", CostingOperations::movingAverage)
                .add("family=periodic_average,method=PWAVG", CostingOperations::periodicAverage)
                .add("family=ageing", CostingOperations::ageing);
    }

    private static Object fifo(CaseInput in) {
        return account(CostLedger.fifo(CNY, negativeStock(in)), in);
    }

    private static Object movingAverage(CaseInput in) {
        return account(CostLedger.movingAverage(CNY, negativeStock(in)), in);
    }

    private static NegativeStock negativeStock(CaseInput in) {
        return NegativeStock.valueOf(
                in.text("negative_policy", "provisional_true_up").toUpperCase(Locale.ROOT));
    }

    private static Object account(CostLedger ledger, CaseInput in) {
        StockAccount account = ledger.standardCost(
                        STOCK.sku(), BigMoney.of(CNY, in.decimal("initial_standard_cost", "0")))
                .append(movements(in))
                .account(STOCK);
        Map<String, Object> figures = new HashMap<>(count(account));
        figures.put("qty", account.quantity().amount());
        figures.put("value", account.balance().exactValue());
        figures.put("cogs", account.balance().exactConsumed());
        figures.put("unit_cost", account.unitCost());
        figures.put(
                "trace", account.trace().stream().map(CostingOperations::step).toList());
        figures.put(
                "layers",
                account.layers().stream()
                        .map(layer -> List.of(layer.quantity().amount(), layer.unitCost()))
                        .toList());
        figures.put("damage_value", account.balance().exactLoss());
        figures.put("loss_value", account.balance().exactLoss());
        return figures;
    }

    private static Map<String, ?> step(CostStep step) {
        return Map.of("qty", step.quantityAfter().amount(), "value", step.exactValueAfter());
    }

    /** What the last count found, beside what was booked before it. */
    private static Map<String, Object> count(StockAccount account) {
        Map<String, Object> figures = new HashMap<>();
        Quantity before = Quantity.zero(UnitOfMeasure.PIECE);
        for (CostStep step : account.trace()) {
            if (step.kind() == MovementKind.STOCK_TAKE) {
                figures.put("book_qty", before.amount());
                figures.put("variance_qty", step.change().amount());
                figures.put("variance_value", account.balance().exactCountVariance());
            }
            before = step.quantityAfter();
        }
        return figures;
    }

    private static List<Movement> movements(CaseInput in) {
        List<Movement> movements = new ArrayList<>();
        for (CaseInput move : in.list("moves")) {
            movements.add(movement(MovementId.of(move.text("id", "#" + movements.size())), move));
        }
        return movements;
    }

    private static Movement movement(MovementId id, CaseInput move) {
        return switch (move.text("type")) {
            case "receipt" -> Movement.receipt(id, DAY, STOCK, pieces(move, "qty"), unitCost(move));
            case "issue" -> Movement.issue(id, DAY, STOCK, pieces(move, "qty"));
            case "customer_return" -> Movement.customerReturn(id, DAY, STOCK, pieces(move, "qty"), of(move));
            case "supplier_return" ->
                Movement.supplierReturn(id, DAY, STOCK, pieces(move, "qty"), move.has("of") ? of(move) : null);
            case "damage" -> Movement.damage(id, DAY, STOCK, pieces(move, "qty"));
            case "loss" -> Movement.loss(id, DAY, STOCK, pieces(move, "qty"));
            case "count" -> Movement.stockTake(id, DAY, STOCK, pieces(move, "counted"));
            case "landed_cost" -> Movement.landedCost(id, DAY, STOCK, move.money("amount"), of(move));
            default -> throw new IllegalArgumentException("input type is unknown: " + move.text("type"));
        };
    }

    private static Object periodicAverage(CaseInput in) {
        CaseInput opening = in.object("opening");
        PeriodicAverage period = PeriodicAverage.opening(
                        pieces(opening, "qty"), BigMoney.of(CNY, opening.decimal("value")))
                .close(movements(in));
        return Map.of(
                "unit_cost", period.unitCost().orElseThrow(),
                "cogs", period.balance().exactConsumed(),
                "value", period.exactValue(),
                "qty", period.quantity().amount());
    }

    private static Object ageing(CaseInput in) {
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP);
        for (CaseInput move : in.list("moves")) {
            MovementId id = MovementId.of("#" + ledger.size());
            Movement movement = move.text("qty").startsWith("-")
                    ? Movement.issue(
                            id,
                            move.date("date"),
                            STOCK,
                            pieces(move.text("qty").substring(1)))
                    : Movement.receipt(id, move.date("date"), STOCK, pieces(move, "qty"), BigMoney.zero(CNY));
            ledger.append(movement);
        }
        StockAccount account = ledger.account(STOCK);
        return Map.of(
                "slots",
                        account.layers().stream()
                                .map(layer -> slot(layer, in.date("as_of")))
                                .toList(),
                "average_age", account.averageAge(in.date("as_of")).orElse(Double.NaN));
    }

    private static List<Object> slot(CostLayer layer, LocalDate asOf) {
        return List.of(layer.quantity().amount(), layer.date(), layer.age(asOf));
    }

    private static MovementId of(CaseInput move) {
        return MovementId.of(move.text("of"));
    }

    private static BigMoney unitCost(CaseInput move) {
        return BigMoney.of(CNY, move.decimal("unit_cost"));
    }

    private static Quantity pieces(CaseInput move, String field) {
        return Quantity.of(move.decimal(field), UnitOfMeasure.PIECE);
    }

    private static Quantity pieces(String amount) {
        return Quantity.parse(amount + " " + UnitOfMeasure.PIECE);
    }
}
