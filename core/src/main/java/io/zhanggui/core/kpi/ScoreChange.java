package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure that a revision of a score changed.
 *
 * @param label the total, or an indicator
 * @param before the total, or what the indicator contributed; {@code null} if there was none
 * @param after the same in the later revision; {@code null} if there is none
 */
public record ScoreChange(
        Term label, @Nullable BigDecimal before, @Nullable BigDecimal after) {

    public ScoreChange {
        requireNonNull(label, "label");
    }
}
