package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/**
 * That a position also reports to another beside its line of command (虚线).
 *
 * <p>Such lines may form loops, because two positions may each lead the other in a field of their own; nothing follows
 * them upwards.
 *
 * @param position who is led
 * @param manager who leads
 * @param kind functional or project; the solid line is the position's {@link Position#reportsTo}
 * @param period the days, half-open and not empty
 */
@Beta
public record ReportingLine(PositionId position, PositionId manager, LineKind kind, LocalDateRange period) {

    public ReportingLine {
        requireNonNull(position, "position");
        requireNonNull(manager, "manager");
        requireNonNull(kind, "kind");
        requireNonNull(period, "period");
        if (position.equals(manager)) {
            throw new IllegalArgumentException("position " + position + " cannot report to itself");
        }
        if (kind == LineKind.SOLID) {
            throw new IllegalArgumentException("the solid line of " + position
                    + " is part of the position. Maybe change what the position reports to?");
        }
        if (period.isEmpty() || period.isUnboundedStart()) {
            throw new IllegalArgumentException("period must have a first day and not be empty, but is " + period);
        }
    }

    /** A line in matters of a field from a day on. */
    public static ReportingLine functional(PositionId position, PositionId manager, LocalDate start) {
        return new ReportingLine(position, manager, LineKind.FUNCTIONAL, LocalDateRange.ofUnboundedEnd(start));
    }

    /** A line in a project from a day on. */
    public static ReportingLine project(PositionId position, PositionId manager, LocalDate start) {
        return new ReportingLine(position, manager, LineKind.PROJECT, LocalDateRange.ofUnboundedEnd(start));
    }

    /** The same, ending before a day. */
    public ReportingLine until(LocalDate end) {
        return new ReportingLine(position, manager, kind, LocalDateRange.of(period.getStart(), end));
    }
}
