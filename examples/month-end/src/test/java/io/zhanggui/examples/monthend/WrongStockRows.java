package io.zhanggui.examples.monthend;

import static io.zhanggui.examples.monthend.WrongRowTest.at;
import static io.zhanggui.examples.monthend.WrongRowTest.cell;
import static io.zhanggui.examples.monthend.WrongRowTest.damaged;
import static io.zhanggui.examples.monthend.WrongRowTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Wrong rows of movements, lots, warehouses, stock-takes, orders and moves, for {@link WrongRowTest}. */
final class WrongStockRows {

    private static final String TRANSFER_IN = "movements.csv, line 1863, column ";

    private WrongStockRows() {}

    static Stream<Arguments> stock() {
        return Stream.of(
                row("movements", 1803, "counterpart", ""),
                row("movements", 1803, "counterpart", "WH-SH"),
                row("movements", 1863, "refers_to", ""),
                at("movements", 1863, "refers_to", "T99999", TRANSFER_IN + "movement, value 'T00002': "),
                at("movements", 1863, "quantity", "21", TRANSFER_IN + "movement, value 'T00002': "),
                row("movements", 1282, "unit_cost", "88.00"),
                cell("movements", 22, "lot", "L0"),
                cell("lots", 2, "good_through", "2025-02-30"),
                cell("lots", 3, "lot", "L250921"),
                at("lots", 2, "sku", "TEA-001", "movements.csv, line 22, column lot, value 'L250921': "),
                cell("warehouses", 2, "keeper", "P999"),
                cell("warehouses", 3, "warehouse", "WH-SH"));
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                cell("stock_takes", 2, "warehouse", "WH-XX"),
                cell("stock_takes", 2, "cut_off", "2025-12-01T18:00"),
                cell("stock_takes", 2, "cut_off", "evening"),
                cell("stock_takes", 2, "clerk", "P999"),
                cell("stock_takes", 2, "recount_over", "-1"),
                cell("stock_takes", 2, "recount_share", "some"),
                damaged(
                        "a stock-take twice",
                        shop -> shop.add(
                                "stock_takes", shop.lines("stock_takes").get(1)),
                        "stock_takes.csv, line 3, column stock_take, value 'PD2511-SH': "),
                damaged(
                        "the keeper plans the count and enters it",
                        shop -> shop.cell("stock_takes", 2, "clerk", "P027"),
                        "stock_takes.csv, line 2, column clerk, value 'P027': "),
                cell("counts", 2, "stock_take", "PD0"),
                cell("counts", 2, "sku", "BED-999"),
                cell("counts", 59, "lot", "L0"),
                cell("counts", 2, "round", "0"),
                cell("counts", 2, "round", "first"),
                cell("counts", 2, "counter", "P999"),
                cell("counts", 2, "counter", "P027"),
                cell("counts", 2, "counter", "P029"),
                cell("counts", 74, "counter", "P005"),
                cell("counts", 2, "counted_at", "2025-11-30T17:59"),
                cell("counts", 2, "counted_at", "late"),
                cell("counts", 2, "found", "-1"),
                cell("counts", 2, "found", "some"),
                cell("counts", 75, "cause", "BAD_LUCK"),
                at("counts", 75, "cause", "", "counts.csv: "),
                damaged("a line that nobody counted", shop -> shop.remove("counts", 2), "counts.csv: "),
                damaged("no recount", shop -> shop.remove("counts", 74), "counts.csv: "),
                damaged(
                        "a recount that nobody asked for",
                        shop -> shop.add("counts", "PD2511-SH,BED-001,,,3,P006,2025-11-30T20:00,114,"),
                        "counts.csv, line 76, column round, value '3': "),
                damaged(
                        "nobody may write off",
                        shop -> shop.replace(
                                        "grants", "FIN-MGR,STOCK_WRITE_OFF,10000.00", "FIN-MGR,STOCK_WRITE_OFF,1.00")
                                .replace("grants", "GM,STOCK_WRITE_OFF,,", "GM,STOCK_WRITE_OFF,1.00,"),
                        "grants.csv: "));
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                cell("suppliers", 3, "minimum_order_quantity", "-1"),
                cell("suppliers", 3, "price_breaks", "many"),
                cell("suppliers", 3, "price_breaks", "200->cheap"),
                cell("suppliers", 3, "price_breaks", "0->0.98"),
                damaged(
                        "price breaks that fall",
                        shop -> shop.replace(
                                "suppliers", "20,10,,2027-12-31", "20,10,\"200->0.9, 100->0.8\",2027-12-31"),
                        "suppliers.csv, line 3, column price_breaks, value '200->0.9, 100->0.8': "),
                cell("suppliers", 3, "order_days", "SOON"),
                cell("suppliers", 3, "delivery_days", "TUESDAY-FRIDAY"),
                cell("suppliers", 3, "minimum_order_value", "much"),
                cell("suppliers", 3, "minimum_order_value", "-1"),
                cell("supplier_closures", 2, "supplier", "S99"),
                cell("supplier_closures", 2, "from", "2025-02-30"),
                cell("supplier_closures", 2, "to", "2025-11-28"),
                cell("service_goals", 2, "abc", "D"),
                cell("service_goals", 3, "abc", "A"),
                cell("service_goals", 2, "cycle_service", "1"),
                cell("service_goals", 2, "cycle_service", "high"));
    }

    static Stream<Arguments> moves() {
        return Stream.of(
                cell("lanes", 2, "from", "WH-XX"),
                cell("lanes", 2, "to", "WH-XX"),
                cell("lanes", 2, "to", "WH-SH"),
                cell("lanes", 2, "unit_cost", "-0.85"),
                cell("lanes", 2, "unit_cost", "free"),
                cell("lanes", 2, "transfer_cost", "-1"),
                cell("lanes", 2, "lead_days", "-1"),
                cell("lanes", 2, "lead_days", "366"),
                cell("lanes", 2, "lead_days", "soon"),
                cell("products", 3, "list_price", "dear"),
                cell("purchase_orders", 562, "promised", "2025-11-31"));
    }
}
