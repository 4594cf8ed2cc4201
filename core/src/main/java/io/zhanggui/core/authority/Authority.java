package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Answers who may decide what (职权): grants of positions, and what their holders delegated.
 *
 * <p>Whatever no grant allows is denied. Limits are inclusive and hold in their own currency; scopes are subtrees; dates
 * are half-open; nobody is exempt. Immutable and safe to share.
 *
 * <pre>{@code
 * Authority authority = Authority.of(grants, history).delegating(delegations);
 * Approvers who = authority.whoMay(PURCHASE_ORDER_SIGN, cny("80000.00"), purchasing, today);
 * }</pre>
 */
public final class Authority {

    private final Function<LocalDate, OrgSnapshot> chart;
    private final Map<DecisionType, Map<PositionId, List<AuthorityGrant>>> grants;
    private final Map<DecisionType, Map<PersonId, List<Delegation>>> received;
    private final Map<DecisionType, Map<PersonId, List<Delegation>>> given;

    private Authority(
            Function<LocalDate, OrgSnapshot> chart,
            Map<DecisionType, Map<PositionId, List<AuthorityGrant>>> grants,
            Collection<Delegation> delegations) {
        this.chart = chart;
        this.grants = grants;
        this.received = byTypeAnd(delegations, Delegation::to);
        this.given = byTypeAnd(delegations, Delegation::from);
    }

    /** Authority in the organisation as it is on the day of each decision, as known now. */
    public static Authority of(Collection<AuthorityGrant> grants, OrgHistory history) {
        return of(grants, requireNonNull(history, "history")::on);
    }

    /** Authority in the organisation of one day; the dates of a decision then matter for grants and delegations only. */
    public static Authority of(Collection<AuthorityGrant> grants, OrgSnapshot org) {
        requireNonNull(org, "org");
        return of(grants, date -> org);
    }

    private static Authority of(Collection<AuthorityGrant> grants, Function<LocalDate, OrgSnapshot> chart) {
        return new Authority(
                chart,
                grants.stream()
                        .collect(Collectors.groupingBy(
                                AuthorityGrant::type, Collectors.groupingBy(AuthorityGrant::position))),
                List.of());
    }

    /** The same authority with these delegations in place of others. */
    public Authority delegating(Collection<Delegation> delegations) {
        return new Authority(chart, grants, delegations);
    }

    private static Map<DecisionType, Map<PersonId, List<Delegation>>> byTypeAnd(
            Collection<Delegation> delegations, Function<Delegation, PersonId> person) {
        Map<DecisionType, Map<PersonId, List<Delegation>>> result = new HashMap<>();
        for (Delegation delegation : delegations) {
            result.computeIfAbsent(delegation.type(), type -> new HashMap<>())
                    .computeIfAbsent(person.apply(delegation), p -> new ArrayList<>(1))
                    .add(delegation);
        }
        return result;
    }

    /** Whether the person may decide; see {@link #decide(PersonId, DecisionRequest)}. */
    public AuthorityDecision decide(PersonId person, DecisionType type, Money amount, OrgUnitId unit, LocalDate date) {
        return decide(person, DecisionRequest.of(type, amount, unit, date));
    }

    /**
     * Whether the person may decide, by a position of their own or acting, or for somebody who delegated it.
     *
     * @return a permit with the first grant that allows it, else a denial with the reason of every way that was tried
     */
    public AuthorityDecision decide(PersonId person, DecisionRequest request) {
        requireNonNull(person, "person");
        OrgSnapshot org = chart.apply(request.date());
        List<Refusal> refusals = new ArrayList<>();
        if (person.equals(request.requester())) {
            refusals.add(Refusal.of(DenialReason.OWN_REQUEST, null, person, person));
        } else if (!org.has(request.unit())) {
            refusals.add(Refusal.of(DenialReason.UNKNOWN_UNIT, null, person, request.unit(), request.date()));
        } else {
            AuthorityGrant own = byPosition(org, person, person, request, refusals);
            if (own != null) {
                return new AuthorityDecision.Permit(person, request, own, null);
            }
            for (Delegation delegation : of(received, request.type(), person)) {
                AuthorityGrant grant = byDelegation(org, delegation, request, refusals);
                if (grant != null) {
                    return new AuthorityDecision.Permit(person, request, grant, delegation);
                }
            }
            if (refusals.isEmpty()) {
                boolean nothing = org.positionsOf(person).isEmpty();
                refusals.add(Refusal.of(
                        nothing ? DenialReason.NO_POSITION : DenialReason.NO_GRANT, null, person, request.type()));
            }
        }
        return new AuthorityDecision.Deny(person, request, refusals);
    }

    /**
     * Whether a request that goes to an approver may be decided by whoever stands in on the day: the first person to
     * whom the approver delegated it, else the approver. The answer's {@code person()} says who that is.
     */
    public AuthorityDecision decideFor(PersonId approver, DecisionRequest request) {
        requireNonNull(approver, "approver");
        PersonId acting = of(given, request.type(), approver).stream()
                .filter(delegation -> delegation.period().contains(request.date()))
                .map(Delegation::to)
                .min(Comparator.naturalOrder())
                .orElse(approver);
        return decide(acting, request);
    }

    /** Who may decide; see {@link #whoMay(DecisionRequest)}. */
    public Approvers whoMay(DecisionType type, Money amount, OrgUnitId unit, LocalDate date) {
        return whoMay(DecisionRequest.of(type, amount, unit, date));
    }

