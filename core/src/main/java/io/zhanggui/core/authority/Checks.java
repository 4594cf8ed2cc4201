package io.zhanggui.core.authority;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.OrgSnapshot;
import java.time.LocalDate;
import java.util.Comparator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Holds a request against one grant or one delegation. */
final class Checks {

    /** The lower limit first; unlimited last. Limits that are compared hold in the currency of one request. */
    static final Comparator<AuthorityGrant> BY_LIMIT =
            Comparator.comparing(AuthorityGrant::limit, Comparator.nullsLast(Comparator.comparing(Money::getAmount)));

    /** Of one position's grants the one that gives least, so that an explanation cites it. */
    static final Comparator<AuthorityGrant> NARROWEST = BY_LIMIT.thenComparing(
            grant -> grant.scope() == null ? "" : grant.scope().value());

    private Checks() {}

    static @Nullable Refusal grant(
            AuthorityGrant grant, OrgSnapshot org, @Nullable PersonId person, DecisionRequest request) {
        DenialReason dates = dates(grant.period(), request.date());
        if (dates != null) {
            return Refusal.of(dates, grant.position(), person, edge(dates, grant.period()));
        }
        if (grant.scope() != null && !(org.has(grant.scope()) && org.isWithin(request.unit(), grant.scope()))) {
            return Refusal.of(DenialReason.OUT_OF_SCOPE, grant.position(), person, request.unit(), grant.scope());
        }
        DenialReason limit = limit(grant.limit(), request.amount(), DenialReason.OVER_LIMIT);
        return limit == null || grant.limit() == null
                ? null
                : Refusal.of(limit, grant.position(), person, request.amount(), grant.limit());
    }

    static @Nullable Refusal delegation(Delegation delegation, DecisionRequest request) {
        if (delegation.from().equals(request.requester())) {
            return Refusal.of(DenialReason.OWN_REQUEST, null, delegation.to(), delegation.from());
        }
        DenialReason dates = dates(delegation.period(), request.date());
        if (dates != null) {
            return Refusal.of(dates, null, delegation.to(), edge(dates, delegation.period()));
        }
        DenialReason limit = limit(delegation.limit(), request.amount(), DenialReason.OVER_DELEGATED_LIMIT);
        return limit == null || delegation.limit() == null
                ? null
                : Refusal.of(limit, null, delegation.to(), request.amount(), delegation.limit());
    }

    private static @Nullable DenialReason dates(LocalDateRange period, LocalDate date) {
        if (period.contains(date)) {
            return null;
        }
        return date.isBefore(period.getStart()) ? DenialReason.NOT_YET : DenialReason.EXPIRED;
    }

    private static LocalDate edge(DenialReason reason, LocalDateRange period) {
        return reason == DenialReason.NOT_YET ? period.getStart() : period.getEnd();
    }

    private static @Nullable DenialReason limit(@Nullable Money limit, Money amount, DenialReason over) {
        if (limit == null) {
            return null;
        }
        if (!limit.getCurrencyUnit().equals(amount.getCurrencyUnit())) {
            return DenialReason.OTHER_CURRENCY;
        }
        return amount.isGreaterThan(limit) ? over : null;
    }
}
