package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Carries everybody's attendance from punches to a locked month (考勤核定): punch, record, decide on exceptions, confirm, lock.
 *
 * <p>Every command is one unit of work with its audit entry and its receipt; a retry under the same command key changes
 * nothing. Nobody decides on, confirms or locks their own attendance. What comes to light about a locked month goes into
 * the next open one.
 */
@Beta
public final class AttendanceBook {

    private final PunchStream punches;
    private final AttendanceRecordRepository records;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final ZoneId zone;
    private final AttendanceCalculator calculator;

    /**
     * The service on a host's ports; the unit of work covers all of them.
     *
     * @param zone the zone of the clocks on the wall, to see that no punch is ahead of its stamp
     * @param calculator says to which shift, and so to which month, a punch belongs
     */
    public AttendanceBook(
            PunchStream punches,
            AttendanceRecordRepository records,
            CommandReceipts receipts,
            AuditTrail audit,
            UnitOfWork work,
            ZoneId zone,
            AttendanceCalculator calculator) {
        this.punches = requireNonNull(punches, "punches");
        this.records = requireNonNull(records, "records");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.work = requireNonNull(work, "work");
        this.zone = requireNonNull(zone, "zone");
        this.calculator = requireNonNull(calculator, "calculator");
    }

    /** The service on memory adapters of its own in a store. */
    public static AttendanceBook inMemory(MemoryStore store, ZoneId zone, AttendanceCalculator calculator) {
        return new AttendanceBook(
                PunchStream.inMemory(store),
                AttendanceRecordRepository.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                store,
                zone,
                calculator);
    }

    /**
     * Stores punches of one person: all of them, or none. Those that are known already, because a clock sent them twice, are
     * left out before anything is checked. A punch after midnight belongs to the month of its night shift.
     *
     * @throws RejectedException if a new one is ahead of the stamp, or of a locked month
     */
    public void punch(PersonId person, Collection<Punch> added, Stamp stamp) {
        Fingerprint content = command("attendance.punch", person.value(), stamp)
                .add("punches", added.stream().map(Punch::toString).sorted().toList())
                .build();
        once(stamp, content, () -> {
            List<Recorded<Punch>> before = punches.read(person);
            Set<Punch> news = new LinkedHashSet<>(added);
            before.forEach(known -> news.remove(known.event()));
            checkPunches(person, news, stamp).throwIfAny();
            Instant last = before.isEmpty()
                    ? stamp.at()
                    : before.get(before.size() - 1).at();
            Instant at = last.isAfter(stamp.at()) ? last : stamp.at();
            punches.append(
                    person,
                    before.size(),
                    news.stream().map(each -> new Recorded<>(at, each)).toList());
            audit.record(new AuditEntry(stamp, "attendance.punched", person.value(), content));
            return person.value();
        });
    }

    private Violations checkPunches(PersonId person, Collection<Punch> added, Stamp stamp) {
        LocalDateTime now = onTheWall(stamp);
        Violations.Builder found = Violations.builder();
        for (Punch each : added) {
            YearMonth month = YearMonth.from(calculator.dayOf(each));
            String path = person + "." + each.at();
            found.addIf(each.at().isAfter(now), AttendanceViolation.PUNCH_AHEAD, path, now);
            found.addIf(isLocked(person, month), AttendanceViolation.MONTH_LOCKED, path, month);
            found.addIf(
                    each.source() == PunchSource.CORRECTION && stamp.actor().involves(person),
                    AttendanceViolation.OWN_ATTENDANCE,
                    path,
                    stamp.actor().toString());
        }
        return found.build();
    }

    private LocalDateTime onTheWall(Stamp stamp) {
        return LocalDateTime.ofInstant(stamp.at(), zone);
    }

    private boolean isLocked(PersonId person, YearMonth month) {
        return records.find(new AttendanceRecord.Id(person, month))
                .filter(each -> each.value().state() instanceof AttendanceState.Locked)
                .isPresent();
    }

    /** A person's punches of a month and of the days around it, for {@link AttendanceFacts}. */
    public List<Punch> punches(PersonId person, YearMonth month) {
        LocalDate first = month.atDay(1).minusDays(1);
        LocalDate last = month.plusMonths(1).atDay(2);
        return work.call(() -> punches.read(person).stream()
                .map(Recorded::event)
                .filter(each ->
                        !each.at().isBefore(first.atStartOfDay()) && each.at().isBefore(last.atStartOfDay()))
                .toList());
    }

