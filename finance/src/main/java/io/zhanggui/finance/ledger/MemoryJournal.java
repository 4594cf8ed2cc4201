package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The journal in memory. */
final class MemoryJournal implements JournalRepository {

    /** Never written to. */
    private static final Book NOTHING = new Book();

    private final MemoryStore store;
    private final Map<LegalEntityId, Book> books = new HashMap<>();
    private @Nullable LegalEntityId lastEntity;
    private Book lastBook = NOTHING;

    MemoryJournal(MemoryStore store) {
        this.store = requireNonNull(store, "store");
    }

    /** The journal of one company. */
    private static final class Book {
        private final List<Recorded<PostedEntry>> entries = new ArrayList<>();
        private final Map<CommandKey, PostedEntry> byKey = new HashMap<>();
        private final Map<CommandKey, PostedEntry> reversals = new HashMap<>();
        private final DailySums sums = new DailySums();
        /** One for all entries, because each is taken back from the end. */
        private final Runnable takeBackLast = this::removeLast;

        void add(Recorded<PostedEntry> event) {
            JournalEntry entry = event.event().entry();
            if (byKey.putIfAbsent(entry.key(), event.event()) != null) {
                throw new DuplicateIdException(entry.key());
            }
            addToSums(entry);
            if (entry.reverses() != null) {
                reversals.put(entry.reverses(), event.event());
            }
            entries.add(event);
        }

        private void addToSums(JournalEntry entry) {
            boolean complete = false;
            try {
                sums.add(entry);
                complete = true;
            } finally {
                if (!complete) {
                    byKey.remove(entry.key());
                }
            }
        }

        void removeLast() {
            JournalEntry entry = entries.remove(entries.size() - 1).event().entry();
            byKey.remove(entry.key());
            if (entry.reverses() != null) {
                reversals.remove(entry.reverses());
            }
            sums.remove(entry);
        }

        Instant last() {
            return entries.isEmpty()
                    ? Instant.MIN
                    : entries.get(entries.size() - 1).at();
        }
    }

    @Override
    public int append(LegalEntityId key, int expectedSize, List<Recorded<PostedEntry>> events) {
        requireNonNull(key, "key");
        List<Recorded<PostedEntry>> added = List.copyOf(events);
        return store.isInCall()
                ? appendNow(key, expectedSize, added)
                : store.call(() -> appendNow(key, expectedSize, added));
    }

    private int appendNow(LegalEntityId key, int expectedSize, List<Recorded<PostedEntry>> added) {
        Book book = key.equals(lastEntity) ? lastBook : books.computeIfAbsent(key, k -> new Book());
        if (book.entries.size() != expectedSize) {
            throw new ConcurrentChangeException(key, expectedSize, book.entries.size());
        }
        requireFitting(key, book, added);
        addAll(book, added);
        for (int i = 0; i < added.size(); i++) {
            store.onFailure(book.takeBackLast);
        }
        return book.entries.size();
    }

    /** All of them or none: a caller may catch the exception and keep the rest of the unit of work. */
    private static void addAll(Book book, List<Recorded<PostedEntry>> added) {
        int before = book.entries.size();
        boolean complete = false;
        try {
            for (int i = 0; i < added.size(); i++) {
                book.add(added.get(i));
            }
            complete = true;
        } finally {
            while (!complete && book.entries.size() > before) {
                book.removeLast();
            }
        }
    }

    private static void requireFitting(LegalEntityId entity, Book book, List<Recorded<PostedEntry>> added) {
        Instant latest = book.last();
        for (int i = 0; i < added.size(); i++) {
            Recorded<PostedEntry> event = added.get(i);
            if (event.at().isBefore(latest)) {
                throw new IllegalArgumentException(
                        "recording time of " + entity + " would go back from " + latest + " to " + event.at());
            }
            latest = event.at();
            if (!event.event().entry().entity().equals(entity)) {
                throw new IllegalArgumentException(
                        "entry " + event.event().entry().key() + " belongs to "
                                + event.event().entry().entity() + ", not to " + entity);
            }
        }
    }

    @Override
    public List<Recorded<PostedEntry>> read(LegalEntityId key) {
        return store.call(() -> List.copyOf(book(key).entries));
    }

    @Override
    public JournalEnd end(LegalEntityId entity) {
        return store.isInCall() ? endNow(entity) : store.call(() -> endNow(entity));
    }

    private JournalEnd endNow(LegalEntityId entity) {
        Book book = book(entity);
        return new JournalEnd(book.entries.size(), book.entries.isEmpty() ? null : book.last());
    }

    @Override
    public Optional<PostedEntry> find(LegalEntityId entity, CommandKey key) {
        return store.isInCall() ? findNow(entity, key) : store.call(() -> findNow(entity, key));
    }

    private Optional<PostedEntry> findNow(LegalEntityId entity, CommandKey key) {
        return Optional.ofNullable(book(entity).byKey.get(requireNonNull(key, "key")));
    }

    @Override
    public Optional<PostedEntry> findReversal(LegalEntityId entity, CommandKey key) {
        return store.call(() -> Optional.ofNullable(book(entity).reversals.get(requireNonNull(key, "key"))));
    }

    @Override
    public Stream<PostedEntry> entries(LegalEntityId entity, LocalDateRange days) {
        return store.call(() -> book(entity).entries.stream()
                .map(Recorded::event)
                .filter(posted -> days.contains(posted.entry().date()))
                .sorted(Comparator.comparing(posted -> posted.entry().date()))
                .toList()
                .stream());
    }

    @Override
    public List<AccountBalance> balances(LegalEntityId entity, LocalDateRange days) {
        return store.call(() -> book(entity).sums.balances(days));
    }

    private Book book(LegalEntityId entity) {
        if (!requireNonNull(entity, "entity").equals(lastEntity)) {
            Book book = books.get(entity);
            if (book == null) {
                return NOTHING;
            }
            lastEntity = entity;
            lastBook = book;
        }
        return lastBook;
    }
}
