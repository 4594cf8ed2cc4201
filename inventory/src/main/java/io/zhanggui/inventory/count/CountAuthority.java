package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.approval.ApprovalContext;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.authority.CaseAct;
import io.zhanggui.core.authority.CaseHistory;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The host's answer to who may count, and whether an approver's other acts stand against it, for example from its table of
 * authorities (权限表) and its rules of segregation (不相容职务分离).
 *
 * <p>{@link StockTakes} itself refuses keepers, and approvers who had a hand in the count, whatever the answer is.
 */
@Beta
@FunctionalInterface
public interface CountAuthority {

    /**
     * What stands against it; nothing if they may.
     *
     * @param actor who counts or approves
     * @param activity {@link DecisionType#STOCK_COUNT} of a counter, {@link DecisionType#STOCK_WRITE_OFF} of an approver, whose
     *     authority for the amount was judged by the approval case
     * @param at when
     */
    Violations check(Actor actor, DecisionType activity, StockTake take, Instant at);

    /**
     * Whoever counts needs a grant of {@link DecisionType#STOCK_COUNT} for the unit, default deny; and in one count nobody does
     * what the rules of segregation keep apart: keepers received the goods, counters counted, approvers write off.
     *
     * @param contexts the organisation, authority and rules of a moment, as approvals have them
     * @param unit the unit that counts
     */
    static CountAuthority of(Function<Instant, ApprovalContext> contexts, OrgUnitId unit) {
        requireNonNull(contexts, "contexts");
        requireNonNull(unit, "unit");
        return (actor, activity, take, at) -> {
            ApprovalContext context = contexts.apply(at);
            LocalDate day = context.date(at);
            boolean denied = activity.equals(DecisionType.STOCK_COUNT)
                    && !context.authority()
                            .decide(actor.person(), activity, Money.zero(take.currency()), unit, day)
                            .permitted();
            Violations found = denied
                    ? Violations.of(
                            Violation.of(CountViolation.NO_AUTHORITY, take.no().value(), actor.toString()))
                    : Violations.none();
            CaseAct act = CaseAct.of(actor, activity, day);
            return found.plus(
                    context.segregation().checkCase(history(take, day), act).violations());
        };
    }

    private static CaseHistory history(StockTake take, LocalDate day) {
        CaseHistory history = CaseHistory.empty();
        for (PersonId keeper : take.keepers()) {
            history = history.plus(CaseAct.of(keeper, DecisionType.GOODS_RECEIVE, day));
        }
        for (PersonId counter : take.counters()) {
            history = history.plus(CaseAct.of(counter, DecisionType.STOCK_COUNT, day));
        }
        return history;
    }
}
