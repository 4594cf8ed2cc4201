package io.zhanggui.core.organization;

import com.google.common.primitives.ImmutableIntArray;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the days on which anything changes, from the first new change on, and checks what changed.
 *
 * <p>Linear in the number of changes from that day on, and of nodes; the loop check visits a node once a day at most.
 */
final class OrgSweep {

    private static final int FULL_TIME = 10_000;

    /** What changes on one day. */
    private static final class Day {
        private final ImmutableIntArray.Builder units = ImmutableIntArray.builder();
        private final ImmutableIntArray.Builder positions = ImmutableIntArray.builder();
        private final ImmutableIntArray.Builder starts = ImmutableIntArray.builder();
        private final ImmutableIntArray.Builder ends = ImmutableIntArray.builder();
    }

    private final OrgFacts facts;
    private final LocalDate start;
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<Object, Integer> changed = new HashMap<>();
    private final Map<PersonId, int[]> load = new HashMap<>();
    private final Violations.Builder found = Violations.builder();
    private final Set<List<Object>> reported = new HashSet<>();

    private final int[] parent;
    private final int[] children;
    private final int[] posts;
    private final int[] superior;
    private final int[] reports;
    private final int[] holders;
    private final int[] seats;
    private final @Nullable Position[] described;
    private final int[] unitMark;
    private final int[] positionMark;
    private int walk;

    private OrgSweep(OrgFacts facts, List<OrgEvent> batch) {
        this.facts = facts;
        this.start = batch.stream()
                .map(event -> event.change().from())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        int unitCount = facts.units().size();
        int positionCount = facts.positions().size();
        parent = new int[unitCount];
        children = new int[unitCount];
        posts = new int[unitCount];
        unitMark = new int[unitCount];
        superior = new int[positionCount];
        reports = new int[positionCount];
        holders = new int[positionCount];
        seats = new int[positionCount];
        described = new Position[positionCount];
        positionMark = new int[positionCount];
        Arrays.fill(parent, Forest.ABSENT);
        Arrays.fill(superior, Forest.ABSENT);
        for (int i = 0; i < batch.size(); i++) {
            OrgChange change = batch.get(i).change();
            changed.putIfAbsent(change.subject(), i);
            if (change instanceof OrgChange.Appoint appoint) {
                changed.putIfAbsent(appoint.assignment(), i);
            }
        }
    }

    static Violations check(OrgFacts facts, List<OrgEvent> batch) {
        if (batch.isEmpty()) {
            return Violations.none();
        }
        OrgSweep sweep = new OrgSweep(facts, batch);
        sweep.begin();
        sweep.staffing(batch);
        sweep.days.forEach(sweep::day);
        return sweep.found.build();
    }

    private void begin() {
        LocalDate before = start.equals(LocalDate.MIN) ? start : start.minusDays(1);
        for (int unit = 0; unit < parent.length; unit++) {
            apply(unit, before);
            for (OrgEvent event : facts.eventsOfUnit(unit)) {
                if (!event.change().from().isBefore(start)) {
                    dayOf(event.change().from()).units.add(unit);
                }
            }
        }
        for (int position = 0; position < described.length; position++) {
            applyPosition(position, before);
            for (OrgEvent event : facts.eventsOfPosition(position)) {
                if (!event.change().from().isBefore(start)) {
                    dayOf(event.change().from()).positions.add(position);
                }
            }
        }
    }

    private void staffing(List<OrgEvent> batch) {
        for (int position = 0; position < described.length; position++) {
            for (Assignment assignment : facts.assignments(position, null)) {
                if (assignment.period().getEnd().isBefore(start)) {
                    continue;
                }
                if (assignment.period().getStart().isBefore(start)) {
                    occupy(assignment, 1);
                } else {
                    dayOf(assignment.period().getStart()).starts.add(assignments.size());
                }
                if (!assignment.period().isUnboundedEnd()) {
                    dayOf(assignment.period().getEnd()).ends.add(assignments.size());
                }
                assignments.add(assignment);
            }
        }
        new StaffingCheck(facts, found).check(batch);
    }

    private Day dayOf(LocalDate date) {
        return days.computeIfAbsent(date, d -> new Day());
    }

    private void day(LocalDate date, Day day) {
        ImmutableIntArray units = day.units.build();
        ImmutableIntArray positions = day.positions.build();
        ImmutableIntArray starts = day.starts.build();
        units.forEach(unit -> apply(unit, date));
        positions.forEach(position -> applyPosition(position, date));
        day.ends.build().forEach(ended -> occupy(assignments.get(ended), -1));
        starts.forEach(started -> occupy(assignments.get(started), 1));
        int today = ++walk;
        starts.forEach(started -> checkAssignment(assignments.get(started), date)); // first, to name the appointment
        units.forEach(unit -> checkUnit(unit, date, today));
        positions.forEach(position -> checkPosition(position, date, today));
    }

    private void apply(int unit, LocalDate date) {
        int above = facts.parentOf(unit, date, null);
        count(children, parent[unit], -1);
        count(children, above, 1);
        parent[unit] = above;
    }

