/** Items, stock, costing, counts, turnover, demand, replenishment, distribution, fulfilment. */
module io.zhanggui.inventory {
    requires com.google.common;
    requires transitive io.zhanggui.core;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;
    requires static org.jspecify;

    exports io.zhanggui.inventory.costing;
    exports io.zhanggui.inventory.count;
    exports io.zhanggui.inventory.demand;
    exports io.zhanggui.inventory.distribution;
    exports io.zhanggui.inventory.fulfilment;
    exports io.zhanggui.inventory.item;
    exports io.zhanggui.inventory.lotsizing;
    exports io.zhanggui.inventory.policy;
    exports io.zhanggui.inventory.probability;
    exports io.zhanggui.inventory.replenishment;
    exports io.zhanggui.inventory.simulation;
    exports io.zhanggui.inventory.stock;
    exports io.zhanggui.inventory.turnover;
    exports io.zhanggui.inventory.warehouse;
}
