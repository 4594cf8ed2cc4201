package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import java.util.Comparator;
import java.util.List;

/**
 * One count of one line as it was entered; it is never overwritten. Entries are ordered by item, then round.
 *
 * @param round 1 for the first count, 2 for the first recount (复盘) and so on
 * @param tally what was found
 * @param enteredBy who entered it: the counter, or who typed the counter's paper
 */
@Beta
public record CountEntry(int round, Tally tally, Actor enteredBy) implements Comparable<CountEntry> {

    private static final Comparator<CountEntry> ORDER =
            Comparator.comparing(CountEntry::item).thenComparing(CountEntry::round);

    public CountEntry {
        requireNonNull(tally, "tally");
        requireNonNull(enteredBy, "enteredBy");
        if (round < 1) {
            throw new IllegalArgumentException("round must be 1 or more, but is " + round);
        }
    }

    /** What was counted. */
    public CountItem item() {
        return tally.item();
    }

    /** Everything that it says, for fingerprints. */
    List<Object> parts() {
        return List.of(round, tally.parts(), enteredBy);
    }

    /** Item and round; no person. */
    @Override
    public String toString() {
        return "CountEntry[" + item() + ", round " + round + "]";
    }

    /** By item, then round. */
    @Override
    public int compareTo(CountEntry other) {
        return ORDER.compare(this, other);
    }
}
