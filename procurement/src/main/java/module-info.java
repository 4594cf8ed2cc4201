/** Suppliers, sourcing, purchasing, market. */
module io.zhanggui.procurement {
    requires transitive io.zhanggui.core;
    requires static org.jspecify;

    exports io.zhanggui.procurement.supplier;
}
