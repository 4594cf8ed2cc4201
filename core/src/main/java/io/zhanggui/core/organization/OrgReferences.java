package io.zhanggui.core.organization;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses changes whose ids are unknown or taken, and changes of one moment that contradict each other. */
final class OrgReferences {

    private record Target(Class<?> kind, Object subject, LocalDate from, Instant at) {}

    private final OrgFacts known;
    private final Set<OrgUnitId> newUnits = new HashSet<>();
    private final Set<PositionId> newPositions = new HashSet<>();
    private final Violations.Builder found = Violations.builder();
    private boolean rooted;

    private OrgReferences(OrgFacts known) {
        this.known = known;
        this.rooted = known.units().size() > 0;
    }

    static Violations check(OrgFacts known, List<OrgEvent> events) {
        OrgReferences check = new OrgReferences(known);
        for (int i = 0; i < events.size(); i++) {
            check.created(events.get(i).change(), i);
        }
        for (int i = 0; i < events.size(); i++) {
            check.named(events.get(i).change(), i);
        }
        check.contradictions(events);
        return check.found.build();
    }

    private void created(OrgChange change, int index) {
        if (change instanceof OrgChange.CreatePosition created) {
            if (known.positions().has(created.subject()) || !newPositions.add(created.subject())) {
                add(OrgViolation.DUPLICATE_POSITION, index, created.subject());
            }
        } else if (change instanceof OrgChange.CreateUnit || change instanceof OrgChange.Found) {
            OrgUnitId unit = (OrgUnitId) change.subject();
            if (known.units().has(unit) || !newUnits.add(unit)) {
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
        if (change.subject() instanceof OrgUnitId unit) {
            unit(unit, index);
        } else {
            position((PositionId) change.subject(), index);
        }
        if (change instanceof OrgChange.CreateUnit created) {
            unit(created.parent(), index);
        } else if (change instanceof OrgChange.MoveUnit moved) {
            unit(moved.parent(), index);
        } else if (change instanceof OrgChange.NameHead named) {
            position(named.head(), index);
        } else if (change instanceof OrgChange.CreatePosition created) {
            position(created.position(), index);
        } else if (change instanceof OrgChange.ChangePosition changed) {
            position(changed.position(), index);
        }
    }

    private void position(Position position, int index) {
        unit(position.unit(), index);
        if (position.reportsTo() != null) {
            position(position.reportsTo(), index);
        }
    }

    private void unit(OrgUnitId unit, int index) {
        if (!newUnits.contains(unit) && !known.units().has(unit)) {
            add(OrgViolation.UNKNOWN_UNIT, index, unit);
        }
    }

    private void position(PositionId position, int index) {
        if (!newPositions.contains(position) && !known.positions().has(position)) {
            add(OrgViolation.UNKNOWN_POSITION, index, position);
        }
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
        OrgEvent[] track;
        if (event.change().subject() instanceof OrgUnitId unit) {
            track = known.units().has(unit) ? known.eventsOfUnit(known.units().of(unit)) : new OrgEvent[0];
        } else {
            PositionId position = (PositionId) event.change().subject();
            track = known.positions().has(position)
                    ? known.eventsOfPosition(known.positions().of(position))
                    : new OrgEvent[0];
        }
        Target target = target(event);
        for (OrgEvent earlier : track) {
            if (target != null && target.equals(target(earlier))) {
                return earlier.change();
            }
        }
        return null;
    }

    private void add(OrgViolation rule, int index, Object... arguments) {
        found.add(Violation.of(rule, "changes[" + index + "]", arguments));
    }
}
