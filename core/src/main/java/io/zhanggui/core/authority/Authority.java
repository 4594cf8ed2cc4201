package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.money.ExchangeRates;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Answers who may decide what (职权): grants of positions and empowered teams, and what holders of positions delegated.
 *
 * <p>Whatever no grant allows is denied. Limits are inclusive; dates are half-open; nobody is exempt. What a team may
 * decide, its members decide themselves, without their line manager, and do not delegate. Immutable and safe to share.
 *
 * <pre>{@code
 * Authority authority = Authority.of(grants, history).delegating(delegations);
 * Approvers who = authority.whoMay(PURCHASE_ORDER_SIGN, cny("80000.00"), purchasing, today);
 * }</pre>
 */
public final class Authority {

    private final Function<LocalDate, OrgSnapshot> chart;
    private final GrantBook grants;
    private final DelegationBook delegations;
    private final MoneyFacts facts;

    private Authority(
            Function<LocalDate, OrgSnapshot> chart, GrantBook grants, DelegationBook delegations, MoneyFacts facts) {
        this.chart = chart;
        this.grants = grants;
        this.delegations = delegations;
        this.facts = facts;
    }

    /** Authority in the organisation as it is on the day of each decision, as known now. */
    public static Authority of(Collection<AuthorityGrant> grants, OrgHistory history) {
        return onDays(requireNonNull(history, "history")::on, grants);
    }

    /** Authority in the organisation of one day; the dates of a decision then matter for grants and delegations only. */
    public static Authority of(Collection<AuthorityGrant> grants, OrgSnapshot org) {
        return onDays(new OneChart(org), grants);
    }

    /** Authority in the organisation that the function gives for each day. */
    static Authority onDays(Function<LocalDate, OrgSnapshot> chart, Collection<AuthorityGrant> grants) {
        return new Authority(chart, new GrantBook(grants), new DelegationBook(List.of()), MoneyFacts.NONE);
    }

    /** The same grants, delegations, rates and usage in this chart, whatever the day: what a reorganisation would make of them. */
    public Authority in(OrgSnapshot org) {
        return new Authority(new OneChart(org), grants, delegations, facts);
    }

    /** Whether it may be asked beside this chart: not if it was made for one other; what was made for a history fits any. */
    public boolean fits(OrgSnapshot org) {
        requireNonNull(org, "org");
        return !(chart instanceof OneChart one) || one.org().equals(org);
    }

    /** The same authority with these delegations in place of others. */
    public Authority delegating(Collection<Delegation> others) {
        return new Authority(chart, grants, new DelegationBook(others), facts);
    }

    /** The same with rates for limits that convert; without rates such limits refuse other currencies. */
    public Authority exchanging(ExchangeRates rates, Rounding rounding) {
        return new Authority(
                chart,
                grants,
                delegations,
                new MoneyFacts(requireNonNull(rates, "rates"), requireNonNull(rounding, "rounding"), facts.usage()));
    }

    /** The same with what is used of limits per period; without it nothing is permitted under such a limit. */
    public Authority using(Usage usage) {
        return new Authority(
                chart,
                grants,
                delegations,
                new MoneyFacts(facts.rates(), facts.rounding(), requireNonNull(usage, "usage")));
    }

    /** Whether the person may decide; see {@link #decide(PersonId, DecisionRequest)}. */
    public AuthorityDecision decide(PersonId person, DecisionType type, Money amount, OrgUnitId unit, LocalDate date) {
        return decide(person, DecisionRequest.of(type, amount, unit, date));
    }

    /**
     * Whether the person may decide, by a position of their own or acting, as a member of a team, or for somebody who
     * delegated it.
     *
     * @return a permit with the first grant that allows it, else a denial with the reason of every way that was tried
     */
    public AuthorityDecision decide(PersonId person, DecisionRequest request) {
        requireNonNull(person, "person");
        Inquiry inquiry = inquiry(request);
        OrgSnapshot org = inquiry.org();
        List<Refusal> refusals = new ArrayList<>();
        if (request.isBarred(person)) {
            refusals.add(Refusal.of(DenialReason.OWN_REQUEST, null, person, person));
        } else if (!org.has(request.unit())) {
            refusals.add(Refusal.of(DenialReason.UNKNOWN_UNIT, null, person, request.unit(), request.date()));
        } else {
            AuthorityGrant own = byPosition(inquiry, person, person, refusals);
            own = own == null ? byTeam(inquiry, person, refusals) : own;
            if (own != null) {
                return permit(person, inquiry, own, List.of());
            }
            DelegationBook.Found found = delegations.search(
                    person, inquiry, source -> byPosition(inquiry, source, person, refusals), refusals);
            if (found != null) {
                return permit(person, inquiry, found.grant(), found.chain());
            }
            if (refusals.isEmpty()) {
                boolean nothing = org.positionsOf(person).isEmpty();
                refusals.add(Refusal.of(
                        nothing ? DenialReason.NO_POSITION : DenialReason.NO_GRANT, null, person, request.type()));
            }
        }
        return new AuthorityDecision.Deny(person, request, refusals);
    }

    private static AuthorityDecision permit(
            PersonId person, Inquiry inquiry, AuthorityGrant grant, List<Delegation> chain) {
        return new AuthorityDecision.Permit(person, inquiry.request(), grant, chain, inquiry.uses(grant, chain));
    }

