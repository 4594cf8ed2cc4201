package io.zhanggui.inventory.stock;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of stock explanations. */
enum StockTerm implements Term {
    ON_HAND,
    RESERVED,
    AVAILABLE,
    AVAILABLE_FORMULA,
    IN_TRANSIT,
    SUM_OF_PARTS,
    GOODS_PLAIN,
    GOODS_OF_LOT,
    GOODS_OF_OWNER,
    GOODS_OF_LOT_AND_OWNER,
    GOODS_BESIDE_OTHERS,
    RESERVATION_FOR,
    RESERVATION_OF_LOT_FOR,
    TRANSFER_FROM,
    TRANSFER_EXPECTED,
    LEVEL_OF;

    @Override
    public TermBundle bundle() {
        return MovementKind.BUNDLE;
    }
}
