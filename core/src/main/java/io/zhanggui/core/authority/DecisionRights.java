package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How low in the organisation decisions for a unit are made (决策权下放程度): for each level of the chart, how many kinds
 * of decisions, and how much of their largest amounts, can be decided there or below.
 *
 * <p>A kind counts on a level if a position or empowered team of that level or a lower one holds a grant for the unit that
 * reaches its largest amount; a vacant position counts, because the right is there. The level of a position is that of its
 * unit. Grants for one category or country, and delegations, do not count.
 *
 * @param unit the unit for which is decided
 * @param date the day
 * @param levels all levels of the chart from the top, which is 0, to the lowest
 */
public record DecisionRights(OrgUnitId unit, LocalDate date, List<Level> levels) {

    public DecisionRights {
        requireNonNull(unit, "unit");
        requireNonNull(date, "date");
        levels = List.copyOf(levels);
    }

    /**
     * What can be decided on a level or below it.
     *
     * @param level how many levels stand above
     * @param decidable the number of kinds that can be decided in full
     * @param types the number of kinds that were asked about, positive
     * @param decidableAmount for all kinds together, up to which amounts
     * @param amount all largest amounts together
     */
    public record Level(int level, int decidable, int types, Money decidableAmount, Money amount) {

        public Level {
            requireNonNull(decidableAmount, "decidableAmount");
            requireNonNull(amount, "amount");
            if (level < 0 || decidable < 0 || decidable > types || types == 0) {
                throw new IllegalArgumentException(
                        "level " + level + " cannot have " + decidable + " of " + types + " kinds of decisions");
            }
        }

        /** The share of kinds, from 0 to 1. */
        public BigDecimal shareOfTypes(Rounding rounding) {
            return BigDecimal.valueOf(decidable).divide(BigDecimal.valueOf(types), rounding.scale(), rounding.mode());
        }

        /** The share of the amount, from 0 to 1; {@code null} if the largest amounts are all zero. */
        public @Nullable BigDecimal shareOfAmount(Rounding rounding) {
            return amount.isZero()
                    ? null
                    : decidableAmount.getAmount().divide(amount.getAmount(), rounding.scale(), rounding.mode());
        }
    }

    /** Two states side by side, before and after a change of the organisation or its grants. */
    public Table comparedTo(DecisionRights before, Rounding rounding) {
        Table.Builder table = Table.titled(AuthorityTerm.RIGHTS)
                .columns(
                        AuthorityTerm.COLUMN_LEVEL,
                        AuthorityTerm.RIGHTS_BEFORE.with(AuthorityTerm.COLUMN_SHARE_OF_TYPES),
                        AuthorityTerm.RIGHTS_AFTER.with(AuthorityTerm.COLUMN_SHARE_OF_TYPES),
                        AuthorityTerm.RIGHTS_BEFORE.with(AuthorityTerm.COLUMN_SHARE_OF_AMOUNT),
                        AuthorityTerm.RIGHTS_AFTER.with(AuthorityTerm.COLUMN_SHARE_OF_AMOUNT));
        int count = Math.max(levels.size(), before.levels.size());
        for (int i = 0; i < count; i++) {
            Level old = i < before.levels.size() ? before.levels.get(i) : null;
            Level now = i < levels.size() ? levels.get(i) : null;
            table.row(
                    i,
                    old == null ? null : old.shareOfTypes(rounding),
                    now == null ? null : now.shareOfTypes(rounding),
                    old == null ? null : old.shareOfAmount(rounding),
                    now == null ? null : now.shareOfAmount(rounding));
        }
        return table.build();
    }

    /** The counts and amounts of each level. */
    public Explanation explain() {
        Explanation whole = Explanation.of(AuthorityTerm.RIGHTS, unit);
        for (Level each : levels) {
            whole = whole.with(Explanation.of(
                            AuthorityTerm.RIGHTS_LEVEL.with(each.level()),
                            AuthorityTerm.RIGHTS_TYPES.with(each.decidable(), each.types()))
                    .with(Explanation.of(
                            AuthorityTerm.RIGHTS_UP_TO,
                            AuthorityTerm.RIGHTS_AMOUNT.with(each.decidableAmount(), each.amount()))));
        }
        return whole;
    }

