package io.zhanggui.inventory.count;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of counts, plans, accuracies and loss reports. */
enum CountTerm implements Term {
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
    LINES_COUNTED;

    static final TermBundle BUNDLE = TermBundle.of("count", file -> CountTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
