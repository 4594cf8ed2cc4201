package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What is refused of promises. */
@Beta
public enum PromiseViolation implements Term {
    /** A promise made before could not be kept. */
    EXCEEDS_AVAILABLE;

    @Override
    public TermBundle bundle() {
        return LotTerm.BUNDLE;
    }
}
