package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A scored card (考核结果): the total, the score of each indicator, points added and taken off, vetoes.
 *
 * <p>Everything that is only shown is computed when it is asked for, from the scores that were kept.
 */
public final class ScorecardResult {

    private static final Rounding OF_SHARES = Rounding.halfUp(4);
    private static final Fraction HUNDRED = Fraction.of(100);

    private final Scorecard card;
    private final Measurements measurements;
    private final FractionRow scores;
    private final @Nullable Fraction weighted;
    private final List<Adjustment> adjustments;
    private final List<Veto> vetoes;

    ScorecardResult(
            Scorecard card,
            Measurements measurements,
            FractionRow scores,
            @Nullable Fraction weighted,
            List<Adjustment> adjustments,
            List<Veto> vetoes) {
        this.card = card;
        this.measurements = measurements;
        this.scores = scores;
        this.weighted = weighted;
        this.adjustments = adjustments;
        this.vetoes = vetoes;
    }

    /**
     * A result from stored parts; the rules are not applied again, so that a later version of them cannot change it.
     *
     * @param scores the score of each indicator in the order of {@link Scorecard#indicators}; empty where it was left out
     * @throws IllegalArgumentException if there is not one score for each indicator, or a measurement lacks
     */
    public static ScorecardResult restore(
            Scorecard card,
            Measurements measurements,
            List<Optional<Score>> scores,
            List<Adjustment> adjustments,
            List<Veto> vetoes) {
        if (scores.size() != card.indicators().size()) {
            throw new IllegalArgumentException(
                    "card has " + card.indicators().size() + " indicators, but there are " + scores.size() + " scores");
        }
        for (Indicator indicator : card.indicators()) {
            if (measurements.find(indicator.kpi()).isEmpty()) {
                throw new KpiException(KpiError.NOT_MEASURED, indicator.kpi().code());
            }
        }
        FractionRow exact = new FractionRow(scores.size());
        for (int i = 0; i < exact.size(); i++) {
            if (scores.get(i).isPresent()) {
                exact.set(i, scores.get(i).get().exact());
            }
        }
        return new ScorecardResult(
                card, measurements, exact, card.tree().mean(exact), List.copyOf(adjustments), List.copyOf(vetoes));
    }

    /**
     * The same with points added or taken off.
     *
     * @throws KpiException with INVALID_POINTS if the points have more decimals than the card shows
     */
    public ScorecardResult adjusted(Adjustment adjustment) {
        if (adjustment.points().scale() > card.rounding().scale()) {
            throw new KpiException(KpiError.INVALID_POINTS, card.title(), adjustment.points());
        }
        return new ScorecardResult(card, measurements, scores, weighted, more(adjustments, adjustment), vetoes);
    }

    /** The same with a veto. */
    public ScorecardResult vetoed(Veto veto) {
        return new ScorecardResult(card, measurements, scores, weighted, adjustments, more(vetoes, veto));
    }

    private static <T> List<T> more(List<T> list, T added) {
        List<T> result = new ArrayList<>(list);
        result.add(requireNonNull(added, "added"));
        return List.copyOf(result);
    }

    /** The card. */
    public Scorecard card() {
        return card;
    }

    /** What was measured. */
    public Measurements measurements() {
        return measurements;
    }

    /** The score of each indicator in the order of {@link Scorecard#indicators}; empty where it was left out. */
    public List<Optional<Score>> scores() {
        return Arrays.stream(scores.toArray())
                .map(score -> score == null ? Optional.<Score>empty() : Optional.of(new Score(score)))
                .toList();
    }

    /** Points added and taken off. */
    public List<Adjustment> adjustments() {
        return adjustments;
    }

    /** Vetoes. */
    public List<Veto> vetoes() {
        return vetoes;
    }

    /** The weighted mean of the indicators, exact; empty if none is applicable. */
    public Optional<Score> weighted() {
        return weighted == null ? Optional.empty() : Optional.of(new Score(weighted));
    }

