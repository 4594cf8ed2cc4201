package io.zhanggui.inventory.distribution;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of fair shares. */
enum FairShareTerm implements Term {
    SHARES,
    CLAIMANT,
    DEMAND,
    SHARE,
    MISSING,
    SHARED,
    SHARED_FORMULA,
    RULE,
    LOT,
    SHARE_OF,
    SHARE_FORMULA,
    PROPORTION_FORMULA,
    FULL_FORMULA,
    LESS_THAN_A_LOT_FORMULA,
    COVER,
    COVER_FORMULA,
    LEFT;

    static final TermBundle BUNDLE = TermBundle.of("fairshare", file -> FairShareTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
