package io.zhanggui.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The two dates of a question about the past: the day that it is about, and what may be known when answering.
 *
 * @param date the day that the question is about
 * @param knowledge what may be used for the answer
 */
public record AsOf(LocalDate date, Knowledge knowledge) {

    public AsOf {
        requireNonNull(date, "date");
        requireNonNull(knowledge, "knowledge");
    }

    /** The day, as known now. */
    public static AsOf of(LocalDate date) {
        return new AsOf(date, Knowledge.ALL);
    }

    /** The same day, as known at the end of another: a report made so never changes. */
    public AsOf knownOn(LocalDate day) {
        return new AsOf(date, Knowledge.upTo(day));
    }

    @Override
    public String toString() {
        return date + ", " + knowledge;
    }
}
