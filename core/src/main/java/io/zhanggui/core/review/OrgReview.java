package io.zhanggui.core.review;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.authority.Activities;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.Holding;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationConflict;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.duty.DutyFinding;
import io.zhanggui.core.duty.DutyIssue;
import io.zhanggui.core.duty.ResponsibilityBalance;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgSnapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be wrong with an organisation as a whole (组织诊断): its structure, and with what a host has of them its
 * duties, the segregation of duties, and whether authority and responsibility go together, in this order.
 *
 * <pre>{@code
 * OrgReview.of(StructureReview.standard().within(SpanLimits.of(3, 12)))
 *         .duties(catalog).segregation(segregation).authority(authority).review(org).toTable();
 * }</pre>
 */
public final class OrgReview {

    private static final Set<DutyIssue> GAPS = EnumSet.of(DutyIssue.NO_DUTY, DutyIssue.MANAGEMENT_DUTY_UNCOVERED);
    private static final Set<DutyIssue> BALANCE =
            EnumSet.of(DutyIssue.WITHOUT_AUTHORITY, DutyIssue.WITHOUT_RESPONSIBILITY);

    private final StructureReview structure;
    private final @Nullable DutyCatalog duties;
    private final @Nullable Segregation segregation;
    private final @Nullable Authority authority;
    private final Set<DecisionType> needing;

    private OrgReview(
            StructureReview structure,
            @Nullable DutyCatalog duties,
            @Nullable Segregation segregation,
            @Nullable Authority authority,
            Set<DecisionType> needing) {
        this.structure = structure;
        this.duties = duties;
        this.segregation = segregation;
        this.authority = authority;
        this.needing = needing;
    }

    /** A review of the structure alone. */
    public static OrgReview of(StructureReview structure) {
        return new OrgReview(requireNonNull(structure, "structure"), null, null, null, Set.of());
    }

    /**
     * The same with the duties: those without an owner, a performer or a part, misplaced and duplicate ones, positions
     * without any, and management duties that nobody has.
     */
    public OrgReview duties(DutyCatalog catalog) {
        return new OrgReview(structure, requireNonNull(catalog, "catalog"), segregation, authority, needing);
    }

    /** The same with rules of segregation, held against what positions do by their duties and may by their grants. */
    public OrgReview segregation(Segregation rules) {
        return new OrgReview(structure, duties, requireNonNull(rules, "rules"), authority, needing);
    }

    /**
     * The same with grants and delegations; with duties, it is found where the one comes without the other. A duty lacks
     * authority only if somebody is granted its kind of decision, or {@link #needing} names it.
     */
    public OrgReview authority(Authority granted) {
        return new OrgReview(structure, duties, segregation, requireNonNull(granted, "granted"), needing);
    }

    /** The same, where these kinds of decision need authority although nobody may be granted them, in place of others. */
    public OrgReview needing(DecisionType... decisions) {
        return new OrgReview(structure, duties, segregation, authority, Set.of(decisions));
    }

    /** What is found in the whole organisation on the day of the snapshot. */
    public Findings review(OrgSnapshot org) {
        List<Finding> found = new ArrayList<>();
        if (duties != null) {
            note(duties.check(org), found);
            note(only(GAPS, duties.coverage(org).gaps()), found);
        }
        if (segregation != null) {
            conflicts(segregation, org).forEach(each -> found.add(Finding.Noted.of(each)));
        }
        if (duties != null && authority != null) {
            ResponsibilityBalance balance = ResponsibilityBalance.of(duties)
                    .granted(authority.grants(), org)
                    .needing(needing.toArray(DecisionType[]::new));
            note(only(BALANCE, balance.findings()), found);
        }
        return structure.review(org).plus(found);
    }

    private static List<DutyFinding> only(Set<DutyIssue> issues, List<DutyFinding> findings) {
        return findings.stream().filter(each -> issues.contains(each.issue())).toList();
    }

    private static void note(List<DutyFinding> findings, List<Finding> found) {
        findings.forEach(each -> found.add(Finding.Noted.of(each)));
    }

    /** Positions that break a rule by themselves, then people who break one otherwise. */
    private List<SegregationConflict> conflicts(Segregation rules, OrgSnapshot org) {
        Activities does = duties == null ? Activities.of(Map.of()) : duties.activities();
        Activities all = authority == null ? does : does.and(Activities.ofGrants(authority.grants(), org));
        List<Delegation> delegations = authority == null ? List.of() : authority.delegations();
        List<SegregationConflict> conflicts =
                new ArrayList<>(rules.checkPositions(org, all).conflicts());
        Map<String, Set<PositionId>> known = new HashMap<>();
        conflicts.forEach(each -> known.computeIfAbsent(each.rule().code(), rule -> new HashSet<>())
                .add(each.holdings().get(0).position()));
        for (SegregationConflict each : rules.check(org, all, delegations).conflicts()) {
            Set<PositionId> positions = new HashSet<>();
            each.holdings().stream().map(Holding::position).forEach(positions::add);
            if (positions.size() > 1
                    || !known.getOrDefault(each.rule().code(), Set.of()).containsAll(positions)) {
                conflicts.add(each);
            }
        }
        return conflicts;
    }
}
