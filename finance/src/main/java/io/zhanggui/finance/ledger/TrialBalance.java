package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.ReportingPeriod;
import java.util.List;
import java.util.function.ToLongFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The balances of all accounts over a period (试算平衡表); they sum to zero in each currency.
 *
 * @param entity the company
 * @param period the period
 * @param rows every account with an opening balance or a movement, by code and then by currency
 */
public record TrialBalance(LegalEntityId entity, ReportingPeriod period, List<AccountBalance> rows) {

    public TrialBalance {
        requireNonNull(entity, "entity");
        requireNonNull(period, "period");
        rows = List.copyOf(rows);
    }

    /** The balance at the end of an account with its sub-accounts, debit positive; zero if it never moved. */
    public Money closing(AccountCode account, CurrencyUnit currency) {
        return sum(account, currency, AccountBalance::closingMinor);
    }

    /** What moved on an account with its sub-accounts, debit positive. */
    public Money movement(AccountCode account, CurrencyUnit currency) {
        return sum(account, currency, row -> Math.subtractExact(row.debitMinor(), row.creditMinor()));
    }

    /** The sum of all balances at the end in a currency: zero, or the storage lost something. */
    public Money total(CurrencyUnit currency) {
        return sum(null, currency, AccountBalance::closingMinor);
    }

    private Money sum(@Nullable AccountCode account, CurrencyUnit currency, ToLongFunction<AccountBalance> figure) {
        requireNonNull(currency, "currency");
        long sum = 0;
        for (AccountBalance row : rows) {
            if (row.currency().equals(currency)
                    && (account == null || row.account().isWithin(account))) {
                sum = Math.addExact(sum, figure.applyAsLong(row));
            }
        }
        return Money.ofMinor(currency, sum);
    }

    /** One line for each account, with the accounts' names from a chart; balances on the credit side are negative. */
    public Table toTable(ChartOfAccounts chart) {
        Table.Builder table = Table.titled(LedgerTerm.TRIAL_BALANCE)
                .columns(
                        LedgerTerm.ACCOUNT,
                        LedgerTerm.ACCOUNT_NAME,
                        LedgerTerm.ACCOUNT_TYPE,
                        LedgerTerm.OPENING,
                        LedgerTerm.DEBIT_TURNOVER,
                        LedgerTerm.CREDIT_TURNOVER,
                        LedgerTerm.CLOSING_BALANCE);
        for (AccountBalance row : rows) {
            table.row(
                    row.account().value(),
                    chart.account(row.account()).map(Account::label).orElse(null),
                    chart.account(row.account()).map(Account::type).orElse(null),
                    row.opening(),
                    row.debit(),
                    row.credit(),
                    row.closing());
        }
        return table.build();
    }
}
