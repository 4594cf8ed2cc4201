package io.zhanggui.core.template;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How a chart differs from a template. */
@Beta
public enum TemplateIssue implements Term {
    /** The chart has no such unit. */
    MISSING_UNIT,
    /** The unit has no such position. */
    MISSING_POSITION,
    /** The unit has no single position that leads it. */
    NO_HEAD,
    /** The template has no such unit. */
    SURPLUS_UNIT;

    @Override
    public TermBundle bundle() {
        return TemplateTerm.BUNDLE;
    }
}
