package io.zhanggui.core.approval;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.authority.CaseConflict;
import io.zhanggui.core.authority.SegregationDecision;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries one accepted action out on a copy of the case; used once. */
final class CasePlay implements Action.Cases<CasePlay> {

    private final Desk desk;
    private final ApprovalCase before;
    private final StepFlow flow;
    private Actor actor;

    private CasePlay(Desk desk) {
        this.desk = desk;
        this.before = desk.at();
        this.flow = new StepFlow(desk);
        this.actor = desk.stamp().actor();
    }

    /**
     * The case after the action.
     *
     * @throws io.zhanggui.core.violation.RejectedException if a step would open and nobody can be asked
     */
    static ApprovalCase of(Desk desk, Action action) {
        CasePlay play = action.match(new CasePlay(desk));
        return play.flow.after(action, play.actor);
    }

    @Override
    public CasePlay submit(Action.Submit action) {
        flow.begin(before.request().preparedBy(actor.person()));
        return this;
    }

    @Override
    public CasePlay resubmit(Action.Resubmit action) {
        ApprovalRequest request = before.request();
        if (!action.content().equals(request.content())) {
            flow.note(NoteKind.CONTENT_CHANGED, request.content(), action.content());
        }
        flow.resetAll();
        flow.begin(request.changed(action.content(), action.amount(), action.facts())
                .preparedBy(actor.person()));
        return this;
    }

    @Override
    public CasePlay approve(Action.Approve action) {
        return sign(action.step(), Decision.AGREED);
    }

    @Override
    public CasePlay vote(Action.Vote action) {
        return sign(
                action.step(),
                switch (action.choice()) {
                    case FOR -> Decision.AGREED;
                    case AGAINST -> Decision.DECLINED;
                    case ABSTAIN -> Decision.ABSTAINED;
                });
    }

    @Override
    public CasePlay reject(Action.Reject action) {
        return sign(action.step(), Decision.DECLINED);
    }

    @Override
    public CasePlay returnTo(Action.ReturnTo action) {
        actor = signing(action.step()).actor();
        if (action.target() == null) {
            flow.backToRequester();
        } else {
            flow.backTo(action.target());
        }
        return this;
    }

    @Override
    public CasePlay withdraw(Action.Withdraw action) {
        flow.resetAll();
        flow.end(ApprovalState.WITHDRAWN);
        return this;
    }

    @Override
    public CasePlay addSigner(Action.AddSigner action) {
        Desk.Signing signing = signing(action.step());
        actor = signing.actor();
        Seat adder = signing.seat();
        StepProgress progress = flow.progress(action.step());
        int number = progress.nextNumber();
        boolean first = action.place() == SignerPlace.BEFORE;
        Seat added = Seat.of(action.person(), null, null)
                .numbered(number)
                .added(actor.person(), first ? adder.waitsFor() : adder.number());
        List<Seat> seats = new ArrayList<>(progress.seats());
        seats.add(added);
        progress = progress.with(seats);
        flow.put(first ? progress.with(adder.waitingFor(number)) : progress);
        flow.note(NoteKind.ADDED, action.step(), action.person());
        return this;
    }

    @Override
    public CasePlay removeSigner(Action.RemoveSigner action) {
        StepProgress progress = flow.progress(action.step());
        Seat removed = progress.seats().stream()
                .filter(seat -> seat.isAdded() && seat.isOpen() && seat.person().equals(action.person()))
                .findFirst()
                .orElseThrow();
        List<Seat> left = progress.seats().stream()
                .filter(seat -> seat.number() != removed.number())
                .map(seat -> seat.waitsFor() == removed.number() ? seat.waitingFor(removed.waitsFor()) : seat)
                .toList();
        flow.put(progress.with(left));
        flow.note(NoteKind.REMOVED, action.step(), action.person());
        flow.settle(action.step(), StepVerdict.of(flow.step(action.step()), flow.progress(action.step())));
        return this;
    }

    @Override
    public CasePlay transfer(Action.Transfer action) {
        Desk.Signing signing = signing(action.step());
        actor = signing.actor();
        handOver(action.step(), signing.seat(), Seat.of(action.person(), null, null));
        return this;
    }

    @Override
    public CasePlay escalate(Action.Escalate action) {
        StepProgress progress = flow.progress(action.step());
        ApprovalStep step = flow.step(action.step());
        if (step.mode() instanceof SigningMode.Ballot) {
            StepVerdict verdict = StepVerdict.closed(step, progress);
            flow.noteVotes(action.step(), verdict);
            flow.settle(action.step(), verdict);
            return this;
        }
        boolean any = false;
        for (Seat seat : progress.seats()) {
            if (seat.isOpen() && escalated(step, seat)) {
                any = true;
            }
        }
        if (!any) {
            flow.refuseNobody(step, flow.notes());
        }
        StepProgress now = flow.progress(action.step());
        Instant due = flow.due(step);
        flow.put(now.due(due, due));
        return this;
    }

