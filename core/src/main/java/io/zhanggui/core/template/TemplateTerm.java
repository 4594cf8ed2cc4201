package io.zhanggui.core.template;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and rules of templates. */
enum TemplateTerm implements Term {
    SOURCE_LINE,
    PURCHASING_NEEDED,
    NEEDED,
    NOT_NEEDED,
    PURCHASING_RULE,
    ROLE_OF,
    CENTRE_RULE,
    SPLIT_RULE,
    FIT,
    FIT_RULE,
    MATCHED,
    DIFFERENCE,
    KIND,
    PART,
    ID,
    BEFORE,
    AFTER,
    REPORTS,
    NOBODY,
    BELOW,
    OF,
    CHANGE_LINE;

    static final TermBundle BUNDLE = TermBundle.of("template", file -> TemplateTerm.class.getResourceAsStream(file));
    static final TermBundle ROLES = TermBundle.of("unitrole", file -> TemplateTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
