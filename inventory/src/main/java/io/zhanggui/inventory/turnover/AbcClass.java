package io.zhanggui.inventory.turnover;

/** How much an article matters. */
public enum AbcClass {
    /** The few that make most of the value. */
    A,
    /** Those in the middle. */
    B,
    /** The many that make little. */
    C
}
