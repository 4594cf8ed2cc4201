package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgSnapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** One request on the chart of its day; holds it against grants and delegations. */
record Inquiry(OrgSnapshot org, DecisionRequest request, MoneyFacts facts) {

    /** Why the grant does not allow the request, whoever holds it; {@code null} if it does. */
    @Nullable
    DenialReason refuses(AuthorityGrant grant) {
        DenialReason reason = dates(grant.period());
        reason = reason == null ? grant.scope().refuses(request, org) : reason;
        return reason == null ? limit(grant.limit(), days -> used(grant, days)) : reason;
    }

    /** Why the delegation does not carry the request, apart from its depth; {@code null} if it does. */
    @Nullable
    DenialReason refuses(Delegation delegation) {
        if (request.isBarred(delegation.from())) {
            return DenialReason.OWN_REQUEST;
        }
        DenialReason reason = dates(delegation.period());
        reason = reason == null ? delegation.scope().refuses(request, org) : reason;
        return reason == null ? delegated(limit(delegation.limit(), days -> used(delegation, days))) : reason;
    }

    private static @Nullable DenialReason delegated(@Nullable DenialReason reason) {
        if (reason == DenialReason.OVER_LIMIT) {
            return DenialReason.OVER_DELEGATED_LIMIT;
        }
        return reason == DenialReason.OVER_PERIOD_LIMIT ? DenialReason.OVER_DELEGATED_PERIOD_LIMIT : reason;
    }

    Refusal refusal(
            AuthorityGrant grant, DenialReason reason, @Nullable PositionId position, @Nullable PersonId person) {
        Object[] arguments = arguments(reason, grant.period(), grant.scope(), grant.limit(), days -> used(grant, days));
        return Refusal.of(reason, position, person, arguments);
    }

    Refusal refusal(Delegation delegation, DenialReason reason) {
        if (reason == DenialReason.OWN_REQUEST) {
            return Refusal.of(reason, null, delegation.to(), delegation.from());
        }
        if (reason == DenialReason.NOT_PASSED_ON) {
            return Refusal.of(reason, null, delegation.to(), delegation.from(), delegation.maxDepth());
        }
        Object[] arguments = arguments(
                reason, delegation.period(), delegation.scope(), delegation.limit(), days -> used(delegation, days));
        return Refusal.of(reason, null, delegation.to(), arguments);
    }

    /** Notes why none of the grants allows the request. */
    void refuse(
            List<AuthorityGrant> held,
            @Nullable PositionId position,
            @Nullable PersonId person,
            List<Refusal> refusals) {
        for (AuthorityGrant grant : held) {
            refusals.add(refusal(grant, requireNonNull(refuses(grant)), position, person));
        }
    }

    /** How the request stands against limits that add up or exchange, of the grant and then of each delegation. */
    List<LimitUse> uses(AuthorityGrant grant, List<Delegation> chain) {
        List<LimitUse> uses = new ArrayList<>(0);
        addUses(grant.limit(), days -> used(grant, days), uses);
        chain.forEach(each -> addUses(each.limit(), days -> used(each, days), uses));
        return uses;
    }

    /** The limit of one decision in the currency of the request, as far as there are rates; for the order of limits. */
    @Nullable
    BigDecimal perCase(AuthorityGrant grant) {
        Money most = grant.limit().perCase();
        if (most == null) {
            return null;
        }
        Money exchanged = facts.exchange(most, request.amount().getCurrencyUnit(), request.date());
        return (exchanged == null ? most : exchanged).getAmount();
    }

    private @Nullable DenialReason dates(LocalDateRange period) {
        if (period.contains(request.date())) {
            return null;
        }
        return request.date().isBefore(period.getStart()) ? DenialReason.NOT_YET : DenialReason.EXPIRED;
    }

    private @Nullable DenialReason limit(Limit limit, Function<LocalDateRange, List<Money>> used) {
        CurrencyUnit currency = limit.currency();
        if (currency == null) {
            return null;
        }
        if (limit.currencyRule() == CurrencyRule.OWN_CURRENCY
                && !request.amount().getCurrencyUnit().equals(currency)) {
            return DenialReason.OTHER_CURRENCY;
        }
        Money counted = facts.exchange(request.amount(), currency, request.date());
        if (counted == null) {
            return DenialReason.NO_RATE;
        }
        if (limit.perCase() != null && counted.isGreaterThan(limit.perCase())) {
            return DenialReason.OVER_LIMIT;
        }
        return limit.period() == null ? null : perPeriod(limit, counted, used);
    }

