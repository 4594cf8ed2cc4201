package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position as a template describes it (岗位说明).
 *
 * @param position the position, vacant
 * @param group the group of positions within the unit; {@code null} if the template has none
 * @param kpis codes of the indicators that it answers for, always added by the library; empty means none proposed
 * @param requirements what a holder should bring (任职要求), always added by the library, because the description gives
 *     none; {@code null} if nothing is proposed
 * @param source the line of the description that the template follows, for example {@code L198}; empty if the position
 *     was added because the description names none
 */
@Beta
public record TemplatePosition(
        Position position,
        @Nullable OrgName group,
        List<String> kpis,
        @Nullable OrgName requirements,
        String source) {

    public TemplatePosition {
        requireNonNull(position, "position");
        requireNonNull(source, "source");
        kpis = List.copyOf(kpis);
    }

    /** A position of a host's own. */
    public static TemplatePosition of(Position position) {
        return new TemplatePosition(position, null, List.of(), null, "");
    }

    /** The position's id. */
    public PositionId id() {
        return position.id();
    }

    TemplatePosition as(Position other) {
        return new TemplatePosition(other, group, kpis, requirements, source);
    }
}
