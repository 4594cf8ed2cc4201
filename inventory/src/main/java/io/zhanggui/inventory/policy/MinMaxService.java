package io.zhanggui.inventory.policy;

import io.zhanggui.core.Beta;

/**
 * What an (s, S) policy comes to in the long run (服务水平与平均库存).
 *
 * @param fillRate the share of demand that is served from stock in its own period; not a number without demand
 * @param cycleServiceLevel the share of orders that arrive before stock runs out; not a number if nothing is ordered
 * @param inStockProbability the probability that a period ends without a shortage
 * @param expectedOnHand what is in stock at the end of a period on average, in units
 * @param expectedBackorders what customers wait for at the end of a period on average, in units
 * @param ordersPerPeriod how many orders are placed in a period on average
 * @param expectedOrder what is ordered at a time on average, in units; not a number if nothing is ordered
 */
@Beta
public record MinMaxService(
        double fillRate,
        double cycleServiceLevel,
        double inStockProbability,
        double expectedOnHand,
        double expectedBackorders,
        double ordersPerPeriod,
        double expectedOrder) {}
