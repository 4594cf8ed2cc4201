package io.zhanggui.core.approval;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that stands against an action before it is carried out. */
final class ActionCheck extends SignerCheck implements Action.Cases<Violations> {

    private ActionCheck(Desk desk) {
        super(desk);
    }

    static Violations of(Desk desk, Action action) {
        ActionCheck check = new ActionCheck(desk);
        check.checkOrder();
        return action.match(check);
    }

    private void checkOrder() {
        at.trail()
                .last()
                .ifPresent(last -> found.addIf(
                        desk.stamp().at().isBefore(last),
                        ApprovalViolation.BEFORE_LAST,
                        "at",
                        desk.stamp().at(),
                        last));
    }

    @Override
    public Violations submit(Action.Submit action) {
        requireState(ApprovalState.DRAFT);
        checkRequester(isStandIn());
        checkRequest(at.request());
        return found.build();
    }

    @Override
    public Violations resubmit(Action.Resubmit action) {
        requireState(ApprovalState.RETURNED, ApprovalState.WITHDRAWN, ApprovalState.IN_PROGRESS);
        checkRequester(isStandIn() || isPreparerForRequester());
        ApprovalRequest now = at.request().changed(action.content(), action.amount(), action.facts());
        found.addIf(
                at.state() == ApprovalState.IN_PROGRESS && now.equals(at.request()),
                ApprovalViolation.CONTENT_UNCHANGED,
                "content");
        checkRequest(now);
        return found.build();
    }

    @Override
    public Violations approve(Action.Approve action) {
        Desk.Signing signing = checkSigner(action.step());
        if (at.definition().has(action.step())) {
            found.addIf(isBallot(action.step()), ApprovalViolation.VOTE_NEEDED, "step", action.step());
        }
        checkContent(action.content());
        checkDecision(action.step(), signing);
        return found.build();
    }

    @Override
    public Violations vote(Action.Vote action) {
        Desk.Signing signing = checkSigner(action.step());
        if (at.definition().has(action.step())) {
            found.addIf(!isBallot(action.step()), ApprovalViolation.NO_VOTE, "step", action.step());
            found.addIf(
                    signing != null && signing.actor().principal() != null, ApprovalViolation.NO_PROXY, "actor", actor);
            found.addIf(
                    action.choice() == VoteChoice.ABSTAIN
                            && signing != null
                            && signing.seat().isAdded(),
                    ApprovalViolation.NO_ABSTENTION,
                    "choice",
                    actor);
        }
        checkContent(action.content());
        checkDecision(action.step(), signing);
        return found.build();
    }

    @Override
    public Violations reject(Action.Reject action) {
        checkNoVoter(action.step(), checkSigner(action.step()));
        checkReason();
        return found.build();
    }

    @Override
    public Violations returnTo(Action.ReturnTo action) {
        checkNoVoter(action.step(), checkSigner(action.step()));
        checkReason();
        String target = action.target();
        if (target != null && !at.definition().has(target)) {
            found.add(Violation.of(ApprovalViolation.UNKNOWN_STEP, "target", target));
        } else if (target != null) {
            Set<String> before = at.definition().before(action.step());
            found.addIf(
                    !before.contains(target) || at.progress(target).status() != StepStatus.DONE,
                    ApprovalViolation.RETURN_NOT_BEFORE,
                    "target",
                    target,
                    action.step());
        }
        return found.build();
    }

    @Override
    public Violations withdraw(Action.Withdraw action) {
        requireState(ApprovalState.IN_PROGRESS, ApprovalState.RETURNED);
        checkRequester(isStandIn() || isPreparerForRequester());
        return found.build();
    }

    @Override
    public Violations addSigner(Action.AddSigner action) {
        checkSigner(action.step(), false);
        checkNewSigner(action.step(), action.person());
        return found.build();
    }

    @Override
    public Violations removeSigner(Action.RemoveSigner action) {
        checkPrincipal();
        requireState(ApprovalState.IN_PROGRESS);
        StepProgress progress = openStep(action.step());
        if (progress == null) {
            return found.build();
        }
        Seat seat = openSeat(progress, action.person());
        if (seat == null || seat.addedBy() == null) {
            found.add(Violation.of(ApprovalViolation.NOT_ADDED, "person", action.person(), action.step()));
        } else {
            found.addIf(
                    !actor.person().equals(seat.addedBy()),
                    ApprovalViolation.NOT_ADDED_BY_YOU,
                    "person",
                    action.person(),
                    seat.addedBy());
        }
        return found.build();
    }

    @Override
    public Violations transfer(Action.Transfer action) {
        Desk.Signing signing = checkSigner(action.step(), false);
        checkNewSigner(action.step(), action.person());
        if (at.definition().has(action.step())) {
            found.addIf(isBallot(action.step()), ApprovalViolation.NO_PROXY, "actor", actor);
        }
        if (signing != null && signing.seat().decision() != null) {
            checkAuthority(action.person(), signing.seat().decision());
        }
        return found.build();
    }

