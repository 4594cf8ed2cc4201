package io.zhanggui.inventory.count;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of counts, plans, accuracies and loss reports. */
enum CountTerm implements Term {
    ITEM,
    ITEM_LOT,
    ITEM_OWNER,
    ITEM_PLACE,
    SHEET_TITLE,
    SKU,
    LOT,
    OWNER,
    LOCATION,
    UNIT,
    BOOK,
    FOUND,
    DIFFERENCE,
    DIFFERENCE_VALUE,
    CAUSE,
    SERIALS,
    FOUND_LESS_EXPECTED,
    MOVED,
    COUNT_OF,
    MISSING_SERIALS,
    UNEXPECTED_SERIALS,
    GROSS_DIFFERENCE,
    SURPLUS_AND_SHORTAGE,
    NET_DIFFERENCE,
    LINES_COUNTED,
    WAREHOUSE,
    ABC_CLASS,
    REASON,
    LAST_COUNTED,
    DUE_TITLE,
    DUE_ON,
    CLASS_SHARE,
    SHARE_FORMULA,
    LINE_ACCURACY,
    QUANTITY_ACCURACY,
    VALUE_ACCURACY_NET,
    VALUE_ACCURACY_GROSS,
    RATIO,
    ONE_LESS_RATIO,
    NET_LOSS,
    LESS,
    LOSS_TITLE,
    DATE,
    KIND,
    RESPONSIBLE,
    QUANTITY_LOST,
    COST;

    static final TermBundle BUNDLE = TermBundle.of("count", file -> CountTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
