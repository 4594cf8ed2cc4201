package io.zhanggui.core.organization;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.table.Table;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Writes the tables that {@link OrgTable} reads. */
final class OrgTableOut {

    private OrgTableOut() {}

    static Table units(OrgSnapshot org) {
        Table.Builder table = titled("units", "unit", "parent", "kind", "name_zh", "name_en");
        for (OrgUnit unit : org.units()) {
            table.row(
                    unit.id().value(),
                    org.parent(unit.id()).map(parent -> parent.id().value()).orElse(null),
                    unit.kind().name(),
                    unit.name().zh(),
                    unit.name().en());
        }
        return table.build();
    }

    static Table positions(OrgSnapshot org) {
        Table.Builder table =
                titled("positions", "position", "unit", "title_zh", "title_en", "reports_to", "headcount", "job");
        for (Position position : org.positions()) {
            table.row(
                    position.id().value(),
                    position.unit().value(),
                    position.title().zh(),
                    position.title().en(),
                    position.reportsTo() == null ? null : position.reportsTo().value(),
                    position.headcount(),
                    position.job() == null ? null : position.job().value());
        }
        return table.build();
    }

    static Table assignments(OrgSnapshot org) {
        Table.Builder table = titled("assignments", "person", "position", "capacity", "from", "to", "fte");
        for (Position position : org.positions()) {
            for (Assignment held : org.holders(position.id())) {
                table.row(
                        held.person().value(),
                        held.position().value(),
                        held.capacity().name(),
                        held.period().getStart(),
                        end(held.period()),
                        held.fte());
            }
        }
        return table.build();
    }

    static Table jobs(OrgSnapshot org) {
        Table.Builder table = titled("jobs", "job", "title_zh", "title_en", "grade");
        for (Job job : org.jobs()) {
            table.row(job.id().value(), job.title().zh(), job.title().en(), job.grade());
        }
        return table.build();
    }

    static Table requirements(OrgSnapshot org) {
        Table.Builder table = titled("requirements", "job", "kind", "name_zh", "name_en", "level");
        for (Job job : org.jobs()) {
            for (JobRequirement each : job.requirements()) {
                table.row(
                        job.id().value(),
                        each.kind().name(),
                        each.subject().zh(),
                        each.subject().en(),
                        each.level());
            }
        }
        return table.build();
    }

    static Table lines(OrgSnapshot org) {
        Table.Builder table = titled("lines", "position", "manager", "kind", "from", "to");
        for (ReportingLine line : org.lines().all()) {
            table.row(
                    line.position().value(),
                    line.manager().value(),
                    line.kind().name(),
                    line.period().getStart(),
                    end(line.period()));
        }
        return table.build();
    }

    static Table supervision(OrgSnapshot org) {
        Table.Builder table = titled("supervision", "body", "unit", "from", "to");
        for (OrgUnit unit : org.units()) {
            for (Supervision each : org.lines().supervision(unit.id())) {
                table.row(
                        each.body().value(),
                        each.subject().value(),
                        each.period().getStart(),
                        end(each.period()));
            }
        }
        return table.build();
    }

    static Table sites(OrgSnapshot org) {
        Table.Builder table = titled("sites", "unit", "country", "area_mu", "product_types");
        for (OrgUnit unit : org.units()) {
            OrgUnitId id = unit.id();
            org.sites()
                    .of(id)
                    .ifPresent(site -> table.row(
                            id.value(),
                            site.country(),
                            site.areaInMu(),
                            site.productTypes().isEmpty() ? null : String.join(";", site.productTypes())));
        }
        return table.build();
    }

    private static @Nullable Object end(LocalDateRange period) {
        return period.isUnboundedEnd() ? null : period.getEnd();
    }

    private static Table.Builder titled(String title, String... columns) {
        Term[] headings = new Term[columns.length];
        for (int i = 0; i < columns.length; i++) {
            headings[i] = Term.of(columns[i]);
        }
        return Table.titled(Term.of(title)).columns(headings);
    }
}
