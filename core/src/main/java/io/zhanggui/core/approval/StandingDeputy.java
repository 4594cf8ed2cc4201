package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import org.threeten.extra.LocalDateRange;

/**
 * Who approves for a position while it is vacant (空缺代理).
 *
 * @param position the position
 * @param deputy who acts
 * @param period the days, half-open and not empty
 */
public record StandingDeputy(PositionId position, PersonId deputy, LocalDateRange period) {

    public StandingDeputy {
        requireNonNull(position, "position");
        requireNonNull(deputy, "deputy");
        requireNonNull(period, "period");
        if (period.isEmpty()) {
            throw new IllegalArgumentException("period of the deputy of " + position + " is empty");
        }
    }
}
