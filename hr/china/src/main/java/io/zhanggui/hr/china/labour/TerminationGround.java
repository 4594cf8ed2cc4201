package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.rule.RuleKey;
import java.util.Locale;

/**
 * Why a labour contract ended (解除、终止劳动合同的事由); what each costs is data under {@link #owed()}.
 *
 * <p>Source: 劳动合同法 articles 36 to 44, 46 and 87.
 */
@Beta
public enum TerminationGround implements Term {
    /** The employee resigned with notice (员工提前通知辞职). */
    RESIGNED,
    /** The employee resigned because the employer broke its duties (用人单位过错，员工被迫解除). */
    RESIGNED_FOR_EMPLOYERS_FAULT,
    /** The employee resigned because social insurance was not paid, a waiver notwithstanding (未缴社保，员工解除). */
    RESIGNED_FOR_UNPAID_INSURANCE,
    /** Both agreed, the employer having proposed it (用人单位提出协商一致). */
    AGREED_ON_EMPLOYERS_PROPOSAL,
    /** Both agreed, the employee having proposed it (劳动者提出协商一致). */
    AGREED_ON_EMPLOYEES_PROPOSAL,
    /** Dismissed for fault, or during probation as unfit (过失性辞退). */
    DISMISSED_FOR_FAULT,
    /** Dismissed because unable to work after the medical period (医疗期满不能工作). */
    DISMISSED_AFTER_ILLNESS,
    /** Dismissed as incompetent after training or another post (不能胜任). */
    DISMISSED_AS_INCOMPETENT,
    /** Dismissed because the circumstances of the contract changed greatly (客观情况重大变化). */
    DISMISSED_FOR_CHANGED_CIRCUMSTANCES,
    /** Redundancy (经济性裁员). */
    REDUNDANCY,
    /** The term ended and the employer did not renew, or on worse terms (期满不续签或降低条件续签). */
    NOT_RENEWED_BY_EMPLOYER,
    /** The term ended and the employee did not renew on the same or better terms (维持或提高条件，劳动者不续签). */
    NOT_RENEWED_BY_EMPLOYEE,
    /** The task of the contract was finished (任务完成终止). */
    TASK_FINISHED,
    /** The employer went bankrupt (用人单位破产). */
    EMPLOYER_BANKRUPT,
    /** The employer closed, was closed or lost its licence (吊销、责令关闭、撤销、提前解散). */
    EMPLOYER_CLOSED,
    /** The employee draws an old-age pension (享受基本养老保险待遇). */
    RETIRED,
    /** The employee died or was declared dead or missing (死亡、宣告死亡或失踪). */
    DIED,
    /** The employer ended the contract against the law (违法解除、终止). */
    UNLAWFUL;

    private final RuleKey<Owed> owed = RuleKey.of(
            "cn.severance.owed." + name().toLowerCase(Locale.ROOT).replace('_', '-'), Owed.class, Owed::valueOf);

    /** The rule that says what it costs. */
    public RuleKey<Owed> owed() {
        return owed;
    }

    @Override
    public TermBundle bundle() {
        return LabourTerm.BUNDLE;
    }
}
