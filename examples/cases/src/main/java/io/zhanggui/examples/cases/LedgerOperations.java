package io.zhanggui.examples.cases;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.finance.ledger.Account;
import io.zhanggui.finance.ledger.AccountCode;
import io.zhanggui.finance.ledger.AccountMapping;
import io.zhanggui.finance.ledger.AccountType;
import io.zhanggui.finance.ledger.ChartOfAccounts;
import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.JournalLine;
import io.zhanggui.finance.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Operations on {@code finance.ledger}. */
final class LedgerOperations {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LegalEntityId ENTITY = LegalEntityId.of("ACME");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);
    private static final AccountCode BANK = AccountCode.of("1002");
    private static final AccountCode PROFIT = AccountCode.of("4103");

    private LedgerOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("op=journal", LedgerOperations::journal)
                .add("op=idempotency", LedgerOperations::idempotency)
                .add("op=reversal", LedgerOperations::reversal)
                .add("op=period_lock", LedgerOperations::periodLock)
                .add("op=close_pl", LedgerOperations::closeProfitAndLoss);
    }

    private static Object journal(CaseInput in) {
        return outcome(JournalEntry.check(in.list("lines").stream()
                .map(line -> JournalLine.of(
                        AccountCode.of(line.text("0")), Money.of(CurrencyUnit.of(line.text("2")), line.decimal("1"))))
                .toList()));
    }

    private static Object idempotency(CaseInput in) {
        Ledger ledger = ledger(ChartOfAccounts.smallEnterprises());
        List<String> results = new ArrayList<>();
        for (CaseInput post : in.list("posts")) {
            results.add(post(ledger, post.text("0"), DAY, post.money("1")));
        }
        return Map.of("results", results, "balance", ledger.balance(BANK, CNY, DAY));
    }

    private static Object reversal(CaseInput in) {
        Ledger ledger = ledger(ChartOfAccounts.smallEnterprises());
        post(ledger, "original", in.date("original_date"), in.money("amount"));
        ledger.close(in.date("locked_through"), stamp("close"));
        JournalEntry reversal = ledger.reverse(CommandKey.of("original"), in.date("reverse_on"), stamp("reversal"))
                .entry();
        return Map.of(
                "reversal_date", reversal.date(),
                "october", movement(ledger, in.date("original_date")),
                "november", movement(ledger, in.date("reverse_on")));
    }

    private static Money movement(Ledger ledger, LocalDate day) {
        return ledger.trialBalance(ReportingPeriod.month(YearMonth.from(day))).movement(BANK, CNY);
    }

    private static Object periodLock(CaseInput in) {
        Ledger ledger = ledger(ChartOfAccounts.smallEnterprises());
        ledger.close(in.date("locked_through"), stamp("close"));
        return in.texts("dates").stream()
                .map(date -> entry("K", LocalDate.parse(date), Money.of(CNY, 1)))
                .map(entry -> outcome(ledger.check(entry)).replace("PERIOD_CLOSED", "PERIOD_LOCKED"))
                .toList();
    }

    private static Object closeProfitAndLoss(CaseInput in) {
        AccountCode closed = AccountCode.of(in.text("pl_prefix"));
        List<Account> accounts = new ArrayList<>(List.of(account(PROFIT.value(), AccountType.EQUITY)));
        List<JournalLine> lines = new ArrayList<>();
        in.map("balances", CaseInput::asMoney).forEach((code, balance) -> {
            boolean ofProfit = AccountCode.of(code).isWithin(closed);
            accounts.add(account(code, ofProfit ? AccountType.EXPENSE : AccountType.ASSET));
            lines.add(JournalLine.of(AccountCode.of(code), balance));
        });
        Ledger ledger = ledger(ChartOfAccounts.of(accounts));
        ledger.post(JournalEntry.of(ENTITY, CommandKey.of("balances"), DAY, lines), stamp("balances"));
        JournalEntry closing = ledger.closeProfitAndLoss(DAY, PROFIT, stamp("closing"))
                .orElseThrow()
                .entry();
        return Map.of(
                "profit", closing.amount(closed, CNY),
                "retained", ledger.balance(PROFIT, CNY, DAY),
                "pl_after", ledger.balance(closed, CNY, DAY),
                "trial_balance",
                        ledger.trialBalance(ReportingPeriod.month(YearMonth.from(DAY)))
                                .total(CNY));
    }

    private static Account account(String code, AccountType type) {
        return Account.of(code, "科目", "account", type);
    }

    private static String outcome(Violations found) {
        return found.isEmpty()
                ? "ACCEPTED"
                : "REJECTED_" + found.list().get(0).rule().name();
    }

    private static String post(Ledger ledger, String key, LocalDate date, Money amount) {
        try {
            return ledger.post(entry(key, date, amount), stamp(key))
                    .match(created -> "CREATED", replayed -> "REPLAYED");
        } catch (CommandConflictException e) {
            return "CONFLICT";
        }
    }

    private static JournalEntry entry(String key, LocalDate date, Money amount) {
        return JournalEntry.of(
                ENTITY,
                CommandKey.of(key),
                date,
                List.of(JournalLine.debit("1002", amount), JournalLine.credit("5001", amount)));
    }

    private static Ledger ledger(ChartOfAccounts chart) {
        return Ledger.inMemory(ENTITY, chart, AccountMapping.none(), new MemoryStore());
    }

    private static Stamp stamp(String key) {
        return Stamp.by(PersonId.of("P1")).at(Instant.EPOCH).key(key);
    }
}
