package io.zhanggui.core.approval;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.explain.Worded;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries one accepted action out on a copy of the case; used once. */
final class CasePlay implements Action.Cases<CasePlay> {

    private final Desk desk;
    private final ApprovalCase before;
    private final Map<String, StepProgress> steps = new LinkedHashMap<>();
    private final List<TrailNote> notes = new ArrayList<>();
    private final Violations.Builder refused = Violations.builder();
    private ApprovalRequest request;
    private ApprovalState state;
    private Actor actor;

    private CasePlay(Desk desk) {
        this.desk = desk;
        this.before = desk.at();
        this.request = before.request();
        this.state = before.state();
        this.actor = desk.stamp().actor();
        before.steps().forEach(each -> steps.put(each.step(), each));
    }

    /**
     * The case after the action.
     *
     * @throws io.zhanggui.core.violation.RejectedException if a step would open and nobody can be asked
     */
    static ApprovalCase of(Desk desk, Action action) {
        CasePlay play = action.match(new CasePlay(desk));
        play.refused.build().throwIfAny();
        List<TrailEntry> trail = new ArrayList<>(play.before.trail().entries());
        trail.add(
                new TrailEntry(trail.size() + 1, action, desk.stamp(), play.actor, play.request.fingerprint(), play.notes));
        return new ApprovalCase(
                play.before.id(),
                play.before.definition(),
                play.request,
                play.state,
                List.copyOf(play.steps.values()),
                new ApprovalTrail(trail));
    }

    @Override
    public CasePlay submit(Action.Submit action) {
        request = request.preparedBy(actor.person());
        state = ApprovalState.IN_PROGRESS;
        advance();
        return this;
    }

    @Override
    public CasePlay resubmit(Action.Resubmit action) {
        ApprovalRequest changed = request.changed(action.content(), action.amount(), action.facts());
        if (!changed.fingerprint().equals(request.fingerprint())) {
            note(NoteKind.CONTENT_CHANGED, shown(request), shown(changed));
        }
        resetAll();
        request = changed.preparedBy(actor.person());
        state = ApprovalState.IN_PROGRESS;
        advance();
        return this;
    }