    private void applyPosition(int number, LocalDate date) {
        Position before = described[number];
        if (before != null) {
            count(posts, facts.units().of(before.unit()), -1);
            count(reports, superior[number], -1);
        }
        Position now = facts.position(number, date, null);
        described[number] = now;
        superior[number] = Forest.ABSENT;
        if (now != null) {
            superior[number] =
                    now.reportsTo() == null ? Forest.ROOT : facts.positions().of(now.reportsTo());
            count(posts, facts.units().of(now.unit()), 1);
            count(reports, superior[number], 1);
        }
    }

    private void occupy(Assignment assignment, int sign) {
        int position = facts.positions().of(assignment.position());
        holders[position] += sign;
        seats[position] += sign * assignment.seat();
        load.computeIfAbsent(assignment.person(), person -> new int[1])[0] += sign * assignment.seat();
    }

    private static void count(int[] counts, int number, int difference) {
        if (number >= 0) {
            counts[number] += difference;
        }
    }

    private void checkUnit(int unit, LocalDate date, int today) {
        OrgUnitId id = facts.units().get(unit);
        if (parent[unit] == Forest.ABSENT) {
            if (children[unit] + posts[unit] > 0) {
                add(OrgViolation.UNIT_IN_USE, id, id, id, date, children[unit], posts[unit]);
            } else if (changedWhileAbsent(facts.eventsOfUnit(unit), date)) {
                add(OrgViolation.UNIT_ABSENT, id, id, id, date);
            }
            return;
        }
        if (parent[unit] >= 0 && parent[parent[unit]] == Forest.ABSENT) {
            add(OrgViolation.PARENT_ABSENT, id, id, id, facts.units().get(parent[unit]), date);
        }
        loop(OrgViolation.UNIT_LOOP, unit, parent, unitMark, today, facts.units()::get, date);
    }

    private void checkPosition(int number, LocalDate date, int today) {
        PositionId id = facts.positions().get(number);
        Position position = described[number];
        if (position == null) {
            if (reports[number] > 0) {
                add(OrgViolation.POSITION_IN_USE, id, id, id, date, reports[number]);
            } else if (holders[number] > 0 || changedWhileAbsent(facts.eventsOfPosition(number), date)) {
                add(OrgViolation.POSITION_ABSENT, id, id, id, date);
            }
            return;
        }
        if (parent[facts.units().of(position.unit())] == Forest.ABSENT) {
            add(OrgViolation.UNIT_ABSENT, id, id, position.unit(), date);
        }
        if (superior[number] >= 0 && described[superior[number]] == null) {
            add(OrgViolation.SUPERIOR_ABSENT, id, id, id, facts.positions().get(superior[number]), date);
        }
        checkSeats(number, position, date);
        loop(OrgViolation.REPORTING_LOOP, number, superior, positionMark, today, facts.positions()::get, date);
    }

    /** A unit or position that is not there may be closed on the day, and nothing else. */
    private static boolean changedWhileAbsent(OrgEvent[] track, LocalDate date) {
        for (OrgEvent event : track) {
            boolean closing =
                    event.change() instanceof OrgChange.CloseUnit || event.change() instanceof OrgChange.ClosePosition;
            if (!closing && event.change().from().equals(date)) {
                return true;
            }
        }
        return false;
    }

    private void checkAssignment(Assignment assignment, LocalDate date) {
        int number = facts.positions().of(assignment.position());
        Position position = described[number];
        Object thing = changed.containsKey(assignment) ? assignment : assignment.position();
        if (position == null) {
            add(OrgViolation.POSITION_ABSENT, assignment.position(), thing, assignment.position(), date);
            return;
        }
        if (seats[number] > position.headcount() * FULL_TIME) {
            add(OrgViolation.OVER_HEADCOUNT, position.id(), thing, position.id(), position.headcount(), date);
        }
        int[] total = load.get(assignment.person());
        if (total != null && total[0] > FULL_TIME) {
            add(OrgViolation.OVER_FULL_TIME, assignment.person(), thing, assignment.person(), date);
        }
    }

    private void checkSeats(int number, Position position, LocalDate date) {
        if (seats[number] > position.headcount() * FULL_TIME) {
            add(OrgViolation.OVER_HEADCOUNT, position.id(), position.id(), position.id(), position.headcount(), date);
        }
    }

    /** Walks up to the top, a node that was walked today, or a node of this very walk: then it is a loop. */
    private void loop(
            OrgViolation rule,
            int from,
            int[] above,
            int[] mark,
            int today,
            IntFunction<? extends Object> name,
            LocalDate date) {
        int mine = ++walk;
        int node = from;
        while (node >= 0 && mark[node] < today) {
            mark[node] = mine;
            node = above[node];
        }
        if (node < 0 || mark[node] != mine) {
            return;
        }
        List<Integer> members = Forest.loopOf(above, node);
        List<Object> names = new ArrayList<>();
        members.forEach(member -> names.add(name.apply(member)));
        Object changedMember =
                names.stream().filter(changed::containsKey).findFirst().orElse(names.get(0));
        names.add(names.get(0));
        String loop = String.join(" → ", names.stream().map(Object::toString).toList());
        add(rule, loop, changedMember, loop, date);
    }

    /** Reports once for each rule and key, on the first day, at the change of the thing. */
    private void add(OrgViolation rule, Object key, Object thing, Object... arguments) {
        if (reported.add(List.of(rule, key))) {
            Integer index = changed.get(thing);
            found.add(Violation.of(rule, index == null ? "" : "changes[" + index + "]", arguments));
        }
    }
}
