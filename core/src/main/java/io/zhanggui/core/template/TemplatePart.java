package io.zhanggui.core.template;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** A kind of part that a template has. */
@Beta
public enum TemplatePart implements Term {
    /** A unit (部门). */
    UNIT,
    /** A position (岗位). */
    POSITION,
    /** A duty (职责). */
    DUTY;

    @Override
    public TermBundle bundle() {
        return TemplateTerm.BUNDLE;
    }
}
