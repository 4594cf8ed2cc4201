package io.zhanggui.core.organization;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.threeten.extra.LocalDateRange;

/** Rows of people, lines, supervision and sites, each with the change that it says; only good ones reach the history. */
final class OrgTableRows {

    private record ChangeRow(Row row, OrgChange change) {}

    private final Set<OrgUnitId> units;
    private final String unitTable;
    private final Set<PositionId> positions;
    private final String positionTable;
    private final List<ChangeRow> rows = new ArrayList<>();
    private final Set<OrgUnitId> located = new HashSet<>();

    OrgTableRows(Set<OrgUnitId> units, String unitTable, Set<PositionId> positions, String positionTable) {
        this.units = units;
        this.unitTable = unitTable;
        this.positions = positions;
        this.positionTable = positionTable;
    }

    void assignment(Row row) {
        PositionId position = position(row, "position");
        rows.add(new ChangeRow(
                row,
                new OrgChange.Appoint(new Assignment(
                        row.value("person", PersonId::of),
                        position,
                        row.oneOf("capacity", Capacity.class),
                        row.decimal("fte", BigDecimal.ONE),
                        period(row)))));
    }

    void line(Row row) {
        PositionId position = position(row, "position");
        PositionId manager = position(row, "manager");
        LineKind kind = row.oneOf("kind", LineKind.class);
        if (kind == LineKind.SOLID) {
            throw row.error("kind", "is part of the position: see its column reports_to");
        }
        if (position.equals(manager)) {
            throw row.error("manager", "is the position itself");
        }
        rows.add(new ChangeRow(row, new OrgChange.DrawLine(new ReportingLine(position, manager, kind, period(row)))));
    }

    void supervision(Row row) {
        OrgUnitId body = unit(row, "body");
        OrgUnitId subject = unit(row, "unit");
        if (body.equals(subject)) {
            throw row.error("body", "is the unit itself");
        }
        rows.add(new ChangeRow(row, new OrgChange.Supervise(new Supervision(body, subject, period(row)))));
    }

    void site(Row row, LocalDate from) {
        OrgUnitId unit = unit(row, "unit");
        if (!located.add(unit)) {
            throw row.error("unit", "has a site on another line already");
        }
        Site site = row.value("country", Site::in);
        if (row.find("area_mu").isPresent()) {
            BigDecimal area = row.decimal("area_mu");
            if (area.signum() <= 0) {
                throw row.error("area_mu", "is not above 0");
            }
            site = site.covering(area);
        }
        Site placed = site;
        site = row.find("product_types").isEmpty()
                ? placed
                : row.value(
                        "product_types", types -> placed.making(types.strip().split(" *; *", -1)));
        rows.add(new ChangeRow(row, new OrgChange.LocateUnit(unit, site, from)));
    }

    /** What a job asks for, without the job that it belongs to. */
    static JobRequirement requirement(Row row, Set<JobId> jobs, String jobTable) {
        if (!jobs.contains(row.value("job", JobId::of))) {
            throw row.error("job", "is not a job of " + jobTable);
        }
        int level = row.integer("level");
        if (level < 1) {
            throw row.error("level", "is less than 1");
        }
        return JobRequirement.of(
                row.oneOf("kind", RequirementKind.class), OrgName.of(row.text("name_zh"), row.text("name_en")), level);
    }

    private PositionId position(Row row, String column) {
        PositionId position = row.value(column, PositionId::of);
        if (!positions.contains(position)) {
            throw row.error(column, "is not a position of " + positionTable);
        }
        return position;
    }

    private OrgUnitId unit(Row row, String column) {
        OrgUnitId unit = row.value(column, OrgUnitId::of);
        if (!units.contains(unit)) {
            throw row.error(column, "is not a unit of " + unitTable);
        }
        return unit;
    }

    private static LocalDateRange period(Row row) {
        LocalDate from = row.date("from");
        LocalDate to = row.find("to").isPresent() ? row.date("to") : LocalDate.MAX;
        if (!to.isAfter(from)) {
            throw row.error("to", "is not after from " + from);
        }
        return LocalDateRange.of(from, to);
    }

    /** The history with the rows; refused ones are left out until the rest is consistent, one or more each round. */
    OrgHistory appended(OrgHistory history, Stamp stamp, Consumer<TableException> refuse) {
        List<ChangeRow> left = rows;
        if (rows.isEmpty()) {
            return history;
        }
        while (true) {
            try {
                return history.append(left.stream().map(ChangeRow::change).toList(), stamp);
            } catch (RejectedException e) {
                left = without(left, e, refuse);
            }
        }
    }

    private static List<ChangeRow> without(List<ChangeRow> rows, RejectedException e, Consumer<TableException> refuse) {
        Set<Integer> refused = new HashSet<>();
        for (Violation violation : e.violations().list()) {
            String path = violation.path();
            if (path.isEmpty()) {
                throw e;
            }
            int index = Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
            if (refused.add(index)) {
                ChangeRow wrong = rows.get(index);
                refuse.accept(wrong.row()
                        .error(
                                columnOf(wrong.change(), violation),
                                violation
                                        .rule()
                                        .text(
                                                Locale.ENGLISH,
                                                violation.arguments().toArray())));
            }
        }
        List<ChangeRow> rest = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!refused.contains(i)) {
                rest.add(rows.get(i));
            }
        }
        return rest;
    }

    private static String columnOf(OrgChange change, Violation violation) {
        if (change instanceof OrgChange.Appoint) {
            return violation.rule() == OrgViolation.OVER_FULL_TIME || violation.rule() == OrgViolation.ALREADY_HELD
                    ? "person"
                    : "position";
        } else if (change instanceof OrgChange.LocateUnit) {
            return violation.rule() == OrgViolation.SITE_PRODUCTS ? "product_types" : "area_mu";
        }
        boolean twice =
                violation.rule() == OrgViolation.DOUBLE_LINE || violation.rule() == OrgViolation.DOUBLE_SUPERVISION;
        return !twice ? "from" : change instanceof OrgChange.DrawLine ? "manager" : "body";
    }
}
