package io.zhanggui.core.authority;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgEvent;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Checks changes of authority one after the other, each with those before it. */
final class AuthorityCheck {

    private final OrgHistory org;
    private final AuthorityFacts facts;
    private final Stamp stamp;
    private final LocalDate today;
    private final Violations.Builder found = Violations.builder();
    private String path = "";

    /**
     * A check.
     *
     * @param facts what was recorded; accepted changes are added to it
     * @param today the day of the stamp
     */
    AuthorityCheck(OrgHistory org, AuthorityFacts facts, Stamp stamp, LocalDate today) {
        this.org = org;
        this.facts = facts;
        this.stamp = stamp;
        this.today = today;
    }

    Violations check(List<? extends AuthorityChange> changes) {
        for (int i = 0; i < changes.size(); i++) {
            AuthorityChange change = changes.get(i);
            path = "changes[" + i + "]";
            if (change instanceof AuthorityChange.Grant granted) {
                isNew(change.no());
                grant(granted.grant());
            } else if (change instanceof AuthorityChange.Delegate delegated) {
                isNew(change.no());
                delegation(delegated.delegation());
            } else if (change instanceof AuthorityChange.Waive waived) {
                isNew(change.no());
                waiver(waived.waiver());
            } else if (change instanceof AuthorityChange.Revoke revoked) {
                AuthorityGrant grant = facts.grant(change.no());
                ending(
                        change.no(),
                        grant == null ? null : grant.period(),
                        revoked.from(),
                        AuthorityViolation.UNKNOWN_GRANT);
            } else if (change instanceof AuthorityChange.EndDelegation ended) {
                Delegation delegation = facts.delegation(change.no());
                ending(
                        change.no(),
                        delegation == null ? null : delegation.period(),
                        ended.from(),
                        AuthorityViolation.UNKNOWN_DELEGATION);
            } else if (change instanceof AuthorityChange.EndWaiver ended) {
                SegregationWaiver waiver = facts.waiver(change.no());
                ending(
                        change.no(),
                        waiver == null ? null : waiver.period(),
                        ended.from(),
                        AuthorityViolation.UNKNOWN_WAIVER);
            }
            facts.add(change);
        }
        return found.build();
    }

    private void isNew(AuthorityNo no) {
        if (facts.knows(no)) {
            add(AuthorityViolation.NUMBER_TAKEN, no);
        }
    }

    private void ending(
            AuthorityNo no, @Nullable LocalDateRange period, LocalDate from, AuthorityViolation whenUnknown) {
        if (period == null) {
            add(whenUnknown, no);
        } else if (!from.isBefore(facts.end(no, period))) {
            add(AuthorityViolation.ENDED_BEFORE, no, facts.end(no, period));
        }
    }

    private void grant(AuthorityGrant grant) {
        scope(grant.scope());
        LocalDate first = first(grant.period());
        if (grant.holder() instanceof Holder.InPosition in && !org.knows(in.position())) {
            add(AuthorityViolation.UNKNOWN_HOLDER, in.position());
        } else if (grant.holder() instanceof Holder.InTeam in) {
            OrgSnapshot chart = org.on(first);
            if (!chart.has(in.team()) || chart.unit(in.team()).kind() != UnitKind.EMPOWERED_TEAM) {
                add(AuthorityViolation.HOLDER_NOT_A_TEAM, in.team(), first);
            }
        }
        for (PersonId recorder : recorders()) {
            if (holds(recorder, grant.holder(), grant.period())) {
                add(AuthorityViolation.OWN_GRANT, recorder, grant.holder().id());
            }
        }
    }

    private List<PersonId> recorders() {
        PersonId principal = stamp.actor().principal();
        return principal == null
                ? List.of(stamp.actor().person())
                : List.of(stamp.actor().person(), principal);
    }

    /** Whether the person holds it on the day of recording or, by all that is known now, on any day of the period. */
    private boolean holds(PersonId person, Holder holder, LocalDateRange period) {
        return days(person, holder, period).stream().anyMatch(day -> holds(person, holder, org.on(day)));
    }

    /** The days on which the person may begin to hold it, with the day of recording and the first of the period. */
    private Set<LocalDate> days(PersonId person, Holder holder, LocalDateRange period) {
        Set<LocalDate> days = new LinkedHashSet<>(List.of(today, first(period)));
        for (OrgEvent event : org.events()) {
            OrgChange change = event.change();
            boolean concerns = change instanceof OrgChange.Appoint appointed
                    ? appointed.assignment().person().equals(person)
                    : holder instanceof Holder.InTeam in && bringsInto(in.team(), change);
            if (concerns && period.contains(change.from())) {
                days.add(change.from());
            }
        }
        return days;
    }

    /** Whether the change may bring a position with its holders into a team. */
    private static boolean bringsInto(OrgUnitId team, OrgChange change) {
        if (change instanceof OrgChange.ChangePosition changed) {
            return changed.position().unit().equals(team);
        }
        if (change instanceof OrgChange.MergeUnits merged) {
            return merged.into().equals(team);
        }
        return change instanceof OrgChange.SplitUnit split && split.part().id().equals(team);
    }

    private static boolean holds(PersonId person, Holder holder, OrgSnapshot chart) {
        for (Assignment held : chart.positionsOf(person)) {
            if (Authority.holds(chart, held.position(), holder)) {
                return true;
            }
        }
        return false;
    }

    private void delegation(Delegation delegation) {
        if (stamp.actor().involves(delegation.to())) {
            add(AuthorityViolation.OWN_DELEGATION, delegation.to());
        }
        if (scope(delegation.scope())) {
            OrgSnapshot chart = org.on(first(delegation.period()));
            new DelegationSource(facts, chart)
                    .exceeded(delegation)
                    .forEach(each -> add(each.rule(), each.arguments().toArray()));
        }
        List<Delegation> all = new ArrayList<>(facts.plainDelegations());
        all.add(delegation);
        List<PersonId> loop = new DelegationBook(all).loop(delegation);
        if (!loop.isEmpty()) {
            add(
                    AuthorityViolation.DELEGATION_LOOP,
                    loop.stream().map(PersonId::value).collect(Collectors.joining(" → ")));
        }
    }

    private void waiver(SegregationWaiver waiver) {
        PositionId position = waiver.position();
        if (position != null && !org.knows(position)) {
            add(AuthorityViolation.UNKNOWN_HOLDER, position);
            return;
        }
        for (PersonId recorder : recorders()) {
            if (helps(waiver, recorder)) {
                add(AuthorityViolation.OWN_WAIVER, recorder);
            }
        }
        if (helps(waiver, waiver.approver())) {
            add(AuthorityViolation.OWN_WAIVER_APPROVED, waiver.approver());
        }
    }

    private boolean helps(SegregationWaiver waiver, PersonId person) {
        if (waiver.position() == null) {
            return person.equals(waiver.person());
        }
        return holds(person, Holder.of(waiver.position()), waiver.period());
    }

    /** Whether the unit of the scope is known. */
    private boolean scope(Scope scope) {
        OrgUnitId unit = scope.unit();
        boolean known = unit == null || org.knows(unit);
        if (unit != null && !known) {
            add(AuthorityViolation.UNKNOWN_SCOPE, unit);
        }
        return known;
    }

    private LocalDate first(LocalDateRange period) {
        return period.isUnboundedStart() ? today : period.getStart();
    }

    private void add(AuthorityViolation rule, Object... arguments) {
        found.add(Violation.of(rule, path, arguments));
    }
}
