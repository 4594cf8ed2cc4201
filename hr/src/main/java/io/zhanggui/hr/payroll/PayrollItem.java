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
    /** Pay for leave that was not taken (未休年休假工资). */
    LEAVE_PAY,
    /** Any payment that comes once (一次性项目). */
    ONE_OFF,
    /** An annual bonus that is taxed with the wages (年终奖并入综合所得). */
    ANNUAL_BONUS,
    /** An annual bonus that is taxed apart (年终奖单独计税). */
    ANNUAL_BONUS_APART(PayTreatment.APART),
    /** Compensation for the end of employment, taxed apart (离职补偿金). */
    SEVERANCE(PayTreatment.APART),
    /** What the employee spent for the company and gets back (报销款). */
    REIMBURSEMENT(PayTreatment.REPAID),
    /** A benefit that is received in kind and taxed like pay (实物福利). */
    BENEFIT_IN_KIND(PayTreatment.IN_KIND),
    /** Everything earned (应发工资). */
    GROSS_PAY,
    /** What the employee contributes to insurance and funds (个人社保公积金). */
    EMPLOYEE_CONTRIBUTIONS,
    /** Income tax withheld (个人所得税). */
    INCOME_TAX,
    /** Income tax withheld on what is taxed apart (单独计税个人所得税). */
    INCOME_TAX_APART,
    /** A deduction from net pay (其他扣款). */
    OTHER_DEDUCTION,
    /** An instalment of a loan of the company (借款还款). */
    LOAN,
    /** What a court or an authority has seized (司法协助扣款). */
    GARNISHMENT,
    /** Compensation for a damage that the employee caused (赔偿扣款). */
    DAMAGES,
    /** What was received in kind and is not paid out (已实物发放). */
    IN_KIND_RECEIVED,
    /** What is paid out (实发工资). */
    NET_PAY,
    /** What the employer contributes on top of gross pay (单位社保公积金). */
    EMPLOYER_CONTRIBUTIONS,
    /** Gross pay and employer contributions (用工成本): all that the employer spends, repaid expenses included. */
    EMPLOYER_COST;

    private final PayTreatment treatment;

    PayrollItem() {
        this(PayTreatment.TAXED);
    }

    PayrollItem(PayTreatment treatment) {
        this.treatment = treatment;
    }

    @Override
    public PayTreatment treatment() {
        return treatment;
    }

    @Override
    public PayChangeReason changeReason() {
        return switch (this) {
            case BASE_PAY -> PayChangeReason.RAISE;
            case ALLOWANCE -> PayChangeReason.ALLOWANCE_CHANGED;
            case OVERTIME -> PayChangeReason.OVERTIME_WORKED;
            case ABSENCE -> PayChangeReason.ATTENDANCE;
            case BONUS -> PayChangeReason.BONUS_EARNED;
            case LEAVE_PAY, ONE_OFF, ANNUAL_BONUS -> PayChangeReason.PAID_ONCE;
            default -> PayItem.super.changeReason();
        };
    }

    @Override
    public TermBundle bundle() {
        return PayrollTerm.BUNDLE;
    }
}
