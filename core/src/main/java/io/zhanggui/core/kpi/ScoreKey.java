package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.time.ReportingPeriod;
import java.util.Comparator;

/**
 * Whose score of which period: somebody in a position. Sorts by position, then person, then period.
 *
 * @param position the position whose card it is
 * @param person who held it
 * @param period the name of the period that the card judges, for example {@code 2025-11}
 */
public record ScoreKey(PositionId position, PersonId person, String period) implements Comparable<ScoreKey> {

    private static final Comparator<ScoreKey> ORDER = Comparator.comparing(ScoreKey::position)
            .thenComparing(ScoreKey::person)
            .thenComparing(ScoreKey::period);

    public ScoreKey {
        requireNonNull(position, "position");
        requireNonNull(person, "person");
        Adjustment.requireText(period, "period");
    }

    /** The score of a period. */
    public static ScoreKey of(PositionId position, PersonId person, ReportingPeriod period) {
        return new ScoreKey(position, person, period.name());
    }

    @Override
    public int compareTo(ScoreKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return position + " " + person + " " + period;
    }
}
