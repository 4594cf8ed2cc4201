package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.Job;
import io.zhanggui.core.organization.JobRequirement;
import io.zhanggui.core.organization.LineKind;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.ReportingLine;
import io.zhanggui.core.organization.Site;
import io.zhanggui.core.organization.Supervision;
import io.zhanggui.core.organization.UnitKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * A change of the organisation as columns: a sealed type becomes its stable code and the columns that it needs, the others
 * are null.
 */
final class OrgChangeColumns {

    private static final List<String> NAMES = List.of(
            "change",
            "effective_from",
            "effective_to",
            "unit",
            "unit_kind",
            "parent_unit",
            "other_unit",
            "moved_units",
            "moved_positions",
            "position_id",
            "reports_to",
            "line_kind",
            "headcount",
            "job",
            "grade",
            "requirements",
            "name_zh",
            "name_en",
            "person",
            "capacity",
            "fte",
            "country",
            "area_mu",
            "product_types");

    private final Map<String, Object> values = new HashMap<>();

    private OrgChangeColumns(OrgChange change) {
        with("change", change.code()).with("effective_from", change.from());
    }

    static <T> List<Table.Column<T>> of(Function<T, OrgChangeColumns> of) {
        return NAMES.stream()
                .map(name -> new Table.Column<OrgChangeColumns>(name, each -> each.values.get(name)).of(of))
                .toList();
    }

    private OrgChangeColumns with(String column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
        return this;
    }

    private OrgChangeColumns named(OrgName name) {
        return with("name_zh", name.zh()).with("name_en", name.en());
    }

    /** An open end is null, never the greatest date. */
    private OrgChangeColumns until(LocalDateRange period) {
        return with("effective_to", period.isUnboundedEnd() ? null : period.getEnd());
    }

    private OrgChangeColumns unit(OrgUnit unit) {
        return with("unit", unit.id()).with("unit_kind", unit.kind()).named(unit.name());
    }

    private OrgChangeColumns moved(List<OrgUnitId> units, List<PositionId> positions) {
        return with("moved_units", units.stream().map(OrgUnitId::value).toList())
                .with(
                        "moved_positions",
                        positions.stream().map(PositionId::value).toList());
    }

    static OrgChangeColumns of(OrgChange change) {
        OrgChangeColumns columns = new OrgChangeColumns(change);
        if (change.subject() instanceof JobId) {
            return columns.job(change);
        }
        return change.subject() instanceof OrgUnitId ? columns.ofUnit(change) : columns.ofPosition(change);
    }

    private OrgChangeColumns job(OrgChange change) {
        Job job = change instanceof OrgChange.CreateJob created ? created.job() : ((OrgChange.ChangeJob) change).job();
        return with("job", job.id())
                .named(job.title())
                .with("grade", job.grade())
                .with("requirements", Json.of(job.requirements()));
    }

    private OrgChangeColumns ofUnit(OrgChange change) {
        if (change instanceof OrgChange.Found found) {
            return unit(found.root());
        } else if (change instanceof OrgChange.CreateUnit created) {
            return unit(created.unit()).with("parent_unit", created.parent());
        } else if (change instanceof OrgChange.SplitUnit split) {
            return unit(split.part())
                    .with("parent_unit", split.parent())
                    .with("other_unit", split.subject())
                    .moved(split.units(), split.positions());
        }
        with("unit", change.subject());
        if (change instanceof OrgChange.MoveUnit moved) {
            return with("parent_unit", moved.parent());
        } else if (change instanceof OrgChange.RenameUnit renamed) {
            return named(renamed.name());
        } else if (change instanceof OrgChange.NameHead head) {
            return with("position_id", head.head());
        } else if (change instanceof OrgChange.CloseUnit) {
            return this;
        } else if (change instanceof OrgChange.MergeUnits merged) {
            return with("other_unit", merged.into()).moved(merged.units(), merged.positions());
        } else if (change instanceof OrgChange.LocateUnit located) {
            Site site = located.site();
            return with("country", site.country())
                    .with("area_mu", site.areaInMu())
                    .with("product_types", site.productTypes());
        } else if (change instanceof OrgChange.Supervise begun) {
            return with("other_unit", begun.supervision().body())
                    .until(begun.supervision().period());
        } else if (change instanceof OrgChange.EndSupervision ended) {
            return with("other_unit", ended.body());
        }
        throw unknown(change);
    }

