package io.zhanggui.core.control;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.kpi.Weight;
import io.zhanggui.core.time.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached in a period (目标): a central goal, or a part of another goal, down to the targets of a month and a
 * position.
 *
 * @param code known to its parts and in the tree once, for example {@code GMV-2025-11}
 * @param name what is to be reached
 * @param parent the code of the goal that it is a part of; {@code null} for the central goal (中心目标)
 * @param weight how much it counts among the parts of that goal
 * @param period when it is to be reached
 * @param position the position that answers for it; {@code null} if it is everybody's
 * @param target how it is measured; {@code null} if its parts measure it
 */
public record Goal(
        String code,
        String name,
        @Nullable String parent,
        Weight weight,
        ReportingPeriod period,
        @Nullable PositionId position,
        @Nullable Target target) {

    /**
     * How a goal is measured (指标与目标值).
     *
     * @param kpi what is measured
     * @param rule what score that gives; it knows the target
     */
    public record Target(Kpi kpi, ScoringRule rule) {

        public Target {
            requireNonNull(kpi, "kpi");
            requireNonNull(rule, "rule");
        }
    }

    public Goal {
        requireText(code, "code");
        requireText(name, "name");
        requireNonNull(weight, "weight");
        requireNonNull(period, "period");
    }

    private static void requireText(String text, String name) {
        if (requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " of a goal must not be blank");
        }
    }

    /** A central goal, measured by its parts. */
    public static Goal central(String code, String name, ReportingPeriod period) {
        return new Goal(code, name, null, Weight.weight(100), period, null, null);
    }

    /** A part of a goal in the same period, measured by parts of its own until {@link #measuredBy} says otherwise. */
    public Goal part(String partCode, String partName, Weight share) {
        return new Goal(partCode, partName, code, share, period, null, null);
    }

    /** The same in another period, which must lie in that of the goal above. */
    public Goal in(ReportingPeriod other) {
        return new Goal(code, name, parent, weight, other, position, target);
    }

    /** The same with the position that answers for it. */
    public Goal of(PositionId who) {
        return new Goal(code, name, parent, weight, period, requireNonNull(who, "who"), target);
    }

    /** The same with how it is measured. */
    public Goal measuredBy(Kpi kpi, ScoringRule rule) {
        return new Goal(code, name, parent, weight, period, position, new Target(kpi, rule));
    }

    @Override
    public String toString() {
        return code;
    }
}
