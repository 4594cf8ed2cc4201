package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;

/**
 * A unit of the organisation (部门); where it stands in the tree is a matter of the {@link OrgSnapshot}.
 *
 * @param id the unit's id, never used again
 * @param kind what it is
 * @param name what it is called
 */
public record OrgUnit(OrgUnitId id, UnitKind kind, OrgName name) {

    public OrgUnit {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
    }

    /** A department. */
    public static OrgUnit department(OrgUnitId id, OrgName name) {
        return new OrgUnit(id, UnitKind.DEPARTMENT, name);
    }

    OrgUnit named(OrgName other) {
        return new OrgUnit(id, kind, other);
    }
}
