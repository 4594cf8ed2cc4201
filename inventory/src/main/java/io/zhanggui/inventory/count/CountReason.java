package io.zhanggui.inventory.count;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why an article is to be counted on a day; where there are several reasons, the first one here. */
@Beta
public enum CountReason implements Term {
    /** The whole warehouse is counted (全盘). */
    FULL,
    /** The book is below zero, which no shelf can be (负库存). */
    NEGATIVE_STOCK,
    /** The book is at zero, when a count costs least (零库存). */
    ZERO_STOCK,
    /** Goods are there again after there were none (断货后). */
    STOCK_OUT,
    /** The last count found a large difference (上次差异大). */
    BIG_DIFFERENCE,
    /** Much money lies in it (高价值). */
    HIGH_VALUE,
    /** Nobody ever counted it, and its class has its turn (从未盘点). */
    NEVER_COUNTED,
    /** Its class has its turn (轮到循环盘点). */
    CYCLE;

    @Override
    public TermBundle bundle() {
        return CountTerm.BUNDLE;
    }
}
