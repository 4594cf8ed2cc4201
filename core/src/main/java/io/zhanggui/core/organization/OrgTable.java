package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * An organisation from three tables, and back.
 *
 * <ul>
 *   <li>units: {@code unit parent kind name_zh name_en}; the one unit with an empty parent is the topmost
 *   <li>positions: {@code position unit title_zh title_en reports_to headcount}; an empty {@code reports_to} reports to
 *       nobody
 *   <li>assignments: {@code person position capacity from to} and, if there, {@code fte}; an empty {@code to} is open,
 *       an empty share is 1
 * </ul>
 *
 * <p>Rows may stand in any order. Whatever is wrong, an unknown unit, a loop, a second holder of a single seat, comes as
 * a {@link TableException} with file, line and column.
 *
 * <pre>{@code
 * OrgHistory history = OrgTable.of(units, positions).assignments(assignments).found(entity, founded, stamp);
 * }</pre>
 */
public final class OrgTable {

    private final TableReader units;
    private final TableReader positions;
    private final @Nullable TableReader assignments;
    private final @Nullable Consumer<TableException> badRows;

    private OrgTable(
            TableReader units,
            TableReader positions,
            @Nullable TableReader assignments,
            @Nullable Consumer<TableException> badRows) {
        this.units = units;
        this.positions = positions;
        this.assignments = assignments;
        this.badRows = badRows;
    }

    /** An organisation of units and vacant positions. */
    public static OrgTable of(TableReader units, TableReader positions) {
        return new OrgTable(requireNonNull(units, "units"), requireNonNull(positions, "positions"), null, null);
    }

    /** The same with people in positions. */
    public OrgTable assignments(TableReader reader) {
        return new OrgTable(units, positions, requireNonNull(reader, "reader"), badRows);
    }

    /** The same, which hands every wrong row to the handler and goes on with the others. */
    public OrgTable onBadRow(Consumer<TableException> handler) {
        return new OrgTable(units, positions, assignments, requireNonNull(handler, "handler"));
    }

    /**
     * The history that begins with these units and positions on a day.
     *
     * @throws TableException at the first wrong row, unless there is a handler; if a table is wrong as a whole; if there
     *     is no topmost unit
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
        Set<PositionId> knownPositions = new HashSet<>();
        for (Position position : positions(knownUnits)) {
            knownPositions.add(position.id());
            changes.add(new OrgChange.CreatePosition(position, from));
        }
        OrgHistory history = OrgHistory.restore(entity, OrgFacts.events(changes, stamp));
        return assignments == null ? history : staffed(history, assignments(assignments, knownPositions), stamp);
    }

    private record UnitRow(OrgUnit unit, @Nullable OrgUnitId parent) {}

    private record AssignmentRow(Row row, Assignment assignment) {}

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

    private List<Position> positions(Set<OrgUnitId> knownUnits) {
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
                    Position position = new Position(
                            row.value("position", PositionId::of),
                            unit,
                            OrgName.of(row.text("title_zh"), row.text("title_en")),
                            superior,
                            headcount);
                    tree.add(row, position.id(), superior, position);
                });
        return tree.accepted();
    }

    private List<AssignmentRow> assignments(TableReader reader, Set<PositionId> known) {
        List<AssignmentRow> rows = new ArrayList<>();
        reader(reader, "person", "position", "capacity", "from", "to").forEach(row -> {
            PositionId position = row.value("position", PositionId::of);
            if (!known.contains(position)) {
                throw row.error("position", "is not a position of " + positions.name());
            }
            LocalDate from = row.date("from");
            LocalDate to = row.find("to").isPresent() ? row.date("to") : LocalDate.MAX;
            if (!to.isAfter(from)) {
                throw row.error("to", "is not after from " + from);
            }
            rows.add(new AssignmentRow(
                    row,
                    new Assignment(
                            row.value("person", PersonId::of),
                            position,
                            row.oneOf("capacity", Capacity.class),
                            row.decimal("fte", BigDecimal.ONE),
                            LocalDateRange.of(from, to))));
        });
        return rows;
    }

    /** Refused rows are left out until the rest is consistent; each round leaves out one or more. */
    private OrgHistory staffed(OrgHistory vacant, List<AssignmentRow> rows, Stamp stamp) {
        List<AssignmentRow> left = rows;
        while (true) {
            try {
                return vacant.append(
                        left.stream()
                                .map(row -> new OrgChange.Appoint(row.assignment()))
                                .toList(),
                        stamp);
            } catch (RejectedException e) {
                Set<Integer> refused = new HashSet<>();
                for (Violation violation : e.violations().list()) {
                    int index = indexOf(violation).orElseThrow(() -> e);
                    if (refused.add(index)) {
                        refuse(left.get(index)
                                .row()
                                .error(
                                        columnOf(violation),
                                        violation
                                                .rule()
                                                .text(
                                                        Locale.ENGLISH,
                                                        violation.arguments().toArray())));
                    }
                }
                List<AssignmentRow> rest = new ArrayList<>();
                for (int i = 0; i < left.size(); i++) {
                    if (!refused.contains(i)) {
                        rest.add(left.get(i));
                    }
                }
                left = rest;
            }
        }
    }

    private static Optional<Integer> indexOf(Violation violation) {
        String path = violation.path();
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(Integer.valueOf(path.substring(path.indexOf('[') + 1, path.indexOf(']'))));
    }

    private static String columnOf(Violation violation) {
        return violation.rule() == OrgViolation.OVER_FULL_TIME || violation.rule() == OrgViolation.ALREADY_HELD
                ? "person"
                : "position";
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

    /** The positions as a table that can be read again. */
    public static Table positions(OrgSnapshot org) {
        Table.Builder table =
                titled("positions", "position", "unit", "title_zh", "title_en", "reports_to", "headcount");
        for (Position position : org.positions()) {
            table.row(
                    position.id().value(),
                    position.unit().value(),
                    position.title().zh(),
                    position.title().en(),
                    position.reportsTo() == null ? null : position.reportsTo().value(),
                    position.headcount());
        }
        return table.build();
    }

    /** Who holds what on the day, as a table that can be read again. */
    public static Table assignments(OrgSnapshot org) {
        Table.Builder table = titled("assignments", "person", "position", "capacity", "from", "to", "fte");
        for (Position position : org.positions()) {
            for (Assignment held : org.holders(position.id())) {
                table.row(
                        held.person().value(),
                        held.position().value(),
                        held.capacity().name(),
                        held.period().getStart(),
                        held.period().isUnboundedEnd() ? null : held.period().getEnd(),
                        held.fte());
            }
        }
        return table.build();
    }

    private static Table.Builder titled(String title, String... columns) {
        Term[] headings = new Term[columns.length];
        for (int i = 0; i < columns.length; i++) {
            headings[i] = Term.of(columns[i]);
        }
        return Table.titled(Term.of(title)).columns(headings);
    }
}
