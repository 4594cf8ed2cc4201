package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.organization.OrgUnit;

/**
 * A unit of a chart that was recognised as one of a template.
 *
 * @param expected the unit of the template
 * @param found the unit of the chart
 * @param kind by what it was recognised
 */
@Beta
public record UnitMatch(OrgUnit expected, OrgUnit found, MatchKind kind) {

    public UnitMatch {
        requireNonNull(expected, "expected");
        requireNonNull(found, "found");
        requireNonNull(kind, "kind");
    }
}
