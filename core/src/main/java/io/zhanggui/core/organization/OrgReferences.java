package io.zhanggui.core.organization;

import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of all ids that changes name; refuses ids that are unknown or taken, and changes of one moment that
 * contradict each other.
 *
 * <p>Each event is an entry about its subject; a merge or split has one more for each unit and position that goes over.
 */
final class OrgReferences {

    private record Target(Class<?> kind, Object subject, LocalDate from, Instant at) {}

    private final OrgFacts known;
    private final Violations.Builder found = Violations.builder();
    private final int count;
    private int[] subject;
    private int[] first;
    private int[] second;
    /** Of the entries behind the events': the event, and what it is about. */
    private int[] owner = new int[0];

    private byte[] kind = new byte[0];
    private int more;
    private final Set<JobId> jobs = new HashSet<>();
    private Ids<OrgUnitId> units;
    private Ids<PositionId> positions;
    private boolean rooted;

    private OrgReferences(OrgFacts known, int count) {
        this.known = known;
        this.count = count;
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
        references.makeRoom();
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

    /** How many entries the events have together. */
    int entries() {
        return count + owner.length;
    }

    /** Whether the entry is that of an event about its subject, and not about what goes over. */
    boolean isMain(int entry) {
        return entry < count;
    }

    /** The place of the entry's event. */
    int event(int entry) {
        return entry < count ? entry : owner[entry - count];
    }

    /** Whether a unit moves or a position is transferred; for entries that are not main. */
    byte kind(int entry) {
        return kind[entry - count];
    }

    /** The number of what the entry is about. */
    int subject(int entry) {
        return subject[entry];
    }

    /** See {@link OrgTrack#first}. */
    int first(int entry) {
        return first[entry];
    }

    /** See {@link OrgTrack#second}. */
    int second(int entry) {
        return second[entry];
    }

    /**
     * The same events with one object for each id, the one of its creation, where most rows name ids of others. As a store
     * gives them each row has its own, which together take more memory than all else.
     */
    List<OrgEvent> shared(List<OrgEvent> events) {
        OrgEvent[] shared = new OrgEvent[events.size()];
        for (int i = 0; i < shared.length; i++) {
            OrgEvent event = events.get(i);
            shared[i] = new OrgEvent(shared(event.change(), i), event.stamp());
        }
        return List.of(shared);
    }

    private OrgChange shared(OrgChange change, int index) {
        if (change instanceof OrgChange.CreatePosition created) {
            return new OrgChange.CreatePosition(shared(created.position(), index), created.from());
        } else if (change instanceof OrgChange.ChangePosition changed) {
            return new OrgChange.ChangePosition(shared(changed.position(), index), changed.from());
        } else if (change instanceof OrgChange.CreateUnit created) {
            return new OrgChange.CreateUnit(created.unit(), units.get(first[index]), created.from());
        } else if (change instanceof OrgChange.LocateUnit located) {
            return new OrgChange.LocateUnit(units.get(subject[index]), located.site(), located.from());
        }
        return change;
    }

    private Position shared(Position position, int index) {
        return new Position(
                positions.get(subject[index]),
                units.get(first[index]),
                position.title(),
                second[index] == Forest.ROOT ? null : positions.get(second[index]),
                position.headcount(),
                position.job());
    }

    private void created(OrgChange change, int index) {
        if (change instanceof OrgChange.CreatePosition created) {
            positions = positions == known.positions() ? positions.copy() : positions;
            subject[index] = positions.add(created.subject());
            if (subject[index] == Ids.UNKNOWN) {
                add(OrgViolation.DUPLICATE_POSITION, index, created.subject());
            }
        } else if (change instanceof OrgChange.CreateUnit
                || change instanceof OrgChange.Found
                || change instanceof OrgChange.SplitUnit) {
            OrgUnitId unit =
                    change instanceof OrgChange.SplitUnit split ? split.part().id() : (OrgUnitId) change.subject();
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
            } else if (change instanceof OrgChange.SplitUnit split) {
                more += split.units().size() + split.positions().size();
            }
        } else if (change instanceof OrgChange.MergeUnits merged) {
            more += merged.units().size() + merged.positions().size();
        } else if (change instanceof OrgChange.CreateJob created
                && (known.sides().firstDay(created.subject()) != null || !jobs.add(created.subject()))) {
            add(OrgViolation.DUPLICATE_JOB, index, created.subject());
        }
    }

    private void makeRoom() {
        if (more > 0) {
            subject = Arrays.copyOf(subject, count + more);
            first = Arrays.copyOf(first, count + more);
            second = Arrays.copyOf(second, count + more);
            owner = new int[more];
            kind = new byte[more];
            more = 0;
        }
    }

    private void goesOver(int index, List<OrgUnitId> movedUnits, List<PositionId> movedPositions, int into) {
        for (OrgUnitId each : movedUnits) {
            entry(index, OrgTrack.MOVE, unit(each, index), into);
        }
        for (PositionId each : movedPositions) {
            entry(index, OrgTrack.TRANSFER, position(each, index), into);
        }
    }

    private void entry(int event, byte what, int about, int into) {
        owner[more] = event;
        kind[more] = what;
        subject[count + more] = about;
        first[count + more] = into;
        more++;
    }

