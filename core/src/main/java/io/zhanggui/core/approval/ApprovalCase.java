package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One request on its way through the steps of a definition (审批单); immutable.
 *
 * <p>What an action makes of it depends on nothing but the case, the action, the context and the stamp.
 *
 * @param id the id
 * @param definition the version of the definition under which it began
 * @param request what is to be approved
 * @param state where it stands
 * @param steps where each step stands, in the order of the definition
 * @param trail everything that was done
 */
public record ApprovalCase(
        ApprovalCaseId id,
        ApprovalDefinition definition,
        ApprovalRequest request,
        ApprovalState state,
        List<StepProgress> steps,
        ApprovalTrail trail) {

    public ApprovalCase {
        requireNonNull(id, "id");
        requireNonNull(definition, "definition");
        requireNonNull(request, "request");
        requireNonNull(state, "state");
        steps = List.copyOf(steps);
        requireNonNull(trail, "trail");
        List<String> expected =
                definition.steps().stream().map(ApprovalStep::id).toList();
        List<String> actual = steps.stream().map(StepProgress::step).toList();
        if (!expected.equals(actual)) {
            throw new IllegalArgumentException("steps of " + id + " must be " + expected + ", but are " + actual);
        }
    }

    /** A case that is not submitted yet. */
    public static ApprovalCase draft(ApprovalCaseId id, ApprovalDefinition definition, ApprovalRequest request) {
        return new ApprovalCase(
                id,
                definition,
                request,
                ApprovalState.DRAFT,
                definition.steps().stream()
                        .map(step -> StepProgress.waiting(step.id()))
                        .toList(),
                ApprovalTrail.none());
    }

    /**
     * The case after an action. A retry under the same command key gives the case as it is.
     *
     * @throws RejectedException with everything that stands against it
     * @throws CommandConflictException if the stamp's command key was used in the case for another action or actor
     */
    public ApprovalCase apply(Action action, ApprovalContext context, Stamp stamp) {
        requireNonNull(action, "action");
        if (isReplay(action, stamp)) {
            return this;
        }
        Desk desk = new Desk(this, context, stamp);
        ActionCheck.of(desk, action).throwIfAny();
        return CasePlay.of(desk, action);
    }

    /** Everything for which {@link #apply} would refuse the action; empty if it would not. */
    public Violations check(Action action, ApprovalContext context, Stamp stamp) {
        try {
            apply(action, context, stamp);
            return Violations.none();
        } catch (RejectedException e) {
            return e.violations();
        }
    }

    private boolean isReplay(Action action, Stamp stamp) {
        CommandKey key = stamp.commandKey();
        if (key == null) {
            return false;
        }
        for (TrailEntry entry : trail.entries()) {
            if (key.equals(entry.stamp().commandKey())) {
                if (!entry.action().equals(action) || !entry.stamp().actor().equals(stamp.actor())) {
                    throw new CommandConflictException(key);
                }
                return true;
            }
        }
        return false;
    }

    /**
     * Plays the actions of the trail again, from the draft.
     *
     * @param draft the case before its first action
     * @param contexts what was known at a moment
     */
    public ApprovalCase replay(ApprovalRequest draft, Function<Instant, ApprovalContext> contexts) {
        ApprovalCase again = draft(id, definition, draft);
        for (TrailEntry entry : trail.entries()) {
            again = again.apply(entry.action(), contexts.apply(entry.stamp().at()), entry.stamp());
        }
        return again;
    }

    /** Where a step stands. */
    public StepProgress progress(String step) {
        return steps.stream()
                .filter(each -> each.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("case " + id + " has no step " + step));
    }

    /** The steps in which somebody is asked; none once the case has ended or is back with the requester. */
    Stream<StepProgress> openSteps() {
        return state == ApprovalState.IN_PROGRESS ? steps.stream().filter(StepProgress::isOpen) : Stream.empty();
    }

    /** The steps in which the person, or who stands in for them, is to decide now (待办). */
    public List<String> turnOf(PersonId person) {
        return openSteps()
                .filter(each -> each.seats().stream()
                        .anyMatch(seat -> seat.involves(person)
                                && StepVerdict.of(definition.step(each.step()), each)
                                        .isTurn(seat)))
                .map(StepProgress::step)
                .toList();
    }

    /** The steps in which the person may decide at a moment, for themselves or for whom they stand in then. */
    public List<String> turnOf(PersonId person, ApprovalContext context, Instant now) {
        Desk desk = new Desk(this, context, Stamp.by(person).at(now));
        return openSteps()
                .filter(each -> desk.isTurn(each) && !request.isBarred(person))
                .map(StepProgress::step)
                .toList();
    }

    /** Everybody who is asked in an open step and has not decided, and those for whom they stand in; in order. */
    public List<PersonId> asked() {
        return openSteps()
                .flatMap(each -> each.seats().stream())
                .filter(Seat::isOpen)
                .flatMap(seat -> Stream.of(seat.person(), seat.holder()))
                .distinct()
                .sorted()
                .toList();
    }

    /** When the first open step is due; empty if none has a limit. */
    public Optional<Instant> due() {
        return openSteps().map(StepProgress::due).filter(Objects::nonNull).min(Instant::compareTo);
    }

    /** The undecided seat of a person in each open step, by step. */
    Map<String, Seat> openSeatsOf(PersonId person) {
        Map<String, Seat> result = new LinkedHashMap<>();
        openSteps()
                .forEach(each -> each.seats().stream()
                        .filter(seat -> seat.isOpen() && seat.involves(person))
                        .forEach(seat -> result.putIfAbsent(each.step(), seat)));
        return result;
    }

    /** The whole trail: who decided, for whom, when, why, and under which rule or grant. */
    public Explanation explain(ZoneId zone) {
        return Explanation.of(head(), state).with(trail.explain(zone));
    }

    private Term head() {
        return request.amount().isZero()
                ? ApprovalTerm.CASE.with(id, request.subject(), definition.name())
                : ApprovalTerm.CASE_OF_AMOUNT.with(id, request.subject(), definition.name(), request.amount());
    }

    @Override
    public String toString() {
        return "ApprovalCase[" + id + ", " + definition.code() + " v" + definition.version() + ", " + state + ", "
                + steps.stream().map(each -> each.step() + " " + each.status()).collect(Collectors.joining(", ")) + ", "
                + trail.entries().size() + " entries]";
    }
}
