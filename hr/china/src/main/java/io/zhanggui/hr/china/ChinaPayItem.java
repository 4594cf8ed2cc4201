package io.zhanggui.hr.china;

import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.hr.payroll.PayItem;

/** The lines of insurance and housing fund (五险一金). */
public enum ChinaPayItem implements PayItem {
    /** Pension, employee (养老保险个人). */
    PENSION_EMPLOYEE,
    /** Pension, employer (养老保险单位). */
    PENSION_EMPLOYER,
    /** Medical insurance, employee (医疗保险个人). */
    MEDICAL_EMPLOYEE,
    /** Medical insurance, employer (医疗保险单位); with maternity insurance where that has no line of its own (含生育). */
    MEDICAL_EMPLOYER,
    /** Unemployment insurance, employee (失业保险个人). */
    UNEMPLOYMENT_EMPLOYEE,
    /** Unemployment insurance, employer (失业保险单位). */
    UNEMPLOYMENT_EMPLOYER,
    /** Work injury insurance, employee: nothing by law (工伤保险个人). */
    INJURY_EMPLOYEE,
    /** Work injury insurance, employer (工伤保险单位). */
    INJURY_EMPLOYER,
    /** Maternity insurance where it stands apart from medical, employee: nothing by law (生育保险个人). */
    MATERNITY_EMPLOYEE,
    /** Maternity insurance where it stands apart from medical, employer (生育保险单位). */
    MATERNITY_EMPLOYER,
    /** Housing fund, employee (住房公积金个人). */
    HOUSING_FUND_EMPLOYEE,
    /** Housing fund, employer (住房公积金单位). */
    HOUSING_FUND_EMPLOYER,
    /** Supplementary housing fund, employee (补充公积金个人). */
    SUPPLEMENTARY_FUND_EMPLOYEE,
    /** Supplementary housing fund, employer (补充公积金单位). */
    SUPPLEMENTARY_FUND_EMPLOYER;

    static final TermBundle BUNDLE = TermBundle.of("china", file -> ChinaPayItem.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
