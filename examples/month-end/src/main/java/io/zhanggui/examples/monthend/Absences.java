package io.zhanggui.examples.monthend;

import io.zhanggui.core.approval.Absence;
import io.zhanggui.core.approval.Deputies;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.violation.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.threeten.extra.LocalDateRange;

/** Who of a shop is away when, and who approves for them. */
final class Absences {

    private final List<Absence> known = new ArrayList<>();
    private final Roster roster;

    private Absences(Roster roster) {
        this.roster = roster;
    }

    static Deputies read(ShopFiles files, Roster roster) {
        Absences absences = new Absences(roster);
        files.table("absences").columns("person", "deputy", "from", "to").forEach(absences::add);
        return Deputies.of(absences.known);
    }

    private void add(Row row) {
        PersonId person = roster.personOf(row, "person");
        PersonId deputy = row.find("deputy").isPresent() ? roster.personOf(row, "deputy") : null;
        if (person.equals(deputy)) {
            throw row.error("deputy", "is the person who is away");
        }
        LocalDate from = row.date("from");
        List<Absence> more = new ArrayList<>(known);
        more.add(new Absence(person, deputy, LocalDateRange.of(from, Roster.end(row, "to", from))));
        List<Violation> found = Deputies.check(more).list();
        if (!found.isEmpty()) {
            throw row.error("person", found.get(0).text(Locale.ENGLISH));
        }
        known.add(more.get(more.size() - 1));
    }
}