    /** Who may decide in the order of {@link Approvers#all}, and why others with a grant may not. */
    public Approvers whoMay(DecisionRequest request) {
        OrgSnapshot org = chart.apply(request.date());
        if (!org.has(request.unit())) {
            return new Approvers(
                    request,
                    List.of(),
                    List.of(Refusal.of(DenialReason.UNKNOWN_UNIT, null, null, request.unit(), request.date())));
        }
        List<Approver> found = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        grants.getOrDefault(request.type(), Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> ask(org, entry.getKey(), request, found, refusals));
        found.sort(order(org, request));
        return new Approvers(request, found, refusals);
    }

    private void ask(
            OrgSnapshot org,
            PositionId position,
            DecisionRequest request,
            List<Approver> found,
            List<Refusal> refusals) {
        if (!org.has(position)) {
            refusals.add(Refusal.of(DenialReason.POSITION_ABSENT, position, null, position, request.date()));
            return;
        }
        List<Assignment> holders = org.holders(position);
        if (holders.isEmpty()) {
            AuthorityGrant sufficient = sufficient(org, position, null, request, refusals);
            if (sufficient != null) {
                refusals.add(Refusal.of(DenialReason.VACANT, position, null, position));
            }
            return;
        }
        for (Assignment holder : holders) {
            PersonId person = holder.person();
            AuthorityGrant grant = sufficient(org, position, person, request, refusals);
            if (grant != null && person.equals(request.requester())) {
                refusals.add(Refusal.of(DenialReason.OWN_REQUEST, position, person, person));
            } else if (grant != null) {
                found.add(new Approver(position, person, grant, deputies(org, person, request, refusals)));
            }
        }
    }

    private List<PersonId> deputies(OrgSnapshot org, PersonId person, DecisionRequest request, List<Refusal> refusals) {
        List<PersonId> deputies = new ArrayList<>();
        for (Delegation delegation : of(given, request.type(), person)) {
            if (delegation.to().equals(request.requester())) {
                refusals.add(Refusal.of(DenialReason.OWN_REQUEST, null, delegation.to(), delegation.to()));
            } else if (byDelegation(org, delegation, request, refusals) != null
                    && !deputies.contains(delegation.to())) {
                deputies.add(delegation.to());
            }
        }
        deputies.sort(Comparator.naturalOrder());
        return deputies;
    }

    private static List<Delegation> of(
            Map<DecisionType, Map<PersonId, List<Delegation>>> delegations, DecisionType type, PersonId person) {
        return delegations.getOrDefault(type, Map.of()).getOrDefault(person, List.of());
    }

    private @Nullable AuthorityGrant byDelegation(
            OrgSnapshot org, Delegation delegation, DecisionRequest request, List<Refusal> refusals) {
        Refusal refusal = org.positionsOf(delegation.to()).isEmpty()
                ? Refusal.of(DenialReason.NO_POSITION, null, delegation.to(), request.type())
                : Checks.delegation(delegation, request);
        if (refusal != null) {
            refusals.add(refusal);
            return null;
        }
        int before = refusals.size();
        AuthorityGrant grant = byPosition(org, delegation.from(), delegation.to(), request, refusals);
        if (grant == null && refusals.size() == before) {
            refusals.add(Refusal.of(DenialReason.NO_GRANT, null, delegation.from(), request.type()));
        }
        return grant;
    }

    /** The first sufficient grant of a position that the holder has; refusals name the person who would decide. */
    private @Nullable AuthorityGrant byPosition(
            OrgSnapshot org, PersonId holder, PersonId person, DecisionRequest request, List<Refusal> refusals) {
        for (Assignment held : org.positionsOf(holder)) {
            AuthorityGrant grant = sufficient(org, held.position(), person, request, refusals);
            if (grant != null) {
                return grant;
            }
        }
        return null;
    }

    private @Nullable AuthorityGrant sufficient(
            OrgSnapshot org,
            PositionId position,
            @Nullable PersonId person,
            DecisionRequest request,
            List<Refusal> refusals) {
        List<AuthorityGrant> ofPosition =
                grants.getOrDefault(request.type(), Map.of()).getOrDefault(position, List.of());
        AuthorityGrant best = null;
        List<Refusal> found = new ArrayList<>(0);
        for (AuthorityGrant grant : ofPosition) {
            Refusal refusal = Checks.grant(grant, org, person, request);
            if (refusal != null) {
                found.add(refusal);
            } else if (best == null || Checks.NARROWEST.compare(grant, best) < 0) {
                best = grant;
            }
        }
        if (best == null) {
            refusals.addAll(found);
        }
        return best;
    }

    private static Comparator<Approver> order(OrgSnapshot org, DecisionRequest request) {
        return Comparator.comparingInt((Approver approver) -> scopeDepth(org, approver))
                .reversed()
                .thenComparing(Approver::grant, Checks.BY_LIMIT)
                .thenComparingInt(approver -> distance(
                        org, request.unit(), org.position(approver.position()).unit()))
                .thenComparing(Approver::position)
                .thenComparing(Approver::person);
    }

    private static int scopeDepth(OrgSnapshot org, Approver approver) {
        OrgUnitId scope = approver.grant().scope();
        return scope == null ? 0 : org.depth(scope);
    }

    private static int distance(OrgSnapshot org, OrgUnitId one, OrgUnitId other) {
        OrgUnitId common = org.commonSuperior(one, other).id();
        return org.depth(one) + org.depth(other) - 2 * org.depth(common);
    }
}
