package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The stock book. */
final class JdbcStockEvents extends JdbcEventStream<StockKey, Movement> implements StockEvents {

    private static final Keys<StockKey> KEYS =
            Keys.<StockKey>of("sku", StockKey::sku).and("warehouse", StockKey::warehouse);

    private static final Table<Movement> MOVEMENT = Table.<Movement>named("movement")
            .column("movement_id", Movement::id)
            .column("moved_on", Movement::date)
            .column("kind", Movement::kind)
            .column(
                    "quantity",
                    each -> each.quantity() == null ? null : each.quantity().amount())
            .column(
                    "unit_of_measure",
                    each -> each.quantity() == null
                            ? null
                            : each.quantity().unit().code())
            .column(
                    "unit_cost",
                    each -> each.unitCost() == null ? null : each.unitCost().getAmount())
            .amount("amount", Movement::amount)
            .column("currency", JdbcStockEvents::currency)
            .column("refers_to", Movement::refersTo)
            .column("reference", Movement::reference)
            .column("recorded_on", Movement::recordedOn);

    private static final Select STOCKS =
            Select.of("select distinct sku, warehouse from movement order by sku, warehouse", "sku", "warehouse");

    JdbcStockEvents(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, MOVEMENT, KEYS, JdbcStockEvents::movement);
    }

    @Override
    public Stream<StockKey> stocks() {
        return sql().stream(STOCKS, List.of(), JdbcStockEvents::stock);
    }

    @Override
    void check(StockKey stock, List<Recorded<Movement>> movements) {
        for (Recorded<Movement> each : movements) {
            if (!each.event().stock().equals(stock)) {
                throw new IllegalArgumentException("movement " + each.event().id() + " is of "
                        + each.event().stock() + ", not of " + stock);
            }
        }
    }

    private static @Nullable CurrencyUnit currency(Movement movement) {
        if (movement.unitCost() != null) {
            return movement.unitCost().getCurrencyUnit();
        }
        return movement.amount() == null ? null : movement.amount().getCurrencyUnit();
    }

    private static StockKey stock(Row row) {
        return StockKey.of(row.id("sku", Sku::of), row.id("warehouse", WarehouseId::of));
    }

    private static Movement movement(Row row) {
        return new Movement(
                row.id("movement_id", MovementId::of),
                row.date("moved_on"),
                stock(row),
                row.term("kind", MovementKind.class),
                Goods.OWN,
                List.of(),
                row.orNull(
                        "quantity",
                        quantity -> Quantity.of(row.decimal(quantity), row.id("unit_of_measure", UnitOfMeasure::of))),
                row.orNull("unit_cost", cost -> BigMoney.of(row.currency("currency"), row.decimal(cost))),
                row.orNull("amount", amount -> row.money(amount, row.currency("currency"))),
                row.idOrNull("refers_to", MovementId::of),
                null,
                row.orNull("reference", row::text),
                row.date("recorded_on"));
    }
}
