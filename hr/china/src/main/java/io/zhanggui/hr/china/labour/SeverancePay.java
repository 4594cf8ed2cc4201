package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import org.joda.money.Money;

/**
 * What an employer owes at the end of a contract (离职补偿): nothing, N, N+1 or 2N.
 *
 * @param compensation the compensation N
 * @param ground why the contract ended
 * @param owed what the ground costs
 * @param noticeGiven whether thirty days' notice was given in writing
 */
@Beta
public record SeverancePay(
        Compensation compensation, TerminationGround ground, ResolvedRule<Owed> owed, boolean noticeGiven) {

    public SeverancePay {
        requireNonNull(compensation, "compensation");
        requireNonNull(ground, "ground");
        requireNonNull(owed, "owed");
    }

    /** Whether the last month's wage is owed in place of notice (代通知金). */
    public boolean inPlaceOfNotice() {
        return owed.value() == Owed.COMPENSATION_AND_NOTICE && !noticeGiven;
    }

    /**
     * What is owed.
     *
     * @throws IllegalStateException if pay in place of notice is owed and the last month's wage is not known
     */
    public Money amount() {
        return switch (owed.value()) {
            case NOTHING -> Money.zero(compensation.amount().getCurrencyUnit());
            case COMPENSATION -> compensation.amount();
            case COMPENSATION_AND_NOTICE ->
                noticeGiven ? compensation.amount() : compensation.amount().plus(lastMonth());
            case DAMAGES -> compensation.damages();
        };
    }

    /** Why it is so much, with the article that owes it. */
    public Explanation explain() {
        Explanation why = Explanation.of(LabourTerm.SEVERANCE_AMOUNT, amount()).because(owed);
        return switch (owed.value()) {
            case NOTHING -> why.formula(LabourTerm.SEVERANCE_NOTHING, ground);
            case COMPENSATION ->
                why.formula(LabourTerm.SEVERANCE_N, ground, compensation.amount())
                        .with(compensation.explain());
            case COMPENSATION_AND_NOTICE ->
                (noticeGiven
                                ? why.formula(LabourTerm.SEVERANCE_N, ground, compensation.amount())
                                : why.formula(
                                        LabourTerm.SEVERANCE_N_PLUS_1, ground, compensation.amount(), lastMonth()))
                        .with(compensation.explain());
            case DAMAGES ->
                why.formula(
                                LabourTerm.SEVERANCE_2N,
                                ground,
                                compensation.amount(),
                                compensation.rules().damagesMultiple().value())
                        .because(compensation.rules().damagesMultiple())
                        .with(compensation.explain());
        };
    }

    /** The earning on a payslip, which is taxed apart. */
    public PayLine line() {
        return new PayLine(PayrollItem.SEVERANCE, "", amount(), explain());
    }

    private Money lastMonth() {
        Money wage = compensation.lastMonth();
        if (wage == null) {
            throw new IllegalStateException("the last month's wage is not known. Maybe ask Compensation.due(…)?");
        }
        return wage;
    }

    /** Masked: the ground only. */
    @Override
    public String toString() {
        return "SeverancePay[" + ground.code() + ", ***]";
    }
}
