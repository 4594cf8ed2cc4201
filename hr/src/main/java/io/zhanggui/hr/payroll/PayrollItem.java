package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.TermBundle;

/** The lines that every jurisdiction has. */
public enum PayrollItem implements PayItem {
    /** Base pay of the month (基本工资). */
    BASE_PAY,
    /** An allowance, taxed like pay (津贴补贴). */
    ALLOWANCE,
    /** Pay for overtime (加班工资). */
    OVERTIME,
    /** Pay withheld for absence, negative (缺勤扣款). */
    ABSENCE,
    /** A performance bonus of the month (绩效奖金). */
    BONUS,
    /** Everything earned (应发工资). */
    GROSS_PAY,
    /** What the employee contributes to insurance and funds (个人社保公积金). */
    EMPLOYEE_CONTRIBUTIONS,
    /** Income tax withheld (个人所得税). */
    INCOME_TAX,
    /** A deduction from net pay, for example a loan (其他扣款). */
    OTHER_DEDUCTION,
    /** What is paid out (实发工资). */
    NET_PAY,
    /** What the employer contributes on top of gross pay (单位社保公积金). */
    EMPLOYER_CONTRIBUTIONS,
    /** Gross pay and employer contributions (用工成本). */
    EMPLOYER_COST;

    @Override
    public TermBundle bundle() {
        return PayrollTerm.BUNDLE;
    }
}
