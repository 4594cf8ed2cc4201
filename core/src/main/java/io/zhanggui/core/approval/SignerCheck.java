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

/** What stands against somebody who signs, or who is to. */
class SignerCheck {

    final Desk desk;
    final ApprovalCase at;
    final Actor actor;
    final Violations.Builder found = Violations.builder();

    SignerCheck(Desk desk) {
        this.desk = desk;
        this.at = desk.at();
        this.actor = desk.stamp().actor();
    }

    void requireState(ApprovalState... allowed) {
        found.addIf(!Set.of(allowed).contains(at.state()), ApprovalViolation.WRONG_STATE, "state", at.state());
    }

    @Nullable
    StepProgress openStep(String step) {
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
    Desk.@Nullable Signing checkSigner(String step) {
        return checkSigner(step, true);
    }

    Desk.@Nullable Signing checkSigner(String step, boolean decides) {
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

    @Nullable
    PersonId barred() {
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

    void checkNewSigner(String step, PersonId person) {
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

    void checkDecision(String step, Desk.@Nullable Signing signing) {
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

    void checkAuthority(PersonId person, DecisionType type) {
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

    /** A single member of a ballot decides nothing alone. */
    void checkNoVoter(String step, Desk.@Nullable Signing signing) {
        boolean votes = at.definition().has(step)
                && isBallot(step)
                && (signing == null || !signing.seat().isAdded());
        found.addIf(votes, ApprovalViolation.VOTE_NEEDED, "step", step);
    }

    void checkContent(Fingerprint seen) {
        found.addIf(!seen.equals(at.request().fingerprint()), ApprovalViolation.CONTENT_CHANGED, "content");
    }

    boolean isBallot(String step) {
        return at.definition().step(step).mode() instanceof SigningMode.Ballot;
    }
}
