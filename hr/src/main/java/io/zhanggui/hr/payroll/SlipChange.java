package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A person whose payslip is another than in the last calculation.
 *
 * @param person whose payslip
 * @param kind whether it is new, gone or changed
 * @param lines the lines that are others than before, in their order; none if only a base or a fact changed that no line
 *     shows
 */
@Beta
public record SlipChange(PersonId person, Kind kind, List<LineChange> lines) {

    /** What became of a payslip. */
    public enum Kind {
        /** There was none before. */
        ADDED,
        /** There is none any more. */
        REMOVED,
        /** It was another one. */
        CHANGED
    }

    private record Key(PayItem item, String label) {}

    public SlipChange {
        requireNonNull(person, "person");
        requireNonNull(kind, "kind");
        lines = List.copyOf(lines);
    }

    /** What changed from one calculation to the next, in the order of persons; each has one payslip for a person. */
    static List<SlipChange> between(Collection<Payslip> before, Collection<Payslip> after) {
        Map<PersonId, Payslip> old = byPerson(before);
        Map<PersonId, Payslip> now = byPerson(after);
        TreeSet<PersonId> persons = new TreeSet<>(old.keySet());
        persons.addAll(now.keySet());
        List<SlipChange> changes = new ArrayList<>();
        for (PersonId person : persons) {
            Payslip from = old.get(person);
            Payslip to = now.get(person);
            if (from == null || to == null || !from.equals(to)) {
                Kind kind = from == null ? Kind.ADDED : to == null ? Kind.REMOVED : Kind.CHANGED;
                changes.add(new SlipChange(person, kind, lines(from, to)));
            }
        }
        return changes;
    }

    private static Map<PersonId, Payslip> byPerson(Collection<Payslip> slips) {
        Map<PersonId, Payslip> all = new TreeMap<>();
        slips.forEach(slip -> all.put(slip.person(), slip));
        return all;
    }

    private static List<LineChange> lines(@Nullable Payslip before, @Nullable Payslip after) {
        Map<Key, Money> old = amounts(before);
        Map<Key, Money> now = amounts(after);
        Map<Key, Money> all = new LinkedHashMap<>(now);
        old.forEach(all::putIfAbsent);
        List<LineChange> changes = new ArrayList<>();
        for (Key key : all.keySet()) {
            LineChange change = new LineChange(key.item(), key.label(), old.get(key), now.get(key));
            if (change.before() == null
                    || change.after() == null
                    || !change.change().isZero()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<Key, Money> amounts(@Nullable Payslip slip) {
        Map<Key, Money> amounts = new LinkedHashMap<>();
        if (slip != null) {
            slip.lines().forEach(line -> amounts.merge(new Key(line.item(), line.label()), line.amount(), Money::plus));
        }
        return amounts;
    }

    /** Masked: person and number of lines only. */
    @Override
    public String toString() {
        return "SlipChange[" + person + ", " + kind + ", " + lines.size() + " lines]";
    }
}
