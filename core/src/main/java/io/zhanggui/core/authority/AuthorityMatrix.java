package io.zhanggui.core.authority;

import io.zhanggui.core.table.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Grants as a table for people (职权表). */
final class AuthorityMatrix {

    private AuthorityMatrix() {}

    static Table table(List<AuthorityGrant> grants) {
        Table.Builder table = Table.titled(AuthorityTerm.GRANT_TABLE)
                .columns(
                        AuthorityTerm.COLUMN_HOLDER,
                        AuthorityTerm.COLUMN_DECISION,
                        AuthorityTerm.COLUMN_LIMIT,
                        AuthorityTerm.COLUMN_PERIOD_LIMIT,
                        AuthorityTerm.COLUMN_PERIOD,
                        AuthorityTerm.COLUMN_CURRENCY_RULE,
                        AuthorityTerm.COLUMN_SCOPE,
                        AuthorityTerm.COLUMN_BELOW,
                        AuthorityTerm.COLUMN_CATEGORY,
                        AuthorityTerm.COLUMN_COUNTRY,
                        AuthorityTerm.COLUMN_FROM,
                        AuthorityTerm.COLUMN_UNTIL,
                        AuthorityTerm.COLUMN_BASIS,
                        AuthorityTerm.COLUMN_AUTHORITY_BASIS,
                        AuthorityTerm.COLUMN_PURPOSE);
        for (AuthorityGrant grant : grants) {
            Scope scope = grant.scope();
            table.row(
                    grant.holder().toString(),
                    grant.type(),
                    grant.limit().perCase(),
                    grant.limit().perPeriod(),
                    grant.limit().period(),
                    grant.limit().currency() == null ? null : grant.limit().currencyRule(),
                    scope.unit() == null ? null : scope.unit().value(),
                    scope.unit() == null ? null : scope.below(),
                    scope.category(),
                    scope.country(),
                    start(grant.period()),
                    end(grant.period()),
                    grant.basis(),
                    grant.authorityBasis(),
                    grant.purpose());
        }
        return table.build();
    }

    static @Nullable LocalDate start(LocalDateRange period) {
        return period.isUnboundedStart() ? null : period.getStart();
    }

    static @Nullable LocalDate end(LocalDateRange period) {
        return period.isUnboundedEnd() ? null : period.getEnd();
    }
}
