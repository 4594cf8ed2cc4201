package io.zhanggui.core.organization;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * What was recorded, sorted by unit and position: the events of each by day, then by time of recording, and
 * at the same time releases first, so that a person can be released and appointed anew on one day.
 */
final class OrgFacts {

    private static final OrgEvent[] NOTHING = {};
    private static final Comparator<OrgEvent> ORDER = Comparator.comparing(
                    (OrgEvent event) -> event.change().from())
            .thenComparing(event -> event.stamp().at())
            .thenComparing(event -> !(event.change() instanceof OrgChange.Release));

    private final Ids<OrgUnitId> units;
    private final Ids<PositionId> positions;
    private final OrgEvent[][] ofUnit;
    private final OrgEvent[][] ofPosition;
    private final OrgEvent[][] staffing;

    private OrgFacts(
            Ids<OrgUnitId> units,
            Ids<PositionId> positions,
            OrgEvent[][] ofUnit,
            OrgEvent[][] ofPosition,
            OrgEvent[][] staffing) {
        this.units = units;
        this.positions = positions;
        this.ofUnit = ofUnit;
        this.ofPosition = ofPosition;
        this.staffing = staffing;
    }

    static OrgFacts none() {
        return new OrgFacts(Ids.none(), Ids.none(), new OrgEvent[0][], new OrgEvent[0][], new OrgEvent[0][]);
    }

    /** These and more events, all of whose ids are known or created among them. */
    OrgFacts plus(List<OrgEvent> events) {
        Map<OrgUnitId, OrgUnitId> newUnits = new LinkedHashMap<>();
        Map<PositionId, PositionId> newPositions = new LinkedHashMap<>();
        for (OrgEvent event : events) {
            if (event.change() instanceof OrgChange.Found found) {
                newUnits.put(found.subject(), found.subject());
            } else if (event.change() instanceof OrgChange.CreateUnit created) {
                newUnits.put(created.subject(), created.subject());
            } else if (event.change() instanceof OrgChange.CreatePosition created) {
                newPositions.put(created.subject(), created.subject());
            }
        }
        Ids<OrgUnitId> allUnits = units.plus(newUnits.keySet());
        Ids<PositionId> allPositions = positions.plus(newPositions.keySet());
        OrgFacts next = new OrgFacts(
                allUnits,
                allPositions,
                grown(ofUnit, allUnits.size()),
                grown(ofPosition, allPositions.size()),
                grown(staffing, allPositions.size()));
        next.sortIn(events);
        return next;
    }

    private void sortIn(List<OrgEvent> events) {
        OrgEvent[][][] tracks = {ofUnit, ofPosition, staffing};
        int[][] added = {new int[ofUnit.length], new int[ofPosition.length], new int[staffing.length]};
        int[] kinds = new int[events.size()];
        int[] subjects = new int[events.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = trackOf(events.get(i));
            subjects[i] = subjectOf(events.get(i));
            added[kinds[i]][subjects[i]]++;
        }
        for (int i = 0; i < kinds.length; i++) {
            int count = added[kinds[i]][subjects[i]];
            OrgEvent[] track = tracks[kinds[i]][subjects[i]];
            if (count > 0) { // the first of this subject makes room for all
                track = Arrays.copyOf(track, track.length + count);
                tracks[kinds[i]][subjects[i]] = track;
                added[kinds[i]][subjects[i]] = -count;
            }
            track[track.length + added[kinds[i]][subjects[i]]++] = events.get(i);
            if (track.length > 1 && added[kinds[i]][subjects[i]] == 0) {
                Arrays.sort(track, ORDER);
            }
        }
    }

    private static int trackOf(OrgEvent event) {
        if (event.change().subject() instanceof OrgUnitId) {
            return 0;
        }
        return event.change() instanceof OrgChange.Appoint || event.change() instanceof OrgChange.Release ? 2 : 1;
    }

    private int subjectOf(OrgEvent event) {
        Identifier subject = event.change().subject();
        return subject instanceof OrgUnitId unit ? units.of(unit) : positions.of((PositionId) subject);
    }

    private static OrgEvent[][] grown(OrgEvent[][] tracks, int size) {
        OrgEvent[][] grown = Arrays.copyOf(tracks, size);
        Arrays.fill(grown, tracks.length, size, NOTHING);
        return grown;
    }

    Ids<OrgUnitId> units() {
        return units;
    }

    Ids<PositionId> positions() {
        return positions;
    }

    OrgEvent[] eventsOfUnit(int unit) {
        return ofUnit[unit];
    }

    OrgEvent[] eventsOfPosition(int position) {
        return ofPosition[position];
    }

