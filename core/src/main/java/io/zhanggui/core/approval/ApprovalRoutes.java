package io.zhanggui.core.approval;

import io.zhanggui.core.id.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How requests are routed in an organisation, and what a reorganisation changes (审批路由). */
public final class ApprovalRoutes {

    private ApprovalRoutes() {}

    /**
     * Who would be asked in each step if a request were submitted now; a request that lacks a fact, or is in another
     * currency than the bands, is refused.
     *
     * @throws io.zhanggui.core.violation.RejectedException if a condition cannot be judged
     */
    public static List<RouteStep> preview(
            ApprovalDefinition definition, ApprovalRequest request, ApprovalContext context, Instant at) {
        List<RouteStep> route = new ArrayList<>();
        for (ApprovalStep step : definition.steps()) {
            step.conditions().forEach(condition -> condition.check(request).throwIfAny());
            if (step.conditions().stream().allMatch(condition -> condition.holds(request))) {
                Routing routing = Routing.of(step, request, context, context.date(at));
                List<Seat> seats = routing.seats();
                boolean enough = seats.size() >= step.mode().atLeast();
                route.add(new RouteStep(
                        step.id(),
                        true,
                        enough ? seats.stream().map(Seat::person).toList() : List.of(),
                        routing.notes()));
            } else {
                route.add(new RouteStep(step.id(), false, List.of(), List.of()));
            }
        }
        return route;
    }

    /** The steps of a typical request in which other people would be asked; see {@link #preview}. */
    public static List<Rerouted> compare(
            ApprovalDefinition definition,
            ApprovalRequest request,
            ApprovalContext before,
            ApprovalContext after,
            Instant at) {
        List<RouteStep> one = preview(definition, request, before, at);
        List<RouteStep> other = preview(definition, request, after, at);
        List<Rerouted> changed = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).people().equals(other.get(i).people())) {
                changed.add(new Rerouted(
                        request.subject(),
                        one.get(i).step(),
                        one.get(i).people(),
                        other.get(i).people(),
                        other.get(i).isStuck()));
            }
        }
        return changed;
    }

    /**
     * The steps of pending cases in which other people would be asked: those that are open, compared with whom they ask
     * now, and those that are yet to open.
     */
    public static List<Rerouted> pending(
            Collection<ApprovalCase> cases, ApprovalContext before, ApprovalContext after, Instant at) {
        List<Rerouted> changed = new ArrayList<>();
        for (ApprovalCase each : cases) {
            if (each.state() == ApprovalState.IN_PROGRESS) {
                compare(each.definition(), each.request(), before, after, at).stream()
                        .filter(step -> !each.progress(step.step()).isPassed())
                        .map(step -> asNow(each, step))
                        .filter(step -> !step.before().equals(step.after()))
                        .forEach(changed::add);
            }
        }
        return changed;
    }

    private static Rerouted asNow(ApprovalCase in, Rerouted step) {
        StepProgress progress = in.progress(step.step());
        List<PersonId> now = progress.isOpen()
                ? progress.seats().stream()
                        .filter(seat -> !seat.isAdded())
                        .map(Seat::person)
                        .toList()
                : step.before();
        return new Rerouted(step.subject(), step.step(), now, step.after(), step.stuck());
    }
}
