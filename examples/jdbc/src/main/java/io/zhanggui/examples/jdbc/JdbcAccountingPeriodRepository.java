package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.finance.ledger.AccountingPeriodRepository;
import io.zhanggui.finance.ledger.AccountingPeriods;

/** Up to which day the books of each company are closed; whoever reads it to act on it holds the company's lock. */
final class JdbcAccountingPeriodRepository extends JdbcRepository<LegalEntityId, AccountingPeriods>
        implements AccountingPeriodRepository {

    private static final Table<AccountingPeriods> PERIODS = Table.<AccountingPeriods>named("accounting_period")
            .column("closed_through", AccountingPeriods::closedThrough)
            .column("held_through", AccountingPeriods::heldThrough);

    JdbcAccountingPeriodRepository(JdbcUnitOfWork unitOfWork) {
        super(
                unitOfWork,
                PERIODS,
                Keys.of("entity", entity -> entity),
                AccountingPeriods::entity,
                JdbcAccountingPeriodRepository::periods);
    }

    @Override
    void beforeReading(LegalEntityId entity) {
        CompanyLock.take(sql(), entity);
    }

    private static AccountingPeriods periods(Row row) {
        return new AccountingPeriods(
                row.id("entity", LegalEntityId::of),
                row.orNull("closed_through", row::date),
                row.orNull("held_through", row::date));
    }
}
