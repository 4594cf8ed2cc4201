package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card of weighted indicators for one period (绩效考核表), safe to score for many people at once.
 *
 * <pre>{@code
 * Scorecard card = Scorecard.builder("电商销售经理", YearMonth.of(2025, 11))
 *         .indicator(KpiLibrary.SALES_ATTAINMENT, weight(60), RatioHigher.of("1200000").cappedAt(120))
 *         .indicator(KpiLibrary.COLLECTION_RATE, weight(40), Banded.from("95%->100, 90%->80, 0->0"))
 *         .build();
 * }</pre>
 *
 * <p>The score is Σ weight · score ÷ Σ weight over the indicators that apply, level by level in groups, then points
 * added and taken off, then limits, then vetoes; it is exact, and rounded once at the end.
 */
public final class Scorecard {

    private final String title;
    private final ReportingPeriod period;
    private final List<CardItem> items;
    private final MissingPolicy missing;
    private final boolean normalised;
    private final @Nullable BigDecimal floor;
    private final @Nullable BigDecimal cap;
    private final @Nullable Fraction exactFloor;
    private final @Nullable Fraction exactCap;
    private final Rounding rounding;
    private final CardTree tree;
    private final Indicator[] leaves;
    private final Kpi[] kpis;
    private final Scorer[] scorers;

    private Scorecard(Scorecard card, ReportingPeriod period) {
        this.title = card.title;
        this.period = period;
        this.items = card.items;
        this.missing = card.missing;
        this.normalised = card.normalised;
        this.floor = card.floor;
        this.cap = card.cap;
        this.exactFloor = card.exactFloor;
        this.exactCap = card.exactCap;
        this.rounding = card.rounding;
        this.tree = card.tree;
        this.leaves = card.leaves;
        this.kpis = card.kpis;
        this.scorers = card.scorers;
    }

    private Scorecard(Builder from) {
        this.title = from.title;
        this.period = from.period;
        this.items = List.copyOf(from.items);
        this.missing = from.missing;
        this.normalised = from.normalised;
        this.floor = from.floor;
        this.cap = from.cap;
        this.exactFloor = floor == null ? null : Fraction.of(floor);
        this.exactCap = cap == null ? null : Fraction.of(cap);
        this.rounding = from.rounding;
        this.tree = new CardTree(title, items, normalised);
        this.leaves = tree.leaves().toArray(Indicator[]::new);
        this.kpis = tree.leaves().stream().map(Indicator::kpi).toArray(Kpi[]::new);
        this.scorers = tree.leaves().stream().map(leaf -> leaf.rule().scorer()).toArray(Scorer[]::new);
    }

    /** Begins a card for a month. */
    public static Builder builder(String title, YearMonth month) {
        return builder(title, ReportingPeriod.month(month));
    }

    /** Begins a card for a period. */
    public static Builder builder(String title, ReportingPeriod period) {
        return new Builder(requireNonNull(title, "title"), requireNonNull(period, "period"));
    }

    /** The same card for another period; costs next to nothing. */
    public Scorecard forPeriod(ReportingPeriod other) {
        return new Scorecard(this, requireNonNull(other, "other"));
    }

    /**
     * Scores what was measured.
     *
     * @param measurements one for each indicator of the card, by code; others are ignored
     * @throws KpiException with NOT_MEASURED if one lacks, with UNIT_MISMATCH if it has another unit than the indicator,
     *     with NOT_APPLICABLE if it is not applicable and the card refuses that
     */
    public ScorecardResult score(Measurements measurements) {
        FractionRow actuals = requireNonNull(measurements, "measurements").exact();
        FractionRow scores = new FractionRow(leaves.length);
        for (int i = 0; i < leaves.length; i++) {
            int at = measured(kpis[i], measurements, i);
            if (actuals.isAbsent(at)) {
                scoreMissing(i, scores);
            } else {
                scorers[i].score(actuals, at, scores, i);
            }
        }
        return new ScorecardResult(this, measurements, scores, tree.mean(scores), List.of(), List.of());
    }

    private static int measured(Kpi kpi, Measurements measurements, int probably) {
        int at = measurements.indexOf(kpi, probably);
        if (at < 0) {
            throw new KpiException(KpiError.NOT_MEASURED, kpi.code());
        }
        Kpi found = measurements.kpi(at);
        if (!found.unit().equals(kpi.unit())) {
            throw new KpiException(KpiError.UNIT_MISMATCH, kpi.code(), kpi.unit(), found.unit());
        }
        return at;
    }

