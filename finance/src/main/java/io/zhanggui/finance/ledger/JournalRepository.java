package io.zhanggui.finance.ledger;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * The port of the journal: one stream of entries for each company. Beside the rules of {@link EventStream}, adapters keep
 * these:
 *
 * <ol start="11">
 *   <li>{@link #append} refuses an entry whose key the company's journal has already, with a
 *       {@link io.zhanggui.core.repository.DuplicateIdException}; nothing is changed then.
 *   <li>{@link #find} and {@link #findReversal} see the company's own journal only.
 *   <li>{@link #entries} gives the entries of the days, and no others.
 *   <li>{@link #balances} equals what adding up the lines gives, by account and currency; accounts without opening balance
 *       and movement are left out.
 *   <li>{@link #end} counts the entries and knows when the last one was recorded.
 * </ol>
 */
public interface JournalRepository extends EventStream<LegalEntityId, PostedEntry> {

    /** A journal in memory, which keeps sums by account and day. */
    static JournalRepository inMemory(MemoryStore store) {
        return new MemoryJournal(store);
    }

    /** How far a company's journal goes. */
    JournalEnd end(LegalEntityId entity);

    /** The entry with that key; empty if there is none. */
    Optional<PostedEntry> find(LegalEntityId entity, CommandKey key);

    /** The entry that takes the entry with that key back; empty if there is none. */
    Optional<PostedEntry> findReversal(LegalEntityId entity, CommandKey key);

    /** The entries of some days, by date, and within a day in the order of recording; the caller closes the stream inside the unit of work. */
    Stream<PostedEntry> entries(LegalEntityId entity, LocalDateRange days);

    /**
     * The balances over some days, by account code, then by currency code.
     *
     * @param days what is before them is the opening balance
     */
    List<AccountBalance> balances(LegalEntityId entity, LocalDateRange days);
}
