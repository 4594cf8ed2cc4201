package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Whose labour income is withheld by the cumulative method (劳务报酬累计预扣). */
@Beta
public enum LabourScheme implements Term {
    /** Students in full-time education on an internship (全日制学历教育实习学生, 公告2020年第13号). */
    STUDENT_INTERN,
    /** People who work within an internet platform (互联网平台内从业人员, 公告2025年第16号). */
    PLATFORM_WORKER;

    @Override
    public TermBundle bundle() {
        return TaxTerm.BUNDLE;
    }
}
