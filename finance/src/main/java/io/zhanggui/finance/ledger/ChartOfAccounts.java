package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The accounts that a company uses (会计科目表), by code.
 *
 * <pre>{@code
 * ChartOfAccounts chart = ChartOfAccounts.smallEnterprises().plus(TableReader.of(path));
 * }</pre>
 */
public final class ChartOfAccounts {

    private final SortedMap<AccountCode, Account> byCode;
    private final Set<AccountCode> codes;

    private ChartOfAccounts(SortedMap<AccountCode, Account> byCode) {
        this.byCode = byCode;
        this.codes = new HashSet<>(byCode.keySet());
    }

    /**
     * A chart of a host's own.
     *
     * @throws IllegalArgumentException if a code stands there twice
     */
    public static ChartOfAccounts of(Collection<Account> accounts) {
        SortedMap<AccountCode, Account> byCode = new TreeMap<>();
        for (Account account : accounts) {
            if (byCode.put(account.code(), account) != null) {
                throw new IllegalArgumentException("account " + account.code() + " stands in the chart twice");
            }
        }
        return new ChartOfAccounts(byCode);
    }

    /** The 66 main accounts of the Accounting Standard for Small Enterprises (小企业会计准则); see {@link #source}. */
    public static ChartOfAccounts smallEnterprises() {
        return of(TableReader.of(
                        "small-enterprises.csv",
                        () -> requireNonNull(
                                ChartOfAccounts.class.getResourceAsStream("small-enterprises.csv"),
                                "small-enterprises.csv"))
                .columns("account", "name_zh", "name_en", "type", "normal_side")
                .read(row -> new Account(
                        row.value("account", AccountCode::of),
                        row.text("name_zh"),
                        row.text("name_en"),
                        row.oneOf("type", AccountType.class),
                        row.oneOf("normal_side", NormalSide.class))));
    }

    /** Where the codes and Chinese names of {@link #smallEnterprises} come from; the English names are the library's. */
    public static Citation source() {
        return new Citation(
                "财会〔2011〕17号 小企业会计准则 附录:会计科目、主要账务处理和财务报表",
                "",
                "codes and Chinese names checked against secondary pages; a company may add, split and merge accounts");
    }

    /** The chart with an account added, or replaced if the code is known. */
    public ChartOfAccounts plus(Account account) {
        SortedMap<AccountCode, Account> more = new TreeMap<>(byCode);
        more.put(account.code(), account);
        return new ChartOfAccounts(more);
    }

    /**
     * The chart with the accounts of a table: columns {@code account, name_zh, name_en}, and where there are such,
     * {@code type} and {@code normal_side}. Without them an account takes both from the account of the same code, else
     * from the nearest one above it. A code that is known gets the new names.
     *
     * @throws TableException if a cell is wrong, or an account has neither a type nor an account above it
     */
    public ChartOfAccounts plus(TableReader table) {
        SortedMap<AccountCode, Account> more = new TreeMap<>(byCode);
        table.columns("account", "name_zh", "name_en").forEach(row -> {
            Account account = read(row, more);
            more.put(account.code(), account);
        });
        return new ChartOfAccounts(more);
    }

    private static Account read(Row row, Map<AccountCode, Account> known) {
        AccountCode code = row.value("account", AccountCode::of);
        Optional<Account> above = nearest(code, known);
        if (row.find("type").isEmpty() && above.isEmpty()) {
            throw row.error("account", "has no type, and no account above it. Maybe add a column type?");
        }
        AccountType type = row.find("type").isPresent()
                ? row.oneOf("type", AccountType.class)
                : above.orElseThrow().type();
        NormalSide side = row.find("normal_side").isPresent()
                ? row.oneOf("normal_side", NormalSide.class)
                : above.filter(account -> account.type() == type)
                        .map(Account::normalSide)
                        .orElse(type.normalSide());
        return new Account(code, row.text("name_zh"), row.text("name_en"), type, side);
    }

    /** The account of that code, or the one with the longest code that it begins with. */
    private static Optional<Account> nearest(AccountCode code, Map<AccountCode, Account> known) {
        for (int length = code.value().length(); length > 0; length--) {
            Account account = known.get(new AccountCode(code.value().substring(0, length)));
            if (account != null) {
                return Optional.of(account);
            }
        }
        return Optional.empty();
    }

    /** The account with that code; empty if there is none. */
    public Optional<Account> account(AccountCode code) {
        return Optional.ofNullable(byCode.get(requireNonNull(code, "code")));
    }

    boolean has(AccountCode code) {
        return codes.contains(code);
    }

    /** All accounts by code. */
    public List<Account> accounts() {
        return List.copyOf(byCode.values());
    }
}
