package io.zhanggui.core.control;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the goals of a tree were reached (目标完成情况).
 *
 * @param tree the goals
 * @param measured what was measured, by the code of the goal
 * @param scores the exact score of each goal that has one, by its code, parts before the goals that they are parts of
 */
public record GoalAttainment(GoalTree tree, Map<String, Measurement> measured, Map<String, Score> scores) {

    public GoalAttainment {
        requireNonNull(tree, "tree");
        measured = Collections.unmodifiableMap(new LinkedHashMap<>(measured));
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    static GoalAttainment of(GoalTree tree, List<Goal> upwards, Map<String, Measurement> measured) {
        Map<String, Score> scores = new LinkedHashMap<>();
        Map<String, List<Goal>> parts = tree.parts();
        for (Goal goal : upwards) {
            score(parts.getOrDefault(goal.code(), List.of()), goal, measured, scores)
                    .ifPresent(score -> scores.put(goal.code(), score));
        }
        return new GoalAttainment(tree, measured, scores);
    }

    private static Optional<Score> score(
            List<Goal> all, Goal goal, Map<String, Measurement> measured, Map<String, Score> scores) {
        Goal.Target target = goal.target();
        if (target != null) {
            Measurement found = measured.get(goal.code());
            return found == null || !found.isApplicable()
                    ? Optional.empty()
                    : Optional.of(target.rule().score(found));
        }
        List<Goal> parts =
                all.stream().filter(part -> scores.containsKey(part.code())).toList();
        int scale = parts.stream()
                .mapToInt(part -> part.weight().percent().scale())
                .max()
                .orElse(0);
        return Score.weightedMean(
                parts.stream()
                        .map(part -> requireNonNull(scores.get(part.code())))
                        .toList(),
                parts.stream()
                        .mapToLong(part ->
                                part.weight().percent().movePointRight(scale).longValueExact())
                        .toArray());
    }

    /** The score of a goal, exact; empty if nothing of it was measured yet. */
    public Optional<Score> score(String code) {
        return Optional.ofNullable(scores.get(code));
    }

    /** The score of the central goal, exact; empty if nothing was measured yet. */
    public Optional<Score> total() {
        return tree.goals().stream()
                .filter(goal -> goal.parent() == null)
                .findFirst()
                .flatMap(goal -> score(goal.code()));
    }

    /** The goals without parts whose score, as it is shown, is below a number, in the order of the tree. */
    public List<Goal> behind(BigDecimal least) {
        return tree.goals().stream()
                .filter(goal -> goal.target() != null)
                .filter(goal -> score(goal.code())
                        .filter(score -> score.rounded().compareTo(least) < 0)
                        .isPresent())
                .toList();
    }

    /** The central goal with everything below it. */
    public Explanation explain() {
        List<Goal> upwards = tree.downwards();
        Collections.reverse(upwards);
        Map<String, Explanation> explained = new HashMap<>();
        Map<String, List<Goal>> parts = tree.parts();
        Explanation last = Explanation.of(ControlTerm.GOALS, null);
        for (Goal goal : upwards) {
            last = explain(goal, parts.getOrDefault(goal.code(), List.of()), explained);
            explained.put(goal.code(), last);
        }
        return last;
    }

    private Explanation explain(Goal goal, List<Goal> of, Map<String, Explanation> explained) {
        Explanation explanation = Explanation.of(
                Term.of(goal.name() + " " + goal.period()),
                score(goal.code()).map(Score::rounded).orElse(null));
        Goal.Target target = goal.target();
        Measurement found = measured.get(goal.code());
        if (target != null && found != null && found.isApplicable()) {
            return explanation
                    .formula(ControlTerm.GOAL_WEIGHT, goal.weight())
                    .with(target.rule().explain(found), found.explain());
        }
        if (target != null) {
            return explanation.formula(ControlTerm.GOAL_LEFT_OUT);
        }
        List<Explanation> parts = new ArrayList<>();
        of.forEach(part -> parts.add(requireNonNull(explained.get(part.code()))));
        return (goal.parent() == null
                        ? explanation.formula(ControlTerm.MEAN_OF_PARTS)
                        : explanation.formula(ControlTerm.MEAN_OF_PARTS_OF_WEIGHT, goal.weight()))
                .with(parts);
    }
}
