package io.zhanggui.inventory.testkit;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.inventory.warehouse.WarehouseLayouts;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Mistakes that break the rules of the layouts of warehouses. */
final class WarehouseFaults {

    private WarehouseFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                warehouses(
                        "warehouses sort without regard to case",
                        10,
                        (right, all) ->
                                all.sorted(Comparator.comparing(WarehouseId::value, String.CASE_INSENSITIVE_ORDER))),
                warehouses(
                        "a warehouse comes as often as it was changed",
                        11,
                        (right, all) ->
                                all.flatMap(key -> right.read(key).stream().map(any -> key))),
                warehouses(
                        "a warehouse that was changed twice does not come",
                        11,
                        (right, all) -> all.filter(key -> right.read(key).size() != 2)));
    }

    private static Fault warehouses(
            String title, int rule, BiFunction<WarehouseLayouts, Stream<WarehouseId>, Stream<WarehouseId>> change) {
        return Fault.in(title, rule, WarehouseLayouts.class, "warehouses", (right, arguments) -> {
            try (Stream<WarehouseId> all = change.apply(right, right.warehouses().toList().stream())) {
                return all.toList().stream();
            }
        });
    }
}
