package io.zhanggui.finance.testkit;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.finance.ledger.AccountingPeriodRepository;
import io.zhanggui.finance.ledger.AccountingPeriods;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rules of {@link AccountingPeriodRepository} as tests, but for rule 11, which is about two ports and stands in
 * {@link PostingAndClosingTck}; an integrator implements {@link #open()} alone.
 */
public abstract class AccountingPeriodRepositoryTck
        extends RepositoryTck<LegalEntityId, AccountingPeriods, AccountingPeriodRepository> {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 31);

    /** For the adapters. */
    protected AccountingPeriodRepositoryTck() {}

    @Override
    protected AccountingPeriods value(String unique) {
        return AccountingPeriods.open(LegalEntityId.of(unique)).closed(DAY);
    }

    @Override
    protected AccountingPeriods changed(AccountingPeriods value) {
        LocalDate through = value.closedThrough() == null ? DAY : value.closedThrough();
        return value.closed(through.plusMonths(1));
    }

    @Override
    protected LegalEntityId idOf(AccountingPeriods value) {
        return value.entity();
    }

    @Override
    protected Stream<AccountingPeriods> awkwardValues(Supplier<String> unique) {
        return Stream.of(
                AccountingPeriods.open(LegalEntityId.of("青禾 " + unique.get())),
                AccountingPeriods.open(LegalEntityId.of(unique.get())).held(DAY),
                value(unique.get()).held(DAY.plusDays(1)));
    }
}