    /**
     * Whether a request that goes to an approver may be decided by whoever stands in on the day: the first person to
     * whom the approver delegated it, else the approver. The answer's {@code person()} says who that is.
     */
    public AuthorityDecision decideFor(PersonId approver, DecisionRequest request) {
        requireNonNull(approver, "approver");
        PersonId acting = delegations.from(request.type(), approver).stream()
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
        Inquiry inquiry = inquiry(request);
        if (!inquiry.org().has(request.unit())) {
            return new Approvers(
                    request,
                    List.of(),
                    List.of(Refusal.of(DenialReason.UNKNOWN_UNIT, null, null, request.unit(), request.date())));
        }
        ApproverSearch search = new ApproverSearch(inquiry, delegations);
        grants.of(request.type()).forEach(search::ask);
        return search.found();
    }

    /** The first sufficient grant of a position that the holder has; refusals name the person who would decide. */
    private @Nullable AuthorityGrant byPosition(
            Inquiry inquiry, PersonId holder, PersonId person, List<Refusal> refusals) {
        for (Assignment held : inquiry.org().positionsOf(holder)) {
            List<AuthorityGrant> ofPosition = grants.of(inquiry.request().type(), held.position());
            AuthorityGrant grant = GrantBook.sufficient(ofPosition, inquiry);
            if (grant != null) {
                return grant;
            }
            inquiry.refuse(ofPosition, held.position(), person, refusals);
        }
        return null;
    }

    /** The first sufficient grant of a team in which the person has a position. */
    private @Nullable AuthorityGrant byTeam(Inquiry inquiry, PersonId person, List<Refusal> refusals) {
        DecisionType type = inquiry.request().type();
        if (!grants.hasTeams(type)) {
            return null;
        }
        for (Assignment held : inquiry.org().positionsOf(person)) {
            OrgUnitId team = inquiry.org().position(held.position()).unit();
            List<AuthorityGrant> ofTeam = grants.of(type, team);
            if (!ofTeam.isEmpty() && inquiry.org().unit(team).kind() != UnitKind.EMPOWERED_TEAM) {
                refusals.add(Refusal.of(
                        DenialReason.NOT_A_TEAM,
                        held.position(),
                        person,
                        team,
                        inquiry.request().date()));
                continue;
            }
            AuthorityGrant grant = GrantBook.sufficient(ofTeam, inquiry);
            if (grant != null) {
                return grant;
            }
            inquiry.refuse(ofTeam, held.position(), person, refusals);
        }
        return null;
    }

    /** All grants, in the order in which they were given. */
    public List<AuthorityGrant> grants() {
        return grants.all();
    }

    /** All delegations, in the order in which they were given. */
    public List<Delegation> delegations() {
        return delegations.all();
    }

    /** The grants of the position itself on any day; those of its team are the team's. */
    public List<AuthorityGrant> grantsOf(PositionId position) {
        Holder holder = Holder.of(position);
        return grants.all().stream()
                .filter(grant -> grant.holder().equals(holder))
                .toList();
    }

    /** The grants by which the position's holder may decide on the day, those of its empowered team too. */
    public List<AuthorityGrant> grantsOf(PositionId position, LocalDate date) {
        OrgSnapshot org = chart.apply(date);
        return org.has(requireNonNull(position, "position"))
                ? grants.all().stream()
                        .filter(grant -> grant.period().contains(date) && holds(org, position, grant.holder()))
                        .toList()
                : List.of();
    }

    static boolean holds(OrgSnapshot org, PositionId position, Holder holder) {
        return holder.equals(Holder.of(position))
                || (holder instanceof Holder.InTeam in
                        && org.position(position).unit().equals(in.team())
                        && org.unit(in.team()).kind() == UnitKind.EMPOWERED_TEAM);
    }

    /** What the position may decide something of on any day; see {@link #grantsOf(PositionId)}. */
    public Set<DecisionType> types(PositionId position) {
        return types(grantsOf(position));
    }

    /** What the position's holder may decide something of on the day; see {@link #grantsOf(PositionId, LocalDate)}. */
    public Set<DecisionType> types(PositionId position, LocalDate date) {
        return types(grantsOf(position, date));
    }

    private static Set<DecisionType> types(List<AuthorityGrant> held) {
        Set<DecisionType> types = new TreeSet<>();
        held.forEach(grant -> types.add(grant.type()));
        return Collections.unmodifiableSet(types);
    }

    /**
     * How low in the organisation decisions for a unit are made (决策权下放程度).
     *
     * @param largest for each kind of decision that counts, the largest amount that must be decided; in one currency
     */
    public DecisionRights rights(OrgUnitId unit, Map<DecisionType, Money> largest, LocalDate date) {
        return DecisionRights.of(grants.all(), chart.apply(date), unit, largest, date, facts);
    }

    /** Who may decide what, up to which amount, for what, when and why (职权表), one row for each grant of the day. */
    public Table toTable(LocalDate date) {
        return AuthorityMatrix.table(grants.all().stream()
                .filter(grant -> grant.period().contains(date))
                .toList());
    }

    private Inquiry inquiry(DecisionRequest request) {
        return new Inquiry(chart.apply(request.date()), request, facts);
    }

    /** The same chart on every day. */
    private record OneChart(OrgSnapshot org) implements Function<LocalDate, OrgSnapshot> {

        private OneChart {
            requireNonNull(org, "org");
        }

        @Override
        public OrgSnapshot apply(LocalDate date) {
            return org;
        }
    }
}
