package io.zhanggui.examples.spark;

import org.apache.spark.sql.types.StructType;

/** The columns of what goes in and what comes out. */
final class Columns {

    /** Sales lines: quantities in pieces, negative for a return. */
    static final StructType SALES =
            StructType.fromDDL("warehouse string, sku string, day date, quantity decimal(18,6)");

    /** What a kit contains from a day on; of a missing day, from the beginning. */
    static final StructType KITS = StructType.fromDDL("kit string, component string, pieces decimal(18,6), from date");

    /** What is in stock of an article in a warehouse. */
    static final StructType STOCK = StructType.fromDDL(
            "warehouse string, sku string, on_hand decimal(18,6)," + " on_order decimal(18,6), reserved decimal(18,6)");

    /** How an article can be ordered for a warehouse; lead times in days. */
    static final StructType TERMS =
            StructType.fromDDL("warehouse string, sku string, supplier string, lead_time double, lead_time_sd double,"
                    + " minimum_order decimal(18,6), pack_multiple decimal(18,6)");

    /** What became of each article in each warehouse. */
    static final StructType PLAN =
            StructType.fromDDL("warehouse string, sku string, outcome string, supplier string, quantity decimal(18,6),"
                    + " order_up_to double, safety_stock double, stock_out_risk double, model string, why_not string");

    private Columns() {}
}
