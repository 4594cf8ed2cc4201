package io.zhanggui.inventory.simulation;

import io.zhanggui.core.Beta;

/**
 * What customers and the warehouse saw under a rule (仿真结果), each figure with its error over the runs.
 *
 * @param periods how many periods each run measured
 * @param fillRate the share of demand that was served from stock in its own period; not a number without demand
 * @param cycleServiceLevel the share of the times between two arrivals without a shortage; not a number without one
 * @param inStockProbability the share of periods without a shortage
 * @param demandPerPeriod what was asked for in a period on average, in units
 * @param shortagePerPeriod what was asked for and not served from stock in a period on average, in units
 * @param expectedOnHand what was in stock at the end of a period on average, in units
 * @param expectedBackorders what customers waited for at the end of a period on average, in units; zero where sales are lost
 * @param ordersPerPeriod how many orders were placed in a period on average
 * @param orderedPerPeriod what was ordered in a period on average, in units
 * @param costPerPeriod holding × stock + stockout × what was waited for, or lost, + fixed × orders, per period
 */
@Beta
public record SimulationResult(
        int periods,
        Estimate fillRate,
        Estimate cycleServiceLevel,
        Estimate inStockProbability,
        Estimate demandPerPeriod,
        Estimate shortagePerPeriod,
        Estimate expectedOnHand,
        Estimate expectedBackorders,
        Estimate ordersPerPeriod,
        Estimate orderedPerPeriod,
        Estimate costPerPeriod) {}
