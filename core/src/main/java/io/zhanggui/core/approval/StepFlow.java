package io.zhanggui.core.approval;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.explain.Worded;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.PersonId;
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

/** The steps of one case during an action: how they open, are decided, and start again; used once. */
final class StepFlow {

    private final Desk desk;
    private final ApprovalCase before;
    private final Map<String, StepProgress> steps = new LinkedHashMap<>();
    private final List<TrailNote> notes = new ArrayList<>();
    private final Violations.Builder refused = Violations.builder();
    private ApprovalRequest request;
    private ApprovalState state;

    StepFlow(Desk desk) {
        this.desk = desk;
        this.before = desk.at();
        this.request = before.request();
        this.state = before.state();
        before.steps().forEach(each -> steps.put(each.step(), each));
    }

    /**
     * The case with the steps as they are now.
     *
     * @throws io.zhanggui.core.violation.RejectedException if a step would open and nobody can be asked
     */
    ApprovalCase after(Action action, Actor actor) {
        refused.build().throwIfAny();
        List<TrailEntry> trail = new ArrayList<>(before.trail().entries());
        trail.add(new TrailEntry(trail.size() + 1, action, desk.stamp(), actor, request.fingerprint(), notes));
        return new ApprovalCase(
                before.id(),
                before.definition(),
                request,
                state,
                List.copyOf(steps.values()),
                new ApprovalTrail(trail));
    }

    /** Opens the first steps for a request. */
    void begin(ApprovalRequest now) {
        request = now;
        state = ApprovalState.IN_PROGRESS;
        advance();
    }

    void noteVotes(String id, StepVerdict verdict) {
        note(
                NoteKind.VOTE_COUNTED,
                id,
                verdict.count(Decision.AGREED),
                verdict.count(Decision.DECLINED),
                verdict.present());
    }

    void settle(String id, StepVerdict verdict) {
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

    void backToRequester() {
        resetAll();
        end(ApprovalState.RETURNED);
    }

    void backTo(String target) {
        before.definition().from(target).forEach(this::reset);
        advance();
    }

    void resetAll() {
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

    void end(ApprovalState how) {
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
        int least = step.mode() instanceof SigningMode.Ballot ballot
                ? ballot.rule().least(routing.members(), routing.conflicted())
                : step.mode().atLeast();
        if (seats.size() < least) {
            refused.add(Violation.of(
                    ApprovalViolation.TOO_FEW_FOUND,
                    "steps." + step.id(),
                    step.id(),
                    least,
                    seats.size(),
                    new Tried(routing.notes())));
            return false;
        }
        for (Seat seat : seats) {
            noteAsked(step.id(), seat);
        }
        Instant due = due(step);
        put(new StepProgress(
                step.id(),
                StepStatus.OPEN,
                seats,
                routing.members(),
                routing.conflicted(),
                desk.stamp().at(),
                due,
                due));
        countEarlier(step);
        StepVerdict verdict = StepVerdict.of(step, progress(step.id()));
        if (verdict.done()) {
            finish(step.id());
        }
        return true;
    }

    private void noteAsked(String step, Seat seat) {
        if (seat.position() == null) {
            note(NoteKind.ASKED_IN_PERSON, step, seat.person());
        } else if (seat.principal() == null) {
            note(NoteKind.ASKED, step, seat.person(), seat.position());
        } else {
            note(NoteKind.ASKED_IN_PLACE, step, seat.person(), seat.principal(), seat.position());
        }
    }

    /** Counts approvals of earlier steps, where the definition says so; never in a step that is kept apart. */
    private void countEarlier(ApprovalStep step) {
        boolean counts = before.definition().repeat() == RepeatRule.COUNTS_ONCE;
        if (!counts || step.activity() != null || step.mode() instanceof SigningMode.Ballot) {
            return;
        }
        for (Seat seat : progress(step.id()).seats()) {
            for (String earlier : before.definition().before(step.id())) {
                Signature signature = agreedBy(seat.holder(), earlier);
                if (signature != null) {
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

    @Nullable
    Instant due(ApprovalStep step) {
        return step.limit() == null
                ? null
                : desk.context().due(step.limit(), desk.stamp().at());
    }

    void refuseNobody(ApprovalStep step, List<TrailNote> tried) {
        refused.add(Violation.of(
                ApprovalViolation.NOBODY_FOUND, "steps." + step.id(), step.id(), new Tried(List.copyOf(tried))));
    }

    ApprovalStep step(String id) {
        return before.definition().step(id);
    }

    StepProgress progress(String id) {
        StepProgress progress = steps.get(id);
        if (progress == null) {
            throw new IllegalArgumentException("case " + before.id() + " has no step " + id);
        }
        return progress;
    }

    void put(StepProgress progress) {
        steps.put(progress.step(), progress);
    }

    void note(NoteKind kind, Object... arguments) {
        notes.add(TrailNote.of(kind, arguments));
    }

    void noteAll(List<TrailNote> more) {
        notes.addAll(more);
    }

    List<TrailNote> notes() {
        return notes;
    }

    /** What was tried, as one sentence. */
    private record Tried(List<TrailNote> notes) implements Worded {
        @Override
        public String text(Locale locale) {
            return Wording.joined(notes.stream().map(each -> each.text(locale)).collect(Collectors.toList()), locale);
        }
    }
}
