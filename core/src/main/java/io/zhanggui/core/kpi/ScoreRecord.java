package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Identifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scored card as it was approved (考核结果存档). It never changes: a correction is the next revision, with a reason.
 *
 * @param key whose score of which period
 * @param revision 1 for what was approved first, one more with each correction
 * @param result the card, what was measured, the scores; of the key's period
 * @param stamp who approved it, when and, from the second revision on, why
 */
public record ScoreRecord(ScoreKey key, int revision, ScorecardResult result, Stamp stamp) {

    public ScoreRecord {
        requireNonNull(key, "key");
        requireNonNull(result, "result");
        requireNonNull(stamp, "stamp");
        if (revision < 1) {
            throw new IllegalArgumentException("revision of " + key + " must be at least 1, but is " + revision);
        }
        if (!result.card().period().name().equals(key.period())) {
            throw new IllegalArgumentException(
                    "card of " + result.card().period() + " cannot score " + key + ". Maybe forPeriod(…)?");
        }
        if (revision > 1 && !hasReason(stamp)) {
            throw new IllegalArgumentException("revision " + revision + " of " + key + " must have a reason");
        }
    }

    static boolean hasReason(Stamp stamp) {
        String reason = stamp.reason();
        return reason != null && !Identifier.isBlank(reason);
    }

    /** What differs from an earlier revision: total first, then indicators in the order of this card, then those that left. */
    public List<ScoreChange> changesSince(ScoreRecord earlier) {
        List<ScoreChange> changes = new ArrayList<>();
        add(changes, null, earlier.shownTotal(), shownTotal());
        for (ItemScore item : result.items()) {
            add(changes, item.indicator().kpi(), earlier.contribution(item), item.contribution());
        }
        for (ItemScore item : earlier.result.items()) {
            if (contribution(item) == null) {
                add(changes, item.indicator().kpi(), item.contribution(), null);
            }
        }
        return List.copyOf(changes);
    }

    private static void add(
            List<ScoreChange> changes, @Nullable Kpi kpi, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null ? after != null : after == null || before.compareTo(after) != 0) {
            changes.add(new ScoreChange(kpi, before, after));
        }
    }

    private @Nullable BigDecimal shownTotal() {
        return result.score().orElse(null);
    }

    private @Nullable BigDecimal contribution(ItemScore like) {
        String code = like.indicator().kpi().code();
        return result.items().stream()
                .filter(item -> item.indicator().kpi().code().equals(code))
                .map(ItemScore::contribution)
                .findFirst()
                .orElse(null);
    }

    /** The score with its derivation, from what was stored, and why it was revised. */
    public Explanation explain() {
        Explanation explanation = result.explain();
        return hasReason(stamp) ? explanation.because(new Reason(requireNonNull(stamp.reason()))) : explanation;
    }

    /** The difference from an earlier revision. */
    public Explanation explainChangeSince(ScoreRecord earlier) {
        Explanation explanation = Explanation.of(Term.of(key.toString()), shownTotal())
                .formula(KpiTerm.REVISED_FROM, earlier.revision, revision)
                .with(changesSince(earlier).stream()
                        .map(change -> Explanation.of(change.label(), change.after())
                                .formula(KpiTerm.FACTOR_FROM_TO, shown(change.before()), shown(change.after())))
                        .toList());
        return hasReason(stamp) ? explanation.because(new Reason(requireNonNull(stamp.reason()))) : explanation;
    }

    private static Object shown(@Nullable BigDecimal number) {
        return number == null ? KpiTerm.NOT_APPLICABLE_HERE : number;
    }

    /** Without the score, which is masked because it is personal. */
    @Override
    public String toString() {
        return key + " #" + revision + " ***";
    }
}
