package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * A position (岗位): it exists, is budgeted and reports whether or not somebody holds it.
 *
 * @param id the position's id, never used again
 * @param unit the unit that it belongs to
 * @param title what it is called
 * @param reportsTo the one position that it reports to (直接上级); {@code null} if it reports to nobody
 * @param headcount how many full-time people may hold it (编制), 1 or more
 * @param job the job whose grade and requirements it has (职务); {@code null} if none was named
 */
public record Position(
        PositionId id,
        OrgUnitId unit,
        OrgName title,
        @Nullable PositionId reportsTo,
        int headcount,
        @Nullable JobId job) {

    public Position {
        requireNonNull(id, "id");
        requireNonNull(unit, "unit");
        requireNonNull(title, "title");
        if (headcount < 1) {
            throw new IllegalArgumentException("headcount of " + id + " must be 1 or more, but is " + headcount);
        }
    }

    /** A position for one person that reports to nobody. */
    public static Position of(PositionId id, OrgUnitId unit, OrgName title) {
        return new Position(id, unit, title, null, 1, null);
    }

    /** The same, reporting to another. */
    public Position reportingTo(PositionId superior) {
        return new Position(id, unit, title, requireNonNull(superior, "superior"), headcount, job);
    }

    /** The same for that many people. */
    public Position withHeadcount(int people) {
        return new Position(id, unit, title, reportsTo, people, job);
    }

    /** The same in another unit. */
    public Position inUnit(OrgUnitId other) {
        return new Position(id, requireNonNull(other, "other"), title, reportsTo, headcount, job);
    }

    /** The same with the grade and requirements of a job. */
    public Position ofJob(JobId other) {
        return new Position(id, unit, title, reportsTo, headcount, requireNonNull(other, "job"));
    }

    /** The same in a unit, reporting to a position or to nobody. */
    Position placed(OrgUnitId other, @Nullable PositionId superior) {
        return new Position(id, other, title, superior, headcount, job);
    }
}