    /** The total after adjustments, limits and vetoes, exact; empty if no indicator is applicable. */
    public Optional<Score> total() {
        Fraction total = totalExact();
        return total == null ? Optional.empty() : Optional.of(new Score(total));
    }

    /** The total as it is shown, rounded once; empty if no indicator is applicable. */
    public Optional<BigDecimal> score() {
        Fraction total = totalExact();
        return total == null ? Optional.empty() : Optional.of(total.round(card.rounding()));
    }

    /**
     * The grade of the score as it is shown, so that number and letter never contradict; a veto may lower it.
     *
     * @throws KpiException with NOT_APPLICABLE if there is no score, with UNKNOWN if a veto names no grade of the scale
     */
    public Grade grade(GradeScale scale) {
        Grade grade = scale.grade(score().orElseThrow(() -> new KpiException(KpiError.NOT_APPLICABLE, card.title())));
        for (Veto veto : vetoes) {
            if (veto.grade() != null) {
                grade = scale.worse(grade, scale.named(veto.grade()));
            }
        }
        return grade;
    }

    private @Nullable Fraction adjustedExact() {
        if (weighted == null) {
            return null;
        }
        Fraction sum = weighted;
        for (Adjustment adjustment : adjustments) {
            sum = sum.plus(Fraction.of(adjustment.points()));
        }
        return sum;
    }

    private @Nullable Fraction limited(@Nullable Fraction sum) {
        if (sum == null) {
            return null;
        }
        Fraction floor = card.exactFloor();
        Fraction cap = card.exactCap();
        if (floor != null && sum.compareTo(floor) < 0) {
            return floor;
        }
        return cap != null && sum.compareTo(cap) > 0 ? cap : sum;
    }

    private @Nullable Fraction totalExact() {
        Fraction total = limited(adjustedExact());
        for (Veto veto : vetoes) {
            if (veto.effect() == Veto.Effect.ZERO_SCORE) {
                return Fraction.ZERO;
            }
            BigDecimal capAt = veto.capAt();
            if (capAt != null && total != null && total.compareTo(Fraction.of(capAt)) > 0) {
                total = Fraction.of(capAt);
            }
        }
        return total;
    }

    /** What each indicator brought, in the order of reading; the contributions add up to the weighted score as shown. */
    public List<ItemScore> items() {
        Fraction[] shares = card.tree().shares(scores);
        @Nullable Fraction[] exact = scores.toArray();
        BigDecimal[] contributions = contributions(shares, exact);
        List<Indicator> indicators = card.indicators();
        List<ItemScore> items = new ArrayList<>(exact.length);
        for (int i = 0; i < exact.length; i++) {
            Fraction score = exact[i];
            items.add(new ItemScore(
                    indicators.get(i),
                    requireNonNull(measurements.at(indicators.get(i).kpi(), i)),
                    score == null ? null : new Score(score),
                    Decimals.plain(shares[i].times(HUNDRED).round(OF_SHARES)),
                    contributions[i]));
        }
        return items;
    }

    /** What each indicator adds to the weighted score, as the card shows it. */
    private BigDecimal[] contributions(Fraction[] shares, @Nullable Fraction[] all) {
        Fraction[] exact = new Fraction[shares.length];
        for (int i = 0; i < exact.length; i++) {
            Fraction score = all[i];
            exact[i] = score == null ? Fraction.ZERO : shares[i].times(score);
        }
        BigDecimal sum = weighted == null ? BigDecimal.ZERO : weighted.round(card.rounding());
        return LargestRemainder.round(exact, sum, card.rounding().scale());
    }

