package io.zhanggui.core.template;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** By what a unit of a chart was recognised. */
@Beta
public enum MatchKind implements Term {
    /** Both have the same name, but for words such as 部 and Department (同名). */
    BY_NAME,
    /** Their names mean the same (同义). */
    BY_SYNONYM,
    /** The host says that the unit is home to the same fields of work (职能相同). */
    BY_FIELDS,
    /** Both are the only unit of a kind that is no department (类别相同). */
    BY_KIND,
    /** Both are the unit at the top of a company (顶层单位). */
    AT_TOP;

    @Override
    public TermBundle bundle() {
        return TemplateTerm.BUNDLE;
    }
}
