package io.zhanggui.inventory.simulation;

import io.zhanggui.core.Beta;

/** What becomes of demand that stock cannot serve. */
@Beta
public enum ShortageRule {
    /** Customers wait, and what arrives serves them first (缺货补交). */
    BACKORDERED,
    /** Customers go elsewhere (失销). */
    LOST
}
