package io.zhanggui.inventory.demand;

/** Where the probability of the TSB method starts; its forecast depends on it for long. */
public enum TsbStart {
    /** At the share of the periods that had demand, in the history that is known. */
    SHARE_OF_PERIODS,
    /** At one over the number of periods up to and including the first demand. */
    FIRST_INTERVAL,
    /** At 1 if the first period had demand, else at 0. */
    FIRST_PERIOD
}
