package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of explanations and tables of this package. */
enum WarehouseTerm implements Term {
    PUT_AWAY,
    PUT_AWAY_FORMULA,
    BESIDE_SAME,
    NEAREST_FREE,
    NO_ROOM,
    USE_TITLE,
    ZONE,
    PURPOSE,
    LOCATIONS,
    OCCUPIED,
    BLOCKED,
    VOLUME_USED,
    WEIGHT_USED,
    PALLETS_USED,
    UNITS_USED,
    LOCATION,
    SKU,
    SLOTTING,
    SLOTTING_FORMULA,
    DISTANCE_NOW,
    DISTANCE_AFTER,
    CUBE_PER_ORDER,
    COI_FORMULA,
    COI_UNDEFINED,
    MOVES,
    MOVES_FORMULA,
    MOVE_FORMULA,
    DISPLACED_FORMULA,
    NONE_COMPARED,
    USED_OF,
    USE_UNKNOWN,
    OCCUPIED_FORMULA,
    USED_FORMULA,
    CHANGES_TITLE,
    CHANGED,
    DIFFERENCE_OF,
    SUBJECT,
    BEFORE,
    AFTER,
    CHANGE_FORMULA,
    NEW_FORMULA,
    GONE_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("warehouse", file -> WarehouseTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
