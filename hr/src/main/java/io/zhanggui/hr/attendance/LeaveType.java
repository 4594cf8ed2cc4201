package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;

/**
 * A type of leave as a company grants it (假期类型); all of it is declared, because law, place and company differ.
 *
 * @param code what the company calls it, unique, 1 to 64 characters
 * @param kind what it is
 * @param unit in what it is counted
 * @param step amounts are multiples of it, such as 0.5 days
 * @param counting which days count
 * @param paidShare how much of the pay goes on, 0 to 1
 * @param onBalance whether it is drawn from what was granted; otherwise it needs no balance
 */
@Beta
public record LeaveType(
        String code,
        LeaveKind kind,
        LeaveUnit unit,
        BigDecimal step,
        LeaveCounting counting,
        BigDecimal paidShare,
        boolean onBalance) {

    private static final int LONGEST_CODE = 64;

    public LeaveType {
        requireNonNull(code, "code");
        requireNonNull(kind, "kind");
        requireNonNull(unit, "unit");
        requireNonNull(counting, "counting");
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException(
                    "code of a type of leave must have 1 to " + LONGEST_CODE + " characters");
        }
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("step of leave " + code + " must be positive, but is " + step);
        }
        if (paidShare.signum() < 0 || paidShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("paid share of leave " + code + " must be 0 to 1, but is " + paidShare);
        }
        if (counting == LeaveCounting.CALENDAR_DAYS && unit == LeaveUnit.HOUR) {
            throw new IllegalArgumentException("leave " + code + " counts calendar days, so its unit is no hour");
        }
        if (kind == LeaveKind.COMPENSATORY && !onBalance) {
            throw new IllegalArgumentException("leave " + code + " makes up for work, so it is on a balance");
        }
    }

    /** A type counted in days of work, halves allowed, without a balance. */
    public static LeaveType days(String code, LeaveKind kind, String paidShare) {
        return new LeaveType(
                code,
                kind,
                LeaveUnit.DAY,
                new BigDecimal("0.5"),
                LeaveCounting.WORKDAYS,
                new BigDecimal(paidShare),
                false);
    }

    /** A type counted in hours of work, halves allowed, without a balance. */
    public static LeaveType hours(String code, LeaveKind kind, String paidShare) {
        return new LeaveType(
                code,
                kind,
                LeaveUnit.HOUR,
                new BigDecimal("0.5"),
                LeaveCounting.WORKDAYS,
                new BigDecimal(paidShare),
                kind == LeaveKind.COMPENSATORY);
    }

    /** The same drawn from a balance. */
    public LeaveType fromBalance() {
        return new LeaveType(code, kind, unit, step, counting, paidShare, true);
    }

    /** The same in whole days of the calendar. */
    public LeaveType inCalendarDays() {
        return new LeaveType(
                code, kind, LeaveUnit.DAY, BigDecimal.ONE, LeaveCounting.CALENDAR_DAYS, paidShare, onBalance);
    }
}
