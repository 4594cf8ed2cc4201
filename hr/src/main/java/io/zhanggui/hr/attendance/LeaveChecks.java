package io.zhanggui.hr.attendance;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.threeten.extra.LocalDateRange;

/** What stands against entries of a leave account. */
final class LeaveChecks {

    private final Map<String, LeaveType> types = new TreeMap<>();
    private final Roster roster;

    LeaveChecks(List<LeaveType> types, Roster roster) {
        this.roster = roster;
        for (LeaveType type : types) {
            if (this.types.put(type.code(), type) != null) {
                throw new IllegalArgumentException("type of leave " + type.code() + " is declared twice");
            }
        }
    }

    /** Whoever gains by an entry does not make it. */
    static Violations byAnother(PersonId person, Stamp stamp) {
        return Violations.builder()
                .addIf(
                        stamp.actor().involves(person),
                        AttendanceViolation.OWN_LEAVE,
                        person.value(),
                        stamp.actor().toString())
                .build();
    }

    /** A new grant. */
    Violations lot(LeaveAccount account, LeaveLot lot) {
        String path = account.person() + "." + lot.number();
        LeaveType type = types.get(lot.type());
        return Violations.builder()
                .addIf(type == null || !type.onBalance(), AttendanceViolation.LEAVE_TYPE_UNKNOWN, path, lot.type())
                .addIf(account.find(lot.number()).isPresent(), AttendanceViolation.LEAVE_GRANTED_BEFORE, path)
                .build();
    }

    /** Time off for work. */
    Violations earned(LeaveAccount account, LeaveLot lot, AttendanceSheet attendance, LocalDate workedOn) {
        PersonId person = account.person();
        String path = person + "." + lot.number();
        LeaveType type = types.get(lot.type());
        boolean restDay = roster.kindOf(person, workedOn) == DayKind.REST_DAY;
        BigDecimal worked = attendance.restDayHours(workedOn);
        return Violations.builder()
                .addIf(
                        type != null && (type.kind() != LeaveKind.COMPENSATORY || type.unit() != LeaveUnit.HOUR),
                        AttendanceViolation.LEAVE_MAKES_UP_FOR_NOTHING,
                        path,
                        lot.type())
                .addIf(!restDay, AttendanceViolation.LEAVE_FOR_REST_DAYS_ONLY, path, workedOn)
                .addIf(
                        restDay && lot.amount().compareTo(worked) > 0,
                        AttendanceViolation.MADE_UP_NOT_WORKED,
                        path,
                        lot.amount(),
                        worked)
                .addIf(account.earned().containsKey(workedOn), AttendanceViolation.LEAVE_EARNED_BEFORE, path, workedOn)
                .build();
    }

    /** A correction of a grant. */
    Violations adjusted(LeaveAccount account, String number, BigDecimal change) {
        String path = account.person() + "." + number;
        Optional<LotAccount> lot = account.find(number);
        return Violations.builder()
                .addIf(lot.isEmpty(), AttendanceViolation.LEAVE_UNKNOWN, path)
                .addIf(change.signum() == 0, AttendanceViolation.LEAVE_AMOUNT, path, change)
                .addIf(
                        lot.isPresent() && lot.get().free().add(change).signum() < 0,
                        AttendanceViolation.LEAVE_EXCEEDS_BALANCE,
                        path,
                        change.negate(),
                        lot.map(LotAccount::free).orElse(BigDecimal.ZERO))
                .build();
    }

    /** A grant that gets what is left of another. */
    Violations carriedOver(LeaveAccount account, String number, LeaveLot to) {
        String path = account.person() + "." + number;
        Optional<LotAccount> from = account.find(number);
        if (from.isEmpty()) {
            return Violations.of(Violation.of(AttendanceViolation.LEAVE_UNKNOWN, path));
        }
        LeaveLot old = from.get().lot();
        boolean tooLate = old.until() != null && to.from().isAfter(old.until());
        return Violations.builder()
                .addIf(
                        !old.type().equals(to.type()) || tooLate || to.from().isBefore(old.from()),
                        AttendanceViolation.LEAVE_CARRY_OVER,
                        path,
                        to.from())
                .addIf(
                        from.get().free().compareTo(to.amount()) < 0,
                        AttendanceViolation.LEAVE_EXCEEDS_BALANCE,
                        path,
                        to.amount(),
                        from.get().free())
                .build();
    }

    /** Leave to be taken. */
    Violations request(LeaveAccount account, LeaveRequest request, LocalDateRange employed) {
        String path = request.person() + "." + request.reference();
        LeaveType type = request.type();
        Optional<LeaveRequest> other = account.overlapping(request, roster);
        Violations found = Violations.builder()
                .addIf(!type.equals(types.get(type.code())), AttendanceViolation.LEAVE_TYPE_UNKNOWN, path, type.code())
                .addIf(account.hasTaken(request.reference()), AttendanceViolation.LEAVE_GRANTED_BEFORE, path)
                .addIf(
                        !employed.encloses(request.time().days()),
                        AttendanceViolation.OUTSIDE_EMPLOYMENT,
                        path,
                        request.time().days())
                .addIf(
                        other.isPresent(),
                        AttendanceViolation.LEAVE_OVERLAPS,
                        path,
                        other.map(LeaveRequest::reference).orElse(""))
                .build();
        return found.plus(amounts(account, request, path));
    }

    private Violations amounts(LeaveAccount account, LeaveRequest request, String path) {
        LeaveType type = request.type();
        SortedMap<LocalDate, BigDecimal> amounts = request.amounts(roster);
        if (amounts.isEmpty()) {
            return Violations.of(Violation.of(
                    AttendanceViolation.LEAVE_WITHOUT_WORKDAY,
                    path,
                    request.time().days()));
        }
        BigDecimal total = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean enough = !type.onBalance()
                || account.draws(type.code(), request.amounts(roster, account.leave()))
                        .isPresent();
        // how many hours a day or half of one has is the shift's choice
        boolean chosen = type.unit() == LeaveUnit.DAY || request.time() instanceof LeaveTime.Hours;
        return Violations.builder()
                .addIf(
                        chosen && total.remainder(type.step()).signum() != 0,
                        AttendanceViolation.LEAVE_STEP,
                        path,
                        total,
                        type.step())
                .addIf(
                        !enough,
                        AttendanceViolation.LEAVE_EXCEEDS_BALANCE,
                        path,
                        total,
                        account.available(type.code(), amounts.firstKey()))
                .build();
    }
}
