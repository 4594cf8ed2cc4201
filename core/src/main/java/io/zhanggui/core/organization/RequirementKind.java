package io.zhanggui.core.organization;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a {@link JobRequirement} is about. */
@Beta
public enum RequirementKind implements Term {
    /** Schooling (学历). */
    EDUCATION,
    /** Years in a field (工作经验). */
    EXPERIENCE,
    /** Something a person can do (技能). */
    SKILL,
    /** A paper that proves it (资格证书). */
    CERTIFICATE;

    @Override
    public TermBundle bundle() {
        return OrgTerm.BUNDLE;
    }
}
