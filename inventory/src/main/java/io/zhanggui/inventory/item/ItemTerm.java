package io.zhanggui.inventory.item;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of articles, kits and listings. */
enum ItemTerm implements Term {
    EXPLOSION,
    EXPLOSION_FORMULA,
    PART_FORMULA,
    GIFT_FORMULA,
    NOT_A_KIT,
    PRICE_SPLIT,
    PRICE_SHARE,
    GIFT_IS_FREE,
    LISTING_MEANING;

    static final TermBundle BUNDLE = TermBundle.of("item", file -> ItemTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
