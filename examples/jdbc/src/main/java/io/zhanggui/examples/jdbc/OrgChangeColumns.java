package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change of the organisation as columns: a sealed type becomes its stable code and the columns that it needs, the others
 * are null.
 */
record OrgChangeColumns(
        OrgChange change,
        @Nullable OrgUnitId unit,
        @Nullable UnitKind kind,
        @Nullable OrgUnitId parent,
        @Nullable PositionId position,
        @Nullable OrgName name,
        @Nullable Position described,
        @Nullable PersonId person,
        @Nullable Assignment assignment) {

    static <T> List<Table.Column<T>> of(Function<T, OrgChangeColumns> of) {
        List<Table.Column<OrgChangeColumns>> columns = List.of(
                new Table.Column<>("change", each -> each.change().code()),
                new Table.Column<>("effective_from", each -> each.change().from()),
                new Table.Column<>("effective_to", OrgChangeColumns::end),
                new Table.Column<>("unit", OrgChangeColumns::unit),
                new Table.Column<>("unit_kind", OrgChangeColumns::kind),
                new Table.Column<>("parent_unit", OrgChangeColumns::parent),
                new Table.Column<>("position_id", OrgChangeColumns::position),
                new Table.Column<>("reports_to", each -> each.described == null ? null : each.described.reportsTo()),
                new Table.Column<>("headcount", each -> each.described == null ? null : each.described.headcount()),
                new Table.Column<>("name_zh", each -> each.name == null ? null : each.name.zh()),
                new Table.Column<>("name_en", each -> each.name == null ? null : each.name.en()),
                new Table.Column<>("person", OrgChangeColumns::person),
                new Table.Column<>("capacity", each -> each.assignment == null ? null : each.assignment.capacity()),
                new Table.Column<>("fte", each -> each.assignment == null ? null : each.assignment.fte()));
        return columns.stream().map(column -> column.of(of)).toList();
    }

    /** An open end is null, never the greatest date. */
    private @Nullable LocalDate end() {
        return assignment == null || assignment.period().isUnboundedEnd()
                ? null
                : assignment.period().getEnd();
    }

    static OrgChangeColumns of(OrgChange change) {
        if (change instanceof OrgChange.Found found) {
            return ofUnit(change, found.root(), null);
        } else if (change instanceof OrgChange.CreateUnit created) {
            return ofUnit(change, created.unit(), created.parent());
        } else if (change instanceof OrgChange.MoveUnit moved) {
            return plain(change, moved.subject(), moved.parent(), null, null);
        } else if (change instanceof OrgChange.RenameUnit renamed) {
            return plain(change, renamed.subject(), null, null, renamed.name());
        } else if (change instanceof OrgChange.NameHead named) {
            return plain(change, named.subject(), null, named.head(), null);
        } else if (change instanceof OrgChange.CloseUnit closed) {
            return plain(change, closed.subject(), null, null, null);
        } else if (change instanceof OrgChange.CreatePosition created) {
            return ofPosition(change, created.position());
        } else if (change instanceof OrgChange.ChangePosition changed) {
            return ofPosition(change, changed.position());
        } else if (change instanceof OrgChange.ClosePosition closed) {
            return plain(change, null, null, closed.subject(), null);
        } else if (change instanceof OrgChange.Appoint appointed) {
            Assignment each = appointed.assignment();
            return new OrgChangeColumns(change, null, null, null, each.position(), null, null, each.person(), each);
        } else if (change instanceof OrgChange.Release released) {
            return new OrgChangeColumns(
                    change, null, null, null, released.subject(), null, null, released.person(), null);
        }
        throw new StorageException("no columns for a change of kind " + change.code());
    }

    private static OrgChangeColumns ofUnit(OrgChange change, OrgUnit unit, @Nullable OrgUnitId parent) {
        return new OrgChangeColumns(change, unit.id(), unit.kind(), parent, null, unit.name(), null, null, null);
    }

    private static OrgChangeColumns ofPosition(OrgChange change, Position position) {
        return new OrgChangeColumns(
                change, position.unit(), null, null, position.id(), position.title(), position, null, null);
    }

    private static OrgChangeColumns plain(
            OrgChange change,
            @Nullable OrgUnitId unit,
            @Nullable OrgUnitId parent,
            @Nullable PositionId position,
            @Nullable OrgName name) {
        return new OrgChangeColumns(change, unit, null, parent, position, name, null, null, null);
    }

    static OrgChange change(Row row) {
        LocalDate from = row.date("effective_from");
        String code = row.text("change");
        return switch (code) {
            case "FOUND" -> new OrgChange.Found(unit(row), from);
            case "CREATE_UNIT" -> new OrgChange.CreateUnit(unit(row), row.id("parent_unit", OrgUnitId::of), from);
            case "MOVE_UNIT" -> new OrgChange.MoveUnit(unitId(row), row.id("parent_unit", OrgUnitId::of), from);
            case "RENAME_UNIT" -> new OrgChange.RenameUnit(unitId(row), name(row), from);
            case "NAME_HEAD" -> new OrgChange.NameHead(unitId(row), positionId(row), from);
            case "CLOSE_UNIT" -> new OrgChange.CloseUnit(unitId(row), from);
            case "CREATE_POSITION" -> new OrgChange.CreatePosition(position(row), from);
            case "CHANGE_POSITION" -> new OrgChange.ChangePosition(position(row), from);
            case "CLOSE_POSITION" -> new OrgChange.ClosePosition(positionId(row), from);
            case "APPOINT" -> new OrgChange.Appoint(assignment(row));
            case "RELEASE" -> new OrgChange.Release(positionId(row), row.id("person", PersonId::of), from);
            default ->
                throw new StorageException("'" + code
                        + "' is no change of an organisation. Maybe the row was written by a newer version?");
        };
    }

    private static OrgUnit unit(Row row) {
        return new OrgUnit(unitId(row), row.term("unit_kind", UnitKind.class), name(row));
    }

    private static Position position(Row row) {
        return new Position(
                positionId(row),
                unitId(row),
                name(row),
                row.idOrNull("reports_to", PositionId::of),
                row.number("headcount"));
    }

    private static Assignment assignment(Row row) {
        return new Assignment(
                row.id("person", PersonId::of),
                positionId(row),
                row.term("capacity", Capacity.class),
                row.decimal("fte"),
                row.range("effective_from", "effective_to"));
    }

    private static OrgUnitId unitId(Row row) {
        return row.id("unit", OrgUnitId::of);
    }

    private static PositionId positionId(Row row) {
        return row.id("position_id", PositionId::of);
    }

    private static OrgName name(Row row) {
        return new OrgName(row.text("name_zh"), row.text("name_en"));
    }
}
