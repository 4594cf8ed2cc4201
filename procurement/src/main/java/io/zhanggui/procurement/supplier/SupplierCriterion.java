package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.MissingPolicy;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.kpi.Weight;

/**
 * A criterion of a supplier scorecard (评价指标).
 *
 * @param code stable, for example {@code QUALITY}; ratings name it
 * @param chinese the Chinese name
 * @param english the English name
 * @param weight its weight among the criteria
 * @param metric what it measures
 * @param rule how the measured value becomes a score
 * @param missing what happens in a period without data
 */
public record SupplierCriterion(
        String code,
        String chinese,
        String english,
        Weight weight,
        SupplierMetric metric,
        ScoringRule rule,
        MissingPolicy missing) {

    public SupplierCriterion {
        requireNonNull(code, "code");
        requireNonNull(chinese, "chinese");
        requireNonNull(english, "english");
        requireNonNull(weight, "weight");
        requireNonNull(metric, "metric");
        requireNonNull(rule, "rule");
        requireNonNull(missing, "missing");
    }

    Kpi kpi() {
        return Kpi.of(code, chinese, english, metric.unit(), Better.HIGHER);
    }
}
