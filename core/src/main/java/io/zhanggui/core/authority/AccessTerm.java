package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and sentences about access to personal data. */
enum AccessTerm implements Term {
    PAY,
    IDENTITY,
    HEALTH,
    BANK,
    CONTACT,
    FAMILY,
    APPRAISAL,
    CONDUCT,
    PAYROLL,
    PERSONNEL,
    SUPERVISION,
    AUDIT,
    EMERGENCY,
    VIEW,
    ACCESS_REQUEST,
    FIELD,
    DATA_CLASS,
    SHOWN,
    GROUND;

    static final TermBundle BUNDLE = TermBundle.of("access", file -> AccessTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