    private static String shown(ApprovalRequest request) {
        return request.fingerprint().hex().substring(0, 8);
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
            backToRequester();
        } else {
            backTo(action.target());
        }
        return this;
    }

    @Override
    public CasePlay withdraw(Action.Withdraw action) {
        resetAll();
        end(ApprovalState.WITHDRAWN);
        return this;
    }

    @Override
    public CasePlay addSigner(Action.AddSigner action) {
        Desk.Signing signing = signing(action.step());
        actor = signing.actor();
        Seat adder = signing.seat();
        StepProgress progress = progress(action.step());
        int number = progress.nextNumber();
        boolean first = action.place() == SignerPlace.BEFORE;
        Seat added = Seat.of(action.person(), null, null)
                .numbered(number)
                .added(actor.person(), first ? adder.waitsFor() : adder.number());
        List<Seat> seats = new ArrayList<>(progress.seats());
        seats.add(added);
        progress = progress.with(seats);
        put(first ? progress.with(adder.waitingFor(number)) : progress);
        note(NoteKind.ADDED, action.step(), action.person());
        return this;
    }

    @Override
    public CasePlay removeSigner(Action.RemoveSigner action) {
        StepProgress progress = progress(action.step());
        Seat removed = progress.seats().stream()
                .filter(seat -> seat.isAdded() && seat.isOpen() && seat.person().equals(action.person()))
                .findFirst()
                .orElseThrow();
        List<Seat> left = progress.seats().stream()
                .filter(seat -> seat.number() != removed.number())
                .map(seat -> seat.waitsFor() == removed.number() ? seat.waitingFor(removed.waitsFor()) : seat)
                .toList();
        put(progress.with(left));
        note(NoteKind.REMOVED, action.step(), action.person());
        settle(action.step(), StepVerdict.of(step(action.step()), progress(action.step())));
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
        StepProgress progress = progress(action.step());
        ApprovalStep step = step(action.step());
        if (step.mode() instanceof SigningMode.Ballot) {
            StepVerdict verdict = StepVerdict.closed(step, progress);
            noteVotes(action.step(), verdict);
            settle(action.step(), verdict);
            return this;
        }
        boolean any = false;
        for (Seat seat : progress.seats()) {
            if (seat.isOpen() && escalated(step, seat)) {
                any = true;
            }
        }
        if (!any) {
            refuseNobody(step, notes);
        }
        StepProgress now = progress(action.step());
        Instant due = due(step);
        put(now.due(due, due));
        return this;
    }

    /** Whether somebody above takes the seat over; else it stays where it is. */
    private boolean escalated(ApprovalStep step, Seat seat) {
        PositionId position = seat.position() != null ? seat.position() : positionOf(seat.holder());
        Routing routing = Routing.beside(progress(step.id()).seats(), step, request, desk.context(), desk.date());
        boolean found = position != null && routing.above(position, seat.decision());
        notes.addAll(routing.notes());
        List<Seat> seats = routing.seats();
        if (found && !seats.isEmpty()) {
            handOver(step.id(), seat, seats.get(0));
        } else {
            note(NoteKind.STAYS, step.id(), seat.person());
        }
        return found && !seats.isEmpty();
    }

    private @Nullable PositionId positionOf(PersonId person) {
        return desk.context().org().positionsOf(person).stream()
                .map(Assignment::position)
                .findFirst()
                .orElse(null);
    }

    @Override
    public CasePlay remind(Action.Remind action) {
        StepProgress progress = progress(action.step());
        progress.seats().stream()
                .filter(seat -> desk.isTurn(progress, seat))
                .forEach(seat -> note(NoteKind.REMINDED, action.step(), seat.person()));
        put(progress.due(progress.due(), due(step(action.step()))));
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
                replace(step(id), seat, action.leaver());
            }
        });
        return this;
    }

    private void replace(ApprovalStep step, Seat seat, PersonId leaver) {
        List<Seat> others = new ArrayList<>(progress(step.id()).seats());
        others.removeIf(each -> each.number() == seat.number());
        others.add(Seat.of(leaver, null, null));
        Routing routing = Routing.beside(others, step, request, desk.context(), desk.date());
        boolean found;
        if (!seat.holder().equals(leaver)) {
            found = routing.seatPerson(seat.holder(), seat.position(), seat.decision())
                    || (seat.position() != null && routing.above(seat.position(), seat.decision()));
        } else {
            found = seat.position() != null && routing.succeed(seat.position(), seat.decision());
        }
        notes.addAll(routing.notes());
        if (found && !routing.seats().isEmpty()) {
            handOver(step.id(), seat, routing.seats().get(0));
        } else {
            refuseNobody(step, routing.notes());
        }
    }

    private void handOver(String step, Seat seat, Seat to) {
        put(progress(step).with(seat.passedTo(to)));
        note(NoteKind.HANDED_OVER, step, seat.person(), to.person());
    }

    private Desk.Signing signing(String step) {
        Desk.Signing signing = desk.signing(progress(step));
        if (signing == null) {
            throw new IllegalStateException("nobody signs " + step + ", which the check should have found");
        }
        return signing;
    }

    private CasePlay sign(String id, Decision decision) {
        Desk.Signing signing = signing(id);
        actor = signing.actor();
        Signature made = new Signature(decision, actor, desk.stamp().at(), request.fingerprint());
        put(progress(id).with(signing.seat().signed(made)));
        note(NoteKind.SIGNED, id, actor.person(), decision.name());
        StepVerdict verdict = StepVerdict.of(step(id), progress(id));
        if (step(id).mode() instanceof SigningMode.Ballot && (verdict.done() || verdict.declined())) {
            noteVotes(id, verdict);
        }
        settle(id, verdict);
        return this;
    }

    private void noteVotes(String id, StepVerdict verdict) {
        note(
                NoteKind.VOTE_COUNTED,
                id,
                verdict.count(Decision.AGREED),
                verdict.count(Decision.DECLINED),
                verdict.present());
    }

    private void settle(String id, StepVerdict verdict) {
        if (verdict.declined()) {
            note(NoteKind.STEP_DECLINED, id);
            decline(step(id).onReject());
        } else if (verdict.done()) {
            finish(id);
            advance();
        }
    }

    private void decline(RejectPolicy policy) {
        if (policy instanceof RejectPolicy.BackTo back) {
            backTo(back.step());
        } else if (policy instanceof RejectPolicy.BackToRequester) {
            backToRequester();
        } else {
            end(ApprovalState.REJECTED);
        }
    }

    private void backToRequester() {
        resetAll();
        end(ApprovalState.RETURNED);
    }

    private void backTo(String target) {
        before.definition().from(target).forEach(this::reset);
        advance();
    }

    private void resetAll() {
        List.copyOf(steps.keySet()).forEach(this::reset);
    }

    private void reset(String id) {
        StepProgress progress = progress(id);
        if (progress.status() == StepStatus.WAITING) {
            return;
        }
        for (Seat seat : progress.seats()) {
            if (seat.signature() != null) {
                note(NoteKind.VOIDED, id, seat.signature().actor().person());
            }
        }
        if (progress.status() != StepStatus.NOT_APPLICABLE) {
            note(NoteKind.STEP_RESET, id);
        }
        put(StepProgress.waiting(id));
    }

    private void end(ApprovalState how) {
        state = how;
        notes.add(TrailNote.of(NoteKind.CASE_ENDED, how.name()));
    }

    private void finish(String id) {
        put(progress(id).in(StepStatus.DONE));
        note(NoteKind.STEP_DONE, id);
    }

    /** Opens every step that can be opened, until nothing changes. */
    private void advance() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (ApprovalStep step : before.definition().steps()) {
                if (progress(step.id()).status() == StepStatus.WAITING && isReached(step)) {
                    goesOn = true;
                    if (!open(step)) {
                        return;
                    }
                }
            }
        }
        if (steps.values().stream().allMatch(StepProgress::isPassed)) {
            boolean none = steps.values().stream().noneMatch(each -> each.status() == StepStatus.DONE);
            refused.addIf(none, ApprovalViolation.NO_STEP_APPLIES, "steps");
            end(ApprovalState.APPROVED);
        }
    }

    private boolean isReached(ApprovalStep step) {
        return step.after().stream().allMatch(each -> progress(each).isPassed());
    }

    private boolean open(ApprovalStep step) {
        if (!step.conditions().stream().allMatch(condition -> condition.holds(request))) {
            put(progress(step.id()).in(StepStatus.NOT_APPLICABLE));
            note(NoteKind.NOT_APPLICABLE, step.id());
            return true;
        }
        note(NoteKind.STEP_OPENED, step.id());
        Routing routing = Routing.of(step, request, desk.context(), desk.date());
        List<Seat> seats = routing.seats();
        notes.addAll(routing.notes());
        if (seats.isEmpty()) {
            refuseNobody(step, routing.notes());
            return false;
        }
        if (seats.size() < step.mode().atLeast()) {
            refused.add(Violation.of(
                    ApprovalViolation.TOO_FEW_FOUND,
                    "steps." + step.id(),
                    step.id(),
                    step.mode().atLeast(),
                    seats.size(),
                    new Tried(routing.notes())));
            return false;
        }
        for (Seat seat : seats) {
            note(NoteKind.ASKED, step.id(), seat.person(), seat.position() == null ? "–" : seat.position());
        }
        Instant due = due(step);
        put(new StepProgress(step.id(), StepStatus.OPEN, seats, desk.stamp().at(), due, due));
        countEarlier(step);
        StepVerdict verdict = StepVerdict.of(step, progress(step.id()));
        if (verdict.done()) {
            finish(step.id());
        }
        return true;
    }

    /** Counts approvals of earlier steps, where the definition says so. */
    private void countEarlier(ApprovalStep step) {
        if (before.definition().repeat() != RepeatRule.COUNTS_ONCE || step.mode() instanceof SigningMode.Ballot) {
            return;
        }
        for (Seat seat : progress(step.id()).seats()) {
            for (String earlier : before.definition().before(step.id())) {
                Signature signature = agreedBy(seat.holder(), earlier);
                if (signature != null
                        && progress(step.id()).seats().stream()
                                .noneMatch(each -> each.signature() != null
                                        && each.signature().shares(signature.actor()))
                        && mayCount(step, seat)) {
                    put(progress(step.id()).with(seat.signed(signature)));
                    note(NoteKind.COUNTED_ONCE, step.id(), seat.holder(), earlier);
                    break;
                }
            }
        }
    }

    private @Nullable Signature agreedBy(PersonId holder, String step) {
        return progress(step).seats().stream()
                .filter(each -> each.has(Decision.AGREED))
                .map(Seat::signature)
                .filter(each -> each != null
                        && each.actor().person().equals(holder)
                        && each.actor().principal() == null)
                .findFirst()
                .orElse(null);
    }

    /** Steps that are kept apart, and those that need their own look at authority, are never counted. */
    private boolean mayCount(ApprovalStep step, Seat seat) {
        boolean apart = step.activity() != null;
        boolean mayDecide = seat.decision() == null
                || desk.context()
                        .authority()
                        .decide(seat.holder(), request.decision(seat.decision(), desk.date()))
                        .permitted();
        return !apart && mayDecide;
    }

    private @Nullable Instant due(ApprovalStep step) {
        return step.limit() == null
                ? null
                : desk.context().due(step.limit(), desk.stamp().at());
    }

    private void refuseNobody(ApprovalStep step, List<TrailNote> tried) {
        refused.add(Violation.of(
                ApprovalViolation.NOBODY_FOUND, "steps." + step.id(), step.id(), new Tried(List.copyOf(tried))));
    }

    private ApprovalStep step(String id) {
        return before.definition().step(id);
    }

    private StepProgress progress(String id) {
        StepProgress progress = steps.get(id);
        if (progress == null) {
            throw new IllegalArgumentException("case " + before.id() + " has no step " + id);
        }
        return progress;
    }

    private void put(StepProgress progress) {
        steps.put(progress.step(), progress);
    }

    private void note(NoteKind kind, Object... arguments) {
        notes.add(TrailNote.of(kind, arguments));
    }

    /** What was tried, as one sentence. */
    private record Tried(List<TrailNote> notes) implements Worded {
        @Override
        public String text(Locale locale) {
            return Wording.joined(notes.stream().map(each -> each.text(locale)).collect(Collectors.toList()), locale);
        }
    }
}
