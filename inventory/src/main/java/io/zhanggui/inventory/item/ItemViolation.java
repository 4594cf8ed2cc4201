package io.zhanggui.inventory.item;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What is refused of articles, kits and listings. */
@Beta
public enum ItemViolation implements Term {
    /** The article is not bought or made on the day. */
    NOT_ACTIVE,
    /** A kit lies in no warehouse; its components do. */
    KIT_IS_NOT_STOCKED,
    /** Goods of the article expire, and nobody says when. */
    EXPIRY_MISSING,
    /** The goods are no longer good on the day. */
    EXPIRED,
    /** Too little of the shelf life is left (临期). */
    LIFE_TOO_SHORT,
    /** The article is a kit, but contains nothing on the day. */
    KIT_WITHOUT_CONTENTS,
    /** Nobody said what the listing means. */
    LISTING_UNKNOWN,
    /** What the listing means was said for later days only. */
    LISTING_NOT_YET,
    /** The listing means nothing any more. */
    LISTING_ENDED,
    /** Two entries say different things of a listing from the same day on, and none is the later one. */
    LISTING_CONFLICT,
    /** It is entered for a day before the latest entry of the listing, and would change what was known then. */
    LISTING_RECORDED_EARLIER;

    @Override
    public TermBundle bundle() {
        return ItemTerm.BUNDLE;
    }
}
