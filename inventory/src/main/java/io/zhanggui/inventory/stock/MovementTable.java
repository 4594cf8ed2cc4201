package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads movements from a table with the columns {@code movement, date, sku, warehouse, kind, quantity, unit_cost,
 * reference, refers_to, recorded_on}. These may be missing: {@code amount} of landed costs, {@code lot}, {@code owner} of
 * goods that are not the company's own, {@code serials} with {@code ;} between the numbers, and {@code counterpart}, the
 * other warehouse.
 *
 * <p>Rows must stand in their sequence within a day. An empty {@code recorded_on} means the day itself.
 *
 * <pre>{@code
 * List<Movement> movements = MovementTable.in(CurrencyUnit.of("CNY")).read(TableReader.of(path));
 * }</pre>
 */
public final class MovementTable {

    private final CurrencyUnit currency;
    private final Function<Sku, UnitOfMeasure> units;

    private MovementTable(CurrencyUnit currency, Function<Sku, UnitOfMeasure> units) {
        this.currency = requireNonNull(currency, "currency");
        this.units = requireNonNull(units, "units");
    }

    /** A table whose costs are in a currency, and whose quantities are pieces. */
    public static MovementTable in(CurrencyUnit currency) {
        return new MovementTable(currency, sku -> UnitOfMeasure.PIECE);
    }

    /** The same with the unit of each article. */
    public MovementTable units(Function<Sku, UnitOfMeasure> unitOf) {
        return new MovementTable(currency, unitOf);
    }

    /**
     * All movements in the order of the table.
     *
     * @throws io.zhanggui.core.table.TableException if a row is no movement, with file, line, column and value
     */
    public List<Movement> read(TableReader table) {
        return columns(table).read(this::movement);
    }

    /** Each movement in the order of the table; see {@link #read}. */
    public void forEach(TableReader table, Consumer<Movement> action) {
        columns(table).forEach(row -> action.accept(movement(row)));
    }

    private static TableReader columns(TableReader table) {
        return table.columns(
                "movement",
                "date",
                "sku",
                "warehouse",
                "kind",
                "quantity",
                "unit_cost",
                "reference",
                "refers_to",
                "recorded_on");
    }

    private Movement movement(Row row) {
        Sku sku = row.value("sku", Sku::of);
        MovementKind kind = row.oneOf("kind", MovementKind.class);
        LocalDate date = row.date("date");
        return new Movement(
                row.value("movement", MovementId::of),
                date,
                StockKey.of(sku, row.value("warehouse", WarehouseId::of)),
                kind,
                new Goods(orNull(row, "lot", LotId::of), orNull(row, "owner", PartyId::of)),
                row.find("serials").isEmpty() ? List.of() : row.value("serials", MovementTable::serials),
                kind == MovementKind.LANDED_COST && row.find("quantity").isEmpty()
                        ? null
                        : Quantity.of(row.decimal("quantity"), units.apply(sku)),
                row.find("unit_cost").isEmpty() ? null : BigMoney.of(currency, row.decimal("unit_cost")),
                amount(row),
                orNull(row, "refers_to", MovementId::of),
                orNull(row, "counterpart", WarehouseId::of),
                row.find("reference").orElse(null),
                row.find("recorded_on").isEmpty() ? date : row.date("recorded_on"));
    }

    private static <T> @Nullable T orNull(Row row, String column, Function<String, T> of) {
        return row.find(column).isEmpty() ? null : row.value(column, of);
    }

    private static List<SerialNumber> serials(String cell) {
        return Stream.of(cell.split(";", -1))
                .map(number -> SerialNumber.of(number.strip()))
                .toList();
    }

    private @Nullable Money amount(Row row) {
        return row.find("amount").isEmpty()
                ? null
                : row.value("amount", text -> Money.of(currency, row.decimal("amount")));
    }
}
