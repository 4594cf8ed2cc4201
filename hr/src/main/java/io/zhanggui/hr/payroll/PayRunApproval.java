package io.zhanggui.hr.payroll;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.violation.Violations;
import org.joda.money.Money;

/**
 * The host's answer to who may approve a pay run, for example from its table of authorities (权限表).
 *
 * <p>{@link PayRuns} itself refuses whoever prepared the run, whatever the answer is.
 */
@FunctionalInterface
public interface PayRunApproval {

    /**
     * Why the actor may not approve the run; nothing if they may.
     *
     * @param total gross pay and the employer's contributions of the run
     */
    Violations check(Actor actor, PayRun run, Money total);
}