    OrgEvent[] staffing(int position) {
        return staffing[position];
    }

    /** The number of the unit above, {@link Forest#ROOT}, or {@link Forest#ABSENT} if the unit does not exist then. */
    int parentOf(int unit, LocalDate day, @Nullable Instant before) {
        int created = Forest.ABSENT;
        int moved = Forest.ABSENT;
        for (OrgEvent event : ofUnit[unit]) {
            if (!holds(event, day, before)) {
                continue;
            }
            OrgChange change = event.change();
            if (change instanceof OrgChange.CloseUnit) {
                return Forest.ABSENT;
            } else if (change instanceof OrgChange.Found) {
                created = Forest.ROOT;
            } else if (change instanceof OrgChange.CreateUnit create) {
                created = units.of(create.parent());
            } else if (change instanceof OrgChange.MoveUnit move) {
                moved = units.of(move.parent());
            }
        }
        return created == Forest.ABSENT || moved == Forest.ABSENT ? created : moved;
    }

    /** The unit with the name of the day; it must exist then. */
    OrgUnit unit(int unit, LocalDate day, @Nullable Instant before) {
        OrgUnit described = null;
        OrgName name = null;
        for (OrgEvent event : ofUnit[unit]) {
            if (holds(event, day, before)) {
                OrgChange change = event.change();
                if (change instanceof OrgChange.Found found) {
                    described = found.root();
                } else if (change instanceof OrgChange.CreateUnit create) {
                    described = create.unit();
                } else if (change instanceof OrgChange.RenameUnit rename) {
                    name = rename.name();
                }
            }
        }
        if (described == null) {
            throw new IllegalStateException("unit " + units.get(unit) + " does not exist on " + day);
        }
        return name == null ? described : described.named(name);
    }

    /** The number of the position that was named head of the unit, or {@link Forest#ABSENT}. */
    int namedHead(int unit, LocalDate day, @Nullable Instant before) {
        int head = Forest.ABSENT;
        for (OrgEvent event : ofUnit[unit]) {
            if (event.change() instanceof OrgChange.NameHead named && holds(event, day, before)) {
                head = positions.of(named.head());
            }
        }
        return head;
    }

    /** The position as described on the day; {@code null} if it does not exist then. */
    @Nullable
    Position position(int position, LocalDate day, @Nullable Instant before) {
        Position created = null;
        Position changed = null;
        for (OrgEvent event : ofPosition[position]) {
            if (!holds(event, day, before)) {
                continue;
            }
            OrgChange change = event.change();
            if (change instanceof OrgChange.ClosePosition) {
                return null;
            } else if (change instanceof OrgChange.CreatePosition create) {
                created = create.position();
            } else if (change instanceof OrgChange.ChangePosition described) {
                changed = described.position();
            }
        }
        return created == null || changed == null ? created : changed;
    }

    /** The position's appointments, each ended by the first release on or after its beginning. */
    List<Assignment> assignments(int position, @Nullable Instant before) {
        if (staffing[position].length == 0) {
            return List.of();
        }
        List<Assignment> result = new ArrayList<>(staffing[position].length);
        Map<PersonId, LocalDate> released = Map.of();
        for (int i = staffing[position].length - 1; i >= 0; i--) { // latest first, so the next release is at hand
            OrgEvent event = staffing[position][i];
            if (before != null && !event.stamp().at().isBefore(before)) {
                continue;
            }
            if (event.change() instanceof OrgChange.Release release) {
                released = released.isEmpty() ? new HashMap<>() : released;
                released.put(release.person(), release.from());
            } else if (event.change() instanceof OrgChange.Appoint appoint) {
                Assignment assignment = appoint.assignment();
                LocalDate end = released.get(assignment.person());
                cut(assignment, end, result);
            }
        }
        return result;
    }

    private static void cut(Assignment assignment, @Nullable LocalDate end, List<Assignment> result) {
        LocalDateRange period = assignment.period();
        if (end == null || !end.isBefore(period.getEnd())) {
            result.add(assignment);
        } else if (end.isAfter(period.getStart())) {
            result.add(assignment.until(end));
        }
    }

    private static boolean holds(OrgEvent event, LocalDate day, @Nullable Instant before) {
        return !event.change().from().isAfter(day)
                && (before == null || event.stamp().at().isBefore(before));
    }

    static List<OrgEvent> events(List<? extends OrgChange> changes, Stamp stamp) {
        List<OrgEvent> events = new ArrayList<>(changes.size());
        changes.forEach(change -> events.add(new OrgEvent(change, stamp)));
        return events;
    }
}
