package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An indicator on a scorecard (考核指标).
 *
 * @param kpi what is measured
 * @param weight its weight among the items beside it
 * @param rule how the measured value becomes a score
 * @param missing what happens if it is not applicable; {@code null} means as the card says
 */
public record Indicator(
        Kpi kpi, Weight weight, ScoringRule rule, @Nullable MissingPolicy missing) implements CardItem {

    public Indicator {
        requireNonNull(kpi, "kpi");
        requireNonNull(weight, "weight");
        requireNonNull(rule, "rule");
    }

    /** An indicator that follows its card where it is not applicable. */
    public static Indicator of(Kpi kpi, Weight weight, ScoringRule rule) {
        return new Indicator(kpi, weight, rule, null);
    }
}
