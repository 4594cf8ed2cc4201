package io.zhanggui.core.organization;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** What was recorded, by number of unit and position; every id that an event names was looked up when it came. */
final class OrgFacts {

    private static final int FEW = 32;

    private final Ids<OrgUnitId> units;
    private final Ids<PositionId> positions;
    private final OrgTrack ofUnits;
    private final OrgTrack ofPositions;
    private final OrgTrack staffing;
    private final OrgSides sides;

    private OrgFacts(
            Ids<OrgUnitId> units,
            Ids<PositionId> positions,
            OrgTrack ofUnits,
            OrgTrack ofPositions,
            OrgTrack staffing,
            OrgSides sides) {
        this.units = units;
        this.positions = positions;
        this.ofUnits = ofUnits;
        this.ofPositions = ofPositions;
        this.staffing = staffing;
        this.sides = sides;
    }

    static OrgFacts none() {
        return new OrgFacts(Ids.none(), Ids.none(), OrgTrack.none(), OrgTrack.none(), OrgTrack.none(), OrgSides.none());
    }

    /** These and more events, whose ids were found. */
    OrgFacts plus(List<OrgEvent> events, OrgReferences resolved) {
        int entries = resolved.entries();
        boolean[] aboutUnits = new boolean[entries];
        boolean[] aboutPositions = new boolean[entries];
        boolean[] aboutPeople = new boolean[entries];
        List<OrgEvent> aside = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            OrgEvent event = events.get(resolved.event(i));
            OrgChange change = event.change();
            if (!resolved.isMain(i)) {
                aboutPositions[i] = resolved.kind(i) == OrgTrack.TRANSFER;
                aboutUnits[i] = !aboutPositions[i];
            } else if (change instanceof OrgChange.CreatePosition
                    || change instanceof OrgChange.ChangePosition
                    || change instanceof OrgChange.ClosePosition) {
                aboutPositions[i] = true;
            } else if (change instanceof OrgChange.Appoint || change instanceof OrgChange.Release) {
                aboutPeople[i] = true;
            } else if (change instanceof OrgChange.CreateUnit || !OrgSides.isSide(change)) {
                aboutUnits[i] = true;
            } else {
                aside.add(event);
            }
        }
        int unitCount = resolved.units().size();
        int positionCount = resolved.positions().size();
        return new OrgFacts(
                resolved.units(),
                resolved.positions(),
                ofUnits.plus(unitCount, events, aboutUnits, resolved),
                ofPositions.plus(positionCount, events, aboutPositions, resolved),
                staffing.plus(positionCount, events, aboutPeople, resolved),
                sides.plus(aside));
    }

    Ids<OrgUnitId> units() {
        return units;
    }

    Ids<PositionId> positions() {
        return positions;
    }

    OrgTrack ofUnits() {
        return ofUnits;
    }

    OrgTrack ofPositions() {
        return ofPositions;
    }

    OrgTrack staffing() {
        return staffing;
    }

    OrgSides sides() {
        return sides;
    }

    /** The number of the unit above, {@link Forest#ROOT}, or {@link Forest#ABSENT} if the unit does not exist then. */
    int parentOf(int unit, OrgMoment moment) {
        int created = Forest.ABSENT;
        int moved = Forest.ABSENT;
        for (int i = ofUnits.from(unit); i < ofUnits.to(unit) && ofUnits.hasCome(i, moment); i++) {
            byte kind = ofUnits.kind(i);
            if (kind == OrgTrack.RENAME || kind == OrgTrack.HEAD || !ofUnits.isKnown(i, moment)) {
                continue;
            }
            if (kind == OrgTrack.CLOSE) {
                return Forest.ABSENT;
            } else if (kind == OrgTrack.MOVE) {
                moved = ofUnits.first(i);
            } else {
                created = ofUnits.first(i);
            }
        }
        return created == Forest.ABSENT || moved == Forest.ABSENT ? created : moved;
    }

    /** The unit with the name of the day; it must exist then. */
    OrgUnit unit(int unit, OrgMoment moment) {
        OrgUnit described = null;
        OrgName name = null;
        for (int i = ofUnits.from(unit); i < ofUnits.to(unit) && ofUnits.hasCome(i, moment); i++) {
            if (ofUnits.isKnown(i, moment)) {
                byte kind = ofUnits.kind(i);
                if (kind == OrgTrack.FOUND) {
                    described = ((OrgChange.Found) ofUnits.change(i)).root();
                } else if (kind == OrgTrack.CREATE) {
                    described = created(ofUnits.change(i));
                } else if (kind == OrgTrack.RENAME) {
                    name = ((OrgChange.RenameUnit) ofUnits.change(i)).name();
                }
            }
        }
        if (described == null) {
            throw new IllegalStateException("unit " + units.get(unit) + " does not exist on " + moment.date());
        }
        return name == null ? described : described.named(name);
    }

    private static OrgUnit created(OrgChange change) {
        return change instanceof OrgChange.SplitUnit split ? split.part() : ((OrgChange.CreateUnit) change).unit();
    }

    /** The number of the position that was named head of the unit, or {@link Forest#ABSENT}. */
    int namedHead(int unit, OrgMoment moment) {
        int head = Forest.ABSENT;
        for (int i = ofUnits.from(unit); i < ofUnits.to(unit) && ofUnits.hasCome(i, moment); i++) {
            if (ofUnits.kind(i) == OrgTrack.HEAD && ofUnits.isKnown(i, moment)) {
                head = ofUnits.first(i);
            }
        }
        return head;
    }

    /** The event that describes the position on the day, or {@link Forest#ABSENT} if it does not exist then. */
    int describing(int position, OrgMoment moment) {
        int created = Forest.ABSENT;
        int changed = Forest.ABSENT;
        for (int i = ofPositions.from(position); i < ofPositions.to(position) && ofPositions.hasCome(i, moment); i++) {
            if (!ofPositions.isKnown(i, moment)) {
                continue;
            }
            byte kind = ofPositions.kind(i);
            if (kind == OrgTrack.CLOSE) {
                return Forest.ABSENT;
            } else if (kind == OrgTrack.CREATE) {
                created = i;
            } else if (kind == OrgTrack.CHANGE) {
                changed = i;
            }
        }
        return created == Forest.ABSENT || changed == Forest.ABSENT ? created : changed;
    }

    /** The position as an event describes it. */
    Position described(int event) {
        OrgChange change = ofPositions.change(event);
        return change instanceof OrgChange.CreatePosition created
                ? created.position()
                : ((OrgChange.ChangePosition) change).position();
    }

    /**
     * The number of the unit of a position: as an event describes it, or the unit that it went over to since. A description
     * from the very moment of a merge or split says all but the unit.
     */
    int unitOf(int position, int describing, OrgMoment moment) {
        int unit = ofPositions.first(describing);
        if (!ofPositions.hasTransfers()) {
            return unit;
        }
        for (int i = ofPositions.from(position); i < ofPositions.to(position) && ofPositions.hasCome(i, moment); i++) {
            if (ofPositions.kind(i) == OrgTrack.TRANSFER
                    && ofPositions.isKnown(i, moment)
                    && !ofPositions.isBefore(i, describing)) {
                unit = ofPositions.first(i);
            }
        }
        return unit;
    }

    /** The number of the superior of the position that an event describes, or {@link Forest#ROOT}. */
    int superiorOf(int event) {
        return ofPositions.second(event);
    }

    /** The position's appointments, each ended by the first release on or after its beginning. */
    List<Assignment> assignments(int position, OrgMoment moment) {
        int from = staffing.from(position);
        int to = staffing.to(position);
        if (from == to) {
            return List.of();
        }
        List<Assignment> result = new ArrayList<>(to - from);
        @Nullable LocalDate[] released = new @Nullable LocalDate[to - from];
        for (int i = to - 1; i >= from; i--) { // latest first, so the next release is at hand
            if (!staffing.isKnown(i, moment)) {
                continue;
            }
            if (staffing.kind(i) == OrgTrack.RELEASE) {
                released[staffing.first(i)] = staffing.change(i).from();
            } else {
                Assignment assignment = cut(i, released[staffing.first(i)]);
                if (assignment != null) {
                    result.add(assignment);
                }
            }
        }
        return result;
    }

    /** The appointment, ended by a release; {@code null} if nothing is left. */
    private @Nullable Assignment cut(int appointment, @Nullable LocalDate end) {
        Assignment assignment = ((OrgChange.Appoint) staffing.change(appointment)).assignment();
        LocalDateRange period = assignment.period();
        if (end == null || !end.isBefore(period.getEnd())) {
            return assignment;
        }
        return end.isAfter(period.getStart()) ? assignment.until(end) : null;
    }

    /** Who holds the position on the day, in no order. */
    List<Assignment> holders(int position, OrgMoment moment) {
        int from = staffing.from(position);
        int to = staffing.to(position);
        if (from == to) {
            return List.of();
        }
        if (to - from > FEW) {
            return assignments(position, moment).stream()
                    .filter(assignment -> assignment.period().contains(moment.date()))
                    .toList();
        }
        List<Assignment> result = List.of();
        for (int i = from; i < to && staffing.hasCome(i, moment); i++) {
            if (staffing.kind(i) != OrgTrack.APPOINT || !staffing.isKnown(i, moment)) {
                continue;
            }
            int release = release(i, to, moment);
            if (release < to && staffing.hasCome(release, moment)) {
                continue;
            }
            Assignment held = cut(i, release < to ? staffing.change(release).from() : null);
            if (held != null && held.period().contains(moment.date())) {
                result = plus(result, held);
            }
        }
        return result;
    }

    /** The first release of the same person behind an appointment, or the end. */
    private int release(int appointment, int end, OrgMoment moment) {
        int at = appointment + 1;
        while (at < end
                && !(staffing.kind(at) == OrgTrack.RELEASE
                        && staffing.first(at) == staffing.first(appointment)
                        && staffing.isKnown(at, moment))) {
            at++;
        }
        return at;
    }

    private static List<Assignment> plus(List<Assignment> some, Assignment more) {
        if (some.isEmpty()) {
            return List.of(more);
        }
        List<Assignment> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    static List<OrgEvent> events(List<? extends OrgChange> changes, Stamp stamp) {
        List<OrgEvent> events = new ArrayList<>(changes.size());
        changes.forEach(change -> events.add(new OrgEvent(change, stamp)));
        return events;
    }
}
