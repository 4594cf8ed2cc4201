package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a company's own template differs from the one that it was derived from; by ids and codes, units first.
 *
 * @param base the template
 * @param own the derived one
 * @param changes the differences: of each kind of part those of the template in its order, then what was added
 */
@Beta
public record TemplateDifference(TemplateHeader base, TemplateHeader own, List<TemplateChange> changes) {

    public TemplateDifference {
        requireNonNull(base, "base");
        requireNonNull(own, "own");
        changes = List.copyOf(changes);
    }

    static TemplateDifference between(OrgTemplate base, OrgTemplate own) {
        List<TemplateChange> changes = new ArrayList<>();
        compare(
                TemplatePart.UNIT,
                byId(base.units(), unit -> unit.id().value()),
                byId(own.units(), unit -> unit.id().value()),
                TemplateDifference::described,
                changes);
        compare(
                TemplatePart.POSITION,
                byId(base.positions(), position -> position.id().value()),
                byId(own.positions(), position -> position.id().value()),
                TemplateDifference::described,
                changes);
        compare(
                TemplatePart.DUTY,
                byId(base.duties(), Duty::code),
                byId(own.duties(), Duty::code),
                TemplateDifference::described,
                changes);
        return new TemplateDifference(base.header(), own.header(), changes);
    }

    private static <T> Map<String, T> byId(List<T> parts, Function<T, String> id) {
        Map<String, T> result = new LinkedHashMap<>();
        parts.forEach(part -> result.put(id.apply(part), part));
        return result;
    }

    private static <T> void compare(
            TemplatePart part,
            Map<String, T> base,
            Map<String, T> own,
            Function<T, OrgName> described,
            List<TemplateChange> changes) {
        base.forEach((id, before) -> {
            T after = own.get(id);
            if (after == null) {
                changes.add(new TemplateChange(ChangeKind.REMOVED, part, id, described.apply(before), null));
            } else if (!after.equals(before)) {
                changes.add(new TemplateChange(
                        ChangeKind.CHANGED, part, id, described.apply(before), described.apply(after)));
            }
        });
        own.forEach((id, after) -> {
            if (!base.containsKey(id)) {
                changes.add(new TemplateChange(ChangeKind.ADDED, part, id, null, described.apply(after)));
            }
        });
    }

    private static OrgName described(TemplateUnit unit) {
        OrgUnitId parent = unit.parent();
        return parent == null
                ? unit.unit().name()
                : TemplateCheck.inBoth(
                        locale -> unit.unit().name().text(locale) + TemplateTerm.BELOW.text(locale, parent.value()));
    }

    private static OrgName described(TemplatePosition each) {
        Position position = each.position();
        PositionId above = position.reportsTo();
        Object superior = above == null ? TemplateTerm.NOBODY : above.value();
        return TemplateCheck.inBoth(locale -> position.title().text(locale)
                + TemplateTerm.OF.text(locale, position.unit().value())
                + TemplateTerm.REPORTS.text(locale, superior, position.headcount()));
    }

    private static OrgName described(Duty duty) {
        return TemplateCheck.inBoth(locale -> duty.text().text(locale)
                + TemplateTerm.OF.text(locale, duty.owner().value()));
    }

    /** Whether both are the same but for code and name. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The differences of a kind. */
    public List<TemplateChange> changes(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** One line for each difference. */
    public String text(Locale locale) {
        return changes.stream().map(change -> change.text(locale)).collect(Collectors.joining("\n"));
    }

    /** One row for each difference. */
    public Table toTable() {
        Table.Builder table = Table.titled(TemplateTerm.DIFFERENCE)
                .columns(
                        TemplateTerm.KIND, TemplateTerm.PART, TemplateTerm.ID, TemplateTerm.BEFORE, TemplateTerm.AFTER);
        changes.forEach(
                change -> table.row(change.kind(), change.part(), change.id(), change.before(), change.after()));
        return table.build();
    }
}
