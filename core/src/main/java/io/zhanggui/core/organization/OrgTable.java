package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An organisation from tables, and back.
 *
 * <ul>
 *   <li>units: {@code unit parent kind name_zh name_en}; the one unit with an empty parent is the topmost
 *   <li>positions: {@code position unit title_zh title_en reports_to headcount} and, if there, {@code job}; an empty
 *       {@code reports_to} reports to nobody
 *   <li>assignments: {@code person position capacity from to} and, if there, {@code fte}; an empty {@code to} is open,
 *       an empty share is 1
 *   <li>jobs: {@code job title_zh title_en grade}, and what they ask for: {@code job kind name_zh name_en level}
 *   <li>functional and project lines: {@code position manager kind from to}
 *   <li>supervision: {@code body unit from to}
 *   <li>sites: {@code unit country area_mu product_types}, the types with {@code ;} between them
 * </ul>
 *
 * <p>Only units and positions must be there. Rows may stand in any order. Whatever is wrong, an unknown unit, a loop, a
 * second holder of a single seat, comes as a {@link TableException} with file, line and column.
 *
 * <pre>{@code
 * OrgHistory history = OrgTable.of(units, positions).assignments(assignments).found(entity, founded, stamp);
 * }</pre>
 */
public final class OrgTable {

    /** A table that may be left out. */
    private enum Part {
        JOBS,
        REQUIREMENTS,
        ASSIGNMENTS,
        LINES,
        SUPERVISION,
        SITES
    }

    private final TableReader units;
    private final TableReader positions;
    private final Map<Part, TableReader> parts;
    private final @Nullable Consumer<TableException> badRows;

    private OrgTable(
            TableReader units,
            TableReader positions,
            Map<Part, TableReader> parts,
            @Nullable Consumer<TableException> badRows) {
        this.units = units;
        this.positions = positions;
        this.parts = parts;
        this.badRows = badRows;
    }

    /** An organisation of units and vacant positions. */
    public static OrgTable of(TableReader units, TableReader positions) {
        return new OrgTable(requireNonNull(units, "units"), requireNonNull(positions, "positions"), Map.of(), null);
    }

    /** The same with people in positions. */
    public OrgTable assignments(TableReader reader) {
        return with(Part.ASSIGNMENTS, reader);
    }

    /** The same with jobs, which positions may name. */
    public OrgTable jobs(TableReader reader) {
        return with(Part.JOBS, reader);
    }

    /** The same with what the jobs ask for. */
    public OrgTable requirements(TableReader reader) {
        return with(Part.REQUIREMENTS, reader);
    }

    /** The same with functional and project lines. */
    public OrgTable lines(TableReader reader) {
        return with(Part.LINES, reader);
    }

    /** The same with bodies that supervise units. */
    public OrgTable supervision(TableReader reader) {
        return with(Part.SUPERVISION, reader);
    }

    /** The same with sites, from the first day on. */
    public OrgTable sites(TableReader reader) {
        return with(Part.SITES, reader);
    }

    private OrgTable with(Part part, TableReader reader) {
        Map<Part, TableReader> more = new EnumMap<>(Part.class);
        more.putAll(parts);
        more.put(part, requireNonNull(reader, "reader"));
        return new OrgTable(units, positions, more, badRows);
    }

    /** The same, which hands every wrong row to the handler and goes on with the others. */
    public OrgTable onBadRow(Consumer<TableException> handler) {
        return new OrgTable(units, positions, parts, requireNonNull(handler, "handler"));
    }

    /**
     * The history that begins with these units and positions on a day.
     *
     * @throws TableException at the first wrong row, unless there is a handler; if a table is wrong as a whole
     * @throws IllegalArgumentException if no unit is left without a parent to begin with
     */
    public OrgHistory found(LegalEntityId entity, LocalDate from, Stamp stamp) {
        List<OrgChange> changes = new ArrayList<>();
        Set<OrgUnitId> knownUnits = new HashSet<>();
        for (UnitRow row : units()) {
            knownUnits.add(row.unit().id());
            changes.add(
                    row.parent() == null
                            ? new OrgChange.Found(row.unit(), from)
                            : new OrgChange.CreateUnit(row.unit(), row.parent(), from));
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException(units.name() + " has no unit without a parent to begin with");
        }
        Map<JobId, Job> jobs = jobs();
        jobs.values().forEach(job -> changes.add(new OrgChange.CreateJob(job, from)));
        Set<PositionId> knownPositions = new HashSet<>();
        for (Position position : positions(knownUnits, jobs.keySet())) {
            knownPositions.add(position.id());
            changes.add(new OrgChange.CreatePosition(position, from));
        }
        OrgHistory history = OrgHistory.restore(entity, OrgFacts.events(changes, stamp));
        OrgTableRows rows = new OrgTableRows(knownUnits, units.name(), knownPositions, positions.name());
        read(Part.ASSIGNMENTS, rows::assignment, "person", "position", "capacity", "from", "to");
        read(Part.LINES, rows::line, "position", "manager", "kind", "from", "to");
        read(Part.SUPERVISION, rows::supervision, "body", "unit", "from", "to");
        read(Part.SITES, row -> rows.site(row, from), "unit", "country", "area_mu", "product_types");
        return rows.appended(history, stamp, this::refuse);
    }

