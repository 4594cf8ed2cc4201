package io.zhanggui.core.organization;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels of metrics and comparisons. */
enum OrgMetricsTerm implements Term {
    METRICS,
    UNIT,
    UNITS,
    UNIT_LAYERS,
    POSITIONS,
    MANAGERS,
    LAYERS,
    MANAGER_RATIO,
    SHARE,
    AVERAGE_SPAN,
    LEAST_SPAN,
    MEDIAN_SPAN,
    P90_SPAN,
    MOST_SPAN,
    WIDEST,
    NARROWEST,
    COMPARISON,
    MANAGERS_SAVED,
    BEFORE_LESS_AFTER,
    LAYERS_SAVED,
    AVERAGE_BEFORE,
    AVERAGE_AFTER,
    UNITS_GONE,
    POSITIONS_GONE;

    static final TermBundle BUNDLE =
            TermBundle.of("orgmetrics", file -> OrgMetricsTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
