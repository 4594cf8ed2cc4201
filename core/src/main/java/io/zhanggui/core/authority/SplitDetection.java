package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Looks for orders that were split so that each stays within a limit (拆单).
 *
 * <p>A window of days is suspicious if the acts in it that are within the limit each are above it together; the limit is
 * inclusive, so exactly the limit is not. Suspicious windows that share an act make one group, so that no act is in two
 * groups, every act of a suspicious window is in one, and a group may last longer than the window. An act above the limit
 * went to somebody with more authority and counts for nothing here; so do acts of another kind or currency.
 *
 * <pre>{@code
 * SplitDetection.of(PURCHASE_ORDER_SIGN, cny("50000.00"), 7).byCounterparty().detect(orders)
 * }</pre>
 *
 * @param type the kind of decision
 * @param limit the limit, inclusive
 * @param days the window, 1 or more; 1 means the same day
 * @param sameRequester whether only acts of one requester count together
 * @param sameCounterparty whether only acts with one counterparty count together; those without one count as one
 * @param sameUnit whether only acts for one unit count together
 */
@Beta
public record SplitDetection(
        DecisionType type, Money limit, int days, boolean sameRequester, boolean sameCounterparty, boolean sameUnit) {

    private static final Comparator<LimitedAct> ORDER =
            Comparator.comparing(LimitedAct::date).thenComparing(LimitedAct::id);

    public SplitDetection {
        requireNonNull(type, "type");
        requireNonNull(limit, "limit");
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit must not be negative, but is " + limit);
        }
        if (days < 1) {
            throw new IllegalArgumentException("days must be 1 or more, but is " + days);
        }
    }

    /** Acts of anybody, with anybody and for any unit together, until something else is said. */
    public static SplitDetection of(DecisionType type, Money limit, int days) {
        return new SplitDetection(type, limit, days, false, false, false);
    }

    /** The same for the acts of each requester. */
    public SplitDetection byRequester() {
        return new SplitDetection(type, limit, days, true, sameCounterparty, sameUnit);
    }

    /** The same for the acts with each counterparty. */
    public SplitDetection byCounterparty() {
        return new SplitDetection(type, limit, days, sameRequester, true, sameUnit);
    }

    /** The same for the acts of each unit. */
    public SplitDetection byUnit() {
        return new SplitDetection(type, limit, days, sameRequester, sameCounterparty, true);
    }

    /** What acts must share to count together. */
    private record Shared(
            @Nullable PersonId requester,
            @Nullable PartyId counterparty,
            @Nullable OrgUnitId unit) {}

    /** All groups by their first day, then by their first act; empty if nothing looks split. */
    public List<SplitGroup> detect(Collection<LimitedAct> acts) {
        Map<Shared, List<LimitedAct>> together = new HashMap<>();
        for (LimitedAct act : acts) {
            if (act.type().equals(type)
                    && act.amount().getCurrencyUnit().equals(limit.getCurrencyUnit())
                    && !act.amount().isGreaterThan(limit)) {
                together.computeIfAbsent(shared(act), key -> new ArrayList<>()).add(act);
            }
        }
        List<SplitGroup> groups = new ArrayList<>();
        together.values().forEach(some -> addGroups(some, groups));
        groups.sort(Comparator.comparing(group -> group.acts().get(0), ORDER));
        return groups;
    }

    private Shared shared(LimitedAct act) {
        return new Shared(
                sameRequester ? act.requester() : null,
                sameCounterparty ? act.counterparty() : null,
                sameUnit ? act.unit() : null);
    }

    private void addGroups(List<LimitedAct> acts, List<SplitGroup> groups) {
        acts.sort(ORDER);
        Money sum = Money.zero(limit.getCurrencyUnit());
        int end = 0;
        int from = 0;
        int to = 0;
        for (int start = 0; start < acts.size(); start++) {
            while (end < acts.size()
                    && acts.get(end).date().isBefore(acts.get(start).date().plusDays(days))) {
                sum = sum.plus(acts.get(end++).amount());
            }
            if (sum.isGreaterThan(limit)) {
                if (start >= to) {
                    add(acts.subList(from, to), groups);
                    from = start;
                }
                to = end;
            }
            sum = sum.minus(acts.get(start).amount());
        }
        add(acts.subList(from, to), groups);
    }

    private void add(List<LimitedAct> acts, List<SplitGroup> groups) {
        if (!acts.isEmpty()) {
            groups.add(new SplitGroup(this, acts));
        }
    }
}
