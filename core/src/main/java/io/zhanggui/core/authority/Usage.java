package io.zhanggui.core.authority;

import io.zhanggui.core.Beta;
import io.zhanggui.core.organization.OrgSnapshot;
import java.util.Collection;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * How much of a limit per period is used already: a fact that the host knows, because it keeps the decisions.
 *
 * <p>Both methods are asked for limits per period only, and give the amounts in the currencies in which they were
 * decided; amounts of another currency than the limit's count by its {@link CurrencyRule}, at the rate of the day of the
 * request.
 *
 * <p>For grants and delegations alike counts what was decided under the same scope, and what lies within the scope on the
 * day of the request, under whatever scope it was decided. So two limits for two units do not use up each other, and
 * granting anew within a period, be it in another scope, does not begin at zero again. {@link #of} does it that way.
 */
@Beta
public interface Usage {

    /**
     * What was decided in the days by authority of the grant's holder, of the grant's kind and in its scope, deputies
     * included.
     *
     * @param org the chart of the day of the request
     */
    List<Money> under(AuthorityGrant grant, LocalDateRange days, OrgSnapshot org);

    /**
     * What was decided in the days by a delegation between the same two people, of the same kind and in its scope, also by
     * those to whom it was passed on.
     *
     * @param org the chart of the day of the request
     */
    List<Money> under(Delegation delegation, LocalDateRange days, OrgSnapshot org);

    /** Nothing was decided yet. */
    static Usage none() {
        return of(List.of());
    }

    /** What was decided by these permits. */
    static Usage of(Collection<AuthorityDecision.Permit> decided) {
        return new PermitUsage(decided);
    }
}
