package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import java.util.Set;

/**
 * The fields of work that a unit, with all below it that say nothing of their own, is home to (归口).
 *
 * @param unit the unit
 * @param fields its fields; none means that none of its duties is at home there
 */
@Beta
public record UnitFields(OrgUnitId unit, Set<DutyField> fields) {

    public UnitFields {
        requireNonNull(unit, "unit");
        fields = Set.copyOf(fields);
    }
}
