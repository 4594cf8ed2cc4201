package io.zhanggui.inventory.demand;

/** What a customer's return means for demand. */
public enum Returns {
    /**
     * It takes demand away: from its own day first, then from the days before, latest first. What finds no earlier
     * demand is dropped and counted.
     */
    SUBTRACT,
    /** It changes nothing: what came back was wanted all the same. */
    IGNORE
}