    private @Nullable DenialReason perPeriod(Limit limit, Money counted, Function<LocalDateRange, List<Money>> used) {
        if (facts.usage() == null) {
            return DenialReason.USAGE_UNKNOWN;
        }
        LimitUse use = use(limit, counted, used);
        if (use == null) {
            return DenialReason.NO_RATE;
        }
        return use.kept() ? null : DenialReason.OVER_PERIOD_LIMIT;
    }

    private @Nullable LimitUse use(Limit limit, Money counted, Function<LocalDateRange, List<Money>> used) {
        Money most = requireNonNull(limit.perPeriod());
        LocalDateRange days = requireNonNull(limit.period()).around(request.date());
        Money sum = Money.zero(most.getCurrencyUnit());
        for (Money each : used.apply(days)) {
            Money exchanged = limit.currencyRule() == CurrencyRule.OWN_CURRENCY && !each.isSameCurrency(most)
                    ? Money.zero(most.getCurrencyUnit())
                    : facts.exchange(each, most.getCurrencyUnit(), request.date());
            if (exchanged == null) {
                return null;
            }
            sum = sum.plus(exchanged);
        }
        return new LimitUse(most, counted, sum, days);
    }

    private void addUses(Limit limit, Function<LocalDateRange, List<Money>> used, List<LimitUse> uses) {
        CurrencyUnit currency = limit.currency();
        if (currency == null) {
            return;
        }
        Money counted = requireNonNull(facts.exchange(request.amount(), currency, request.date()));
        if (limit.perCase() != null && !request.amount().isSameCurrency(limit.perCase())) {
            uses.add(new LimitUse(limit.perCase(), counted, null, null));
        }
        if (limit.period() != null) {
            uses.add(requireNonNull(use(limit, counted, used)));
        }
    }

    private Object[] arguments(
            DenialReason reason,
            LocalDateRange period,
            Scope scope,
            Limit limit,
            Function<LocalDateRange, List<Money>> used) {
        return switch (reason) {
            case NOT_YET -> new Object[] {period.getStart()};
            case EXPIRED -> new Object[] {period.getEnd()};
            case OUT_OF_SCOPE -> new Object[] {request.unit(), requireNonNull(scope.unit())};
            case OTHER_CATEGORY -> new Object[] {said(request.category()), requireNonNull(scope.category())};
            case OTHER_COUNTRY -> new Object[] {said(request.country()), requireNonNull(scope.country())};
            case OVER_LIMIT, OVER_DELEGATED_LIMIT -> new Object[] {request.amount(), requireNonNull(limit.perCase())};
            case OTHER_CURRENCY -> new Object[] {request.amount(), any(limit)};
            case NO_RATE ->
                new Object[] {request.amount(), any(limit).getCurrencyUnit().getCode(), request.date()};
            case USAGE_UNKNOWN -> new Object[] {requireNonNull(limit.perPeriod()), requireNonNull(limit.period())};
            case OVER_PERIOD_LIMIT, OVER_DELEGATED_PERIOD_LIMIT -> {
                Money most = requireNonNull(limit.perPeriod());
                Money counted =
                        requireNonNull(facts.exchange(request.amount(), most.getCurrencyUnit(), request.date()));
                LimitUse use = requireNonNull(use(limit, counted, used));
                LocalDate since = requireNonNull(use.days()).getStart();
                yield new Object[] {requireNonNull(use.used()), counted, most, requireNonNull(limit.period()), since};
            }
            default -> throw new IllegalStateException("no grant or delegation is refused for " + reason);
        };
    }

    private static Money any(Limit limit) {
        return requireNonNull(limit.perCase() == null ? limit.perPeriod() : limit.perCase());
    }

    private static String said(@Nullable String code) {
        return code == null ? "–" : code;
    }

    private List<Money> used(AuthorityGrant grant, LocalDateRange days) {
        return requireNonNull(facts.usage()).under(grant, days, org);
    }

    private List<Money> used(Delegation delegation, LocalDateRange days) {
        return requireNonNull(facts.usage()).under(delegation, days, org);
    }
}