    private OrgChangeColumns ofPosition(OrgChange change) {
        with("position_id", change.subject());
        if (change instanceof OrgChange.CreatePosition created) {
            return described(created.position());
        } else if (change instanceof OrgChange.ChangePosition changed) {
            return described(changed.position());
        } else if (change instanceof OrgChange.ClosePosition) {
            return this;
        } else if (change instanceof OrgChange.Appoint appointed) {
            Assignment each = appointed.assignment();
            return with("person", each.person())
                    .with("capacity", each.capacity())
                    .with("fte", each.fte())
                    .until(each.period());
        } else if (change instanceof OrgChange.Release released) {
            return with("person", released.person());
        } else if (change instanceof OrgChange.DrawLine drawn) {
            ReportingLine line = drawn.line();
            return with("reports_to", line.manager())
                    .with("line_kind", line.kind())
                    .until(line.period());
        } else if (change instanceof OrgChange.EndLine ended) {
            return with("reports_to", ended.manager()).with("line_kind", ended.kind());
        }
        throw unknown(change);
    }

    private OrgChangeColumns described(Position position) {
        return with("unit", position.unit())
                .named(position.title())
                .with("reports_to", position.reportsTo())
                .with("headcount", position.headcount())
                .with("job", position.job());
    }

    private static StorageException unknown(OrgChange change) {
        return new StorageException("no columns for a change of kind " + change.code());
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
            case "MERGE_UNITS" -> new OrgChange.MergeUnits(unitId(row), other(row), units(row), positions(row), from);
            case "SPLIT_UNIT" ->
                new OrgChange.SplitUnit(
                        other(row), unit(row), row.id("parent_unit", OrgUnitId::of), units(row), positions(row), from);
            case "LOCATE_UNIT" -> new OrgChange.LocateUnit(unitId(row), site(row), from);
            case "SUPERVISE" -> new OrgChange.Supervise(new Supervision(other(row), unitId(row), period(row)));
            case "END_SUPERVISION" -> new OrgChange.EndSupervision(other(row), unitId(row), from);
            case "CREATE_JOB" -> new OrgChange.CreateJob(job(row), from);
            case "CHANGE_JOB" -> new OrgChange.ChangeJob(job(row), from);
            default -> changeOfPosition(row, code, from);
        };
    }

    private static OrgChange changeOfPosition(Row row, String code, LocalDate from) {
        return switch (code) {
            case "CREATE_POSITION" -> new OrgChange.CreatePosition(position(row), from);
            case "CHANGE_POSITION" -> new OrgChange.ChangePosition(position(row), from);
            case "CLOSE_POSITION" -> new OrgChange.ClosePosition(positionId(row), from);
            case "APPOINT" -> new OrgChange.Appoint(assignment(row));
            case "RELEASE" -> new OrgChange.Release(positionId(row), row.id("person", PersonId::of), from);
            case "DRAW_LINE" ->
                new OrgChange.DrawLine(new ReportingLine(positionId(row), manager(row), kind(row), period(row)));
            case "END_LINE" -> new OrgChange.EndLine(positionId(row), manager(row), kind(row), from);
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
                row.number("headcount"),
                row.idOrNull("job", JobId::of));
    }

    private static Assignment assignment(Row row) {
        return new Assignment(
                row.id("person", PersonId::of),
                positionId(row),
                row.term("capacity", Capacity.class),
                row.decimal("fte"),
                period(row));
    }

    private static Job job(Row row) {
        List<JobRequirement> requirements = List.of(Json.read(row.text("requirements"), JobRequirement[].class));
        return new Job(row.id("job", JobId::of), name(row), row.orNull("grade", row::text), requirements);
    }

    private static Site site(Row row) {
        return new Site(row.text("country"), row.orNull("area_mu", row::decimal), row.texts("product_types"));
    }

    private static LocalDateRange period(Row row) {
        return row.range("effective_from", "effective_to");
    }

    private static OrgUnitId other(Row row) {
        return row.id("other_unit", OrgUnitId::of);
    }

    private static List<OrgUnitId> units(Row row) {
        return row.texts("moved_units").stream().map(OrgUnitId::of).toList();
    }

    private static List<PositionId> positions(Row row) {
        return row.texts("moved_positions").stream().map(PositionId::of).toList();
    }

    private static PositionId manager(Row row) {
        return row.id("reports_to", PositionId::of);
    }

    private static LineKind kind(Row row) {
        return row.term("line_kind", LineKind.class);
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
