package io.zhanggui.examples.jdbc;

import io.zhanggui.core.authority.AuthorityBasis;
import io.zhanggui.core.authority.AuthorityChange;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.AuthorityNo;
import io.zhanggui.core.authority.CurrencyRule;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.Holder;
import io.zhanggui.core.authority.Limit;
import io.zhanggui.core.authority.LimitPeriod;
import io.zhanggui.core.authority.Scope;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** A change of authority as columns: its stable code and the columns that it needs, the others are null. */
record AuthorityChangeColumns(
        AuthorityChange change,
        @Nullable LocalDate from,
        @Nullable AuthorityGrant grant,
        @Nullable Delegation delegation,
        @Nullable SegregationWaiver waiver) {

    static <T> List<Table.Column<T>> of(Function<T, AuthorityChangeColumns> of) {
        List<Table.Column<AuthorityChangeColumns>> columns = List.of(
                new Table.Column<>("change", each -> each.change.code()),
                new Table.Column<>("number", each -> each.change.no()),
                new Table.Column<>("effective_from", AuthorityChangeColumns::start),
                new Table.Column<>("effective_to", each -> part(each.period(), AuthorityChangeColumns::end)),
                new Table.Column<>(
                        "holder_kind",
                        each -> part(each.grant, grant -> grant.holder().code())),
                new Table.Column<>(
                        "holder",
                        each -> part(each.grant, grant -> grant.holder().id())),
                new Table.Column<>("from_person", each -> part(each.delegation, Delegation::from)),
                new Table.Column<>("to_person", each -> part(each.delegation, Delegation::to)),
                new Table.Column<>("rule", each -> part(each.waiver, SegregationWaiver::rule)),
                new Table.Column<>("for_person", each -> part(each.waiver, SegregationWaiver::person)),
                new Table.Column<>("for_position", each -> part(each.waiver, SegregationWaiver::position)),
                new Table.Column<>("approver", each -> part(each.waiver, SegregationWaiver::approver)),
                new Table.Column<>("waived_because", each -> part(each.waiver, SegregationWaiver::reason)),
                new Table.Column<>("control", each -> part(each.waiver, SegregationWaiver::control)),
                new Table.Column<>("decision", each -> part(each.type(), DecisionType::code)),
                new Table.Column<>("currency", each -> part(each.money(), Money::getCurrencyUnit)),
                new Table.Column<>("per_case", each -> part(part(each.limit(), Limit::perCase), Money::getAmount)),
                new Table.Column<>("per_period", each -> part(part(each.limit(), Limit::perPeriod), Money::getAmount)),
                new Table.Column<>("period", each -> part(each.limit(), Limit::period)),
                new Table.Column<>("currency_rule", each -> part(each.limit(), Limit::currencyRule)),
                new Table.Column<>("scope_unit", each -> part(each.scope(), Scope::unit)),
                new Table.Column<>("units_below", each -> part(each.scope(), Scope::below)),
                new Table.Column<>("category", each -> part(each.scope(), Scope::category)),
                new Table.Column<>("country", each -> part(each.scope(), Scope::country)),
                new Table.Column<>("basis", each -> part(each.grant, AuthorityGrant::basis)),
                new Table.Column<>("authority_basis", each -> part(each.grant, AuthorityGrant::authorityBasis)),
                new Table.Column<>("purpose", each -> part(each.grant, AuthorityGrant::purpose)),
                new Table.Column<>("max_depth", each -> part(each.delegation, Delegation::maxDepth)));
        return columns.stream().map(column -> column.of(of)).toList();
    }

    static AuthorityChangeColumns of(AuthorityChange change) {
        if (change instanceof AuthorityChange.Grant granted) {
            return new AuthorityChangeColumns(change, null, granted.grant(), null, null);
        } else if (change instanceof AuthorityChange.Delegate delegated) {
            return new AuthorityChangeColumns(change, null, null, delegated.delegation(), null);
        } else if (change instanceof AuthorityChange.Revoke revoked) {
            return new AuthorityChangeColumns(change, revoked.from(), null, null, null);
        } else if (change instanceof AuthorityChange.EndDelegation ended) {
            return new AuthorityChangeColumns(change, ended.from(), null, null, null);
        } else if (change instanceof AuthorityChange.Waive waived) {
            return new AuthorityChangeColumns(change, null, null, null, waived.waiver());
        } else if (change instanceof AuthorityChange.EndWaiver ended) {
            return new AuthorityChangeColumns(change, ended.from(), null, null, null);
        }
        throw new StorageException("no columns for a change of kind " + change.code());
    }

    private static <T, R> @Nullable R part(@Nullable T whole, Function<T, @Nullable R> of) {
        return whole == null ? null : of.apply(whole);
    }

    private @Nullable DecisionType type() {
        return grant == null ? part(delegation, Delegation::type) : grant.type();
    }

    private @Nullable Limit limit() {
        return grant == null ? part(delegation, Delegation::limit) : grant.limit();
    }

    private @Nullable Scope scope() {
        return grant == null ? part(delegation, Delegation::scope) : grant.scope();
    }

    private @Nullable LocalDateRange period() {
        if (waiver != null) {
            return waiver.period();
        }
        return grant == null ? part(delegation, Delegation::period) : grant.period();
    }

    private @Nullable Money money() {
        Money perCase = part(limit(), Limit::perCase);
        return perCase == null ? part(limit(), Limit::perPeriod) : perCase;
    }

    private @Nullable LocalDate start() {
        LocalDateRange period = period();
        return period == null ? from : period.isUnboundedStart() ? null : period.getStart();
    }

    private static @Nullable LocalDate end(LocalDateRange period) {
        return period.isUnboundedEnd() ? null : period.getEnd();
    }

    static AuthorityChange change(Row row) {
        AuthorityNo no = row.id("number", AuthorityNo::of);
        String code = row.text("change");
        return switch (code) {
            case "GRANT" -> new AuthorityChange.Grant(no, grant(row));
            case "REVOKE" -> new AuthorityChange.Revoke(no, row.date("effective_from"));
            case "DELEGATE" -> new AuthorityChange.Delegate(no, delegation(row));
            case "END_DELEGATION" -> new AuthorityChange.EndDelegation(no, row.date("effective_from"));
            case "WAIVE" -> new AuthorityChange.Waive(no, waiver(row));
            case "END_WAIVER" -> new AuthorityChange.EndWaiver(no, row.date("effective_from"));
            default ->
                throw new StorageException(
                        "'" + code + "' is no change of authority. Maybe the row was written by a newer version?");
        };
    }

    private static AuthorityGrant grant(Row row) {
        return new AuthorityGrant(
                row.text("holder_kind").equals("TEAM")
                        ? Holder.of(row.id("holder", OrgUnitId::of))
                        : Holder.of(row.id("holder", PositionId::of)),
                row.id("decision", DecisionType::of),
                limit(row),
                scope(row),
                row.range("effective_from", "effective_to"),
                row.orNull("basis", row::text),
                row.term("authority_basis", AuthorityBasis.class),
                row.orNull("purpose", row::text));
    }

    private static Delegation delegation(Row row) {
        return new Delegation(
                row.id("from_person", PersonId::of),
                row.id("to_person", PersonId::of),
                row.id("decision", DecisionType::of),
                limit(row),
                scope(row),
                row.range("effective_from", "effective_to"),
                row.number("max_depth"));
    }

    private static SegregationWaiver waiver(Row row) {
        return new SegregationWaiver(
                row.text("rule"),
                row.idOrNull("for_person", PersonId::of),
                row.idOrNull("for_position", PositionId::of),
                row.range("effective_from", "effective_to"),
                row.id("approver", PersonId::of),
                row.text("waived_because"),
                row.text("control"));
    }

    private static Limit limit(Row row) {
        CurrencyUnit currency = row.orNull("currency", row::currency);
        return new Limit(
                currency == null ? null : row.orNull("per_case", column -> row.money(column, currency)),
                currency == null ? null : row.orNull("per_period", column -> row.money(column, currency)),
                row.orNull("period", column -> row.term(column, LimitPeriod.class)),
                row.term("currency_rule", CurrencyRule.class));
    }

    private static Scope scope(Row row) {
        return new Scope(
                row.idOrNull("scope_unit", OrgUnitId::of),
                row.flag("units_below"),
                row.orNull("category", row::text),
                row.orNull("country", row::text));
    }
}
