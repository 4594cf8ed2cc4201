package io.zhanggui.examples.monthend;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunApproval;
import java.util.Locale;
import org.joda.money.Money;

/** Asks the shop's table of authorities who may approve a pay run: where a host wires two modules together. */
record PayApproval(Organisation organisation, Shop shop) implements PayRunApproval {

    @Override
    public Violations check(Actor actor, PayRun run, Money total) {
        AuthorityDecision decision = organisation
                .authority()
                .decide(
                        actor.person(),
                        DecisionType.PAY_RUN_APPROVE,
                        total,
                        organisation.chart().root().orElseThrow().id(),
                        shop.payDate());
        return decision.permitted()
                ? Violations.none()
                : Violations.of(Violation.of(
                        MonthEndTerm.MAY_NOT_APPROVE,
                        run.id().value(),
                        actor.toString(),
                        decision.explain().toText(Locale.ENGLISH)));
    }
}
