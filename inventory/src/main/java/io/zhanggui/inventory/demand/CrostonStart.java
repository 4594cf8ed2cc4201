package io.zhanggui.inventory.demand;

/** Where the interval of Croston's method starts; the size always starts at the first demand. */
public enum CrostonStart {
    /** At the number of periods up to and including the first demand. */
    FIRST_INTERVAL,
    /** At the mean of all intervals in the history that is known. */
    MEAN_INTERVAL
}
