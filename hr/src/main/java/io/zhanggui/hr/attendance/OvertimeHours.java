package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.time.DayKind;
import java.math.BigDecimal;

/**
 * Hours of overtime by kind of day (加班小时), none negative.
 *
 * @param workday beyond the hours of working days
 * @param restDay on rest days, not made up by time off
 * @param holiday on statutory holidays
 */
public record OvertimeHours(BigDecimal workday, BigDecimal restDay, BigDecimal holiday) {

    private static final OvertimeHours NONE = new OvertimeHours(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public OvertimeHours {
        requireNotNegative("workday", workday);
        requireNotNegative("restDay", restDay);
        requireNotNegative("holiday", holiday);
    }

    /** No overtime. */
    public static OvertimeHours none() {
        return NONE;
    }

    /** Hours as text, in the order of working days, rest days, holidays. */
    public static OvertimeHours of(String workday, String restDay, String holiday) {
        return new OvertimeHours(new BigDecimal(workday), new BigDecimal(restDay), new BigDecimal(holiday));
    }

    /** The hours on a kind of day. */
    public BigDecimal on(DayKind day) {
        return switch (day) {
            case WORKDAY -> workday;
            case REST_DAY -> restDay;
            case STATUTORY_HOLIDAY -> holiday;
        };
    }

    /** These and more hours on a kind of day. */
    public OvertimeHours plus(DayKind day, BigDecimal hours) {
        return switch (day) {
            case WORKDAY -> new OvertimeHours(workday.add(hours), restDay, holiday);
            case REST_DAY -> new OvertimeHours(workday, restDay.add(hours), holiday);
            case STATUTORY_HOLIDAY -> new OvertimeHours(workday, restDay, holiday.add(hours));
        };
    }

    /** All hours. */
    public BigDecimal total() {
        return workday.add(restDay).add(holiday);
    }

    private static void requireNotNegative(String name, BigDecimal hours) {
        if (requireNonNull(hours, name).signum() < 0) {
            throw new IllegalArgumentException("overtime hours of " + name + " are negative: " + hours);
        }
    }
}
