package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a duty is performed and judged, and whether it is in force.
 *
 * @param position the position that performs it; {@code null} if it is the owner itself, or not said
 * @param frequency how often; {@code null} if not said
 * @param evidence the document or record that shows that it was done; {@code null} if not said
 * @param kpis codes of the indicators that judge it; empty if not said
 * @param status whether it is in force
 * @param added the parts that the description of a template lacks and that its makers added
 */
@Beta
public record DutyPerformance(
        @Nullable PositionId position,
        @Nullable Frequency frequency,
        @Nullable OrgName evidence,
        List<String> kpis,
        DutyStatus status,
        Set<DutyPart> added) {

    /** In force, and nothing else is said. */
    public static final DutyPerformance NONE =
            new DutyPerformance(null, null, null, List.of(), DutyStatus.IN_FORCE, Set.of());

    public DutyPerformance {
        kpis = List.copyOf(kpis);
        requireNonNull(status, "status");
        added = Set.copyOf(requireNonNull(added, "added"));
    }

    /** The same, performed by a position. */
    public DutyPerformance by(@Nullable PositionId other) {
        return new DutyPerformance(other, frequency, evidence, kpis, status, added);
    }

    /** The same, performed so often. */
    public DutyPerformance every(@Nullable Frequency other) {
        return new DutyPerformance(position, other, evidence, kpis, status, added);
    }

    /** The same, proven by a document or record. */
    public DutyPerformance provenBy(@Nullable OrgName other) {
        return new DutyPerformance(position, frequency, other, kpis, status, added);
    }

    /** The same, judged by indicators. */
    public DutyPerformance measuredBy(List<String> codes) {
        return new DutyPerformance(position, frequency, evidence, codes, status, added);
    }

    /** The same with another status. */
    public DutyPerformance in(DutyStatus other) {
        return new DutyPerformance(position, frequency, evidence, kpis, other, added);
    }
}
