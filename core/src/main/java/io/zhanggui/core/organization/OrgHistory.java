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
import java.util.Optional;

/**
 * Everything that was ever recorded about the organisation of one legal entity; immutable, and only appended to.
 *
 * <p>Each change holds from a day of its own, in the past or the future, whatever the day on which it is recorded. Of
 * two changes of the same thing from the same day, the one recorded later holds. {@link #on} reads as known now,
 * {@link #asOf} as known on a day, which later entries never change.
 *
 * <p>A history is consistent on every day: each unit and position stands in one that exists, nothing loops, no position
 * has more holders than seats, and nobody has more than one full-time job. Functional and project lines, supervision and
 * sites begin on days on which what they name exists, and show on no day on which it does not. What would break this is refused with all
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
    private final List<SiteStandard> standards;
    private final Map<AsOf, OrgSnapshot> cache = new LinkedHashMap<>(CACHED * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AsOf, OrgSnapshot> eldest) {
            return size() > CACHED;
        }
    };

    private OrgHistory(
            LegalEntityId entity, List<OrgEvent> events, OrgFacts facts, ZoneId zone, List<SiteStandard> standards) {
        this.entity = entity;
        this.events = events;
        this.facts = facts;
        this.zone = zone;
        this.standards = standards;
    }

    /** The history of an organisation that begins with its topmost unit. */
    public static OrgHistory found(LegalEntityId entity, OrgUnit root, LocalDate on, Stamp stamp) {
        return empty(requireNonNull(entity, "entity")).append(List.of(new OrgChange.Found(root, on)), stamp);
    }

    /**
     * A history from stored events, in the order of recording. What was right when it was recorded stays so: sites are not held
     * against the standards of today, nor ends and first days against what later entries made of them.
     *
     * @throws RejectedException if together they are not consistent
     * @throws IllegalArgumentException if there are none, or recording time goes back
     */
    public static OrgHistory restore(LegalEntityId entity, List<OrgEvent> events) {
        requireNonNull(entity, "entity");
        if (events.isEmpty()) {
            throw new IllegalArgumentException("the history of " + entity + " needs at least the founding");
        }
        return empty(entity).with(List.copyOf(events), false);
    }

    private static OrgHistory empty(LegalEntityId entity) {
        return new OrgHistory(entity, List.of(), OrgFacts.none(), CHINA, SiteStandard.shipped());
    }

    /** The same history, whose days of recording are those of another time zone than China's (UTC+8). */
    public OrgHistory recordedIn(ZoneId other) {
        return new OrgHistory(entity, events, facts, requireNonNull(other, "other"), standards);
    }

    /** The time zone of the days of recording. */
    public ZoneId zone() {
        return zone;
    }

    /** The same history, which holds new sites against these standards instead of {@link SiteStandard#shipped()}. */
    public OrgHistory withSiteStandards(List<SiteStandard> others) {
        return new OrgHistory(entity, events, facts, zone, List.copyOf(others));
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
        OrgSnapshot made = OrgSnapshot.of(entity, asOf, facts, moment(asOf).before());
        synchronized (cache) {
            cache.put(asOf, made);
        }
        return made;
    }

    private OrgMoment moment(AsOf asOf) {
        LocalDate cutOff = asOf.knowledge().cutOff();
        return OrgMoment.of(
                asOf.date(),
                cutOff == null ? null : cutOff.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * The unit above on a day, without a chart of the day; empty for the one at the top.
     *
     * @throws IllegalArgumentException if the unit does not exist then
     */
    public Optional<OrgUnitId> parentOf(OrgUnitId unit, LocalDate date) {
        return parentOf(unit, date, OrgMoment.of(date, null));
    }

    /** The unit above on a day as known on a day; see {@link #parentOf(OrgUnitId, LocalDate)}. */
    public Optional<OrgUnitId> parentOf(OrgUnitId unit, AsOf asOf) {
        return parentOf(unit, asOf, moment(asOf));
    }

    private Optional<OrgUnitId> parentOf(OrgUnitId unit, Object day, OrgMoment moment) {
        int number = facts.units().of(requireNonNull(unit, "unit"));
        int above = number < 0 ? Forest.ABSENT : facts.parentOf(number, moment);
        if (above == Forest.ABSENT) {
            throw new IllegalArgumentException("unit " + unit + " does not exist on " + day);
        }
        return above == Forest.ROOT
                ? Optional.empty()
                : Optional.of(facts.units().get(above));
    }

    /**
     * The positions above on a day, the nearest first, without a chart of the day (汇报线).
     *
     * @throws IllegalArgumentException if the position does not exist then
     */
    public List<PositionId> reportingLine(PositionId position, LocalDate date) {
        return reportingLine(position, date, OrgMoment.of(date, null));
    }

    /** The positions above on a day as known on a day; see {@link #reportingLine(PositionId, LocalDate)}. */
    public List<PositionId> reportingLine(PositionId position, AsOf asOf) {
        return reportingLine(position, asOf, moment(asOf));
    }

    private List<PositionId> reportingLine(PositionId position, Object day, OrgMoment moment) {
        int number = facts.positions().of(requireNonNull(position, "position"));
        int described = number < 0 ? Forest.ABSENT : facts.describing(number, moment);
        if (described == Forest.ABSENT) {
            throw new IllegalArgumentException("position " + position + " does not exist on " + day);
        }
        List<PositionId> line = new ArrayList<>();
        for (int at = facts.superiorOf(described); at != Forest.ROOT; ) {
            line.add(facts.positions().get(at));
            at = facts.superiorOf(facts.describing(at, moment));
        }
        return Collections.unmodifiableList(line);
    }

    /**
     * The history with more changes, recorded together; their order does not matter.
     *
     * @throws RejectedException if the history would not be consistent, with everything that is wrong
     * @throws IllegalArgumentException if the stamp is earlier than the last event's
     */
    public OrgHistory append(List<? extends OrgChange> changes, Stamp stamp) {
        requireNonNull(changes, "changes");
        requireNonNull(stamp, "stamp");
        return with(OrgFacts.events(changes, stamp), true);
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

    /** The history with another name for a unit; see {@link #append}. */
    public OrgHistory renameUnit(OrgUnitId unit, OrgName name, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.RenameUnit(unit, name, from)), stamp);
    }

    /** The history with a named head of a unit; see {@link #append}. */
    public OrgHistory nameHead(OrgUnitId unit, PositionId head, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.NameHead(unit, head, from)), stamp);
    }

    /**
     * The history with a unit merged into another: everything that stands in it on the day, as known now, goes over; see
     * {@link #append}.
     */
    public OrgHistory mergeUnits(OrgUnitId unit, OrgUnitId into, LocalDate from, Stamp stamp) {
        OrgSnapshot org = on(from);
        List<OrgUnitId> units = org.children(unit).stream().map(OrgUnit::id).toList();
        List<PositionId> positions =
                org.positionsIn(unit).stream().map(Position::id).toList();
        return append(List.of(new OrgChange.MergeUnits(unit, into, units, positions, from)), stamp);
    }

    /** The history with a part of a unit as a unit of its own, below the same one; see {@link #append}. */
    public OrgHistory splitUnit(
            OrgUnitId unit,
            OrgUnit part,
            List<OrgUnitId> units,
            List<PositionId> positions,
            LocalDate from,
            Stamp stamp) {
        OrgUnitId parent = parentOf(unit, from).orElse(unit);
        return append(List.of(new OrgChange.SplitUnit(unit, part, parent, units, positions, from)), stamp);
    }

    /** The history with a unit at a site; see {@link #append}. */
    public OrgHistory locateUnit(OrgUnitId unit, Site site, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.LocateUnit(unit, site, from)), stamp);
    }

    /** The history with a unit closed; see {@link #append}. */
    public OrgHistory closeUnit(OrgUnitId unit, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.CloseUnit(unit, from)), stamp);
    }

    /** The history with a new, vacant position; see {@link #append}. */
    public OrgHistory createPosition(Position position, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.CreatePosition(position, from)), stamp);
    }

    /** The history with a position described anew; see {@link #append}. */
    public OrgHistory changePosition(Position position, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.ChangePosition(position, from)), stamp);
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

    /** The history with a new job; see {@link #append}. */
    public OrgHistory createJob(Job job, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.CreateJob(job, from)), stamp);
    }

    /** The history with a job described anew; see {@link #append}. */
    public OrgHistory changeJob(Job job, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.ChangeJob(job, from)), stamp);
    }

    /** The history with a functional or project line; see {@link #append}. */
    public OrgHistory drawLine(ReportingLine line, Stamp stamp) {
        return append(List.of(new OrgChange.DrawLine(line)), stamp);
    }

    /** The history with the end of such a line; see {@link #append}. */
    public OrgHistory endLine(PositionId position, PositionId manager, LineKind kind, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.EndLine(position, manager, kind, from)), stamp);
    }

    /** The history with a body that supervises a unit; see {@link #append}. */
    public OrgHistory supervise(Supervision supervision, Stamp stamp) {
        return append(List.of(new OrgChange.Supervise(supervision)), stamp);
    }

    /** The history with the end of such supervision; see {@link #append}. */
    public OrgHistory endSupervision(OrgUnitId body, OrgUnitId unit, LocalDate from, Stamp stamp) {
        return append(List.of(new OrgChange.EndSupervision(body, unit, from)), stamp);
    }

    private OrgHistory with(List<OrgEvent> recorded, boolean areNew) {
        Instant latest = events.isEmpty()
                ? Instant.MIN
                : events.get(events.size() - 1).stamp().at();
        for (OrgEvent event : recorded) {
            if (event.stamp().at().isBefore(latest)) {
                throw new IllegalArgumentException("recording time of " + entity + " would go back from " + latest
                        + " to " + event.stamp().at());
            }
            latest = event.stamp().at();
        }
        OrgReferences resolved = OrgReferences.resolve(facts, recorded);
        List<OrgEvent> more = resolved.shared(recorded);
        OrgFacts next = facts.plus(more, resolved);
        Violations.Builder found = Violations.builder();
        OrgSweep.check(next, more, areNew).list().forEach(found::add);
        SideCheck.check(next, more).list().forEach(found::add);
        if (areNew) {
            SideCheck.checkNew(next, more, standards).list().forEach(found::add);
        }
        found.build().throwIfAny();
        List<OrgEvent> all = new ArrayList<>(events.size() + more.size());
        all.addAll(events);
        all.addAll(more);
        return new OrgHistory(entity, Collections.unmodifiableList(all), next, zone, standards);
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