    private void read(Part part, Consumer<Row> each, String... columns) {
        TableReader table = parts.get(part);
        if (table != null) {
            reader(table, columns).forEach(each);
        }
    }

    private Map<JobId, Job> jobs() {
        Map<JobId, Job> jobs = new LinkedHashMap<>();
        read(
                Part.JOBS,
                row -> {
                    String grade = row.find("grade").orElse(null);
                    OrgName title = OrgName.of(row.text("title_zh"), row.text("title_en"));
                    Job job = new Job(row.value("job", JobId::of), title, grade, List.of());
                    if (jobs.putIfAbsent(job.id(), job) != null) {
                        throw row.error("job", "is there already");
                    }
                },
                "job",
                "title_zh",
                "title_en",
                "grade");
        read(Part.REQUIREMENTS, row -> require(jobs, row), "job", "kind", "name_zh", "name_en", "level");
        return jobs;
    }

    private void require(Map<JobId, Job> jobs, Row row) {
        TableReader table = parts.get(Part.JOBS);
        JobRequirement more = OrgTableRows.requirement(row, jobs.keySet(), table == null ? "no table" : table.name());
        Job job = requireNonNull(jobs.get(row.value("job", JobId::of)));
        if (job.requirements(more.kind()).stream()
                .anyMatch(each -> each.subject().equals(more.subject()))) {
            throw row.error("name_zh", "is asked for already");
        }
        List<JobRequirement> all = new ArrayList<>(job.requirements());
        all.add(more);
        jobs.put(job.id(), new Job(job.id(), job.title(), job.grade(), all));
    }

    private record UnitRow(OrgUnit unit, @Nullable OrgUnitId parent) {}

    private List<UnitRow> units() {
        RowTree<OrgUnitId, UnitRow> tree = new RowTree<>("unit", "parent", this::refuse);
        long[] root = new long[1];
        reader(units, "unit", "parent", "kind", "name_zh", "name_en").forEach(row -> {
            OrgUnit unit = new OrgUnit(
                    row.value("unit", OrgUnitId::of),
                    row.oneOf("kind", UnitKind.class),
                    OrgName.of(row.text("name_zh"), row.text("name_en")));
            OrgUnitId parent = optional(row, "parent").map(OrgUnitId::of).orElse(null);
            if (parent == null && root[0] > 0) {
                throw row.error("parent", "is empty, but the topmost unit is on line " + root[0] + " already");
            }
            tree.add(row, unit.id(), parent, new UnitRow(unit, parent));
            root[0] = parent == null ? row.line() : root[0];
        });
        return tree.accepted();
    }

    private List<Position> positions(Set<OrgUnitId> knownUnits, Set<JobId> jobs) {
        RowTree<PositionId, Position> tree = new RowTree<>("position", "reports_to", this::refuse);
        reader(positions, "position", "unit", "title_zh", "title_en", "reports_to", "headcount")
                .forEach(row -> {
                    OrgUnitId unit = row.value("unit", OrgUnitId::of);
                    if (!knownUnits.contains(unit)) {
                        throw row.error("unit", "is not a unit of " + units.name());
                    }
                    int headcount = row.integer("headcount");
                    if (headcount < 1) {
                        throw row.error("headcount", "is less than 1");
                    }
                    PositionId superior =
                            optional(row, "reports_to").map(PositionId::of).orElse(null);
                    JobId job = optional(row, "job").map(JobId::of).orElse(null);
                    if (job != null && !jobs.contains(job)) {
                        throw row.error("job", "is not a job that was read");
                    }
                    Position position = new Position(
                            row.value("position", PositionId::of),
                            unit,
                            OrgName.of(row.text("title_zh"), row.text("title_en")),
                            superior,
                            headcount,
                            job);
                    tree.add(row, position.id(), superior, position);
                });
        return tree.accepted();
    }

    private static Optional<String> optional(Row row, String column) {
        return row.find(column);
    }

    private TableReader reader(TableReader table, String... columns) {
        TableReader reader = table.columns(columns);
        return badRows == null ? reader : reader.onBadRow(badRows);
    }

    private void refuse(TableException e) {
        if (badRows == null) {
            throw e;
        }
        badRows.accept(e);
    }

    /** The units as a table that can be read again. */
    public static Table units(OrgSnapshot org) {
        return OrgTableOut.units(org);
    }

    /** The positions as a table that can be read again. */
    public static Table positions(OrgSnapshot org) {
        return OrgTableOut.positions(org);
    }

    /** Who holds what on the day, as a table that can be read again. */
    public static Table assignments(OrgSnapshot org) {
        return OrgTableOut.assignments(org);
    }

    /** The jobs as a table that can be read again. */
    public static Table jobs(OrgSnapshot org) {
        return OrgTableOut.jobs(org);
    }

    /** What the jobs ask for, as a table that can be read again. */
    public static Table requirements(OrgSnapshot org) {
        return OrgTableOut.requirements(org);
    }

    /** The functional and project lines as a table that can be read again. */
    public static Table lines(OrgSnapshot org) {
        return OrgTableOut.lines(org);
    }

    /** Who supervises what on the day, as a table that can be read again. */
    public static Table supervision(OrgSnapshot org) {
        return OrgTableOut.supervision(org);
    }

    /** Where the units are, as a table that can be read again. */
    public static Table sites(OrgSnapshot org) {
        return OrgTableOut.sites(org);
    }
}
