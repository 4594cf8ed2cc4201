package io.zhanggui.hr.attendance;

import io.zhanggui.core.time.DayKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** One day of one person on its way from punches to figures. */
final class DayCalculation {

    private final Roster roster;
    private final AttendancePolicy policy;
    private final AttendanceFacts facts;
    private final LocalDate date;
    private final DayKind kind;
    private final @Nullable Shift shift;
    private final Spans claims;
    private final SortedSet<LocalDateTime> punches;
    private final List<LeavePart> leave = new ArrayList<>();
    private final List<AttendanceException> exceptions = new ArrayList<>();

    private @Nullable LocalDateTime in;
    private @Nullable LocalDateTime out;
    private Spans worked = Spans.NONE;
    private Spans extra = Spans.NONE;
    private int late;
    private int early;
    private int deducted;
    private BigDecimal absent = BigDecimal.ZERO;

    private DayCalculation(
            Roster roster,
            AttendancePolicy policy,
            AttendanceFacts facts,
            LocalDate date,
            @Nullable Slot slot,
            SortedSet<LocalDateTime> punches) {
        this.roster = roster;
        this.policy = policy;
        this.facts = facts;
        this.date = date;
        this.kind = roster.kindOf(facts.person(), date);
        this.shift = slot == null ? null : slot.shift();
        this.claims = slot == null ? Spans.NONE : slot.claims();
        this.punches = punches;
    }

    /**
     * Calculates a day.
     *
     * @param slot when the person is expected; {@code null} for a day off
     * @param within punches that belong to it
     * @param beside punches of the day that belong to no shift
     */
    static DayCalculation of(
            Roster roster,
            AttendancePolicy policy,
            AttendanceFacts facts,
            LocalDate date,
            @Nullable Slot slot,
            SortedSet<LocalDateTime> within,
            SortedSet<LocalDateTime> beside) {
        boolean byPunches = slot == null && policy.overtime() == OvertimeBasis.PUNCHED;
        DayCalculation day = new DayCalculation(roster, policy, facts, date, slot, byPunches ? beside : within);
        if (!day.punches.isEmpty()) {
            day.in = day.punches.first();
        }
        if (day.punches.size() > 1) {
            day.out = day.punches.last();
        }
        if (!beside.isEmpty() && !byPunches) {
            day.found(AttendanceExceptionKind.NO_SHIFT, 0, BigDecimal.ZERO);
        }
        day.calculate();
        return day;
    }

    private void calculate() {
        if (shift == null) {
            dayOff();
        } else if (kind == DayKind.WORKDAY) {
            workday(shift);
        } else {
            holidayShift(shift);
        }
    }

    private void workday(Shift due) {
        Spans remaining = due.working(date).without(takeLeave(due));
        BigDecimal missing = BigDecimal.ONE.subtract(onLeave());
        if (remaining.isEmpty()) {
            cameOnLeave(due);
        } else if (in == null) {
            absent = missing;
            found(AttendanceExceptionKind.ABSENT, 0, absent);
        } else if (out == null) {
            absent = policy.missingPunch().min(missing);
            found(AttendanceExceptionKind.MISSING_PUNCH, 0, absent);
        } else {
            attended(due, remaining, in, out);
        }
    }

    /** Overtime that was approved beside the leave is paid; whoever came for anything else is asked why. */
    private void cameOnLeave(Shift due) {
        Spans present = in == null || out == null ? Spans.NONE : Spans.of(new TimeSpan(in, out));
        extra = present.and(claims).without(Spans.of(due.on(date)));
        if (in != null && (extra.isEmpty() || !present.and(due.working(date)).isEmpty())) {
            found(AttendanceExceptionKind.PUNCH_ON_LEAVE, 0, BigDecimal.ZERO);
        }
    }

    private void attended(Shift due, Spans remaining, LocalDateTime from, LocalDateTime until) {
        worked = remaining.and(Spans.of(new TimeSpan(from, until)));
        late = policy.late(remaining.before(from).minutes(), due.lateGrace());
        early = policy.late(remaining.after(until).minutes(), due.earlyGrace());
        int forLate = Math.min(policy.lateness().deducted(late), remaining.minutes());
        int forEarly = Math.min(policy.lateness().deducted(early), remaining.minutes() - forLate);
        deducted = forLate + forEarly;
        if (late > policy.lateToConfirm()) {
            found(AttendanceExceptionKind.LATE_BEYOND, forLate, BigDecimal.ZERO);
        }
        if (early > policy.lateToConfirm()) {
            found(AttendanceExceptionKind.EARLY_BEYOND, forEarly, BigDecimal.ZERO);
        }
        extra = afterShift(due, from, until);
    }

