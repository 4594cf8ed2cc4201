package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PositionId;

/**
 * How many report to a manager (管理幅度).
 *
 * @param manager the position
 * @param span the headcount of all positions that report to it directly, held or vacant; 1 or more
 */
@Beta
public record ManagerSpan(PositionId manager, int span) {

    public ManagerSpan {
        requireNonNull(manager, "manager");
        if (span < 1) {
            throw new IllegalArgumentException("span of " + manager + " must be 1 or more, but is " + span);
        }
    }
}
