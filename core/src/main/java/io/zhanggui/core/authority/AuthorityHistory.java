package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever granted, delegated, waived and ended in one legal entity; immutable, and only appended to.
 *
 * <p>A grant, a delegation or a waiver of a rule of segregation is never edited: another takes its place, and it is ended from a day on. Of two ends the
 * earlier one holds. {@link #authority()} reads as known now, {@link #knownOn} as known on a day, which later entries
 * never change; days of recording are those of the organisation's time zone.
 *
 * <p>Refused with all reasons at once are: a grant recorded by a person who would hold it on the day of recording or,
 * by what is known then, on any of its days, in their own right or as somebody's deputy; a delegation recorded by the person who receives it; a
 * delegation of more than the delegator has on its first day, in amount, scope, days or depth; and one by which authority
 * would come back to somebody in its chain on overlapping days; and a waiver recorded or approved by a person whom it
 * helps, by name or by the position that they hold on the day of recording or on any of its days. What changes later (the delegator leaves, the grant is
 * revoked) counts when a decision is made. A violation's path {@code changes[2]} is the third change of the call.
 *
 * <pre>{@code
 * Authority authority = AuthorityHistory.of(org).grant(no, grant, stamp).authority();
 * }</pre>
 */
@Beta
public final class AuthorityHistory {

    private final OrgHistory org;
    private final List<AuthorityEvent> events;

    private AuthorityHistory(OrgHistory org, List<AuthorityEvent> events) {
        this.org = org;
        this.events = events;
    }

    /** The history of an organisation in which nothing was granted yet. */
    public static AuthorityHistory of(OrgHistory org) {
        return new AuthorityHistory(requireNonNull(org, "org"), List.of());
    }

    /**
     * A history from stored events, in the order of recording; they were checked when they were recorded.
     *
     * @throws IllegalArgumentException if recording time goes back
     */
    public static AuthorityHistory restore(OrgHistory org, List<AuthorityEvent> events) {
        return of(org).with(List.copyOf(events));
    }

    /** The same in the organisation as it was recorded since. */
    public AuthorityHistory in(OrgHistory newer) {
        if (!newer.entity().equals(org.entity())) {
            throw new IllegalArgumentException(
                    "history of " + org.entity() + " cannot go on in the organisation of " + newer.entity());
        }
        return new AuthorityHistory(newer, events);
    }

    /** The legal entity. */
    public LegalEntityId entity() {
        return org.entity();
    }

    /** All events in the order of recording, for storage. */
    public List<AuthorityEvent> events() {
        return events;
    }

    /** Who may decide what, as known now. */
    public Authority authority() {
        return authority(AuthorityFacts.of(events, null), Knowledge.ALL);
    }

    /** Who may decide what by what was recorded up to the end of a day, in the organisation as known then. */
    public Authority knownOn(LocalDate day) {
        return authority(facts(Knowledge.upTo(day)), Knowledge.upTo(day));
    }

    private Authority authority(AuthorityFacts facts, Knowledge knowledge) {
        return Authority.onDays(date -> org.asOf(new AsOf(date, knowledge)), facts.plainGrants())
                .delegating(facts.plainDelegations());
    }

    private AuthorityFacts facts(Knowledge knowledge) {
        LocalDate cutOff = knowledge.cutOff();
        @Nullable
        Instant before = cutOff == null
                ? null
                : cutOff.plusDays(1).atStartOfDay(org.zone()).toInstant();
        return AuthorityFacts.of(events, before);
    }

    /** The grants that hold on the day as known, in the order of recording. */
    public List<RecordedGrant> grants(AsOf asOf) {
        return facts(asOf.knowledge()).grants().stream()
                .filter(each -> each.grant().period().contains(asOf.date()))
                .toList();
    }

    /** The delegations that hold on the day as known, in the order of recording, whether the delegator has it or not. */
    public List<RecordedDelegation> delegations(AsOf asOf) {
        return facts(asOf.knowledge()).delegations().stream()
                .filter(each -> each.delegation().period().contains(asOf.date()))
                .toList();
    }

    /** The waivers of rules of segregation that hold on the day as known, in the order of recording. */
    public List<RecordedWaiver> waivers(AsOf asOf) {
        return facts(asOf.knowledge()).waivers().stream()
                .filter(each -> each.waiver().period().contains(asOf.date()))
                .toList();
    }

    /** All waivers as known now, each for its own days, for {@link Segregation#waiving}. */
    public List<SegregationWaiver> waivers() {
        return AuthorityFacts.of(events, null).waivers().stream()
                .map(RecordedWaiver::waiver)
                .toList();
    }

    /** All authority that a person has on a day or gave beyond it, so that it can be ended when they leave. */
    public Holdings heldBy(PersonId person, LocalDate date) {
        requireNonNull(person, "person");
        OrgSnapshot chart = org.on(date);
        List<RecordedGrant> grants = new ArrayList<>();
        for (RecordedGrant each : grants(AsOf.of(date))) {
            for (Assignment held : chart.positionsOf(person)) {
                if (Authority.holds(chart, held.position(), each.grant().holder())) {
                    grants.add(each);
                    break;
                }
            }
        }
        List<RecordedDelegation> open = AuthorityFacts.of(events, null).delegations().stream()
                .filter(each -> each.delegation().period().getEnd().isAfter(date))
                .toList();
        return new Holdings(
                person,
                date,
                grants,
                open.stream()
                        .filter(each -> each.delegation().from().equals(person))
                        .toList(),
                open.stream()
                        .filter(each -> each.delegation().to().equals(person))
                        .toList());
    }

    /** The history with a grant; see {@link #append}. */
    public AuthorityHistory grant(AuthorityNo no, AuthorityGrant grant, Stamp stamp) {
        return append(List.of(new AuthorityChange.Grant(no, grant)), stamp);
    }

    /** The history with a grant that no longer holds from a day on; see {@link #append}. */
    public AuthorityHistory revoke(AuthorityNo no, LocalDate from, Stamp stamp) {
        return append(List.of(new AuthorityChange.Revoke(no, from)), stamp);
    }

    /** The history with a delegation; see {@link #append}. */
    public AuthorityHistory delegate(AuthorityNo no, Delegation delegation, Stamp stamp) {
        return append(List.of(new AuthorityChange.Delegate(no, delegation)), stamp);
    }

    /** The history with a delegation that no longer holds from a day on; see {@link #append}. */
    public AuthorityHistory endDelegation(AuthorityNo no, LocalDate from, Stamp stamp) {
        return append(List.of(new AuthorityChange.EndDelegation(no, from)), stamp);
    }

    /** The history with a waiver of a rule of segregation; see {@link #append}. */
    public AuthorityHistory waive(AuthorityNo no, SegregationWaiver waiver, Stamp stamp) {
        return append(List.of(new AuthorityChange.Waive(no, waiver)), stamp);
    }

    /** The history with a waiver that no longer holds from a day on; see {@link #append}. */
    public AuthorityHistory endWaiver(AuthorityNo no, LocalDate from, Stamp stamp) {
        return append(List.of(new AuthorityChange.EndWaiver(no, from)), stamp);
    }

    /**
     * The history with more changes, recorded together; later ones may rest on earlier ones.
     *
     * @throws RejectedException with everything that is refused
     * @throws IllegalArgumentException if the stamp is earlier than the last event's
     */
    public AuthorityHistory append(List<? extends AuthorityChange> changes, Stamp stamp) {
        check(changes, stamp).throwIfAny();
        List<AuthorityEvent> more = new ArrayList<>(changes.size());
        changes.forEach(change -> more.add(new AuthorityEvent(change, stamp)));
        return with(more);
    }

    /** What {@link #append} would refuse; empty if it would accept. */
    public Violations check(List<? extends AuthorityChange> changes, Stamp stamp) {
        requireNonNull(changes, "changes").forEach(change -> requireNonNull(change, "change"));
        requireNonNull(stamp, "stamp");
        return new AuthorityCheck(
                        org, AuthorityFacts.of(events, null), stamp, LocalDate.ofInstant(stamp.at(), org.zone()))
                .check(changes);
    }

    private AuthorityHistory with(List<AuthorityEvent> more) {
        Instant latest = events.isEmpty()
                ? Instant.MIN
                : events.get(events.size() - 1).stamp().at();
        for (AuthorityEvent event : more) {
            if (event.stamp().at().isBefore(latest)) {
                throw new IllegalArgumentException("recording time of " + entity() + " would go back from " + latest
                        + " to " + event.stamp().at());
            }
            latest = event.stamp().at();
        }
        List<AuthorityEvent> all = new ArrayList<>(events.size() + more.size());
        all.addAll(events);
        all.addAll(more);
        return new AuthorityHistory(org, Collections.unmodifiableList(all));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuthorityHistory that && org.equals(that.org) && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return entity().hashCode() * 31 + events.size();
    }

    @Override
    public String toString() {
        return "AuthorityHistory[" + entity() + ", " + events.size() + " events]";
    }
}