    private Spans afterShift(Shift due, LocalDateTime from, LocalDateTime until) {
        Spans after = Spans.of(new TimeSpan(from, until)).after(due.on(date).end());
        return policy.overtime() == OvertimeBasis.CLAIMED ? after.and(claims) : after;
    }

    /** The roster asked for the shift, so it needs no approval; nobody is absent on a holiday. */
    private void holidayShift(Shift planned) {
        if (in != null && out == null) {
            found(AttendanceExceptionKind.MISSING_PUNCH, 0, BigDecimal.ZERO);
        } else if (in != null && out != null) {
            worked = planned.working(date).and(Spans.of(new TimeSpan(in, out)));
            extra = worked.or(afterShift(planned, in, out));
        }
    }

    private void dayOff() {
        if (in != null && out == null) {
            found(AttendanceExceptionKind.MISSING_PUNCH, 0, BigDecimal.ZERO);
        } else if (in != null && out != null) {
            Spans present = Spans.of(new TimeSpan(in, out));
            extra = (claims.isEmpty() ? present : present.and(claims)).without(breaks());
            worked = extra;
        }
    }

    private Spans breaks() {
        List<TimeSpan> all = new ArrayList<>();
        for (Shift.Break each : policy.breaksOnDaysOff()) {
            all.add(TimeSpan.of(date, each.start(), each.end()));
            all.add(TimeSpan.of(date.plusDays(1), each.start(), each.end()));
        }
        return Spans.of(all);
    }

    /** The time of the shift on leave; the last part of a day that is all on leave makes up the whole. */
    private Spans takeLeave(Shift due) {
        Spans taken = Spans.NONE;
        for (LeaveRequest request : facts.leave()) {
            Spans own = request.excused(due, date).without(taken);
            if (own.isEmpty()) {
                continue;
            }
            taken = taken.or(own);
            BigDecimal left = BigDecimal.ONE.subtract(onLeave());
            if (left.signum() == 0) {
                break;
            }
            boolean all = taken.minutes() == due.minutes();
            boolean half = request.time() instanceof LeaveTime.HalfDay && !all;
            BigDecimal share = half ? new BigDecimal("0.5") : Share.of(own.minutes(), due.minutes());
            leave.add(new LeavePart(
                    request.reference(),
                    request.type().code(),
                    all ? left : share.min(left),
                    request.type().paidShare()));
        }
        return taken;
    }

    private BigDecimal onLeave() {
        return leave.stream().map(LeavePart::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Overtime by kind of day, each rounded on its own. */
    private OvertimeMinutes overtime() {
        if (policy.holidays() == HolidayBasis.SHIFT_DAY) {
            return paid(kind, extra.minutes());
        }
        Spans onHolidays = extra.or(worked).on(roster::isHoliday);
        Spans beside = extra.on(day -> !roster.isHoliday(day));
        OvertimeMinutes holiday = paid(DayKind.STATUTORY_HOLIDAY, onHolidays.minutes());
        return beside.isEmpty() ? holiday : holiday.plus(paid(kindBesideHoliday(), beside.minutes()));
    }

    /** What goes on after midnight from a holiday counts by the day that it reaches, because no shift of that day covers it. */
    private DayKind kindBesideHoliday() {
        return kind == DayKind.STATUTORY_HOLIDAY ? roster.kindOf(facts.person(), date.plusDays(1)) : kind;
    }

    private OvertimeMinutes paid(DayKind day, int minutes) {
        int counted = policy.paidOvertime(minutes);
        return switch (day) {
            case WORKDAY -> new OvertimeMinutes(counted, 0, 0);
            case REST_DAY -> new OvertimeMinutes(0, counted, 0);
            case STATUTORY_HOLIDAY -> new OvertimeMinutes(0, 0, counted);
        };
    }

    private int nightMinutes() {
        List<TimeSpan> nights = new ArrayList<>();
        for (int day = -1; day <= 1; day++) {
            nights.add(TimeSpan.of(
                    date.plusDays(day), policy.night().start(), policy.night().end()));
        }
        return worked.or(extra).and(Spans.of(nights)).minutes();
    }

    private void found(AttendanceExceptionKind what, int minutes, BigDecimal days) {
        exceptions.add(new AttendanceException(what, minutes, days));
    }

    AttendanceDay day() {
        return new AttendanceDay(
                date,
                kind,
                shift,
                in,
                out,
                shift != null && kind == DayKind.WORKDAY ? shift.minutes() : 0,
                worked.minutes(),
                late,
                early,
                deducted,
                nightMinutes(),
                absent,
                leave,
                overtime(),
                exceptions);
    }
}
