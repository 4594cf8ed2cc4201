package io.zhanggui.inventory.item;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Where an article comes from and what it is for (商品类型). */
@Beta
public enum ItemKind implements Term {
    /** Bought and sold (外购商品). */
    BOUGHT,
    /** Made or packed by the company itself (自制商品). */
    MADE,
    /** Sold as one and never in stock as such (组合商品); {@link KitRegister} says what it contains. */
    KIT,
    /** Given away (赠品). */
    GIFT,
    /** Used up in the company's own work (耗材), such as boxes and tape. */
    CONSUMABLE;

    /** Whether it lies in a warehouse under its own number: everything but a kit. */
    public boolean isStocked() {
        return this != KIT;
    }

    @Override
    public TermBundle bundle() {
        return ItemTerm.BUNDLE;
    }
}
