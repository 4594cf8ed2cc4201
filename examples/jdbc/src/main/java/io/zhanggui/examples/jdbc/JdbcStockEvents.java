package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The stock book: movements in columns, because SQL asks for them, other events as JSON. */
final class JdbcStockEvents extends JdbcEventStream<StockKey, StockEvent> implements StockEvents {

    private static final Keys<StockKey> KEYS =
            Keys.<StockKey>of("sku", StockKey::sku).and("warehouse", StockKey::warehouse);

    private static final Table<StockEvent> EVENT = Table.<StockEvent>named("stock_event")
            .column("kind", StockEvent::code)
            .column("happened_on", StockEvent::date)
            .column("recorded_on", StockEvent::recordedOn)
            .column("movement_id", of(Movement::id))
            .column("lot", of(each -> each.goods().lot()))
            .column("goods_owner", of(each -> each.goods().owner()))
            .column("serials", of(JdbcStockEvents::serials))
            .column(
                    "quantity",
                    of(each -> each.quantity() == null ? null : each.quantity().amount()))
            .column(
                    "unit_of_measure",
                    of(each -> each.quantity() == null
                            ? null
                            : each.quantity().unit().code()))
            .column(
                    "unit_cost",
                    of(each -> each.unitCost() == null ? null : each.unitCost().getAmount()))
            .column(
                    "amount",
                    of(each -> each.amount() == null ? null : each.amount().getAmount()))
            .column("currency", of(JdbcStockEvents::currency))
            .column("refers_to", of(Movement::refersTo))
            .column("counterpart", of(Movement::counterpart))
            .column("reference", of(Movement::reference))
            .column("body", event -> event instanceof Movement ? null : Json.of(event));

    private static final Select STOCKS =
            Select.of("select distinct sku, warehouse from stock_event order by sku, warehouse", "sku", "warehouse");

    private static final Select OF_ID = query(
            EVENT,
            KEYS,
            "stock_event.sku = ? and stock_event.warehouse = ? and stock_event.movement_id = ?",
            "stock_event.sku",
            "stock_event.warehouse",
            "stock_event.seq");

    private static final Select REFERRING = query(
            EVENT,
            KEYS,
            "stock_event.sku = ? and stock_event.refers_to = ?"
                    + " and coalesce(stock_event.counterpart, stock_event.warehouse) = ?",
            "stock_event.warehouse",
            "stock_event.seq");

    JdbcStockEvents(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, EVENT, KEYS, JdbcStockEvents::event);
    }

    @Override
    public Stream<StockKey> stocks() {
        return sql().stream(STOCKS, List.of(), JdbcStockEvents::stock);
    }

    @Override
    public Optional<Movement> movement(StockKey stock, MovementId id) {
        return sql().call(() ->
                sql().first(OF_ID, List.of(stock.sku(), stock.warehouse(), id), JdbcStockEvents::movement));
    }

    @Override
    public Stream<Movement> referringTo(StockKey stock, MovementId id) {
        return sql().stream(REFERRING, List.of(stock.sku(), id, stock.warehouse()), JdbcStockEvents::movement);
    }

    @Override
    void check(StockKey stock, List<Recorded<StockEvent>> events) {
        for (Recorded<StockEvent> each : events) {
            if (!each.event().stock().equals(stock)) {
                throw new IllegalArgumentException(
                        each.event() + " is of " + each.event().stock() + ", not of " + stock);
            }
        }
    }

    /** A column of movements, which is null for other events. */
    private static Function<StockEvent, @Nullable Object> of(Function<Movement, @Nullable Object> part) {
        return event -> event instanceof Movement movement ? part.apply(movement) : null;
    }

    private static @Nullable List<String> serials(Movement movement) {
        return movement.serials().isEmpty()
                ? null
                : movement.serials().stream().map(SerialNumber::value).toList();
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

    private static StockEvent event(Row row) {
        String body = row.orNull("body", row::text);
        return body == null ? movement(row) : Json.read(body, StockEvent.class);
    }

    private static Movement movement(Row row) {
        List<String> serials = row.orNull("serials", row::texts);
        return new Movement(
                row.id("movement_id", MovementId::of),
                row.date("happened_on"),
                stock(row),
                row.term("kind", MovementKind.class),
                new Goods(row.idOrNull("lot", LotId::of), row.idOrNull("goods_owner", PartyId::of)),
                serials == null
                        ? List.of()
                        : serials.stream().map(SerialNumber::of).toList(),
                row.orNull(
                        "quantity",
                        quantity -> Quantity.of(row.decimal(quantity), row.id("unit_of_measure", UnitOfMeasure::of))),
                row.orNull("unit_cost", cost -> BigMoney.of(row.currency("currency"), row.decimal(cost))),
                row.orNull("amount", amount -> row.money(amount, row.currency("currency"))),
                row.idOrNull("refers_to", MovementId::of),
                row.idOrNull("counterpart", WarehouseId::of),
                row.orNull("reference", row::text),
                row.date("recorded_on"));
    }
}