    /**
     * Stores a month as it was calculated, for the first time or anew; decisions on exceptions that are as before stay.
     *
     * @throws RejectedException if the month is confirmed or locked
     */
    public AttendanceRecord record(AttendanceSheet sheet, Stamp stamp) {
        AttendanceRecord.Id id = new AttendanceRecord.Id(sheet.person(), sheet.month());
        Fingerprint content = command("attendance.record", id.toString(), stamp)
                .add("sheet", sheet.fingerprint())
                .build();
        once(stamp, content, () -> {
            if (records.find(id).isEmpty()) {
                records.add(AttendanceRecord.open(id));
            }
            return change(id, "attendance.recorded", content, stamp, each -> {
                AttendanceChecks.requireOpen(each);
                return each.with(sheet);
            });
        });
        return get(id);
    }

    /**
     * Decides on an exception (处理异常).
     *
     * @param excused whether it costs nothing; otherwise it stands
     * @throws RejectedException if the month is not open, there is no such exception, or it is the
     *     actor's own
     */
    public AttendanceRecord decide(
            AttendanceRecord.Id id, LocalDate day, AttendanceExceptionKind kind, boolean excused, Stamp stamp) {
        Fingerprint content = command("attendance.decide", id.toString(), stamp)
                .add("day", day)
                .add("kind", kind)
                .add("excused", excused)
                .build();
        once(
                stamp,
                content,
                () -> change(id, "attendance.decided", content, stamp, each -> {
                    AttendanceChecks.requireOpen(each);
                    AttendanceChecks.requireOther(each, stamp);
                    AttendanceChecks.requireException(each, day, kind);
                    return each.with(new ExceptionDecision(day, kind, excused, stamp));
                }));
        return get(id);
    }

    /**
     * Confirms an open month (考勤确认).
     *
     * @throws RejectedException if it is not open or not calculated, an exception is undecided, or
     *     it is the actor's own
     */
    public AttendanceRecord confirm(AttendanceRecord.Id id, Stamp stamp) {
        Fingerprint content =
                command("attendance.confirm", id.toString(), stamp).build();
        once(
                stamp,
                content,
                () -> change(id, "attendance.confirmed", content, stamp, each -> {
                    AttendanceChecks.requireOpen(each);
                    AttendanceChecks.requireOther(each, stamp);
                    AttendanceChecks.refuseIf(
                            each.sheet() == null, AttendanceViolation.NOT_CALCULATED, id.toString(), id.month());
                    AttendanceChecks.requireDecided(each);
                    return each.in(new AttendanceState.Confirmed(new AttendanceSignature(stamp.actor(), stamp.at())));
                }));
        return get(id);
    }

    /**
     * Opens a confirmed month again.
     *
     * @throws RejectedException if it is not confirmed, or it is the actor's own
     */
    public AttendanceRecord reopen(AttendanceRecord.Id id, Stamp stamp) {
        Fingerprint content = command("attendance.reopen", id.toString(), stamp).build();
        once(
                stamp,
                content,
                () -> change(id, "attendance.reopened", content, stamp, each -> {
                    AttendanceChecks.requireConfirmed(each);
                    AttendanceChecks.requireOther(each, stamp);
                    return each.in(new AttendanceState.Open());
                }));
        return get(id);
    }

    /**
     * Locks a confirmed month, so that pay can go by it (考勤封账); from then on it never changes.
     *
     * @throws RejectedException if it is not confirmed, it is the actor's own, or by the stamp the month or its last shift is
     *     not over
     */
    public AttendanceRecord lock(AttendanceRecord.Id id, Stamp stamp) {
        Fingerprint content = command("attendance.lock", id.toString(), stamp).build();
        once(
                stamp,
                content,
                () -> change(id, "attendance.locked", content, stamp, each -> {
                    AttendanceSignature confirmation = AttendanceChecks.requireConfirmed(each);
                    AttendanceChecks.requireOther(each, stamp);
                    AttendanceChecks.requireOver(each, onTheWall(stamp));
                    return each.in(new AttendanceState.Locked(
                            confirmation, new AttendanceSignature(stamp.actor(), stamp.at())));
                }));
        return get(id);
    }

    /**
     * Corrects a locked month, for example by a late leave slip: the difference goes into the person's next open month, which
     * is opened if there is none yet. What was decided on exceptions of the locked month holds for those that are as before.
     *
     * @param corrected the month calculated anew
     * @return the record that holds the adjustment
     * @throws RejectedException if the month is not locked, it is the actor's own, an exception is new or costs something else
     *     now, or nothing changes
     */
    public AttendanceRecord correct(AttendanceSheet corrected, Stamp stamp) {
        return correct(corrected, List.of(), stamp);
    }

