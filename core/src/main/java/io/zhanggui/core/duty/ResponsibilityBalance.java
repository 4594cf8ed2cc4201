package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether responsibility, authority and benefit of each position go together (责权利对等).
 *
 * <p>A responsibility is a duty that a position performs, leading or not. Only duties with an activity ask for authority,
 * and only activities for which somebody holds a grant or that the host names.
 *
 * <pre>{@code
 * List<DutyFinding> findings = ResponsibilityBalance.of(catalog)
 *         .granted(grants, org).needing(PURCHASE_ORDER_SIGN).rewarded(positions).findings();
 * }</pre>
 */
public final class ResponsibilityBalance {

    private final DutyCatalog catalog;
    private final Map<PositionId, Set<DecisionType>> granted;
    private final Set<DecisionType> needing;
    private final Set<PositionId> rewarded;

    private ResponsibilityBalance(
            DutyCatalog catalog,
            Map<PositionId, Set<DecisionType>> granted,
            Set<DecisionType> needing,
            Set<PositionId> rewarded) {
        this.catalog = catalog;
        this.granted = granted;
        this.needing = needing;
        this.rewarded = rewarded;
    }

    /** The balance of a company in which nobody has authority or a benefit yet. */
    public static ResponsibilityBalance of(DutyCatalog catalog) {
        return new ResponsibilityBalance(requireNonNull(catalog, "catalog"), Map.of(), Set.of(), Set.of());
    }

    /** The same with the grants that hold on the day of the snapshot, of positions and of the teams they stand in. */
    public ResponsibilityBalance granted(Collection<AuthorityGrant> grants, OrgSnapshot org) {
        LocalDate on = org.asOf().date();
        Map<PositionId, Set<DecisionType>> held = new TreeMap<>();
        for (AuthorityGrant grant : grants) {
            if (grant.period().contains(on)) {
                for (PositionId holder : grant.holder().positions(org)) {
                    held.computeIfAbsent(holder, p -> new TreeSet<>()).add(grant.type());
                }
            }
        }
        return new ResponsibilityBalance(catalog, held, needing, rewarded);
    }

    /** The same, where these activities need authority although nobody may hold it yet. */
    public ResponsibilityBalance needing(DecisionType... activities) {
        return new ResponsibilityBalance(catalog, granted, Set.of(activities), rewarded);
    }

    /** The same, where these positions have a benefit: pay, a bonus, a share (利). */
    public ResponsibilityBalance rewarded(Collection<PositionId> positions) {
        return new ResponsibilityBalance(catalog, granted, needing, Set.copyOf(positions));
    }

    /**
     * What is out of balance, by position: responsibility without authority or benefit, authority without responsibility,
     * benefit without responsibility.
     */
    public List<DutyFinding> findings() {
        Map<PositionId, List<Duty>> performed = new TreeMap<>();
        for (Duty duty : catalog.duties()) {
            duty.performer()
                    .ifPresent(position -> performed
                            .computeIfAbsent(position, p -> new ArrayList<>())
                            .add(duty));
        }
        Set<DecisionType> known = new TreeSet<>(needing);
        granted.values().forEach(known::addAll);
        Set<PositionId> positions = new TreeSet<>(performed.keySet());
        positions.addAll(granted.keySet());
        positions.addAll(rewarded);
        List<DutyFinding> findings = new ArrayList<>();
        for (PositionId position : positions) {
            ofOne(position, performed.getOrDefault(position, List.of()), known, findings);
        }
        return findings;
    }

    private void ofOne(PositionId position, List<Duty> duties, Set<DecisionType> known, List<DutyFinding> findings) {
        String id = position.value();
        Set<DecisionType> held = granted.getOrDefault(position, Set.of());
        Map<DecisionType, List<Duty>> activities = new LinkedHashMap<>();
        for (Duty duty : duties) {
            DecisionType activity = duty.nature().activity();
            if (activity != null) {
                activities.computeIfAbsent(activity, a -> new ArrayList<>()).add(duty);
            }
        }
        activities.forEach((activity, of) -> {
            boolean leads = of.stream().anyMatch(duty -> duty.nature().leading());
            if (leads && known.contains(activity) && !held.contains(activity)) {
                findings.add(DutyFinding.of(DutyIssue.WITHOUT_AUTHORITY, id, id, activity, codes(of)));
            }
        });
        for (DecisionType type : held) {
            if (!activities.containsKey(type)) {
                findings.add(DutyFinding.of(DutyIssue.WITHOUT_RESPONSIBILITY, id, id, type));
            }
        }
        if (duties.isEmpty() && rewarded.contains(position)) {
            findings.add(DutyFinding.of(DutyIssue.BENEFIT_WITHOUT_RESPONSIBILITY, id, id));
        } else if (!duties.isEmpty() && !rewarded.contains(position)) {
            findings.add(DutyFinding.of(DutyIssue.WITHOUT_BENEFIT, id, id, codes(duties)));
        }
    }

    private static OrgName codes(List<Duty> duties) {
        return DutyPlaces.joined(
                duties.stream().map(duty -> OrgName.of(duty.code())).toList());
    }
}
