package io.zhanggui.examples.monthend;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.audit.ResidentIdentityNumber;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people, positions and assignments of a shop, as its files have them. */
final class Roster {

    /**
     * One person.
     *
     * @param id the person's id
     * @param name shown masked
     * @param identityNumber shown masked
     * @param bankCard shown masked
     * @param joined first day of employment
     * @param left first day that is no longer employment; {@code null} if still employed
     */
    record Person(
            PersonId id,
            PersonName name,
            ResidentIdentityNumber identityNumber,
            BankCardNumber bankCard,
            LocalDate joined,
            @Nullable LocalDate left) {}

    /**
     * One unit.
     *
     * @param parent {@code null} for the company
     * @param row where it stands
     */
    record Unit(OrgUnit unit, @Nullable OrgUnitId parent, Row row) {}

    /**
     * One position.
     *
     * @param row where it stands
     */
    record Post(Position position, Row row) {
        PositionId id() {
            return position.id();
        }
    }

    /**
     * One person on one position.
     *
     * @param row where it stands
     */
    record Seat(Assignment assignment, Row row) {
        PersonId person() {
            return assignment.person();
        }

        PositionId position() {
            return assignment.position();
        }

        boolean acting() {
            return assignment.capacity() == Capacity.ACTING;
        }

        boolean heldOn(LocalDate day) {
            return assignment.period().contains(day);
        }
    }

    private final Map<OrgUnitId, Unit> units = new LinkedHashMap<>();
    private final Map<PositionId, Post> posts = new LinkedHashMap<>();
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final List<Seat> seats = new ArrayList<>();

    private Roster() {}

    static Roster read(ShopFiles files) {
        Roster roster = new Roster();
        List<Row> units = files.table("units")
                .columns("unit", "parent", "kind", "name_zh", "name_en")
                .read(row -> row);
        new TreeRows(units, "unit", "parent", "is no unit of units.csv").forEach(roster::unit, files);
        List<Row> posts = files.table("positions")
                .columns("position", "unit", "title_zh", "title_en", "reports_to", "headcount")
                .read(row -> row);
        new TreeRows(posts, "position", "reports_to", "is no position of positions.csv").forEach(roster::post, files);
        files.table("people")
                .columns("person", "name", "resident_id", "bank_card", "joined", "left")
                .sensitive("name", "resident_id", "bank_card")
                .forEach(roster::person);
        files.table("assignments")
                .columns("person", "position", "capacity", "from", "to")
                .forEach(roster::seat);
        return roster;
    }

    /** The unit at the top. */
    OrgUnit root() {
        return units.values().stream()
                .filter(unit -> unit.parent() == null)
                .map(Unit::unit)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("has no unit without a parent"));
    }

    /** The first person of the file. */
    PersonId first() {
        return people.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new InputException("people.csv has nobody, or nobody whose row is right"));
    }

    /** Forgets an assignment that the organisation refuses. */
    void drop(Seat seat) {
        seats.remove(seat);
    }

    Map<OrgUnitId, Unit> units() {
        return units;
    }

    Map<PositionId, Post> posts() {
        return posts;
    }

    Map<PersonId, Person> people() {
        return people;
    }

    List<Seat> seats() {
        return seats;
    }

    /** The position that a person regularly holds on a day, or else the one they act on. */
    Optional<Post> postOf(PersonId person, LocalDate day) {
        Optional<Seat> regular = seats.stream()
                .filter(seat -> seat.person().equals(person) && !seat.acting() && seat.heldOn(day))
                .findFirst();
        return regular.or(() -> seats.stream()
                        .filter(seat -> seat.person().equals(person) && seat.heldOn(day))
                        .findFirst())
                .map(seat -> posts.get(seat.position()));
    }

    /** The person of a cell, who must be known. */
    PersonId personOf(Row row, String column) {
        PersonId id = row.value(column, PersonId::of);
        if (!people.containsKey(id)) {
            throw row.error(column, "is no person of people.csv");
        }
        return id;
    }

    /** The position of a cell, which must be known. */
    PositionId positionOf(Row row, String column) {
        PositionId id = row.value(column, PositionId::of);
        if (!posts.containsKey(id)) {
            throw row.error(column, "is no position of positions.csv");
        }
        return id;
    }

    /** The unit of a cell, which must be known. */
    OrgUnitId unitOf(Row row, String column) {
        OrgUnitId id = row.value(column, OrgUnitId::of);
        if (!units.containsKey(id)) {
            throw row.error(column, "is no unit of units.csv");
        }
        return id;
    }

    /** The first day after a range, which must come after its first day. */
    static LocalDate end(Row row, String column, LocalDate from) {
        LocalDate end = row.date(column);
        if (!end.isAfter(from)) {
            throw row.error(column, "is not after " + from);
        }
        return end;
    }

    private void unit(Row row) {
        OrgUnitId id = row.value("unit", OrgUnitId::of);
        OrgUnitId parent = row.find("parent").isPresent() ? unitOf(row, "parent") : null;
        if (parent == null && !units.isEmpty()) {
            throw row.error("parent", "is empty, but " + root().id() + " is at the top already");
        }
        OrgUnit unit = new OrgUnit(
                id, row.oneOf("kind", UnitKind.class), OrgName.of(row.text("name_zh"), row.text("name_en")));
        if (units.putIfAbsent(id, new Unit(unit, parent, row)) != null) {
            throw row.error("unit", "occurs twice");
        }
    }

    private void post(Row row) {
        PositionId id = row.value("position", PositionId::of);
        Position vacant = Position.of(id, unitOf(row, "unit"), OrgName.of(row.text("title_zh"), row.text("title_en")));
        int headcount = row.integer("headcount");
        Position position = row.value("headcount", ignored -> vacant.withHeadcount(headcount));
        Position placed =
                row.find("reports_to").isPresent() ? position.reportingTo(positionOf(row, "reports_to")) : position;
        if (posts.putIfAbsent(id, new Post(placed, row)) != null) {
            throw row.error("position", "occurs twice");
        }
    }

    private void person(Row row) {
        PersonId id = row.value("person", PersonId::of);
        LocalDate joined = row.date("joined");
        Person person = new Person(
                id,
                row.value("name", PersonName::of),
                row.value("resident_id", ResidentIdentityNumber::parse),
                row.value("bank_card", BankCardNumber::parse),
                joined,
                row.find("left").isPresent() ? end(row, "left", joined) : null);
        if (people.putIfAbsent(id, person) != null) {
            throw row.error("person", "occurs twice");
        }
    }

    private void seat(Row row) {
        LocalDate from = row.date("from");
        Assignment open = Assignment.from(from, personOf(row, "person"), positionOf(row, "position"));
        Assignment assignment = row.find("to").isPresent() ? open.until(end(row, "to", from)) : open;
        seats.add(new Seat(
                row.oneOf("capacity", Capacity.class) == Capacity.ACTING ? assignment.acting() : assignment, row));
    }
}
