package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** A resource that an enterprise manages: 人财物. */
@Beta
public enum EnterpriseResource implements Term {
    /** People (人). */
    PEOPLE,
    /** Money (财). */
    MONEY,
    /** Goods and equipment (物). */
    GOODS;

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}
