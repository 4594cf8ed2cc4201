package io.zhanggui.inventory.turnover;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why a ratio has no value. It is never 0 instead. */
@Beta
public enum TurnoverGap implements Term {
    /** There was no stock on average. */
    NO_STOCK,
    /** On average more had left than had come. */
    NEGATIVE_STOCK,
    /** Nothing went out. */
    NO_OUTFLOW,
    /** More came back than went out. */
    NEGATIVE_OUTFLOW,
    /** Articles of several units of measure have no common quantity. */
    UNITS_DIFFER,
    /** Nothing was there and nothing came in. */
    NOTHING_TO_SELL,
    /** Stock or outflow is so small beside the other that no number says it. */
    TOO_LARGE;

    @Override
    public TermBundle bundle() {
        return TurnoverTerm.BUNDLE;
    }
}