    /** Whether somebody above takes the seat over; else it stays where it is. */
    private boolean escalated(ApprovalStep step, Seat seat) {
        PositionId position = seat.position() != null ? seat.position() : positionOf(seat.holder());
        Seating seating = seatingBeside(flow.progress(step.id()).seats(), step);
        boolean found = position != null && seating.above(position, seat.decision());
        flow.noteAll(seating.notes());
        if (found) {
            handOver(step.id(), seat, seating.seats().get(0));
        } else {
            flow.note(NoteKind.STAYS, step.id(), seat.person());
        }
        return found;
    }

    private @Nullable PositionId positionOf(PersonId person) {
        return desk.context().org().positionsOf(person).stream()
                .map(Assignment::position)
                .findFirst()
                .orElse(null);
    }

    @Override
    public CasePlay remind(Action.Remind action) {
        StepProgress progress = flow.progress(action.step());
        progress.seats().stream()
                .filter(seat -> desk.isTurn(progress, seat))
                .forEach(seat -> flow.note(NoteKind.REMINDED, action.step(), seat.person()));
        flow.put(progress.due(progress.due(), flow.due(flow.step(action.step()))));
        return this;
    }

    @Override
    public CasePlay comment(Action.Comment action) {
        return this;
    }

    @Override
    public CasePlay reassign(Action.Reassign action) {
        before.openSeatsOf(action.leaver()).forEach((id, seat) -> {
            if (action.successor() != null) {
                handOver(id, seat, Seat.of(action.successor(), null, null));
            } else {
                replace(flow.step(id), seat, action.leaver());
            }
        });
        return this;
    }

    private void replace(ApprovalStep step, Seat seat, PersonId leaver) {
        List<Seat> others = new ArrayList<>(flow.progress(step.id()).seats());
        others.removeIf(each -> each.number() == seat.number());
        others.add(Seat.of(leaver, null, null));
        Seating seating = seatingBeside(others, step);
        boolean found;
        if (!seat.holder().equals(leaver)) {
            found = seating.seatPerson(seat.holder(), seat.position(), seat.decision())
                    || (seat.position() != null && seating.above(seat.position(), seat.decision()));
        } else {
            found = seat.position() != null && seating.fill(seat.position(), seat.decision());
        }
        flow.noteAll(seating.notes());
        if (found && !seating.seats().isEmpty()) {
            handOver(step.id(), seat, seating.seats().get(0));
        } else {
            flow.refuseNobody(step, seating.notes());
        }
    }

    private Seating seatingBeside(List<Seat> taken, ApprovalStep step) {
        return new Seating(step, before.request(), desk.context(), desk.date(), taken);
    }

    private void handOver(String step, Seat seat, Seat to) {
        flow.put(flow.progress(step).with(seat.passedTo(to)));
        flow.note(NoteKind.HANDED_OVER, step, seat.person(), to.person());
    }

    private Desk.Signing signing(String step) {
        Desk.Signing signing = desk.signing(flow.progress(step));
        if (signing == null) {
            throw new IllegalStateException("nobody signs " + step + ", which the check should have found");
        }
        return signing;
    }

    private CasePlay sign(String id, Decision decision) {
        Desk.Signing signing = signing(id);
        actor = signing.actor();
        if (decision == Decision.AGREED) {
            noteWaivers(id, signing);
        }
        Signature made = new Signature(
                decision, actor, desk.stamp().at(), before.request().content());
        flow.put(flow.progress(id).with(signing.seat().signed(made)));
        flow.note(NoteKind.SIGNED, id, actor.person(), decision.name());
        StepVerdict verdict = StepVerdict.of(flow.step(id), flow.progress(id));
        if (flow.step(id).mode() instanceof SigningMode.Ballot && (verdict.done() || verdict.declined())) {
            flow.noteVotes(id, verdict);
        }
        flow.settle(id, verdict);
        return this;
    }

    private void noteWaivers(String id, Desk.Signing signing) {
        SegregationDecision apart = desk.segregation(id, signing);
        if (apart == null) {
            return;
        }
        for (CaseConflict lifted : apart.lifted()) {
            for (SegregationWaiver waiver : lifted.waivers()) {
                flow.note(
                        NoteKind.WAIVED,
                        id,
                        lifted.person(),
                        lifted.rule().code(),
                        waiver.period().getEnd(),
                        waiver.approver());
            }
        }
    }
}
