package io.zhanggui.core.template;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** A type of company by how it does e-commerce (企业类型). */
@Beta
public enum EnterpriseType implements Term {
    /** Makes goods and sells them online too (生产型). */
    PRODUCTION,
    /** Trades in goods and sells them online too (贸易型). */
    TRADING,
    /** Lives from selling online (网商型). */
    E_TAILER;

    @Override
    public TermBundle bundle() {
        return TemplateTerm.BUNDLE;
    }
}
