package io.zhanggui.hr.china;

import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.hr.payroll.DeductionKind;

/** Special additional deductions that are taken month by month (专项附加扣除). */
public enum SpecialDeduction implements DeductionKind {
    /** Education of children (子女教育). */
    CHILD_EDUCATION,
    /** Care of infants under three (3岁以下婴幼儿照护). */
    INFANT_CARE,
    /** Continuing education (继续教育). */
    CONTINUING_EDUCATION,
    /** Mortgage interest of the first home (住房贷款利息). */
    MORTGAGE_INTEREST,
    /** Rent (住房租金). */
    RENT,
    /** Support of the elderly (赡养老人). */
    ELDERLY_SUPPORT;

    @Override
    public TermBundle bundle() {
        return ChinaTerm.BUNDLE;
    }
}
