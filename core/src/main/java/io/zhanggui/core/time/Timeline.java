package io.zhanggui.core.time;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A value that changes over time, with what was known when.
 *
 * <p>On a day, the entry with the latest start wins among those that hold and are known; of two with the same start,
 * the one published later. A correction is therefore one more entry, and an answer as known on an earlier day never
 * changes. What ends earlier than was said needs an entry from that day on: an entry never hides the days on which it
 * does not hold itself.
 */
public final class Timeline<T> {

    private static final Comparator<Dated<?>> ORDER = comparing((Dated<?> entry) -> entry.start())
            .thenComparing(Dated::publishedOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    private final List<Dated<T>> entries;

    private Timeline(List<Dated<T>> sorted) {
        this.entries = sorted;
    }

    /** A timeline without entries. */
    public static <T> Timeline<T> none() {
        return new Timeline<>(List.of());
    }

    /**
     * A timeline of entries in any order.
     *
     * @throws IllegalArgumentException if two entries have the same start and the same day of publication
     */
    public static <T> Timeline<T> of(Collection<Dated<T>> entries) {
        List<Dated<T>> sorted = new ArrayList<>(entries);
        sorted.sort(ORDER);
        for (int i = 1; i < sorted.size(); i++) {
            if (ORDER.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                throw new IllegalArgumentException("two entries start on "
                        + sorted.get(i).start() + " and were published on the same day: "
                        + sorted.get(i - 1).value() + " and " + sorted.get(i).value());
            }
        }
        return new Timeline<>(List.copyOf(sorted));
    }

    /** The timeline with one more entry; see {@link #of(Collection)}. */
    public Timeline<T> plus(Dated<T> entry) {
        List<Dated<T>> more = new ArrayList<>(entries);
        more.add(requireNonNull(entry, "entry"));
        return of(more);
    }

    /** The entry that holds on the day, as known now. */
    public Optional<Dated<T>> on(LocalDate date) {
        return asOf(AsOf.of(date));
    }

    /** The entry that holds on the day, as known then. */
    public Optional<Dated<T>> asOf(AsOf asOf) {
        requireNonNull(asOf, "asOf");
        for (int i = startedBy(asOf.date()); i >= 0; i--) {
            if (entries.get(i).holds(asOf)) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * The known entry that ended last, on or before the day, for callers that carry expired values forward; of two that
     * ended together, the one with the later start, and then the one published later.
     */
    public Optional<Dated<T>> lastBefore(AsOf asOf) {
        requireNonNull(asOf, "asOf");
        return entries.stream()
                .filter(entry -> !entry.validity().getEnd().isAfter(asOf.date()))
                .filter(entry -> asOf.knowledge().includes(entry.publishedOn()))
                .max(comparing((Dated<T> entry) -> entry.validity().getEnd()).thenComparing(ORDER));
    }

    /** All entries, by start and then by day of publication. */
    public List<Dated<T>> entries() {
        return entries;
    }

    private int startedBy(LocalDate date) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).start().isAfter(date)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline<?> that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "Timeline" + entries;
    }
}
