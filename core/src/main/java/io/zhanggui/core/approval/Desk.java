package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.CaseAct;
import io.zhanggui.core.authority.CaseConflict;
import io.zhanggui.core.authority.CaseHistory;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.SegregationDecision;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies before the one who acts: the case, what it is judged by, and the stamp. */
final class Desk {

    private final ApprovalCase at;
    private final ApprovalContext context;
    private final Stamp stamp;
    private final LocalDate date;

    Desk(ApprovalCase at, ApprovalContext context, Stamp stamp) {
        this.at = at;
        this.context = context;
        this.stamp = stamp;
        this.date = context.date(stamp.at());
    }

    /** A seat with the people who sign it. */
    record Signing(Seat seat, Actor actor) {}

    ApprovalCase at() {
        return at;
    }

    ApprovalContext context() {
        return context;
    }

    Stamp stamp() {
        return stamp;
    }

    LocalDate date() {
        return date;
    }

    /** The open seat that the actor may fill, one whose turn it is before others; {@code null} if there is none. */
    @Nullable
    Signing signing(StepProgress progress) {
        Signing found = null;
        for (Seat seat : progress.seats()) {
            Actor actor = seat.isOpen() ? actorFor(seat) : null;
            if (actor != null && isTurn(progress, seat)) {
                return new Signing(seat, actor);
            }
            if (actor != null && found == null) {
                found = new Signing(seat, actor);
            }
        }
        return found;
    }

    /** Whether the actor may decide in the step now. */
    boolean isTurn(StepProgress progress) {
        Signing signing = hasSigned(progress, stamp.actor()) ? null : signing(progress);
        boolean inPerson = at.definition().step(progress.step()).mode() instanceof SigningMode.Ballot;
        return signing != null
                && isTurn(progress, signing.seat())
                && !(inPerson && signing.actor().principal() != null);
    }

    boolean isTurn(StepProgress progress, Seat seat) {
        return StepVerdict.of(at.definition().step(progress.step()), progress).isTurn(seat);
    }

    /** Whether the step still needs the seat, now or later. */
    boolean isNeeded(StepProgress progress, Seat seat) {
        return StepVerdict.of(at.definition().step(progress.step()), progress).isNeeded(seat);
    }

    /** The stamp's actor with the principal, if they may decide for the seat. */
    private @Nullable Actor actorFor(Seat seat) {
        PersonId person = stamp.actor().person();
        PersonId principal = stamp.actor().principal();
        if (person.equals(seat.holder())) {
            return principal == null ? stamp.actor() : null;
        }
        boolean forHolder = principal == null || principal.equals(seat.holder());
        return forHolder && standsIn(person, seat) ? Actor.of(person).onBehalfOf(seat.holder()) : null;
    }

    private boolean standsIn(PersonId person, Seat seat) {
        boolean named = isStandIn(person, seat.holder())
                && context.deputies().chain(seat.holder(), date).stream().noneMatch(at.request()::isBarred);
        return named || (person.equals(seat.person()) && isDelegate(person, seat));
    }

    /** Whether the person is the deputy of the other on the day. */
    boolean isStandIn(PersonId person, PersonId other) {
        return context.deputies().standIn(other, date).filter(person::equals).isPresent();
    }

    private boolean isDelegate(PersonId person, Seat seat) {
        if (seat.decision() == null) {
            return false;
        }
        return context.authority().whoMay(at.request().decision(seat.decision(), date)).all().stream()
                .anyMatch(each ->
                        each.person().equals(seat.holder()) && each.deputies().contains(person));
    }

    /** Whether the actor, or the one for whom they act, decided in the step already. */
    boolean hasSigned(StepProgress progress, Actor actor) {
        return progress.seats().stream()
                .map(Seat::signature)
                .anyMatch(signature -> signature != null && signature.shares(actor));
    }

    /** How signing a step stands with what is kept apart in the case; {@code null} if the step is no activity. */
    @Nullable
    SegregationDecision segregation(String step, Signing signing) {
        DecisionType activity = at.definition().step(step).activity();
        if (activity == null) {
            return null;
        }
        CaseHistory history = CaseHistory.requestedBy(at.request().requester());
        for (StepProgress progress : at.steps()) {
            DecisionType other = at.definition().step(progress.step()).activity();
            if (other != null && !progress.step().equals(step)) {
                for (Seat seat : progress.seats()) {
                    history = seat.signature() == null ? history : history.plus(act(other, progress.step(), seat));
                }
            }
        }
        CaseAct next = new CaseAct(
                signing.actor(), activity, step, date, signing.seat().position());
        return withoutOwnWaivers(context.segregation().checkCase(history, next));
    }

    /** The same, but what only waivers lift that the requester or a preparer approved stands. */
    private SegregationDecision withoutOwnWaivers(SegregationDecision decision) {
        List<CaseConflict> conflicts = new ArrayList<>(decision.conflicts());
        List<CaseConflict> lifted = new ArrayList<>();
        for (CaseConflict each : decision.lifted()) {
            List<SegregationWaiver> waivers = each.waivers().stream()
                    .filter(waiver -> !at.request().isBarred(waiver.approver()))
                    .toList();
            (waivers.isEmpty() ? conflicts : lifted)
                    .add(new CaseConflict(each.rule(), each.person(), each.earlier(), each.violation(), waivers));
        }
        return new SegregationDecision(decision.act(), conflicts, lifted);
    }

    private CaseAct act(DecisionType activity, String step, Seat seat) {
        Signature signature = requireNonNull(seat.signature());
        return new CaseAct(signature.actor(), activity, step, context.date(signature.at()), seat.position());
    }
}
