package io.zhanggui.core.control;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.kpi.KpiError;
import io.zhanggui.core.kpi.KpiException;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A central goal and what it is broken down into (目标分解): targets of periods, of departments, of positions. Weights add up
 * to 100 below every goal; {@link #check} finds what does not hold together.
 *
 * @param goals in any order
 */
public record GoalTree(List<Goal> goals) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public GoalTree {
        goals = List.copyOf(goals);
    }

    /** A tree of these goals. */
    public static GoalTree of(Goal... goals) {
        return new GoalTree(List.of(goals));
    }

    /** The goal with that code; empty if there is none. */
    public Optional<Goal> find(String code) {
        return goals.stream().filter(goal -> goal.code().equals(code)).findFirst();
    }

    /** The parts of a goal, in the order of the tree; empty if it has none. */
    public List<Goal> parts(String code) {
        return goals.stream().filter(goal -> code.equals(goal.parent())).toList();
    }

    /** The parts of every goal that has some, by its code. */
    Map<String, List<Goal>> parts() {
        Map<String, List<Goal>> parts = new HashMap<>();
        for (Goal goal : goals) {
            String parent = goal.parent();
            if (parent != null) {
                parts.computeIfAbsent(parent, code -> new ArrayList<>()).add(goal);
            }
        }
        return parts;
    }

    private Map<String, Goal> byCode() {
        Map<String, Goal> byCode = new HashMap<>();
        goals.forEach(goal -> byCode.putIfAbsent(goal.code(), goal));
        return byCode;
    }

    /** The goals that a position answers for. */
    public List<Goal> ofPosition(PositionId position) {
        return goals.stream().filter(goal -> position.equals(goal.position())).toList();
    }

    /** The targets of a period (当期目标). */
    public List<Goal> ofPeriod(ReportingPeriod period) {
        return goals.stream().filter(goal -> goal.period().equals(period)).toList();
    }

    /** The goals from which no way leads up to a central one (孤立目标): a goal above is missing, or they go round in a loop. */
    public List<Goal> orphans() {
        Set<String> reached = codes(downwards());
        return goals.stream().filter(goal -> !reached.contains(goal.code())).toList();
    }

    /** Everything that does not hold together, each at the code of its goal; empty if the tree can be measured. */
    public Violations check() {
        Violations.Builder found = Violations.builder();
        List<Goal> tops = goals.stream().filter(goal -> goal.parent() == null).toList();
        found.addIf(tops.size() != 1, ControlTerm.ONE_CENTRAL_GOAL, "", tops.size());
        Set<String> codes = new LinkedHashSet<>();
        Map<String, Goal> byCode = byCode();
        Map<String, List<Goal>> parts = parts();
        Set<String> looping = looping(byCode);
        for (Goal goal : goals) {
            found.addIf(!codes.add(goal.code()), ControlTerm.GOAL_TWICE, goal.code());
            String parent = goal.parent();
            found.addIf(
                    parent != null && !byCode.containsKey(parent),
                    ControlTerm.ORPHAN_GOAL,
                    goal.code(),
                    String.valueOf(parent));
            if (looping.contains(goal.code())) {
                List<String> loop = loop(goal, byCode);
                loop.forEach(looping::remove);
                found.add(Violation.of(ControlTerm.GOAL_LOOP, goal.code(), String.join(" → ", loop)));
            }
            checkParts(found, goal, parts.getOrDefault(goal.code(), List.of()));
            checkPeriod(found, goal, above(goal, byCode));
        }
        return found.build();
    }

    private void checkParts(Violations.Builder found, Goal goal, List<Goal> parts) {
        BigDecimal sum = parts.stream().map(part -> part.weight().percent()).reduce(BigDecimal.ZERO, BigDecimal::add);
        found.addIf(!parts.isEmpty() && sum.compareTo(HUNDRED) != 0, ControlTerm.GOAL_WEIGHTS, goal.code(), sum);
        found.addIf(parts.isEmpty() && goal.target() == null, ControlTerm.GOAL_UNMEASURED, goal.code());
        found.addIf(!parts.isEmpty() && goal.target() != null, ControlTerm.GOAL_MEASURED_TWICE, goal.code());
    }

    private void checkPeriod(Violations.Builder found, Goal goal, @Nullable Goal parent) {
        found.addIf(
                parent != null
                        && !parent.period().range().encloses(goal.period().range()),
                ControlTerm.GOAL_PERIOD,
                goal.code(),
                goal.period(),
                parent == null ? goal.period() : parent.period());
    }

    private static @Nullable Goal above(Goal goal, Map<String, Goal> byCode) {
        String parent = goal.parent();
        return parent == null ? null : byCode.get(parent);
    }

    /** The codes of the goals from which the way up comes back to them; every goal is walked over once. */
    private static Set<String> looping(Map<String, Goal> byCode) {
        Set<String> looping = new HashSet<>();
        Map<String, Goal> walkedFrom = new HashMap<>();
        for (Goal start : byCode.values()) {
            Goal at = start;
            while (at != null && walkedFrom.putIfAbsent(at.code(), start) == null) {
                at = above(at, byCode);
            }
            if (at != null && start.equals(walkedFrom.get(at.code()))) {
                looping.addAll(loop(at, byCode));
            }
        }
        return looping;
    }

    /** The codes from a goal that stands in a loop upwards and back to it. */
    private static List<String> loop(Goal goal, Map<String, Goal> byCode) {
        List<String> way = new ArrayList<>(List.of(goal.code()));
        for (Goal at = above(goal, byCode); at != null; at = above(at, byCode)) {
            way.add(at.code());
            if (at.code().equals(goal.code())) {
                break;
            }
        }
        return way;
    }

    /** What can be reached from the central goals, each goal before its parts. */
    List<Goal> downwards() {
        List<Goal> order = new ArrayList<>(
                goals.stream().filter(goal -> goal.parent() == null).toList());
        Map<String, List<Goal>> parts = parts();
        for (int i = 0; i < order.size() && order.size() <= goals.size(); i++) {
            order.addAll(parts.getOrDefault(order.get(i).code(), List.of()));
        }
        return order;
    }

    private static Set<String> codes(List<Goal> of) {
        Set<String> codes = new LinkedHashSet<>();
        of.forEach(goal -> codes.add(goal.code()));
        return codes;
    }

    /**
     * How far the goals were reached, rolled up by weights as a card is: what was not measured yet or is not applicable is
     * left out, and the weights beside it count for more.
     *
     * @param measured by the code of the goal; others are ignored
     * @throws io.zhanggui.core.violation.RejectedException if {@link #check} finds something
     * @throws KpiException with UNIT_MISMATCH if something is measured in another unit than the goal's
     */
    public GoalAttainment attainment(Map<String, Measurement> measured) {
        check().throwIfAny();
        List<Goal> upwards = downwards();
        Collections.reverse(upwards);
        Map<String, Measurement> counted = new LinkedHashMap<>();
        for (Goal goal : upwards) {
            Goal.Target target = goal.target();
            Measurement found = measured.get(goal.code());
            if (target == null || found == null) {
                continue;
            }
            if (!found.kpi().unit().equals(target.kpi().unit())) {
                throw new KpiException(
                        KpiError.UNIT_MISMATCH,
                        target.kpi(),
                        target.kpi().unit(),
                        found.kpi().unit());
            }
            counted.put(goal.code(), requireNonNull(found));
        }
        return GoalAttainment.of(this, upwards, counted);
    }
}
