package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/** What became of a command to post. */
public sealed interface PostingResult {

    /** The entry that stands in the journal. */
    JournalEntry entry();

    /** A stable code: {@code created} or {@code replayed}. */
    String code();

    /**
     * The entry was posted now.
     *
     * @param entry the entry
     */
    record Created(JournalEntry entry) implements PostingResult {
        public Created {
            requireNonNull(entry, "entry");
        }

        @Override
        public String code() {
            return "created";
        }

        @Override
        public <R> R match(Function<Created, R> created, Function<Replayed, R> replayed) {
            return created.apply(this);
        }
    }

    /**
     * The entry was posted before under the same key; nothing was changed.
     *
     * @param entry the entry of the first time
     */
    record Replayed(JournalEntry entry) implements PostingResult {
        public Replayed {
            requireNonNull(entry, "entry");
        }

        @Override
        public String code() {
            return "replayed";
        }

        @Override
        public <R> R match(Function<Created, R> created, Function<Replayed, R> replayed) {
            return replayed.apply(this);
        }
    }

    /** One of two answers, by what became of the command. */
    <R> R match(Function<Created, R> created, Function<Replayed, R> replayed);
}
