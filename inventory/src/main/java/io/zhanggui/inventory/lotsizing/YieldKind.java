package io.zhanggui.inventory.lotsizing;

/** How what arrives differs from what was ordered. */
public enum YieldKind {
    /** By an amount that does not depend on the order: Q + Y arrives. */
    ADDITIVE,
    /** In proportion to the order: Q · Z arrives. */
    MULTIPLICATIVE
}
