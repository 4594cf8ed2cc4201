package io.zhanggui.hr.employment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How a person works for the company (用工形式); what follows from it for insurance and tax, the jurisdiction knows. */
@Beta
public enum EmploymentKind implements Term {
    /** With an employment contract (劳动合同工). */
    EMPLOYEE,
    /** With an employment contract for a few hours a day (非全日制用工). */
    PART_TIME,
    /** A student who learns at work (实习生). */
    INTERN,
    /** Retired and hired again (退休返聘). */
    RETIREE_REHIRED,
    /** Who sells a service and is not employed (劳务). */
    SERVICE_PROVIDER,
    /** Who works through a platform (平台从业人员). */
    PLATFORM_WORKER;

    @Override
    public TermBundle bundle() {
        return EmploymentTerm.BUNDLE;
    }
}
