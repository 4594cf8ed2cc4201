package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Reads grants and delegations from tables, and writes them; limits are in one currency unless a row names another, an
 * empty limit, scope or date means without.
 *
 * <p>A position or unit that the organisation never had is an error of its cell. A handler for bad rows is that of the
 * reader, see {@link TableReader#onBadRow}.
 */
public final class AuthorityTable {

    private static final String SUBTREE = "SUBTREE";
    private static final String UNIT = "UNIT";
    private static final List<String> TERMS = List.of(
            "limit",
            "currency",
            "per_period",
            "period",
            "currency_rule",
            "scope_unit",
            "scope",
            "category",
            "country",
            "from",
            "to");

    private final OrgHistory history;
    private final CurrencyUnit currency;

    private AuthorityTable(OrgHistory history, CurrencyUnit currency) {
        this.history = history;
        this.currency = currency;
    }

    /** Tables about that organisation, with limits in that currency. */
    public static AuthorityTable of(OrgHistory history, CurrencyUnit currency) {
        return new AuthorityTable(requireNonNull(history, "history"), requireNonNull(currency, "currency"));
    }

    /**
     * Grants with the columns {@code position decision limit scope_unit from to} and, if there, {@code team} (instead of a
     * position), {@code currency}, {@code per_period} with {@code period}, {@code currency_rule}, {@code scope}
     * ({@code SUBTREE} or {@code UNIT}), {@code category}, {@code country}, {@code basis}, {@code authority_basis} and
     * {@code purpose}.
     */
    public List<AuthorityGrant> grants(TableReader reader) {
        return reader.columns("position", "decision", "limit", "scope_unit", "from", "to")
                .read(row -> new AuthorityGrant(
                        holder(row),
                        row.value("decision", DecisionType::of),
                        limit(row),
                        scope(row),
                        period(row),
                        row.find("basis").orElse(null),
                        row.find("authority_basis").isPresent()
                                ? row.oneOf("authority_basis", AuthorityBasis.class)
                                : AuthorityBasis.LEGAL_RATIONAL,
                        row.find("purpose").orElse(null)));
    }

    /**
     * Delegations with the columns {@code from_person to_person decision limit from to} and, if there,
     * {@code max_depth}, {@code scope_unit} and the others of {@link #grants} that say limit and scope.
     */
    public List<Delegation> delegations(TableReader reader) {
        return reader.columns("from_person", "to_person", "decision", "limit", "from", "to")
                .read(row -> new Delegation(
                        row.value("from_person", PersonId::of),
                        row.value("to_person", PersonId::of),
                        row.value("decision", DecisionType::of),
                        limit(row),
                        scope(row),
                        period(row),
                        row.find("max_depth").isPresent() ? row.integer("max_depth") : 0));
    }

    /** All columns of grants, to be written and read again. */
    public static Table ofGrants(List<AuthorityGrant> grants) {
        Table.Builder table = Table.titled(AuthorityTerm.GRANT_TABLE)
                .columns(columns(
                        List.of("position", "team", "decision"), List.of("basis", "authority_basis", "purpose")));
        for (AuthorityGrant grant : grants) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(grant.position().map(PositionId::value).orElse(null));
            cells.add(grant.team().map(OrgUnitId::value).orElse(null));
            cells.add(grant.type().code());
            cells.addAll(terms(grant.limit(), grant.scope(), grant.period()));
            cells.add(grant.basis());
            cells.add(grant.authorityBasis().name());
            cells.add(grant.purpose());
            table.row(cells.toArray());
        }
        return table.build();
    }

    /** All columns of delegations, to be written and read again. */
    public static Table ofDelegations(List<Delegation> delegations) {
        Table.Builder table = Table.titled(AuthorityTerm.DELEGATION_TABLE)
                .columns(columns(List.of("from_person", "to_person", "decision"), List.of("max_depth")));
        for (Delegation delegation : delegations) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(delegation.from().value());
            cells.add(delegation.to().value());
            cells.add(delegation.type().code());
            cells.addAll(terms(delegation.limit(), delegation.scope(), delegation.period()));
            cells.add(delegation.maxDepth());
            table.row(cells.toArray());
        }
        return table.build();
    }

    private static Term[] columns(List<String> first, List<String> last) {
        return Stream.of(first, TERMS, last).flatMap(List::stream).map(Term::of).toArray(Term[]::new);
    }

    private static List<@Nullable Object> terms(Limit limit, Scope scope, LocalDateRange period) {
        CurrencyUnit currency = limit.currency();
        return Arrays.asList(
                limit.perCase() == null ? null : limit.perCase().getAmount(),
                currency == null ? null : currency.getCode(),
                limit.perPeriod() == null ? null : limit.perPeriod().getAmount(),
                limit.period() == null ? null : limit.period().name(),
                limit.currencyRule().name(),
                scope.unit() == null ? null : scope.unit().value(),
                scope.below() ? SUBTREE : UNIT,
                scope.category(),
                scope.country(),
                AuthorityMatrix.start(period),
                AuthorityMatrix.end(period));
    }

    private static <I> I known(Row row, String column, I id, Predicate<I> knows) {
        if (!knows.test(id)) {
            throw row.error(column, "is not in the organisation");
        }
        return id;
    }

    private Holder holder(Row row) {
        if (row.find("team").isEmpty()) {
            return Holder.of(known(row, "position", row.value("position", PositionId::of), history::knows));
        }
        if (row.find("position").isPresent()) {
            throw row.error("team", "stands beside a position. Maybe make two rows?");
        }
        return Holder.of(known(row, "team", row.value("team", OrgUnitId::of), history::knows));
    }

    private Scope scope(Row row) {
        OrgUnitId unit = row.find("scope_unit").isEmpty()
                ? null
                : known(row, "scope_unit", row.value("scope_unit", OrgUnitId::of), history::knows);
        String scope = row.find("scope").orElse(SUBTREE);
        if (!scope.equals(SUBTREE) && !scope.equals(UNIT)) {
            throw row.error("scope", "is none of [" + SUBTREE + ", " + UNIT + "]");
        }
        if (unit == null && scope.equals(UNIT)) {
            throw row.error("scope", "needs a scope_unit");
        }
        return new Scope(
                unit,
                scope.equals(SUBTREE),
                row.find("category").orElse(null),
                row.find("country").orElse(null));
    }

    private Limit limit(Row row) {
        CurrencyUnit unit = row.find("currency").isPresent() ? row.value("currency", CurrencyUnit::of) : currency;
        Money perCase = amount(row, "limit", unit);
        Money perPeriod = amount(row, "per_period", unit);
        CurrencyRule rule = row.find("currency_rule").isPresent()
                ? row.oneOf("currency_rule", CurrencyRule.class)
                : CurrencyRule.OWN_CURRENCY;
        LimitPeriod period = null;
        if (perPeriod != null) {
            period = row.value("period", LimitPeriod::parse);
        } else if (row.find("period").isPresent()) {
            throw row.error("period", "needs a per_period");
        }
        return new Limit(perCase, perPeriod, period, rule);
    }

    private static @Nullable Money amount(Row row, String column, CurrencyUnit currency) {
        if (row.find(column).isEmpty()) {
            return null;
        }
        BigDecimal amount = row.decimal(column);
        if (amount.signum() < 0) {
            throw row.error(column, "is negative");
        }
        if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw row.error(column, "has more decimals than " + currency);
        }
        return Money.of(currency, amount);
    }

    private static LocalDateRange period(Row row) {
        LocalDate from = row.find("from").isPresent() ? row.date("from") : LocalDate.MIN;
        LocalDate to = row.find("to").isPresent() ? row.date("to") : LocalDate.MAX;
        if (!to.isAfter(from)) {
            throw row.error("to", "is not after from " + from);
        }
        return LocalDateRange.of(from, to);
    }
}
