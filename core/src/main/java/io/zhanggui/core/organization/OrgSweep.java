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
    private @Nullable LocalDate lastDate;
    private Day lastDay = new Day();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<OrgEvent> batch;
    private @Nullable Map<Object, Integer> changed;
    private final Map<PersonId, int[]> load = new HashMap<>();
    private final Violations.Builder found = Violations.builder();
    private final Set<List<Object>> reported = new HashSet<>();

    private final int[] parent;
    private final int[] children;
    private final int[] posts;
    private final int[] superior;
    private final int[] reports;
    private final int[] holders;
    private final long[] seats;
    private final int[] described;
    /** The unit of each position; empty if no merge or split ever took one along. */
    private final int[] unitOf;

    private final int[] unitMark;
    private final int[] positionMark;
    private int walk;

    private OrgSweep(OrgFacts facts, List<OrgEvent> batch) {
        this.facts = facts;
        this.batch = batch;
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
        seats = new long[positionCount];
        described = new int[positionCount];
        unitOf = new int[facts.ofPositions().hasTransfers() ? positionCount : 0];
        positionMark = new int[positionCount];
        Arrays.fill(parent, Forest.ABSENT);
        Arrays.fill(superior, Forest.ABSENT);
        Arrays.fill(described, Forest.ABSENT);
    }

    /** Which change of the batch came first for a unit, a position or an assignment. */
    private Map<Object, Integer> changed() {
        Map<Object, Integer> known = changed;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < batch.size(); i++) {
                OrgChange change = batch.get(i).change();
                if (!OrgSides.isSide(change)) {
                    known.putIfAbsent(change.subject(), i);
                }
                if (change instanceof OrgChange.Appoint appoint) {
                    known.putIfAbsent(appoint.assignment(), i);
                } else if (change instanceof OrgChange.MergeUnits merged) {
                    known.putIfAbsent(merged.into(), i);
                    goesOver(known, merged.units(), merged.positions(), i);
                } else if (change instanceof OrgChange.SplitUnit split) {
                    known.putIfAbsent(split.part().id(), i);
                    goesOver(known, split.units(), split.positions(), i);
                }
            }
            changed = known;
        }
        return known;
    }

    private static void goesOver(Map<Object, Integer> known, List<?> units, List<?> positions, int index) {
        units.forEach(unit -> known.putIfAbsent(unit, index));
        positions.forEach(position -> known.putIfAbsent(position, index));
    }

    static Violations check(OrgFacts facts, List<OrgEvent> batch, boolean areNew) {
        if (batch.isEmpty()) {
            return Violations.none();
        }
        OrgSweep sweep = new OrgSweep(facts, batch);
        sweep.begin();
        sweep.staffing(areNew);
        sweep.days.forEach(sweep::day);
        return sweep.found.build();
    }

    private void begin() {
        OrgMoment before = OrgMoment.of(start.equals(LocalDate.MIN) ? start : start.minusDays(1), null);
        int first = OrgMoment.numberOf(start);
        OrgTrack ofUnits = facts.ofUnits();
        for (int unit = 0; unit < parent.length; unit++) {
            apply(unit, before);
            for (int i = ofUnits.from(unit); i < ofUnits.to(unit); i++) {
                if (ofUnits.day(i) >= first && !ofUnits.change(i).from().isBefore(start)) {
                    dayOf(ofUnits.change(i).from()).units.add(unit);
                }
            }
        }
        OrgTrack ofPositions = facts.ofPositions();
        for (int position = 0; position < described.length; position++) {
            applyPosition(position, before);
            for (int i = ofPositions.from(position); i < ofPositions.to(position); i++) {
                if (ofPositions.day(i) >= first && !ofPositions.change(i).from().isBefore(start)) {
                    dayOf(ofPositions.change(i).from()).positions.add(position);
                }
            }
        }
    }

    private void staffing(boolean areNew) {
        OrgMoment everything = OrgMoment.of(LocalDate.MAX, null);
        for (int position = 0; position < described.length; position++) {
            for (Assignment assignment : facts.assignments(position, everything)) {
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
        new StaffingCheck(facts, found).check(batch, areNew);
    }

    private Day dayOf(LocalDate date) {
        if (!date.equals(lastDate)) {
            lastDay = days.computeIfAbsent(date, d -> new Day());
            lastDate = date;
        }
        return lastDay;
    }

    private void day(LocalDate date, Day day) {
        ImmutableIntArray units = day.units.build();
        ImmutableIntArray positions = day.positions.build();
        ImmutableIntArray starts = day.starts.build();
        OrgMoment now = OrgMoment.of(date, null);
        units.forEach(unit -> apply(unit, now));
        positions.forEach(position -> applyPosition(position, now));
        day.ends.build().forEach(ended -> occupy(assignments.get(ended), -1));
        starts.forEach(started -> occupy(assignments.get(started), 1));
        int today = ++walk;
        starts.forEach(started -> checkAssignment(assignments.get(started), date)); // first, to name the appointment
        units.forEach(unit -> checkUnit(unit, date, today));
        positions.forEach(position -> checkPosition(position, date, today));
    }

    private void apply(int unit, OrgMoment moment) {
        int above = facts.parentOf(unit, moment);
        count(children, parent[unit], -1);
        count(children, above, 1);
        parent[unit] = above;
    }

    private void applyPosition(int number, OrgMoment moment) {
        int before = described[number];
        if (before != Forest.ABSENT) {
            count(posts, unitOf(number), -1);
            count(reports, superior[number], -1);
        }
        int now = facts.describing(number, moment);
        described[number] = now;
        superior[number] = Forest.ABSENT;
        if (now != Forest.ABSENT) {
            superior[number] = facts.superiorOf(now);
            if (unitOf.length > 0) {
                unitOf[number] = facts.unitOf(number, now, moment);
            }
            count(posts, unitOf(number), 1);
            count(reports, superior[number], 1);
        }
    }

    /** The number of the unit of a position that is there. */
    private int unitOf(int number) {
        return unitOf.length > 0 ? unitOf[number] : facts.ofPositions().first(described[number]);
    }

    private void occupy(Assignment assignment, int sign) {
        int position = facts.positions().of(assignment.position());
        holders[position] += sign;
        seats[position] += (long) sign * assignment.seat();
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
            } else if (changedWhileAbsent(facts.ofUnits(), unit, date)) {
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
        if (described[number] == Forest.ABSENT) {
            if (reports[number] > 0) {
                add(OrgViolation.POSITION_IN_USE, id, id, id, date, reports[number]);
            } else if (holders[number] > 0 || changedWhileAbsent(facts.ofPositions(), number, date)) {
                add(OrgViolation.POSITION_ABSENT, id, id, id, date);
            }
            return;
        }
        Position position = facts.described(described[number]);
        if (parent[unitOf(number)] == Forest.ABSENT) {
            add(OrgViolation.UNIT_ABSENT, id, id, facts.units().get(unitOf(number)), date);
        }
        if (superior[number] >= 0 && described[superior[number]] == Forest.ABSENT) {
            add(OrgViolation.SUPERIOR_ABSENT, id, id, id, facts.positions().get(superior[number]), date);
        }
        checkSeats(number, position, date);
        loop(OrgViolation.REPORTING_LOOP, number, superior, positionMark, today, facts.positions()::get, date);
    }

    /** A unit or position that is not there may be closed on the day, and nothing else. */
    private static boolean changedWhileAbsent(OrgTrack track, int subject, LocalDate date) {
        for (int i = track.from(subject); i < track.to(subject); i++) {
            if (track.kind(i) != OrgTrack.CLOSE && track.change(i).from().equals(date)) {
                return true;
            }
        }
        return false;
    }

    private void checkAssignment(Assignment assignment, LocalDate date) {
        int number = facts.positions().of(assignment.position());
        if (described[number] == Forest.ABSENT) {
            add(OrgViolation.POSITION_ABSENT, assignment.position(), thing(assignment), assignment.position(), date);
            return;
        }
        Position position = facts.described(described[number]);
        if (seats[number] > (long) position.headcount() * FULL_TIME) {
            add(
                    OrgViolation.OVER_HEADCOUNT,
                    position.id(),
                    thing(assignment),
                    position.id(),
                    position.headcount(),
                    date);
        }
        int[] total = load.get(assignment.person());
        if (total != null && total[0] > FULL_TIME) {
            add(OrgViolation.OVER_FULL_TIME, assignment.person(), thing(assignment), assignment.person(), date);
        }
    }

    private Object thing(Assignment assignment) {
        return changed().containsKey(assignment) ? assignment : assignment.position();
    }

    private void checkSeats(int number, Position position, LocalDate date) {
        if (seats[number] > (long) position.headcount() * FULL_TIME) {
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
                names.stream().filter(changed()::containsKey).findFirst().orElse(names.get(0));
        names.add(names.get(0));
        String loop = String.join(" → ", names.stream().map(Object::toString).toList());
        add(rule, loop, changedMember, loop, date);
    }

    /** Reports once for each rule and key, on the first day, at the change of the thing. */
    private void add(OrgViolation rule, Object key, Object thing, Object... arguments) {
        if (reported.add(List.of(rule, key))) {
            Integer index = changed().get(thing);
            found.add(Violation.of(rule, index == null ? "" : "changes[" + index + "]", arguments));
        }
    }
}
