package io.zhanggui.examples.monthend;

import io.zhanggui.core.kpi.Grade;
import io.zhanggui.core.kpi.ScorecardResult;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The card of a position, scored.
 *
 * @param post the position
 * @param result what each indicator brought
 * @param grade {@code null} if no indicator is applicable
 * @param coefficient of the bonus; {@code null} without a grade
 */
record ScoredCard(
        Roster.Post post,
        ScorecardResult result,
        @Nullable Grade grade,
        @Nullable BigDecimal coefficient) {}
