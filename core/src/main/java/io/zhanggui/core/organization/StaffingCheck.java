package io.zhanggui.core.organization;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses to appoint a person twice to a position, and to release one who does not hold it. */
final class StaffingCheck {

    private static final OrgMoment EVERYTHING = OrgMoment.of(LocalDate.MAX, null);

    private final OrgFacts facts;
    private final Violations.Builder found;

    StaffingCheck(OrgFacts facts, Violations.Builder found) {
        this.facts = facts;
        this.found = found;
    }

    /**
     * Checks events that are part of the facts.
     *
     * @param areNew whether they are recorded now; a release that once ended something may end nothing any more after another
     *     release from an earlier day
     */
    void check(List<OrgEvent> batch, boolean areNew) {
        Set<Integer> appointed = new HashSet<>();
        Map<Integer, Map<PersonId, List<Assignment>>> byPosition = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            OrgChange change = batch.get(i).change();
            if (change instanceof OrgChange.Release release && areNew) {
                int position = facts.positions().of(release.subject());
                List<Assignment> ended =
                        byPosition.computeIfAbsent(position, this::byPerson).getOrDefault(release.person(), List.of());
                if (ended.stream().noneMatch(held -> held.period().getEnd().equals(release.from()))
                        && !undone(position, release, batch.get(i).stamp().at())) {
                    add(OrgViolation.NOT_HELD, i, release.person(), release.subject(), release.from());
                }
            } else if (change instanceof OrgChange.Appoint appoint) {
                int position = facts.positions().of(appoint.subject());
                List<Assignment> held = byPosition
                        .computeIfAbsent(position, this::byPerson)
                        .getOrDefault(appoint.assignment().person(), List.of());
                LocalDate twice = overlap(held);
                if (twice != null && appointed.add(System.identityHashCode(held))) {
                    add(OrgViolation.ALREADY_HELD, i, appoint.assignment().person(), appoint.subject(), twice);
                }
            }
        }
    }

    /** Whether the release takes back an appointment of the same day that was recorded before. */
    private boolean undone(int position, OrgChange.Release release, Instant at) {
        OrgTrack track = facts.staffing();
        for (int i = track.from(position); i < track.to(position); i++) {
            if (track.change(i) instanceof OrgChange.Appoint appoint
                    && appoint.assignment().person().equals(release.person())
                    && appoint.from().equals(release.from())
                    && track.event(i).stamp().at().isBefore(at)) {
                return true;
            }
        }
        return false;
    }

    private Map<PersonId, List<Assignment>> byPerson(int position) {
        Map<PersonId, List<Assignment>> result = new HashMap<>();
        for (Assignment assignment : facts.assignments(position, EVERYTHING)) {
            result.computeIfAbsent(assignment.person(), person -> new ArrayList<>())
                    .add(assignment);
        }
        result.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(held -> held.period().getStart())));
        return result;
    }

    private static @Nullable LocalDate overlap(List<Assignment> held) {
        for (int i = 1; i < held.size(); i++) {
            LocalDate begins = held.get(i).period().getStart();
            if (begins.isBefore(held.get(i - 1).period().getEnd())) {
                return begins;
            }
        }
        return null;
    }

    private void add(OrgViolation rule, int index, Object... arguments) {
        found.add(Violation.of(rule, "changes[" + index + "]", arguments));
    }
}