    @Override
    public Violations escalate(Action.Escalate action) {
        checkPrincipal();
        ApprovalStep step = checkOverdue(action.step());
        found.addIf(
                step != null && (step.limit() == null || step.limit().then() != OnTimeout.ESCALATE),
                ApprovalViolation.NO_ESCALATION,
                "step",
                action.step());
        return found.build();
    }

    @Override
    public Violations remind(Action.Remind action) {
        checkPrincipal();
        checkOverdue(action.step());
        return found.build();
    }

    @Override
    public Violations comment(Action.Comment action) {
        checkPrincipal();
        return found.build();
    }

    @Override
    public Violations reassign(Action.Reassign action) {
        checkPrincipal();
        requireState(ApprovalState.IN_PROGRESS);
        checkReassigner(action);
        found.addIf(
                at.openSeatsOf(action.leaver()).isEmpty(), ApprovalViolation.NOTHING_TO_ASK, "leaver", action.leaver());
        if (action.successor() != null) {
            found.addIf(
                    action.successor().equals(action.leaver()),
                    ApprovalViolation.ASKED_ALREADY,
                    "successor",
                    action.successor(),
                    "–");
            at.openSeatsOf(action.leaver()).forEach((step, seat) -> {
                checkNewSigner(step, action.successor());
                found.addIf(
                        isBallot(step) && !seat.isAdded(), ApprovalViolation.NO_PROXY, "successor", action.successor());
                if (seat.decision() != null) {
                    checkAuthority(action.successor(), seat.decision());
                }
            });
        }
        return found.build();
    }

    /** Who is gone is replaced as the organisation says; only who has the authority may choose, or replace others. */
    private void checkReassigner(Action.Reassign action) {
        PersonId barred = barred();
        if (barred != null) {
            found.add(Violation.of(ApprovalViolation.OWN_REQUEST, "actor", barred));
        }
        boolean gone = desk.context().org().positionsOf(action.leaver()).isEmpty()
                || desk.context().deputies().isAbsent(action.leaver(), desk.date());
        if (!gone || action.successor() != null) {
            checkAuthority(actor.person(), DecisionType.APPROVAL_REASSIGN);
        }
    }

    /** Nobody puts a name into the trail that did not let them. */
    private void checkPrincipal() {
        if (actor.principal() != null && !isForNobodyElse()) {
            found.add(Violation.of(
                    ApprovalViolation.NOT_STANDING_IN, "actor", actor.person(), actor.principal(), desk.date()));
        }
    }

    private void checkRequester(boolean actsForThem) {
        boolean may = actsForThem || (at.request().isBarred(actor.person()) && isForNobodyElse());
        found.addIf(
                !may,
                ApprovalViolation.NOT_REQUESTER,
                "actor",
                actor,
                at.request().requester());
    }

    /** Whether the actor is a preparer of the submitted request, who acts for its requester. */
    private boolean isPreparerForRequester() {
        return at.request().preparers().contains(actor.person())
                && at.request().requester().equals(actor.principal());
    }

    /** Whether the actor acts for themselves, or is the deputy on the day of the one for whom they act. */
    private boolean isForNobodyElse() {
        return actor.principal() == null || desk.isStandIn(actor.person(), actor.principal());
    }

    /** Whether the actor is the deputy of the requester on the day. */
    private boolean isStandIn() {
        PersonId requester = at.request().requester();
        return (actor.principal() == null || actor.principal().equals(requester))
                && desk.isStandIn(actor.person(), requester);
    }

    private void checkRequest(ApprovalRequest request) {
        found.addIf(
                !desk.context().org().has(request.unit()),
                ApprovalViolation.UNKNOWN_UNIT,
                "unit",
                request.unit(),
                desk.date());
        for (ApprovalStep step : at.definition().steps()) {
            for (Condition condition : step.conditions()) {
                for (Violation each : condition.check(request).list()) {
                    if (!found.build().list().contains(each)) {
                        found.add(each);
                    }
                }
            }
        }
    }

    private void checkReason() {
        String reason = desk.stamp().reason();
        found.addIf(reason == null || reason.isBlank(), ApprovalViolation.REASON_NEEDED, "reason");
    }

    private @Nullable ApprovalStep checkOverdue(String id) {
        requireState(ApprovalState.IN_PROGRESS);
        StepProgress progress = openStep(id);
        if (progress == null) {
            return null;
        }
        found.addIf(
                progress.due() == null || desk.stamp().at().isBefore(progress.due()),
                ApprovalViolation.NOT_OVERDUE,
                "step",
                id,
                desk.stamp().at());
        return at.definition().step(id);
    }

    private static @Nullable Seat openSeat(StepProgress progress, PersonId person) {
        return progress.seats().stream()
                .filter(seat -> seat.isOpen() && seat.person().equals(person))
                .findFirst()
                .orElse(null);
    }
}
