package io.zhanggui.core.template;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** The layer in which a template places a unit (层级); the same department may stand in another one in another template. */
@Beta
public enum Layer implements Term {
    /** Decides (顶层、高层管理团队). */
    TOP,
    /** Reaches the goals of the business (核心部门). */
    CORE,
    /** Does the business (业务部门). */
    BUSINESS,
    /** Assists and supports (支持部门). */
    SUPPORT;

    @Override
    public TermBundle bundle() {
        return TemplateTerm.BUNDLE;
    }
}
