/** Items, stock, costing, counts, turnover, demand, replenishment, distribution, fulfilment. */
module io.zhanggui.inventory {
    exports io.zhanggui.inventory.demand;
    exports io.zhanggui.inventory.replenishment;
    exports io.zhanggui.inventory.turnover;

    requires transitive io.zhanggui.core;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;
    requires static org.jspecify;
}
