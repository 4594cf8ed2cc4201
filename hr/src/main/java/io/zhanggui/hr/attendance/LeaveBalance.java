package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a person has of a type of leave at the end of a day (假期余额), in the unit of the type: granted + adjusted = taken +
 * expired + balance.
 *
 * @param type the code of the type
 * @param on the day
 * @param granted granted or earned so far, as far as its time of use has begun
 * @param adjusted corrections of it
 * @param taken up to the day
 * @param expired lost up to the day
 * @param balance what is left, not negative
 * @param booked of that, what approved leave after the day takes
 */
@Beta
public record LeaveBalance(
        String type,
        LocalDate on,
        BigDecimal granted,
        BigDecimal adjusted,
        BigDecimal taken,
        BigDecimal expired,
        BigDecimal balance,
        BigDecimal booked) {

    public LeaveBalance {
        requireNonNull(type, "type");
        requireNonNull(on, "on");
        requireNonNull(booked, "booked");
        if (balance.signum() < 0) {
            throw new IllegalArgumentException("balance of leave " + type + " on " + on + " is negative: " + balance);
        }
        if (granted.add(adjusted).compareTo(taken.add(expired).add(balance)) != 0) {
            throw new IllegalArgumentException("leave " + type + " on " + on + " does not add up: " + granted + " + "
                    + adjusted + " is not " + taken + " + " + expired + " + " + balance);
        }
    }

    /** How the balance comes about. */
    public Explanation explain() {
        return Explanation.of(AttendanceTerm.LEAVE_BALANCE.with(type, on), balance)
                .formula(AttendanceTerm.LEAVE_BALANCE_FORMULA, granted, adjusted, taken, expired);
    }
}
