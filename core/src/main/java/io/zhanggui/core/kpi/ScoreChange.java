package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure that a revision of a score changed.
 *
 * @param kpi the indicator; {@code null} for the total
 * @param before the total, or what the indicator contributed; {@code null} if there was none
 * @param after the same in the later revision; {@code null} if there is none
 */
public record ScoreChange(
        @Nullable Kpi kpi,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after) {

    /** What changed, in each language. */
    public Term label() {
        return kpi == null ? KpiTerm.TOTAL : kpi.label();
    }
}
