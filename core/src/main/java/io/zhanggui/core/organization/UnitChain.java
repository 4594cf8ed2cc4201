package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;

/**
 * Units each of which has only the next one right below it (单线部门).
 *
 * @param top the first
 * @param bottom the last, which has none or several below it
 * @param units how many, 2 or more
 */
@Beta
public record UnitChain(OrgUnitId top, OrgUnitId bottom, int units) {

    public UnitChain {
        requireNonNull(top, "top");
        requireNonNull(bottom, "bottom");
        if (units < 2) {
            throw new IllegalArgumentException("a chain from " + top + " has 2 units or more, but " + units);
        }
    }
}
