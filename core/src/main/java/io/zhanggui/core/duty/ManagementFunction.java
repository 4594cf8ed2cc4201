package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** A function of management: 计划 组织 指挥 协调 控制. */
@Beta
public enum ManagementFunction implements Term {
    /** Plans (计划). */
    PLANNING,
    /** Brings people and means together (组织). */
    ORGANISING,
    /** Directs and leads (指挥、领导). */
    COMMANDING,
    /** Makes parts work together (协调). */
    COORDINATING,
    /** Compares with the plan and corrects (控制). */
    CONTROLLING;

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}
