package io.zhanggui.inventory.costing;

/**
 * By what rules an article is valued.
 *
 * @param method which goods leave first
 * @param scope which goods are valued together
 * @param standardCost what one unit costs before anything is known, in units of the value scale
 */
record CostBasis(CostMethod method, CostScope scope, long standardCost) {}
