package io.zhanggui.core.authority;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects who may decide one request, and why others may not. */
final class ApproverSearch {

    private final Inquiry inquiry;
    private final DelegationBook delegations;
    private final List<Approver> found = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    ApproverSearch(Inquiry inquiry, DelegationBook delegations) {
        this.inquiry = inquiry;
        this.delegations = delegations;
    }

    void ask(Holder holder, List<AuthorityGrant> held) {
        if (holder instanceof Holder.InPosition in) {
            askPosition(in.position(), held);
        } else if (holder instanceof Holder.InTeam in) {
            askTeam(in.team(), held);
        }
    }

    Approvers found() {
        found.sort(order());
        return new Approvers(inquiry.request(), found, refusals);
    }

    private void askPosition(PositionId position, List<AuthorityGrant> held) {
        OrgSnapshot org = inquiry.org();
        DecisionRequest request = inquiry.request();
        if (!org.has(position)) {
            refusals.add(Refusal.of(DenialReason.POSITION_ABSENT, position, null, position, request.date()));
            return;
        }
        List<Assignment> holders = org.holders(position);
        AuthorityGrant sufficient = GrantBook.sufficient(held, inquiry);
        if (sufficient == null) {
            Set<@Nullable PersonId> people = new LinkedHashSet<>();
            holders.forEach(holder -> people.add(holder.person()));
            if (people.isEmpty()) {
                people.add(null);
            }
            people.forEach(person -> inquiry.refuse(held, position, person, refusals));
        } else if (holders.isEmpty()) {
            refusals.add(Refusal.of(DenialReason.VACANT, position, null, position));
        } else {
            holders.forEach(holder -> add(position, holder.person(), sufficient));
        }
    }

    private void askTeam(OrgUnitId team, List<AuthorityGrant> held) {
        OrgSnapshot org = inquiry.org();
        LocalDate date = inquiry.request().date();
        if (!org.has(team)) {
            refusals.add(Refusal.of(DenialReason.TEAM_ABSENT, null, null, team, date));
            return;
        }
        if (org.unit(team).kind() != UnitKind.EMPOWERED_TEAM) {
            refusals.add(Refusal.of(DenialReason.NOT_A_TEAM, null, null, team, date));
            return;
        }
        AuthorityGrant sufficient = GrantBook.sufficient(held, inquiry);
        if (sufficient == null) {
            inquiry.refuse(held, null, null, refusals);
            return;
        }
        boolean empty = true;
        for (Position position : org.positionsIn(team)) {
            for (Assignment member : org.holders(position.id())) {
                empty = false;
                add(position.id(), member.person(), sufficient);
            }
        }
        if (empty) {
            refusals.add(Refusal.of(DenialReason.TEAM_EMPTY, null, null, team));
        }
    }

    private void add(PositionId position, PersonId person, AuthorityGrant grant) {
        if (inquiry.request().isBarred(person)) {
            refusals.add(Refusal.of(DenialReason.OWN_REQUEST, position, person, person));
        } else {
            List<PersonId> deputies =
                    grant.team().isPresent() ? List.of() : delegations.deputies(person, inquiry, refusals);
            found.add(new Approver(position, person, grant, deputies));
        }
    }

    private Comparator<Approver> order() {
        OrgSnapshot org = inquiry.org();
        return Comparator.comparingInt((Approver approver) -> scopeDepth(org, approver))
                .reversed()
                .thenComparing(
                        approver -> inquiry.perCase(approver.grant()), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingInt(approver -> distance(
                        org,
                        inquiry.request().unit(),
                        org.position(approver.position()).unit()))
                .thenComparing(Approver::position)
                .thenComparing(Approver::person);
    }

    private static int scopeDepth(OrgSnapshot org, Approver approver) {
        OrgUnitId scope = approver.grant().scope().unit();
        return scope == null ? 0 : org.depth(scope);
    }

    private static int distance(OrgSnapshot org, OrgUnitId one, OrgUnitId other) {
        OrgUnitId common = org.commonSuperior(one, other).id();
        return org.depth(one) + org.depth(other) - 2 * org.depth(common);
    }
}
