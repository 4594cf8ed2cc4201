package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position as a template describes it (岗位说明).
 *
 * @param position the position, vacant
 * @param group the group of positions within the unit; {@code null} if the template has none
 * @param kpis codes of the indicators that it answers for; empty means none proposed
 * @param source the line of the description that the template follows, for example {@code L198}; empty if the position
 *     was added because the description names none
 */
public record TemplatePosition(Position position, @Nullable OrgName group, List<String> kpis, String source) {

    public TemplatePosition {
        requireNonNull(position, "position");
        requireNonNull(source, "source");
        kpis = List.copyOf(kpis);
    }
}
