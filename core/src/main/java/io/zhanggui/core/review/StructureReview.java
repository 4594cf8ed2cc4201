package io.zhanggui.core.review;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.ManagerSpan;
import io.zhanggui.core.organization.OrgGaps;
import io.zhanggui.core.organization.OrgMetrics;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.SpanLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be wrong with a structure (组织诊断): vacancies, units without head, empty units, one-child chains, spans
 * outside the company's limits, one-to-one lines, in this order. It keeps no state and may be shared.
 *
 * <pre>{@code
 * StructureReview.standard().within(SpanLimits.of(3, 12)).review(org).toTable();
 * }</pre>
 */
@Beta
public final class StructureReview {

    private static final StructureReview STANDARD = new StructureReview(null);

    private final @Nullable SpanLimits limits;

    private StructureReview(@Nullable SpanLimits limits) {
        this.limits = limits;
    }

    /** A review that finds no span too wide or too narrow. */
    public static StructureReview standard() {
        return STANDARD;
    }

    /** The same with limits for spans. */
    public StructureReview within(SpanLimits spans) {
        return new StructureReview(requireNonNull(spans, "spans"));
    }

    /** What is found in the whole organisation. */
    public Findings review(OrgSnapshot org) {
        return review(org, OrgGaps.of(org), OrgMetrics.of(org));
    }

    /** What is found in a unit and everything below it. */
    public Findings review(OrgSnapshot org, OrgUnitId unit) {
        return review(org, OrgGaps.of(org, unit), OrgMetrics.of(org, unit));
    }

    private Findings review(OrgSnapshot org, OrgGaps gaps, OrgMetrics metrics) {
        List<Finding> found = new ArrayList<>();
        gaps.vacancies().forEach(each -> found.add(vacancy(org, metrics, each)));
        gaps.headlessUnits().forEach(each -> found.add(new Finding.HeadlessUnit(each.id())));
        gaps.emptyUnits().forEach(each -> found.add(new Finding.EmptyUnit(each.id(), org.subtreeSize(each.id()))));
        gaps.oneChildChains().forEach(each -> found.add(new Finding.OneChildChain(each)));
        if (limits != null) {
            for (ManagerSpan each : metrics.outside(limits)) {
                found.add(new Finding.SpanOutside(each, limits));
            }
        }
        metrics.oneToOne().forEach(each -> found.add(new Finding.OneToOne(each.manager())));
        return new Findings(found);
    }

    private static Finding vacancy(OrgSnapshot org, OrgMetrics metrics, Position position) {
        List<Assignment> holders = org.holders(position.id());
        List<PersonId> acting = holders.stream()
                .filter(held -> held.capacity() == Capacity.ACTING)
                .map(Assignment::person)
                .toList();
        boolean leading = holders.isEmpty() && metrics.span(position.id()) > 0;
        return new Finding.Vacancy(position.id(), org.openSeats(position.id()), acting, leading);
    }
}
