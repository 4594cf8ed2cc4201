package io.zhanggui.hr.payroll;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why a line of a payslip is another than last month (差异原因). */
@Beta
public enum PayChangeReason implements Term {
    /** The person has no earlier payslip (新入职). */
    JOINED,
    /** The person has no payslip any more, having left or being without pay (离职或停薪). */
    LEFT,
    /** Base pay changed (调薪). */
    RAISE,
    /** An allowance changed (津贴变动). */
    ALLOWANCE_CHANGED,
    /** Days of absence changed (考勤). */
    ATTENDANCE,
    /** Hours of overtime changed (加班). */
    OVERTIME_WORKED,
    /** A performance bonus changed (绩效奖金). */
    BONUS_EARNED,
    /** Something is paid once, or was last month, with its tax (一次性项目). */
    PAID_ONCE,
    /** What a person reports as contribution base changed (缴费基数调整). */
    BASE_CHANGED,
    /** The floor or cap of a contribution base changed (缴费上下限调整). */
    LIMIT_CHANGED,
    /** A rate or flat amount of a contribution changed, a scheme came or went, or somebody came to owe nothing (费率调整). */
    RATE_CHANGED,
    /** The tax follows the income of the month (收入变动). */
    INCOME_CHANGED,
    /** The tax follows personal allowances or other deductions (专项附加扣除或其他扣除变动). */
    TAX_DEDUCTIONS_CHANGED,
    /** The same income of the month is taxed with other sums of the year, for example in another bracket (累计预扣). */
    TAX_CUMULATED,
    /** The tax begins a new year (新纳税年度). */
    NEW_TAX_YEAR,
    /** Something is made good for earlier months, or was last month (补发补扣、补缴). */
    CORRECTED,
    /** Something is taken from net pay, or was last month (扣款). */
    DEDUCTED,
    /** Something was received in kind, or was last month (实物福利). */
    RECEIVED_IN_KIND,
    /** Any other reason. */
    OTHER_REASON;

    @Override
    public TermBundle bundle() {
        return PayrollTerm.BUNDLE;
    }
}
