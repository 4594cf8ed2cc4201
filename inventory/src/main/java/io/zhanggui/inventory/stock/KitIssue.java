package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.item.ExplodedPart;
import io.zhanggui.inventory.item.KitExplosion;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Issues what an order line packs (组合商品拆分出库): a kit is never in stock, so its parts and gifts leave, and together they
 * are the kit.
 */
@Beta
public final class KitIssue {

    private KitIssue() {}

    /**
     * One issue for each article that is packed, in the order of packing; what is packed for a price and as a gift leaves
     * in one.
     *
     * @param line what is sold, a positive quantity
     * @param ids gives each issue its id, unique within its stock
     * @throws IllegalArgumentException if the quantity is not positive, because what comes back are customer returns
     */
    public static List<Movement> of(
            KitExplosion line, WarehouseId warehouse, LocalDate date, Function<Sku, MovementId> ids) {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(date, "date");
        if (line.quantity().signum() <= 0) {
            throw new IllegalArgumentException("what is issued of " + line.sku() + " must be positive, but is "
                    + line.quantity() + ". Maybe a customer return?");
        }
        Map<Sku, Quantity> packed = new LinkedHashMap<>();
        for (ExplodedPart part : line.parts()) {
            packed.merge(part.sku(), part.quantity(), Quantity::plus);
        }
        return packed.entrySet().stream()
                .map(each -> Movement.issue(
                        ids.apply(each.getKey()), date, StockKey.of(each.getKey(), warehouse), each.getValue()))
                .toList();
    }
}
