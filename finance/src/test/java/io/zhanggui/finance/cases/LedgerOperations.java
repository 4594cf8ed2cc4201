package io.zhanggui.finance.cases;

import static io.zhanggui.finance.cases.ContractOperations.money;
import static io.zhanggui.finance.cases.ContractOperations.text;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Maps the fields of each ledger operation to calls of the library. */
final class LedgerOperations {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);
    private static final AccountCode BANK = AccountCode.of("1002");
    private static final AccountCode PROFIT = AccountCode.of("4103");

    private LedgerOperations() {}

    static Map<String, Function<JsonNode, Object>> all() {
        return Map.of(
                "journal", LedgerOperations::journal,
                "idempotency", LedgerOperations::idempotency,
                "reversal", LedgerOperations::reversal,
                "period_lock", LedgerOperations::periodLock,
                "close_pl", LedgerOperations::closeProfitAndLoss);
    }

    private static Object journal(JsonNode in) {
        List<JournalLine> lines = new ArrayList<>();
        for (JsonNode line : in.get("lines")) {
            Money amount = Money.of(
                    CurrencyUnit.of(line.get(2).asText()),
                    new BigDecimal(line.get(1).asText()));
            lines.add(JournalLine.of(AccountCode.of(line.get(0).asText()), amount));
        }
        Violations found = JournalEntry.check(lines);
        return found.isEmpty()
                ? "ACCEPTED"
                : "REJECTED_" + found.list().get(0).rule().name();
    }

    private static Object idempotency(JsonNode in) {
        Ledger ledger = ledger(ChartOfAccounts.smallEnterprises());
        List<String> results = new ArrayList<>();
        for (JsonNode post : in.get("posts")) {
            results.add(
                    post(ledger, post.get(0).asText(), DAY, money(post.get(1).asText())));
        }
        return Map.of("results", results, "balance", text(ledger.balance(BANK, CNY, DAY)));
    }

    private static Object reversal(JsonNode in) {
        Ledger ledger = ledger(ChartOfAccounts.smallEnterprises());
        LocalDate original = LocalDate.parse(in.get("original_date").asText());
        LocalDate on = LocalDate.parse(in.get("reverse_on").asText());
        post(ledger, "original", original, money(in.get("amount").asText()));
        ledger.close(LocalDate.parse(in.get("locked_through").asText()), stamp("close"));
        JournalEntry reversal =
                ledger.reverse(CommandKey.of("original"), on, stamp("reversal")).entry();
        return Map.of(
                "reversal_date", reversal.date().toString(),
                "october", text(movement(ledger, original)),
                "november", text(movement(ledger, on)));
    }

    private static Money movement(Ledger ledger, LocalDate day) {
        return ledger.trialBalance(ReportingPeriod.month(YearMonth.from(day))).movement(BANK, CNY);
    }

    private static Object periodLock(JsonNode in) {
        Ledger ledger = ledger(ChartOfAccounts.smallEnterprises());
        ledger.close(LocalDate.parse(in.get("locked_through").asText()), stamp("close"));
        List<String> results = new ArrayList<>();
        for (JsonNode date : in.get("dates")) {
            Violations found = ledger.check(entry("K", LocalDate.parse(date.asText()), money("1.00")));
            results.add(found.isEmpty() ? "ACCEPTED" : "REJECTED_PERIOD_LOCKED");
        }
        return results;
    }

    private static Object closeProfitAndLoss(JsonNode in) {
        List<Account> accounts = new ArrayList<>(List.of(Account.of("4103", "本年利润", "Profit", AccountType.EQUITY)));
        List<JournalLine> lines = new ArrayList<>();
        in.get("balances").properties().forEach(balance -> {
            boolean closed = balance.getKey().startsWith(in.get("pl_prefix").asText());
            accounts.add(
                    Account.of(balance.getKey(), "科目", "account", closed ? AccountType.EXPENSE : AccountType.ASSET));
            lines.add(JournalLine.of(
                    AccountCode.of(balance.getKey()), money(balance.getValue().asText())));
        });
        Ledger ledger = ledger(ChartOfAccounts.of(accounts));
        ledger.post(JournalEntry.of(ACME, CommandKey.of("balances"), DAY, lines), stamp("balances"));
        JournalEntry closing = ledger.closeProfitAndLoss(DAY, PROFIT, stamp("closing"))
                .orElseThrow()
                .entry();
        return Map.of(
                "profit", text(closing.amount(PROFIT, CNY).negated()),
                "retained", text(ledger.balance(PROFIT, CNY, DAY)),
                "pl_after",
                        text(ledger.balance(AccountCode.of(in.get("pl_prefix").asText()), CNY, DAY)),
                "trial_balance",
                        text(ledger.trialBalance(ReportingPeriod.month(YearMonth.from(DAY)))
                                .total(CNY)));
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
                ACME,
                CommandKey.of(key),
                date,
                List.of(JournalLine.debit("1002", amount), JournalLine.credit("5001", amount)));
    }

    private static Ledger ledger(ChartOfAccounts chart) {
        return Ledger.inMemory(ACME, chart, AccountMapping.none(), new MemoryStore());
    }

    private static Stamp stamp(String key) {
        return Stamp.by(PersonId.of("P1")).at(Instant.EPOCH).key(key);
    }
}