    private void scoreMissing(int i, FractionRow scores) {
        switch (policyOf(leaves[i])) {
            case REDISTRIBUTE -> {}
            case ZERO -> scores.set(i, Fraction.ZERO);
            case FULL -> scores.set(i, scorers[i].full);
            case ERROR -> throw new KpiException(KpiError.NOT_APPLICABLE, kpis[i].code());
        }
    }

    MissingPolicy policyOf(Indicator leaf) {
        MissingPolicy own = leaf.missing();
        return own == null ? missing : own;
    }

    @Nullable
    Fraction exactFloor() {
        return exactFloor;
    }

    @Nullable
    Fraction exactCap() {
        return exactCap;
    }

    Scorer scorer(int leaf) {
        return scorers[leaf];
    }

    CardTree tree() {
        return tree;
    }

    /** What the card is called, for example the post. */
    public String title() {
        return title;
    }

    /** The period that it judges. */
    public ReportingPeriod period() {
        return period;
    }

    /** The indicators and groups of the first level. */
    public List<CardItem> items() {
        return items;
    }

    /** All indicators, in the order of reading. */
    public List<Indicator> indicators() {
        return List.of(leaves);
    }

    /** What happens if an indicator is not applicable and says nothing itself. */
    public MissingPolicy missing() {
        return missing;
    }

    /** Whether weights need not add up to 100. */
    public boolean normalised() {
        return normalised;
    }

    /** The least total; empty means none. */
    public Optional<BigDecimal> floor() {
        return Optional.ofNullable(floor);
    }

    /** The greatest total; empty means none. */
    public Optional<BigDecimal> cap() {
        return Optional.ofNullable(cap);
    }

    /** How the score is rounded, once. */
    public Rounding rounding() {
        return rounding;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scorecard that
                && title.equals(that.title)
                && period.equals(that.period)
                && items.equals(that.items)
                && missing == that.missing
                && normalised == that.normalised
                && floor().equals(that.floor())
                && cap().equals(that.cap())
                && rounding.equals(that.rounding);
    }

    @Override
    public int hashCode() {
        return title.hashCode() * 31 + items.hashCode();
    }

    @Override
    public String toString() {
        return title + " " + period + " " + items;
    }

    /** Collects the items of a card; not safe for threads. */
    public static final class Builder {

        private final String title;
        private final ReportingPeriod period;
        private final List<CardItem> items = new ArrayList<>();
        private MissingPolicy missing = MissingPolicy.REDISTRIBUTE;
        private boolean normalised;
        private @Nullable BigDecimal floor = BigDecimal.ZERO;
        private @Nullable BigDecimal cap;
        private Rounding rounding = Rounding.CENT;

        private Builder(String title, ReportingPeriod period) {
            this.title = title;
            this.period = period;
        }

        /** One more indicator. */
        public Builder indicator(Kpi kpi, Weight weight, ScoringRule rule) {
            return item(Indicator.of(kpi, weight, rule));
        }

        /** One more group, whose items have weights that add up to 100 among themselves. */
        public Builder group(String name, Weight weight, CardItem... groupItems) {
            return item(new IndicatorGroup(name, weight, List.of(groupItems)));
        }

        /** One more indicator or group. */
        public Builder item(CardItem item) {
            items.add(requireNonNull(item, "item"));
            return this;
        }

        /** What happens if an indicator is not applicable; otherwise its weight is shared out. */
        public Builder whenMissing(MissingPolicy policy) {
            missing = requireNonNull(policy, "policy");
            return this;
        }

        /** Weights count in proportion and need not add up to 100. */
        public Builder normalised() {
            normalised = true;
            return this;
        }

        /**
         * The least and the greatest total after adjustments; otherwise at least 0.
         *
         * @throws KpiException with DEGENERATE_RANGE if the least is above the greatest
         */
        public Builder limits(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {
            if (least != null && greatest != null) {
                Limits.ordered("limits", least, greatest);
            }
            floor = least == null ? null : Decimals.plain(least);
            cap = greatest == null ? null : Decimals.plain(greatest);
            return this;
        }

        /** How the score is rounded, once; otherwise half up to two decimals. */
        public Builder rounding(Rounding shown) {
            rounding = requireNonNull(shown, "shown");
            return this;
        }

        /**
         * The card.
         *
         * @throws KpiException with WEIGHT_SUM if the weights of a level are not exactly 100, or are all 0; with
         *     DUPLICATE if an indicator occurs twice
         */
        public Scorecard build() {
            return new Scorecard(this);
        }
    }
}
