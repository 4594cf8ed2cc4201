package io.zhanggui.core.template;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What happened to a part of a template. */
@Beta
public enum ChangeKind implements Term {
    /** It is new (新增). */
    ADDED,
    /** It is gone (删除). */
    REMOVED,
    /** It is there, but otherwise (变更). */
    CHANGED;

    @Override
    public TermBundle bundle() {
        return TemplateTerm.BUNDLE;
    }
}
