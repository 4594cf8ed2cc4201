package io.zhanggui.core.approval;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.SegregationDecision;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that stands against an action before it is carried out. */
final class ActionCheck implements Action.Cases<Violations> {

    private final Desk desk;
    private final ApprovalCase at;
    private final Actor actor;
    private final Violations.Builder found = Violations.builder();

    private ActionCheck(Desk desk) {
        this.desk = desk;
        this.at = desk.at();
        this.actor = desk.stamp().actor();
    }

    static Violations of(Desk desk, Action action) {
        return action.match(new ActionCheck(desk));
    }

    @Override
    public Violations submit(Action.Submit action) {
        requireState(ApprovalState.DRAFT);
        checkRequester();
        checkRequest(at.request());
        return found.build();
    }

    @Override
    public Violations resubmit(Action.Resubmit action) {
        requireState(ApprovalState.RETURNED, ApprovalState.WITHDRAWN, ApprovalState.IN_PROGRESS);
        checkRequester();
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
        }
        checkContent(action.content());
        checkDecision(action.step(), signing);
        return found.build();
    }

    @Override
    public Violations reject(Action.Reject action) {
        Desk.Signing signing = checkSigner(action.step());
        if (at.definition().has(action.step())) {
            boolean votes = isBallot(action.step())
                    && (signing == null || !signing.seat().isAdded());
            found.addIf(votes, ApprovalViolation.VOTE_NEEDED, "step", action.step());
        }
        checkReason();
        return found.build();
    }

    @Override
    public Violations returnTo(Action.ReturnTo action) {
        checkSigner(action.step());
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
        checkRequester();
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
        checkOverdue(action.step());
        return found.build();
    }

    @Override
    public Violations comment(Action.Comment action) {
        return found.build();
    }

    @Override
    public Violations reassign(Action.Reassign action) {
        requireState(ApprovalState.IN_PROGRESS);
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
                if (seat.decision() != null) {
                    checkAuthority(action.successor(), seat.decision());
                }
            });
        }
        return found.build();
    }

    private void requireState(ApprovalState... allowed) {
        found.addIf(!Set.of(allowed).contains(at.state()), ApprovalViolation.WRONG_STATE, "state", at.state());
    }

    private void checkRequester() {
        PersonId requester = at.request().requester();
        boolean may = at.request().isBarred(actor.person()) || requester.equals(actor.principal());
        found.addIf(!may, ApprovalViolation.NOT_REQUESTER, "actor", actor, requester);
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

    private @Nullable StepProgress openStep(String step) {
        if (!at.definition().has(step)) {
            found.add(Violation.of(ApprovalViolation.UNKNOWN_STEP, "step", step));
            return null;
        }
        StepProgress progress = at.progress(step);
        if (at.state() == ApprovalState.IN_PROGRESS && !progress.isOpen()) {
            found.add(Violation.of(ApprovalViolation.STEP_NOT_OPEN, "step", step));
        }
        return progress.isOpen() ? progress : null;
    }

    /** Whether the actor may sit in the step at all; gives their seat if there is one. */
    private Desk.@Nullable Signing checkSigner(String step) {
        return checkSigner(step, true);
    }

    private Desk.@Nullable Signing checkSigner(String step, boolean decides) {
        requireState(ApprovalState.IN_PROGRESS);
        StepProgress progress = openStep(step);
        PersonId barred = barred();
        if (barred != null) {
            found.add(Violation.of(ApprovalViolation.OWN_REQUEST, "actor", barred));
        }
        if (progress == null) {
            return null;
        }
        if (desk.hasSigned(progress, actor)) {
            found.add(Violation.of(ApprovalViolation.ALREADY_SIGNED, "actor", actor));
            return null;
        }
        Desk.Signing signing = desk.signing(progress);
        if (signing == null) {
            found.add(Violation.of(ApprovalViolation.NOT_ASKED, "actor", actor, step));
            return null;
        }
        checkSeat(progress, signing, decides);
        return signing;
    }

    private void checkSeat(StepProgress progress, Desk.Signing signing, boolean decides) {
        PersonId holder = signing.seat().holder();
        if (at.request().isBarred(holder) && barred() == null) {
            found.add(Violation.of(ApprovalViolation.OWN_REQUEST, "actor", holder));
        }
        found.addIf(
                desk.hasSigned(progress, signing.actor()), ApprovalViolation.ALREADY_SIGNED, "actor", signing.actor());
        found.addIf(
                !(decides ? desk.isTurn(progress, signing.seat()) : desk.isNeeded(progress, signing.seat())),
                ApprovalViolation.NOT_YOUR_TURN,
                "actor",
                actor,
                progress.step());
        checkEmployed(progress.step(), actor.person());
    }

    private @Nullable PersonId barred() {
        if (at.request().isBarred(actor.person())) {
            return actor.person();
        }
        PersonId principal = actor.principal();
        return principal != null && at.request().isBarred(principal) ? principal : null;
    }

    private void checkEmployed(String step, PersonId person) {
        boolean named = at.definition().step(step).approvers() instanceof ApproverRule.Committee committee
                && committee.persons().contains(person);
        found.addIf(
                !named && desk.context().org().positionsOf(person).isEmpty(),
                ApprovalViolation.NOT_EMPLOYED,
                "person",
                person,
                desk.date());
    }

    private void checkNewSigner(String step, PersonId person) {
        found.addIf(at.request().isBarred(person), ApprovalViolation.OWN_REQUEST, "person", person);
        if (!at.definition().has(step)) {
            return;
        }
        checkEmployed(step, person);
        found.addIf(
                at.progress(step).seats().stream()
                        .anyMatch(seat -> seat.involves(person)
                                || (seat.signature() != null
                                        && seat.signature().actor().involves(person))),
                ApprovalViolation.ASKED_ALREADY,
                "person",
                person,
                step);
    }

    private void checkDecision(String step, Desk.@Nullable Signing signing) {
        if (signing == null) {
            return;
        }
        DecisionType needed = signing.seat().decision();
        if (needed != null) {
            checkAuthority(signing.seat().holder(), needed);
        }
        SegregationDecision apart = desk.segregation(step, signing);
        if (apart != null) {
            apart.violations().list().forEach(found::add);
        }
    }

    private void checkAuthority(PersonId person, DecisionType type) {
        boolean may = desk.context()
                .authority()
                .decide(person, at.request().decision(type, desk.date()))
                .permitted();
        found.addIf(
                !may,
                ApprovalViolation.NO_AUTHORITY,
                "person",
                person,
                type,
                at.request().amount());
    }

    private void checkContent(Fingerprint seen) {
        found.addIf(!seen.equals(at.request().content()), ApprovalViolation.CONTENT_CHANGED, "content");
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

    private boolean isBallot(String step) {
        return at.definition().step(step).mode() instanceof SigningMode.Ballot;
    }

    private static @Nullable Seat openSeat(StepProgress progress, PersonId person) {
        return progress.seats().stream()
                .filter(seat -> seat.isOpen() && seat.person().equals(person))
                .findFirst()
                .orElse(null);
    }
}