    /** Why the total is what it is: weighted score with every indicator, adjustments, limits, vetoes. */
    public Explanation explain() {
        Term label = Term.of(card.title() + " " + card.period());
        Explanation total = Explanation.of(label, score().orElse(null));
        Explanation weightedPart = Explanation.of(
                        KpiTerm.WEIGHTED_SCORE,
                        weighted().map(score -> score.rounded(card.rounding())).orElse(null))
                .formula(KpiTerm.SUM_OF_PARTS)
                .with(explain(card.items(), explainedItems()::next));
        List<Explanation> parts = new ArrayList<>();
        parts.add(weightedPart);
        for (Adjustment adjustment : adjustments) {
            parts.add(Explanation.of(
                            adjustment.points().signum() > 0 ? KpiTerm.BONUS_POINTS : KpiTerm.MALUS_POINTS,
                            adjustment.points())
                    .because(new Reason(adjustment.reason()))
                    .because(new Reason(adjustment.evidence())));
        }
        Fraction sum = adjustedExact();
        Fraction limited = limited(sum);
        if (sum != null && limited != null && !sum.equals(limited)) {
            parts.add(Explanation.of(KpiTerm.LIMITS, limited.round(card.rounding()))
                    .formula(
                            sum.compareTo(limited) > 0 ? KpiTerm.CUT_TO_CAP : KpiTerm.RAISED_TO_FLOOR,
                            sum.round(card.rounding()),
                            limited.round(card.rounding())));
        }
        for (Veto veto : vetoes) {
            Object left = veto.capAt() != null ? veto.capAt() : veto.grade() != null ? veto.grade() : BigDecimal.ZERO;
            parts.add(Explanation.of(KpiTerm.VETO, left)
                    .formula(veto.effect())
                    .because(new Reason(veto.reason()))
                    .because(new Reason(veto.evidence())));
        }
        return total.with(parts);
    }

    private Iterator<Explanation> explainedItems() {
        List<ItemScore> items = items();
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).explain(card.scorer(i)))
                .iterator();
    }

    private static List<Explanation> explain(List<CardItem> level, Supplier<Explanation> next) {
        List<Explanation> parts = new ArrayList<>();
        for (CardItem item : level) {
            if (item instanceof IndicatorGroup group) {
                List<Explanation> inside = explain(group.items(), next);
                BigDecimal sum = inside.stream()
                        .flatMap(part -> part.value().stream())
                        .map(BigDecimal.class::cast)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                parts.add(Explanation.of(
                                Term.of(group.name() + " " + group.weight()),
                                inside.stream().allMatch(part -> part.value().isEmpty()) ? null : sum)
                        .formula(KpiTerm.SUM_OF_PARTS)
                        .with(inside));
            } else {
                parts.add(next.get());
            }
        }
        return parts;
    }

    /** The card as a table: a row for each indicator and one for the total. */
    public Table toTable() {
        Table.Builder table = Table.titled(Term.of(card.title() + " " + card.period()))
                .columns(
                        KpiTerm.INDICATOR,
                        KpiTerm.WEIGHT,
                        KpiTerm.RULE,
                        KpiTerm.ACTUAL,
                        KpiTerm.UNIT,
                        KpiTerm.SCORE,
                        KpiTerm.CONTRIBUTED);
        for (ItemScore item : items()) {
            Score score = item.score();
            table.row(
                    item.indicator().kpi().label(),
                    item.indicator().weight().percent(),
                    new RuleSentence(item.indicator().rule()),
                    item.measurement().shownNumber(),
                    KpiUnit.label(item.indicator().kpi().unit()),
                    score == null ? null : score.rounded(card.rounding()),
                    score == null ? null : item.contribution());
        }
        return table.row(KpiTerm.TOTAL, null, null, null, null, null, score().orElse(null))
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScorecardResult that
                && card.equals(that.card)
                && measurements.equals(that.measurements)
                && scores.equals(that.scores)
                && adjustments.equals(that.adjustments)
                && vetoes.equals(that.vetoes);
    }

    @Override
    public int hashCode() {
        return card.hashCode() * 31 + scores.hashCode();
    }

    @Override
    public String toString() {
        return card.title() + " " + card.period() + " "
                + score().map(BigDecimal::toPlainString).orElse("N/A");
    }
}
