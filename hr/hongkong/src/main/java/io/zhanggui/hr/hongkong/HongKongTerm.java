package io.zhanggui.hr.hongkong;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of the explanations of Hong Kong. */
enum HongKongTerm implements Term {
    NOT_WITHHELD,
    MPF_OF_PERIOD,
    BOTH_SIDES,
    OFFSET_PAYABLE,
    OFFSET_FORMULA,
    BEFORE_TRANSITION,
    AFTER_TRANSITION,
    BY_MANDATORY,
    MANDATORY_FORMULA,
    BY_VOLUNTARY,
    VOLUNTARY_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("hongkong", file -> HongKongTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