    /**
     * Corrects a locked month with decisions on its new exceptions; see {@link #correct(AttendanceSheet, Stamp)}.
     *
     * @param decisions on exceptions that the locked month had not, or that cost something else now; they come before its own
     * @throws RejectedException also if there is no such exception, or it is the decider's own
     */
    public AttendanceRecord correct(AttendanceSheet corrected, List<ExceptionDecision> decisions, Stamp stamp) {
        AttendanceRecord.Id id = new AttendanceRecord.Id(corrected.person(), corrected.month());
        Fingerprint content = command("attendance.correct", id.toString(), stamp)
                .add("sheet", corrected.fingerprint())
                .add(
                        "decisions",
                        decisions.stream()
                                .map(each -> List.of(each.day(), each.kind().name(), each.excused()))
                                .toList())
                .build();
        String into = work.call(() -> receipts.once(stamp, content, () -> {
            AttendanceRecord locked = records.get(id).value();
            AttendanceChecks.requireLocked(locked);
            AttendanceChecks.requireOther(locked, stamp);
            List<AttendanceRecord> all = ofPerson(id.person());
            AttendanceSheet before = lastSaid(locked, all);
            AttendanceSheet after = decided(locked, corrected, decisions);
            AttendanceChecks.refuseIf(
                    before.paysLike(after), AttendanceViolation.NOTHING_CHANGED, id.toString(), id.month());
            AttendanceRecord.Id open = nextOpen(id, all);
            if (records.find(open).isEmpty()) {
                records.add(AttendanceRecord.open(open));
            }
            AttendanceAdjustment adjustment = new AttendanceAdjustment(before, after, stamp);
            return change(open, "attendance.corrected", content, stamp, each -> each.with(adjustment));
        }));
        return get(new AttendanceRecord.Id(id.person(), YearMonth.parse(into)));
    }

    /** The corrected sheet with what was decided on the locked one as far as it is the same, and with the new decisions. */
    private static AttendanceSheet decided(
            AttendanceRecord locked, AttendanceSheet corrected, List<ExceptionDecision> decisions) {
        AttendanceRecord revised = locked.with(corrected);
        for (ExceptionDecision each : decisions) {
            AttendanceChecks.requireException(revised, each.day(), each.kind());
            AttendanceChecks.requireOther(revised, each.stamp());
            revised = revised.with(each);
        }
        AttendanceChecks.requireDecided(revised);
        return revised.decided().orElseThrow();
    }

    private static AttendanceSheet lastSaid(AttendanceRecord locked, List<AttendanceRecord> all) {
        return all.stream()
                .flatMap(each -> each.adjustments().stream())
                .filter(each -> each.month().equals(locked.id().month()))
                .reduce((earlier, later) -> later)
                .map(AttendanceAdjustment::after)
                .orElseGet(() -> locked.decided().orElseThrow());
    }

    private static AttendanceRecord.Id nextOpen(AttendanceRecord.Id locked, List<AttendanceRecord> all) {
        YearMonth month = locked.month().plusMonths(1);
        for (AttendanceRecord each : all) {
            if (each.id().month().equals(month) && !(each.state() instanceof AttendanceState.Open)) {
                month = month.plusMonths(1);
            }
        }
        return new AttendanceRecord.Id(locked.person(), month);
    }

    private List<AttendanceRecord> ofPerson(PersonId person) {
        try (Stream<Versioned<AttendanceRecord>> all = records.ofPerson(person)) {
            return all.map(Versioned::value).toList();
        }
    }

    /**
     * The attendance as it stands.
     *
     * @throws io.zhanggui.core.repository.NotFoundException if there is none
     */
    public AttendanceRecord get(AttendanceRecord.Id id) {
        return work.call(() -> records.get(id).value());
    }

    /** Everybody's attendance of a month, in the order of persons. */
    public List<AttendanceRecord> ofMonth(YearMonth month) {
        return work.call(() -> {
            try (Stream<Versioned<AttendanceRecord>> all = records.ofMonth(month)) {
                return all.map(Versioned::value).toList();
            }
        });
    }

    /** What the change gives is stored, with its audit entry; the outcome is the month. */
    private String change(
            AttendanceRecord.Id id,
            String action,
            Fingerprint content,
            Stamp stamp,
            UnaryOperator<AttendanceRecord> change) {
        records.replace(records.get(id).map(change));
        audit.record(new AuditEntry(stamp, action, id.toString(), content));
        return id.month().toString();
    }

    private void once(Stamp stamp, Fingerprint content, Supplier<String> action) {
        work.call(() -> receipts.once(stamp, content, action));
    }

    private static Fingerprint.Builder command(String kind, String subject, Stamp stamp) {
        return Fingerprint.of(kind)
                .add("subject", subject)
                .add("actor", stamp.actor().toString())
                .add("reason", stamp.reason());
    }
}
