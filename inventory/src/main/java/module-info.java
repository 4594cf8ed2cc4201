/** Items, stock, costing, counts, turnover, demand, replenishment, distribution, fulfilment. */
module io.zhanggui.inventory {
    exports io.zhanggui.inventory.costing;
    exports io.zhanggui.inventory.stock;

    requires transitive io.zhanggui.core;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;
    requires static org.jspecify;
}
