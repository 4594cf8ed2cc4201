package io.zhanggui.core.organization;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of all ids that changes name; refuses ids that are unknown or taken, and changes of one moment that
 * contradict each other.
 */
final class OrgReferences {

    private record Target(Class<?> kind, Object subject, LocalDate from, Instant at) {}

    private final OrgFacts known;
    private final Violations.Builder found = Violations.builder();
    private final int[] subject;
    private final int[] first;
    private final int[] second;
    private Ids<OrgUnitId> units;
    private Ids<PositionId> positions;
    private boolean rooted;

    private OrgReferences(OrgFacts known, int count) {
        this.known = known;
        this.units = known.units();
        this.positions = known.positions();
        this.rooted = units.size() > 0;
        this.subject = new int[count];
        this.first = new int[count];
        this.second = new int[count];
    }

    /**
     * The numbers of the ids.
     *
     * @throws io.zhanggui.core.violation.RejectedException with everything that is wrong
     */
    static OrgReferences resolve(OrgFacts known, List<OrgEvent> events) {
        OrgReferences references = new OrgReferences(known, events.size());
        for (int i = 0; i < events.size(); i++) {
            references.created(events.get(i).change(), i);
        }
        for (int i = 0; i < events.size(); i++) {
            references.named(events.get(i).change(), i);
        }
        references.contradictions(events);
        references.found.build().throwIfAny();
        references.units.done();
        references.positions.done();
        return references;
    }

    /** All units, new ones too. */
    Ids<OrgUnitId> units() {
        return units;
    }

    /** All positions, new ones too. */
    Ids<PositionId> positions() {
        return positions;
    }

    /** The number of what the event is about. */
    int subject(int event) {
        return subject[event];
    }

    /** See {@link OrgTrack#first}. */
    int first(int event) {
        return first[event];
    }

    /** See {@link OrgTrack#second}. */
    int second(int event) {
        return second[event];
    }

    private void created(OrgChange change, int index) {
        if (change instanceof OrgChange.CreatePosition created) {
            positions = positions == known.positions() ? positions.copy() : positions;
            subject[index] = positions.add(created.subject());
            if (subject[index] == Ids.UNKNOWN) {
                add(OrgViolation.DUPLICATE_POSITION, index, created.subject());
            }
        } else if (change instanceof OrgChange.CreateUnit || change instanceof OrgChange.Found) {
            OrgUnitId unit = (OrgUnitId) change.subject();
            units = units == known.units() ? units.copy() : units;
            subject[index] = units.add(unit);
            if (subject[index] == Ids.UNKNOWN) {
                add(OrgViolation.DUPLICATE_UNIT, index, unit);
            }
            if (change instanceof OrgChange.Found) {
                if (rooted) {
                    add(OrgViolation.SECOND_ROOT, index, unit);
                }
                rooted = true;
            }
        }
    }

    private void named(OrgChange change, int index) {
        if (change instanceof OrgChange.CreatePosition created) {
            described(created.position(), index);
        } else if (change instanceof OrgChange.CreateUnit created) {
            first[index] = unit(created.parent(), index);
        } else if (change instanceof OrgChange.Found) {
            first[index] = Forest.ROOT;
        } else if (change.subject() instanceof OrgUnitId unit) {
            subject[index] = unit(unit, index);
            if (change instanceof OrgChange.MoveUnit moved) {
                first[index] = unit(moved.parent(), index);
            } else if (change instanceof OrgChange.NameHead named) {
                first[index] = position(named.head(), index);
            }
        } else {
            subject[index] = position((PositionId) change.subject(), index);
            if (change instanceof OrgChange.ChangePosition changed) {
                described(changed.position(), index);
            }
        }
    }

    private void described(Position position, int index) {
        first[index] = unit(position.unit(), index);
        second[index] = position.reportsTo() == null ? Forest.ROOT : position(position.reportsTo(), index);
    }

    private int unit(OrgUnitId unit, int index) {
        int number = units.of(unit);
        if (number == Ids.UNKNOWN) {
            add(OrgViolation.UNKNOWN_UNIT, index, unit);
        }
        return number;
    }

    private int position(PositionId position, int index) {
        int number = positions.of(position);
        if (number == Ids.UNKNOWN) {
            add(OrgViolation.UNKNOWN_POSITION, index, position);
        }
        return number;
    }

    private void contradictions(List<OrgEvent> events) {
        Map<Target, OrgChange> changes = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            OrgEvent event = events.get(i);
            Target target = target(event);
            if (target == null) {
                continue;
            }
            OrgChange other = changes.putIfAbsent(target, event.change());
            other = other == null ? recordedBefore(event) : other;
            if (other != null && !other.equals(event.change())) {
                add(
                        OrgViolation.CONFLICTING_CHANGES,
                        i,
                        event.change().subject(),
                        event.change().from());
            }
        }
    }

    /** What the event sets, if a second event of the same moment could set it otherwise. */
    private static @Nullable Target target(OrgEvent event) {
        OrgChange change = event.change();
        return change instanceof OrgChange.MoveUnit
                        || change instanceof OrgChange.RenameUnit
                        || change instanceof OrgChange.NameHead
                        || change instanceof OrgChange.ChangePosition
                ? new Target(
                        change.getClass(),
                        change.subject(),
                        change.from(),
                        event.stamp().at())
                : null;
    }

    private @Nullable OrgChange recordedBefore(OrgEvent event) {
        Target target = target(event);
        boolean ofUnit = event.change().subject() instanceof OrgUnitId;
        int number = event.change().subject() instanceof OrgUnitId unit
                ? known.units().of(unit)
                : known.positions().of((PositionId) event.change().subject());
        if (number == Ids.UNKNOWN || target == null) {
            return null;
        }
        OrgTrack track = ofUnit ? known.ofUnits() : known.ofPositions();
        for (int i = track.from(number); i < track.to(number); i++) {
            if (target.equals(target(track.event(i)))) {
                return track.change(i);
            }
        }
        return null;
    }

    private void add(OrgViolation rule, int index, Object... arguments) {
        found.add(Violation.of(rule, "changes[" + index + "]", arguments));
    }
}
