package io.zhanggui.examples.monthend;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.audit.ResidentIdentityNumber;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
     */
    record Unit(OrgUnitId id, @Nullable OrgUnitId parent, String kind, String nameZh, String nameEn) {}

    /**
     * One position.
     *
     * @param reportsTo {@code null} for the one at the top
     */
    record Post(
            PositionId id,
            OrgUnitId unit,
            String titleZh,
            String titleEn,
            @Nullable PositionId reportsTo,
            int headcount) {}

    /**
     * One person on one position.
     *
     * @param acting whether the person stands in and does not fill the seat
     * @param to first day that no longer counts; {@code null} for open
     */
    record Seat(
            PersonId person,
            PositionId position,
            boolean acting,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean heldOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private final Map<OrgUnitId, Unit> units = new LinkedHashMap<>();
    private final Map<PositionId, Post> posts = new LinkedHashMap<>();
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final List<Seat> seats = new ArrayList<>();

    private Roster() {}

    static Roster read(ShopFiles files) {
        Roster roster = new Roster();
        files.table("units")
                .columns("unit", "parent", "kind", "name_zh", "name_en")
                .forEach(roster::unit);
        files.table("positions")
                .columns("position", "unit", "title_zh", "title_en", "reports_to", "headcount")
                .forEach(roster::post);
        roster.requireSuperiors();
        files.table("people")
                .columns("person", "name", "resident_id", "bank_card", "joined", "left")
                .sensitive("name", "resident_id", "bank_card")
                .forEach(roster::person);
        files.table("assignments")
                .columns("person", "position", "capacity", "from", "to")
                .forEach(roster::seat);
        return roster;
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

    private void unit(Row row) {
        OrgUnitId id = row.value("unit", OrgUnitId::of);
        OrgUnitId parent = row.find("parent").isPresent() ? unitOf(row, "parent") : null;
        if (units.put(id, new Unit(id, parent, row.text("kind"), row.text("name_zh"), row.text("name_en"))) != null) {
            throw row.error("unit", "occurs twice");
        }
    }

    private void post(Row row) {
        PositionId id = row.value("position", PositionId::of);
        PositionId superior = row.find("reports_to").isPresent() ? row.value("reports_to", PositionId::of) : null;
        Post post = new Post(
                id,
                unitOf(row, "unit"),
                row.text("title_zh"),
                row.text("title_en"),
                superior,
                row.integer("headcount"));
        if (posts.put(id, post) != null) {
            throw row.error("position", "occurs twice");
        }
    }

    private void requireSuperiors() {
        Map<PositionId, PositionId> unknown = new HashMap<>();
        for (Post post : posts.values()) {
            if (post.reportsTo() != null && !posts.containsKey(post.reportsTo())) {
                unknown.put(post.id(), post.reportsTo());
            }
        }
        if (!unknown.isEmpty()) {
            throw new InputException("positions.csv: unknown superiors (position=superior) " + unknown);
        }
    }

    private void person(Row row) {
        PersonId id = row.value("person", PersonId::of);
        Person person = new Person(
                id,
                row.value("name", PersonName::of),
                row.value("resident_id", ResidentIdentityNumber::parse),
                row.value("bank_card", BankCardNumber::parse),
                row.date("joined"),
                row.find("left").isPresent() ? row.date("left") : null);
        if (people.put(id, person) != null) {
            throw row.error("person", "occurs twice");
        }
    }

    private void seat(Row row) {
        boolean acting = row.value("capacity", Roster::isActing);
        seats.add(new Seat(
                personOf(row, "person"),
                positionOf(row, "position"),
                acting,
                row.date("from"),
                row.find("to").isPresent() ? row.date("to") : null));
    }

    private static boolean isActing(String capacity) {
        return switch (capacity) {
            case "ACTING" -> true;
            case "REGULAR" -> false;
            default -> throw new IllegalArgumentException("is neither REGULAR nor ACTING");
        };
    }
}
