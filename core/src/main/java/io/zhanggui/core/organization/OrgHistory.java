package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever recorded about the organisation of one legal entity; immutable, and only appended to.
 *
 * <p>Each change holds from a day of its own, in the past or the future, whatever the day on which it is recorded. Of
 * two changes of the same thing from the same day, the one recorded later holds. {@link #on} reads as known now,
 * {@link #asOf} as known on a day, which later entries never change.
 *
 * <p>A history is consistent on every day: each unit and position stands in one that exists, nothing loops, no position
 * has more holders than seats, and nobody has more than one full-time job. What would break this is refused with all
 * reasons at once; a violation's path {@code changes[2]} is the third change of the call.
 *
 * <pre>{@code
 * OrgSnapshot org = history.appoint(manager, person, march, stamp).on(today);
 * }</pre>
 */
public final class OrgHistory {

    private static final ZoneId CHINA = ZoneOffset.ofHours(8);
    private static final int CACHED = 16;

    private final LegalEntityId entity;
    private final List<OrgEvent> events;
    private final OrgFacts facts;
    private final ZoneId zone;
    private final Map<AsOf, OrgSnapshot> cache = new LinkedHashMap<>(CACHED * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AsOf, OrgSnapshot> eldest) {
            return size() > CACHED;
        }
    };

    private OrgHistory(LegalEntityId entity, List<OrgEvent> events, OrgFacts facts, ZoneId zone) {
        this.entity = entity;
        this.events = events;
        this.facts = facts;
        this.zone = zone;
    }

    /** The history of an organisation that begins with its topmost unit. */
    public static OrgHistory found(LegalEntityId entity, OrgUnit root, LocalDate on, Stamp stamp) {
        return new OrgHistory(requireNonNull(entity, "entity"), List.of(), OrgFacts.none(), CHINA)
                .append(List.of(new OrgChange.Found(root, on)), stamp);
    }

    /**
     * A history from stored events, in the order of recording.
     *
     * @throws RejectedException if together they are not consistent
     * @throws IllegalArgumentException if there are none, or recording time goes back
     */
    public static OrgHistory restore(LegalEntityId entity, List<OrgEvent> events) {
        requireNonNull(entity, "entity");
        if (events.isEmpty()) {
            throw new IllegalArgumentException("the history of " + entity + " needs at least the founding");
        }
        return new OrgHistory(entity, List.of(), OrgFacts.none(), CHINA).with(List.copyOf(events));
    }

    /** The same history, whose days of recording are those of another time zone than China's (UTC+8). */
    public OrgHistory recordedIn(ZoneId other) {
        return new OrgHistory(entity, events, facts, requireNonNull(other, "other"));
    }

    /** The legal entity. */
    public LegalEntityId entity() {
        return entity;
    }

    /** All events in the order of recording, for storage. */
    public List<OrgEvent> events() {
        return events;
    }

    /** Whether the unit was ever created. */
    public boolean knows(OrgUnitId unit) {
        return facts.units().has(requireNonNull(unit, "unit"));
    }

    /** Whether the position was ever created. */
    public boolean knows(PositionId position) {
        return facts.positions().has(requireNonNull(position, "position"));
    }

    /** The chart on a day as known now. */
    public OrgSnapshot on(LocalDate date) {
        return asOf(AsOf.of(date));
    }

    /** The chart on a day as known on a day; see {@link #on}. */
    public OrgSnapshot asOf(AsOf asOf) {
        requireNonNull(asOf, "asOf");
        synchronized (cache) {
            OrgSnapshot known = cache.get(asOf);
            if (known != null) {
                return known;
            }
        }
        LocalDate cutOff = asOf.knowledge().cutOff();
        @Nullable
        Instant before =
                cutOff == null ? null : cutOff.plusDays(1).atStartOfDay(zone).toInstant();
        OrgSnapshot made = OrgSnapshot.of(entity, asOf, facts, before);
        synchronized (cache) {
            cache.put(asOf, made);
        }
        return made;
    }

    /**
     * The history with more changes, recorded together; their order does not matter.
     *
     * @throws RejectedException if the history would not be consistent, with everything that is wrong
     * @throws IllegalArgumentException if the stamp is earlier than the last event's
     */
    public OrgHistory append(List<? extends OrgChange> changes, Stamp stamp) {
        requireNonNull(stamp, "stamp");
        return with(OrgFacts.events(changes, stamp));
    }

    /** What {@link #append} would refuse; empty if it would accept. */
    public Violations check(List<? extends OrgChange> changes, Stamp stamp) {
        try {
            append(changes, stamp);
            return Violations.none();
        } catch (RejectedException e) {
            return e.violations();
        }
    }

    /** The history with a new unit; see {@link #append}. */
    public OrgHistory createUnit(OrgUnit unit, OrgUnitId parent, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.CreateUnit(unit, parent, from)), stamp);
    }

    /** The history with a unit moved below another; see {@link #append}. */
    public OrgHistory moveUnit(OrgUnitId unit, OrgUnitId parent, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.MoveUnit(unit, parent, from)), stamp);
    }

    /** The history with a unit closed; see {@link #append}. */
    public OrgHistory closeUnit(OrgUnitId unit, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.CloseUnit(unit, from)), stamp);
    }

    /** The history with a new, vacant position; see {@link #append}. */
    public OrgHistory createPosition(Position position, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.CreatePosition(position, from)), stamp);
    }

    /** The history with a position closed; see {@link #append}. */
    public OrgHistory closePosition(PositionId position, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.ClosePosition(position, from)), stamp);
    }

    /** The history with a full-time holder of a position; see {@link #append}. */
    public OrgHistory appoint(PositionId position, PersonId person, LocalDate from, Stamp stamp) {
        return appoint(Assignment.from(from, person, position), stamp);
    }

    /** The history with a person in a position; see {@link #append}. */
    public OrgHistory appoint(Assignment assignment, Stamp stamp) {
        return append(List.of(new OrgChange.Appoint(assignment)), stamp);
    }

    /** The history with a person no longer in a position; see {@link #append}. */
    public OrgHistory release(PositionId position, PersonId person, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.Release(position, person, from)), stamp);
    }

    private OrgHistory with(List<OrgEvent> more) {
        Instant latest = events.isEmpty()
                ? Instant.MIN
                : events.get(events.size() - 1).stamp().at();
        for (OrgEvent event : more) {
            if (event.stamp().at().isBefore(latest)) {
                throw new IllegalArgumentException("recording time of " + entity + " would go back from " + latest
                        + " to " + event.stamp().at());
            }
            latest = event.stamp().at();
        }
        OrgFacts next = facts.plus(more, OrgReferences.resolve(facts, more));
        OrgSweep.check(next, more).throwIfAny();
        List<OrgEvent> all = new ArrayList<>(events.size() + more.size());
        all.addAll(events);
        all.addAll(more);
        return new OrgHistory(entity, Collections.unmodifiableList(all), next, zone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrgHistory that
                && entity.equals(that.entity)
                && zone.equals(that.zone)
                && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return entity.hashCode() * 31 + events.size();
    }

    @Override
    public String toString() {
        return "OrgHistory[" + entity + ", " + events.size() + " events]";
    }
}