    private void named(OrgChange change, int index) {
        if (change instanceof OrgChange.CreatePosition created) {
            described(created.position(), index);
        } else if (change instanceof OrgChange.CreateUnit created) {
            first[index] = unit(created.parent(), index);
        } else if (change instanceof OrgChange.Found) {
            first[index] = Forest.ROOT;
        } else if (change instanceof OrgChange.SplitUnit split) {
            unit(split.subject(), index);
            first[index] = unit(split.parent(), index);
            goesOver(index, split.units(), split.positions(), subject[index]);
        } else if (OrgSides.isSide(change)) {
            aside(change, index);
        } else if (change.subject() instanceof OrgUnitId unit) {
            subject[index] = unit(unit, index);
            if (change instanceof OrgChange.MoveUnit moved) {
                first[index] = unit(moved.parent(), index);
            } else if (change instanceof OrgChange.NameHead named) {
                first[index] = position(named.head(), index);
            } else if (change instanceof OrgChange.MergeUnits merged) {
                goesOver(index, merged.units(), merged.positions(), unit(merged.into(), index));
            }
        } else {
            subject[index] = position((PositionId) change.subject(), index);
            if (change instanceof OrgChange.ChangePosition changed) {
                described(changed.position(), index);
            }
        }
    }

    private void aside(OrgChange change, int index) {
        if (change instanceof OrgChange.DrawLine drawn) {
            position(drawn.line().position(), index);
            position(drawn.line().manager(), index);
        } else if (change instanceof OrgChange.EndLine ended) {
            position(ended.subject(), index);
            position(ended.manager(), index);
        } else if (change instanceof OrgChange.Supervise begun) {
            unit(begun.supervision().body(), index);
            unit(begun.subject(), index);
        } else if (change instanceof OrgChange.EndSupervision ended) {
            unit(ended.body(), index);
            unit(ended.subject(), index);
        } else if (change instanceof OrgChange.LocateUnit located) {
            subject[index] = unit(located.subject(), index);
        } else if (change.subject() instanceof JobId job) {
            job(job, index);
        }
    }

    private void job(JobId job, int index) {
        if (!jobs.contains(job) && known.sides().firstDay(job) == null) {
            add(OrgViolation.UNKNOWN_JOB, index, job);
        }
    }

    private void described(Position position, int index) {
        first[index] = unit(position.unit(), index);
        second[index] = position.reportsTo() == null ? Forest.ROOT : position(position.reportsTo(), index);
        if (position.job() != null) {
            job(position.job(), index);
        }
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
            for (Target target : targets(event)) {
                OrgChange other = changes.putIfAbsent(target, event.change());
                other = other == null ? recordedBefore(event.change(), target) : other;
                if (other != null && !other.equals(event.change())) {
                    add(OrgViolation.CONFLICTING_CHANGES, i, target.subject(), target.from());
                }
            }
        }
    }

    /** What the event sets that a second event of the same moment could set otherwise. */
    private static List<Target> targets(OrgEvent event) {
        OrgChange change = event.change();
        if (change instanceof OrgChange.MergeUnits merged) {
            return targets(event, merged.units(), merged.positions());
        } else if (change instanceof OrgChange.SplitUnit split) {
            return targets(event, split.units(), split.positions());
        }
        return change instanceof OrgChange.MoveUnit
                        || change instanceof OrgChange.RenameUnit
                        || change instanceof OrgChange.NameHead
                        || change instanceof OrgChange.ChangePosition
                        || change instanceof OrgChange.ChangeJob
                        || change instanceof OrgChange.LocateUnit
                ? List.of(target(change.getClass(), change.subject(), event))
                : List.of();
    }

    private static List<Target> targets(OrgEvent event, List<OrgUnitId> units, List<PositionId> positions) {
        List<Target> targets = new ArrayList<>();
        units.forEach(unit -> targets.add(target(OrgChange.MoveUnit.class, unit, event)));
        positions.forEach(position -> targets.add(target(OrgChange.MergeUnits.class, position, event)));
        return targets;
    }

    private static Target target(Class<?> kind, Object subject, OrgEvent event) {
        return new Target(kind, subject, event.change().from(), event.stamp().at());
    }

    private @Nullable OrgChange recordedBefore(OrgChange change, Target target) {
        if (OrgSides.isSide(change)) {
            return known.sides().like(change).stream()
                    .filter(event -> targets(event).contains(target))
                    .map(OrgEvent::change)
                    .findFirst()
                    .orElse(null);
        }
        boolean ofUnit = target.subject() instanceof OrgUnitId;
        int number = target.subject() instanceof OrgUnitId unit
                ? known.units().of(unit)
                : known.positions().of((PositionId) target.subject());
        if (number == Ids.UNKNOWN) {
            return null;
        }
        OrgTrack track = ofUnit ? known.ofUnits() : known.ofPositions();
        for (int i = track.from(number); i < track.to(number); i++) {
            if (targets(track.event(i)).contains(target)) {
                return track.change(i);
            }
        }
        return null;
    }

    private void add(OrgViolation rule, int index, Object... arguments) {
        found.add(Violation.of(rule, "changes[" + index + "]", arguments));
    }
}