    static DecisionRights of(
            Collection<AuthorityGrant> grants,
            OrgSnapshot org,
            OrgUnitId unit,
            Map<DecisionType, Money> largest,
            LocalDate date,
            MoneyFacts facts) {
        CurrencyUnit currency = currencyOf(largest);
        org.unit(unit);
        int depth =
                org.units().stream().map(OrgUnit::id).mapToInt(org::depth).max().orElse(0);
        Money[][] reached = new Money[largest.size()][depth + 1];
        List<DecisionType> types = new ArrayList<>(new TreeMap<>(largest).keySet());
        for (AuthorityGrant grant : grants) {
            int type = types.indexOf(grant.type());
            int level = level(grant, org, unit, date);
            if (type < 0 || level < 0) {
                continue;
            }
            Money most = most(grant.limit(), requireNonNull(largest.get(grant.type())), date, facts);
            for (int k = 0; k <= level && most != null; k++) {
                Money before = reached[type][k];
                reached[type][k] = before == null || most.isGreaterThan(before) ? most : before;
            }
        }
        Money all = largest.values().stream().reduce(Money.zero(currency), Money::plus);
        List<Level> levels = new ArrayList<>(depth + 1);
        for (int k = 0; k <= depth; k++) {
            int full = 0;
            Money sum = Money.zero(currency);
            for (int type = 0; type < types.size(); type++) {
                Money most = reached[type][k];
                full += most != null && most.equals(largest.get(types.get(type))) ? 1 : 0;
                sum = most == null ? sum : sum.plus(most);
            }
            levels.add(new Level(k, full, types.size(), sum, all));
        }
        return new DecisionRights(unit, date, levels);
    }

    private static CurrencyUnit currencyOf(Map<DecisionType, Money> largest) {
        CurrencyUnit currency = null;
        for (Money each : largest.values()) {
            if (each.isNegative()
                    || (currency != null && !each.getCurrencyUnit().equals(currency))) {
                throw new IllegalArgumentException(
                        "largest amounts must be in one currency and not negative, but are " + largest.values());
            }
            currency = each.getCurrencyUnit();
        }
        if (currency == null) {
            throw new IllegalArgumentException("there are no kinds of decisions to ask about");
        }
        return currency;
    }

    /** The level of the holder; -1 if the grant does not count for the unit on the day. */
    private static int level(AuthorityGrant grant, OrgSnapshot org, OrgUnitId unit, LocalDate date) {
        Scope scope = grant.scope();
        if (!grant.period().contains(date)
                || scope.category() != null
                || scope.country() != null
                || !scope.holdsFor(unit, org)) {
            return -1;
        }
        if (grant.holder() instanceof Holder.InPosition in) {
            return org.has(in.position())
                    ? org.depth(org.position(in.position()).unit())
                    : -1;
        }
        OrgUnitId team = grant.team().orElseThrow();
        return org.has(team) && org.unit(team).kind() == UnitKind.EMPOWERED_TEAM ? org.depth(team) : -1;
    }

    /** How much of the largest amount the limit reaches; {@code null} if it is in another currency. */
    private static @Nullable Money most(Limit limit, Money largest, LocalDate date, MoneyFacts facts) {
        CurrencyUnit currency = limit.currency();
        if (currency == null) {
            return largest;
        }
        if (!currency.equals(largest.getCurrencyUnit()) && limit.currencyRule() == CurrencyRule.OWN_CURRENCY) {
            return null;
        }
        Money counted = facts.exchange(largest, currency, date);
        if (counted == null) {
            return null;
        }
        Money most = lower(limit.perCase(), limit.perPeriod());
        if (!counted.isGreaterThan(most)) {
            return largest;
        }
        return currency.equals(largest.getCurrencyUnit())
                ? most
                : largest.multipliedBy(
                        most.getAmount().divide(counted.getAmount(), 12, RoundingMode.DOWN), RoundingMode.DOWN);
    }

    private static Money lower(@Nullable Money one, @Nullable Money other) {
        if (one == null || other == null) {
            return requireNonNull(one == null ? other : one);
        }
        return one.isGreaterThan(other) ? other : one;
    }
}
