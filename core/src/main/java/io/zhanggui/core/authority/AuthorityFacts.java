package io.zhanggui.core.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** What was granted, delegated, waived and ended by a list of events, in the order of recording. */
final class AuthorityFacts {

    private final Map<AuthorityNo, AuthorityChange> given = new LinkedHashMap<>();
    private final Map<AuthorityNo, LocalDate> ends = new LinkedHashMap<>();

    /**
     * What was known.
     *
     * @param before what was recorded later does not count; {@code null} means that everything does
     */
    static AuthorityFacts of(Collection<AuthorityEvent> events, @Nullable Instant before) {
        AuthorityFacts facts = new AuthorityFacts();
        for (AuthorityEvent event : events) {
            if (before == null || event.stamp().at().isBefore(before)) {
                facts.add(event.change());
            }
        }
        return facts;
    }

    void add(AuthorityChange change) {
        if (change instanceof AuthorityChange.Revoke revoked) {
            end(revoked.no(), revoked.from());
        } else if (change instanceof AuthorityChange.EndDelegation ended) {
            end(ended.no(), ended.from());
        } else if (change instanceof AuthorityChange.EndWaiver ended) {
            end(ended.no(), ended.from());
        } else {
            given.putIfAbsent(change.no(), change);
        }
    }

    private void end(AuthorityNo no, LocalDate from) {
        ends.merge(no, from, (one, other) -> one.isBefore(other) ? one : other);
    }

    boolean knows(AuthorityNo no) {
        return given.containsKey(no);
    }

    /** The grant as it was given; {@code null} if there is none under the number. */
    @Nullable
    AuthorityGrant grant(AuthorityNo no) {
        return given.get(no) instanceof AuthorityChange.Grant granted ? granted.grant() : null;
    }

    /** The delegation as it was given; {@code null} if there is none under the number. */
    @Nullable
    Delegation delegation(AuthorityNo no) {
        return given.get(no) instanceof AuthorityChange.Delegate delegated ? delegated.delegation() : null;
    }

    /** The waiver as it was given; {@code null} if there is none under the number. */
    @Nullable
    SegregationWaiver waiver(AuthorityNo no) {
        return given.get(no) instanceof AuthorityChange.Waive waived ? waived.waiver() : null;
    }

    /** The first day on which it no longer holds: its own end or an earlier one that was recorded. */
    LocalDate end(AuthorityNo no, LocalDateRange period) {
        LocalDate recorded = ends.getOrDefault(no, LocalDate.MAX);
        return recorded.isBefore(period.getEnd()) ? recorded : period.getEnd();
    }

    /** The grants as they hold, without those that hold on no day. */
    List<RecordedGrant> grants() {
        List<RecordedGrant> result = new ArrayList<>();
        given.forEach((no, change) -> {
            if (change instanceof AuthorityChange.Grant granted) {
                AuthorityGrant grant = granted.grant();
                LocalDate end = end(no, grant.period());
                if (end.isAfter(grant.period().getStart())) {
                    result.add(new RecordedGrant(no, ends.containsKey(no) ? grant.until(end) : grant));
                }
            }
        });
        return result;
    }

    /** The delegations as they hold, without those that hold on no day. */
    List<RecordedDelegation> delegations() {
        List<RecordedDelegation> result = new ArrayList<>();
        given.forEach((no, change) -> {
            if (change instanceof AuthorityChange.Delegate delegated) {
                Delegation delegation = delegated.delegation();
                LocalDate end = end(no, delegation.period());
                if (end.isAfter(delegation.period().getStart())) {
                    result.add(new RecordedDelegation(no, ends.containsKey(no) ? delegation.until(end) : delegation));
                }
            }
        });
        return result;
    }

    /** The waivers as they hold, without those that hold on no day. */
    List<RecordedWaiver> waivers() {
        List<RecordedWaiver> result = new ArrayList<>();
        given.forEach((no, change) -> {
            if (change instanceof AuthorityChange.Waive waived) {
                SegregationWaiver waiver = waived.waiver();
                LocalDate end = end(no, waiver.period());
                if (end.isAfter(waiver.period().getStart())) {
                    result.add(new RecordedWaiver(no, ends.containsKey(no) ? waiver.until(end) : waiver));
                }
            }
        });
        return result;
    }

    /** Those of the grants whose period and limit hold as recorded, without their numbers. */
    List<AuthorityGrant> plainGrants() {
        return grants().stream().map(RecordedGrant::grant).toList();
    }

    /** The delegations without their numbers. */
    List<Delegation> plainDelegations() {
        return delegations().stream().map(RecordedDelegation::delegation).toList();
    }
}
