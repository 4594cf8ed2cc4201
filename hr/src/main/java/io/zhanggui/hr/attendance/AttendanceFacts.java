package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * What happened to one person (考勤原始记录): punches in any order, approved overtime and approved leave. More than a month's
 * is no harm.
 *
 * @param person whose it is
 * @param employed the days of employment; may have open ends
 * @param punches also those of the days around the month, because a night shift ends on the next one
 * @param overtime what was approved
 * @param leave what was approved
 */
@Beta
public record AttendanceFacts(
        PersonId person,
        LocalDateRange employed,
        List<Punch> punches,
        List<OvertimeClaim> overtime,
        List<LeaveRequest> leave) {

    public AttendanceFacts {
        requireNonNull(person, "person");
        requireNonNull(employed, "employed");
        punches = List.copyOf(punches);
        overtime = List.copyOf(overtime);
        leave = List.copyOf(leave);
        PersonId own = person;
        Stream.of(
                        punches.stream().map(Punch::person),
                        overtime.stream().map(OvertimeClaim::person),
                        leave.stream().map(LeaveRequest::person))
                .flatMap(each -> each)
                .filter(each -> !Objects.equals(each, own))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException("attendance of " + own + " holds something of " + other);
                });
    }

    /** Punches of somebody employed all the time. */
    public static AttendanceFacts of(PersonId person, List<Punch> punches) {
        return new AttendanceFacts(person, LocalDateRange.ALL, punches, List.of(), List.of());
    }

    /** The same for days of employment. */
    public AttendanceFacts employed(LocalDateRange days) {
        return new AttendanceFacts(person, days, punches, overtime, leave);
    }

    /** The same with more approved overtime. */
    public AttendanceFacts overtime(OvertimeClaim... more) {
        return new AttendanceFacts(person, employed, punches, plus(overtime, List.of(more)), leave);
    }

    /** The same with more approved leave. */
    public AttendanceFacts leave(LeaveRequest... more) {
        return new AttendanceFacts(person, employed, punches, overtime, plus(leave, List.of(more)));
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
