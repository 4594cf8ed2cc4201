package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one indicator brought to a card.
 *
 * @param indicator the indicator with its rule
 * @param measurement what was measured
 * @param score its score after floor and cap; {@code null} if it was left out as not applicable
 * @param effectiveWeight its weight in the whole card in percent after redistribution, half up to four decimals
 * @param contribution what it adds to the weighted score; the contributions of a card add up to it
 */
public record ItemScore(
        Indicator indicator,
        Measurement measurement,
        @Nullable Score score,
        BigDecimal effectiveWeight,
        BigDecimal contribution) {

    public ItemScore {
        requireNonNull(indicator, "indicator");
        requireNonNull(measurement, "measurement");
        requireNonNull(effectiveWeight, "effectiveWeight");
        requireNonNull(contribution, "contribution");
    }

    /** Why it is what it is: contribution from weight and score, score from the rule, actual from what was counted. */
    public Explanation explain() {
        return explain(null);
    }

    /** The same with the rule made ready, if somebody has it. */
    Explanation explain(@Nullable Scorer ready) {
        Score known = score;
        if (known == null) {
            return Explanation.of(indicator.kpi().label(), null)
                    .formula(KpiTerm.LEFT_OUT)
                    .with(measurement.explain());
        }
        Explanation explanation = Explanation.of(indicator.kpi().label(), contribution)
                .formula(KpiTerm.CONTRIBUTION, known.shown(), effectiveWeight);
        if (!measurement.isApplicable()) {
            return explanation.with(measurement.explain());
        }
        Scorer scorer = ready == null ? indicator.rule().scorer() : ready;
        Object actual = measurement.shown();
        return explanation.with(List.of(
                scorer.explain(indicator.rule(), measurement, actual, known.exact()), measurement.explain(actual)));
    }
}
