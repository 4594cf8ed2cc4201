package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Reads grants and delegations from tables; limits are in one currency, an empty limit, scope or date means without.
 *
 * <p>A position or unit that the organisation never had is an error of its cell. A handler for bad rows is that of the
 * reader, see {@link TableReader#onBadRow}.
 */
public final class AuthorityTable {

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

    /** Grants with the columns {@code position decision limit scope_unit from to} and, if there, {@code basis}. */
    public List<AuthorityGrant> grants(TableReader reader) {
        return reader.columns("position", "decision", "limit", "scope_unit", "from", "to")
                .read(row -> new AuthorityGrant(
                        known(row, "position", row.value("position", PositionId::of), history::knows),
                        row.value("decision", DecisionType::of),
                        limit(row),
                        row.find("scope_unit").isEmpty()
                                ? null
                                : known(row, "scope_unit", row.value("scope_unit", OrgUnitId::of), history::knows),
                        period(row),
                        row.find("basis").orElse(null)));
    }

    /** Delegations with the columns {@code from_person to_person decision limit from to}. */
    public List<Delegation> delegations(TableReader reader) {
        return reader.columns("from_person", "to_person", "decision", "limit", "from", "to")
                .read(row -> new Delegation(
                        row.value("from_person", PersonId::of),
                        row.value("to_person", PersonId::of),
                        row.value("decision", DecisionType::of),
                        limit(row),
                        period(row)));
    }

    private static <I> I known(Row row, String column, I id, Predicate<I> knows) {
        if (!knows.test(id)) {
            throw row.error(column, "is not in the organisation");
        }
        return id;
    }

    private @Nullable Money limit(Row row) {
        if (row.find("limit").isEmpty()) {
            return null;
        }
        BigDecimal amount = row.decimal("limit");
        if (amount.signum() < 0) {
            throw row.error("limit", "is negative");
        }
        if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw row.error("limit", "has more decimals than " + currency);
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
