package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.finance.ledger.PostedEntry;
import io.zhanggui.finance.ledger.PostingResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Books on arrays: entries that balance, on known accounts and open days, add to debits and credits by day. */
final class LedgerFloor {

    private final LedgerFacts facts;
    private final boolean[] known = new boolean[LedgerFacts.ACCOUNTS.size()];
    private final int closedThrough = -1;
    /** Debit and credit by account and day. */
    final long[] sums = new long[LedgerFacts.ACCOUNTS.size() * LedgerFacts.DAYS * 2];

    private final Map<CommandKey, PostedEntry> byKey = new HashMap<>();
    private final List<Recorded<PostedEntry>> journal = new ArrayList<>();

    LedgerFloor(LedgerFacts facts) {
        this.facts = facts;
        Arrays.fill(known, true);
    }

    /** Adds an entry to the sums, if it may be posted. */
    boolean add(int entry) {
        int from = entry * LedgerFacts.LINES;
        int day = facts.days[entry];
        long sum = 0;
        boolean valid = day > closedThrough;
        for (int i = from; i < from + LedgerFacts.LINES; i++) {
            sum += facts.amounts[i];
            valid = valid && known[facts.accounts[i]] && facts.amounts[i] != 0;
        }
        if (!valid || sum != 0) {
            return false;
        }
        for (int i = from; i < from + LedgerFacts.LINES; i++) {
            long amount = facts.amounts[i];
            sums[(facts.accounts[i] * LedgerFacts.DAYS + day) * 2 + (amount > 0 ? 0 : 1)] += Math.abs(amount);
        }
        return true;
    }

    /** Posts an entry unless its key was used, with everything that the books keep of it. */
    PostingResult post(int entry) {
        PostedEntry posted = new PostedEntry(facts.entries[entry], LedgerFacts.STAMP);
        PostedEntry before = byKey.putIfAbsent(facts.keys[entry], posted);
        if (before != null) {
            return new PostingResult.Replayed(before.entry());
        }
        if (!add(entry)) {
            throw new IllegalArgumentException("entry " + facts.keys[entry]);
        }
        journal.add(new Recorded<>(LedgerFacts.STAMP.at(), posted));
        return new PostingResult.Created(posted.entry());
    }
}
