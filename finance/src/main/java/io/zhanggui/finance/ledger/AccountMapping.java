package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.posting.PostingReason;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which account a reason goes to; the host decides, because the modules know reasons only. */
public final class AccountMapping {

    private static final AccountMapping NONE = new AccountMapping(Map.of());

    private final Map<PostingReason, AccountCode> accounts;

    private AccountMapping(Map<PostingReason, AccountCode> accounts) {
        this.accounts = accounts;
    }

    /** A mapping without reasons. */
    public static AccountMapping none() {
        return NONE;
    }

    /**
     * The mapping in a table with the columns {@code reason, account}; others are ignored.
     *
     * @throws TableException if a cell is wrong or a reason stands there twice
     */
    public static AccountMapping from(TableReader table) {
        Map<PostingReason, AccountCode> accounts = new HashMap<>();
        table.columns("reason", "account").forEach(row -> {
            PostingReason reason = row.value("reason", PostingReason::of);
            if (accounts.putIfAbsent(reason, row.value("account", AccountCode::of)) != null) {
                throw row.error("reason", "stands in the table twice");
            }
        });
        return new AccountMapping(accounts);
    }

    /** The mapping with a reason added, or sent to another account. */
    public AccountMapping plus(PostingReason reason, AccountCode account) {
        Map<PostingReason, AccountCode> more = new HashMap<>(accounts);
        more.put(requireNonNull(reason, "reason"), requireNonNull(account, "account"));
        return new AccountMapping(more);
    }

    /** The account of a reason; empty if none is named. */
    public Optional<AccountCode> account(PostingReason reason) {
        return Optional.ofNullable(accounts.get(requireNonNull(reason, "reason")));
    }

    /**
     * A posting as a journal entry, line by line.
     *
     * @throws UnmappedReasonException with all reasons that have no account
     */
    public JournalEntry entry(Posting posting) {
        List<PostingReason> unmapped = new ArrayList<>();
        List<JournalLine> lines = new ArrayList<>(posting.lines().size());
        for (PostingLine line : posting.lines()) {
            AccountCode account = accounts.get(line.reason());
            if (account == null) {
                unmapped.add(line.reason());
            } else {
                lines.add(new JournalLine(
                        account,
                        line.amount().getCurrencyUnit(),
                        line.amount().getAmountMinorLong(),
                        line.unit(),
                        line.party(),
                        line.reason()));
            }
        }
        if (!unmapped.isEmpty()) {
            throw new UnmappedReasonException(unmapped.stream().distinct().toList());
        }
        return JournalEntry.of(posting.entity(), posting.key(), posting.date(), lines);
    }
}
