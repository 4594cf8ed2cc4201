package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.duty.DutyField;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.organization.OrgUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a template places it.
 *
 * @param unit the unit
 * @param parent the unit above; {@code null} at the top
 * @param layer its layer in this template; {@code null} if the template has no layers
 * @param role its role in a company of a type; {@code null} if the template is of none
 * @param fields the fields of work that it is home to; empty if none are said
 * @param source the line of the description that names it, for example {@code L176}; empty if it was added
 */
@Beta
public record TemplateUnit(
        OrgUnit unit,
        @Nullable OrgUnitId parent,
        @Nullable Layer layer,
        @Nullable UnitRole role,
        Set<DutyField> fields,
        String source) {

    public TemplateUnit {
        requireNonNull(unit, "unit");
        fields = Set.copyOf(fields);
        requireNonNull(source, "source");
    }

    /** A unit below another, without layer, role and fields. */
    public static TemplateUnit of(OrgUnit unit, @Nullable OrgUnitId parent) {
        return new TemplateUnit(unit, parent, null, null, Set.of(), "");
    }

    /** The unit's id. */
    public OrgUnitId id() {
        return unit.id();
    }

    TemplateUnit below(OrgUnitId other) {
        return new TemplateUnit(unit, other, layer, role, fields, source);
    }

    TemplateUnit as(OrgUnit other) {
        return new TemplateUnit(other, parent, layer, role, fields, source);
    }
}
