package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/**
 * That a body supervises a unit and everything below it (监督): a board, a union, a supervisory board. It is no line of
 * command.
 *
 * @param body the unit that supervises
 * @param subject the unit that is supervised
 * @param period the days, half-open and not empty
 */
@Beta
public record Supervision(OrgUnitId body, OrgUnitId subject, LocalDateRange period) {

    public Supervision {
        requireNonNull(body, "body");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        if (body.equals(subject)) {
            throw new IllegalArgumentException("unit " + body + " cannot supervise itself");
        }
        if (period.isEmpty() || period.isUnboundedStart()) {
            throw new IllegalArgumentException("period must have a first day and not be empty, but is " + period);
        }
    }

    /** A supervision from a day on. */
    public static Supervision from(LocalDate start, OrgUnitId body, OrgUnitId subject) {
        return new Supervision(body, subject, LocalDateRange.ofUnboundedEnd(start));
    }

    /** The same, ending before a day. */
    public Supervision until(LocalDate end) {
        return new Supervision(body, subject, LocalDateRange.of(period.getStart(), end));
    }
}
