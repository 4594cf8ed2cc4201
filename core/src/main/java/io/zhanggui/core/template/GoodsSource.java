package io.zhanggui.core.template;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Where the goods come from (货品来源). */
@Beta
public enum GoodsSource implements Term {
    /** The company makes them (企业内部生产). */
    OWN_PRODUCTION,
    /** The company holds them as an agent (代理). */
    AGENCY,
    /** The company has to order them elsewhere (另外订货). */
    EXTERNAL_ORDER;

    @Override
    public TermBundle bundle() {
        return TemplateTerm.BUNDLE;
    }
}
