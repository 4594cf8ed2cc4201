package io.zhanggui.inventory.turnover;

/** How steadily an article is wanted. */
public enum XyzClass {
    /** Steadily. */
    X,
    /** With variation. */
    Y,
    /** Irregularly, or not at all. */
    Z
}
