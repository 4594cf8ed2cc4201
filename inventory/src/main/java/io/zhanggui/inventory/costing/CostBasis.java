package io.zhanggui.inventory.costing;

/**
 * By what rules a stock is valued.
 *
 * @param method which goods leave first
 * @param standardCost what one unit costs before anything is known, in units of the value scale
 */
record CostBasis(CostMethod method, long standardCost) {}
