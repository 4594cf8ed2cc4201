package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what listings of platforms mean from a table with the columns {@code shop, platform_sku, from, sku, multiple}, and
 * {@code recorded_on} where it says when something was said.
 *
 * <p>An empty {@code multiple} means one. An empty {@code sku} means that the listing means nothing from that day on.
 *
 * <pre>{@code
 * List<PlatformMapping> mappings = PlatformSkuTable.inPieces().read(TableReader.of(path));
 * }</pre>
 */
@Beta
public final class PlatformSkuTable {

    private final Function<Sku, UnitOfMeasure> units;

    private PlatformSkuTable(Function<Sku, UnitOfMeasure> units) {
        this.units = requireNonNull(units, "units");
    }

    /** A table whose multiples are pieces. */
    public static PlatformSkuTable inPieces() {
        return new PlatformSkuTable(sku -> UnitOfMeasure.PIECE);
    }

    /** The same with the unit of each article. */
    public PlatformSkuTable units(Function<Sku, UnitOfMeasure> unitOf) {
        return new PlatformSkuTable(unitOf);
    }

    /**
     * All entries in the order of the table.
     *
     * @throws io.zhanggui.core.table.TableException if a row is no entry or conflicts with one above, with file, line,
     *     column and value
     */
    public List<PlatformMapping> read(TableReader table) {
        Map<List<@Nullable Object>, Said> seen = new HashMap<>();
        return table.columns("shop", "platform_sku", "from", "sku", "multiple").read(row -> {
            PlatformMapping mapping = mapping(row);
            Said before = seen.putIfAbsent(PlatformSkus.place(mapping), new Said(row.line(), mapping));
            if (before != null && !before.mapping().equals(mapping)) {
                throw row.error(
                        "from",
                        "conflicts with line " + before.line() + ", which says "
                                + PlatformSkus.meaning(before.mapping()) + " from the same day");
            }
            return mapping;
        });
    }

    private record Said(long line, PlatformMapping mapping) {}

    private PlatformMapping mapping(Row row) {
        PlatformSku listing = row.value("platform_sku", code -> PlatformSku.of(row.value("shop", ShopId::of), code));
        LocalDate from = row.date("from");
        PlatformMapping mapping;
        if (row.find("sku").isPresent()) {
            Sku sku = row.value("sku", Sku::of);
            mapping = PlatformMapping.of(listing, from, sku, Quantity.of(multiple(row), units.apply(sku)));
        } else if (row.find("multiple").isPresent()) {
            throw row.error("multiple", "stands there without an article");
        } else {
            mapping = PlatformMapping.ended(listing, from);
        }
        return row.find("recorded_on").isEmpty() ? mapping : mapping.recordedOn(row.date("recorded_on"));
    }

    private static BigDecimal multiple(Row row) {
        BigDecimal multiple = row.decimal("multiple", BigDecimal.ONE);
        if (multiple.signum() <= 0) {
            throw row.error("multiple", "is not positive");
        }
        return multiple;
    }
}
