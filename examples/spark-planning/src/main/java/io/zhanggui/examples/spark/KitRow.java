package io.zhanggui.examples.spark;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitContents;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A component of a kit from a day on.
 *
 * @param kit what is sold
 * @param component what is in it
 * @param pieces how many of it one kit has
 * @param from the first day; until the kit has rows of a later one
 */
public record KitRow(String kit, String component, BigDecimal pieces, LocalDate from) implements Serializable {

    /** The register of the rows. */
    static KitRegister register(List<KitRow> rows) {
        Map<String, TreeMap<LocalDate, List<KitPart>>> kits = new LinkedHashMap<>();
        for (KitRow row : rows) {
            kits.computeIfAbsent(row.kit, unusedKit -> new TreeMap<>())
                    .computeIfAbsent(row.from, unusedDay -> new ArrayList<>())
                    .add(row.part());
        }
        List<Bundle> bundles = new ArrayList<>();
        kits.forEach((kit, contents) -> bundles.add(new Bundle(
                Sku.of(kit),
                contents.entrySet().stream()
                        .map(each -> new KitContents(each.getKey(), each.getValue()))
                        .toList(),
                List.of())));
        return KitRegister.of(bundles);
    }

    private KitPart part() {
        return KitPart.of(Sku.of(component), Quantity.of(pieces, UnitOfMeasure.PIECE), BigDecimal.ONE);
    }
}
