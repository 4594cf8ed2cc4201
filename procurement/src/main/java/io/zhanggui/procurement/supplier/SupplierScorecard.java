package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.kpi.Indicator;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.KpiError;
import io.zhanggui.core.kpi.KpiException;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.MissingPolicy;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.kpi.Weight;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template that judges suppliers by weighted criteria, period by period, and gives them a standing (供应商评分卡).
 *
 * <pre>{@code
 * SupplierScorecard card = SupplierScorecard.builder("供应商评分")
 *         .criterion("OTIF", weight(60), SupplierMetric.OTIF, ScoringRule.parse("linear worst=0.30 best=0.90"))
 *         .criterion("RESPONSE", weight(40), SupplierMetric.MANUAL, Manual.rating())
 *         .standings(Standings.ofMinima(80, 65, 50, 0))
 *         .build();
 * SupplierEvaluation evaluation = card.evaluate(supplier, factsOfEachMonth);
 * }</pre>
 *
 * <p>A period without transactions is skipped; of the others the newest weighs most, see {@link PeriodWindow}. Scores are
 * exact and rounded once. It holds no state and may be shared between threads.
 */
public final class SupplierScorecard {

    private static final ReportingPeriod ANY_PERIOD = ReportingPeriod.year(2000);

    private final String name;
    private final List<SupplierCriterion> criteria;
    private final Standings standings;
    private final PeriodWindow window;
    private final DeliveryTolerance tolerance;
    private final Rounding rounding;
    private final Scorecard card;

    private SupplierScorecard(Builder from, Standings standings) {
        this.name = from.name;
        this.criteria = List.copyOf(from.criteria);
        this.standings = standings;
        this.window = from.window;
        this.tolerance = from.tolerance;
        this.rounding = from.rounding;
        Scorecard.Builder builder = Scorecard.builder(name, ANY_PERIOD).rounding(rounding);
        for (SupplierCriterion criterion : criteria) {
            builder.item(new Indicator(criterion.kpi(), criterion.weight(), criterion.rule(), criterion.missing()));
        }
        this.card = builder.build();
    }

    /** Begins a template; without other words it has a window of 12 periods, no tolerance, and shows one decimal. */
    public static Builder builder(String name) {
        return new Builder(requireNonNull(name, "name"));
    }

    /** The metrics of a period as the template measures them. */
    public Measurements measure(SupplierFacts facts) {
        List<Measurement> measured = new ArrayList<>(criteria.size());
        for (int i = 0; i < criteria.size(); i++) {
            measured.add(
                    criteria.get(i).metric().measure(card.indicators().get(i).kpi(), facts, tolerance));
        }
        return Measurements.of(measured);
    }

    /**
     * The score of one period.
     *
     * @throws KpiException if a measurement lacks or is refused, as {@link Scorecard#score} says
     */
    public ScorecardResult score(ReportingPeriod period, Measurements measurements) {
        return card.forPeriod(period).score(measurements);
    }

    /**
     * Judges a supplier by what happened.
     *
     * @param facts of each period once, in any order
     * @throws IllegalArgumentException if the facts are of another supplier
     * @throws KpiException with DUPLICATE if a period occurs twice
     */
    public SupplierEvaluation evaluate(PartyId supplier, Collection<SupplierFacts> facts) {
        List<MeasuredPeriod> measured = new ArrayList<>();
        for (SupplierFacts period : facts) {
            if (!period.supplier().equals(supplier)) {
                throw new IllegalArgumentException("facts of " + period.supplier() + " cannot judge " + supplier);
            }
            measured.add(new MeasuredPeriod(period.period(), measure(period), period.hasTransactions()));
        }
        return evaluateMeasured(supplier, measured);
    }

    /** The same from metrics that were computed before; see {@link #evaluate}. */
    public SupplierEvaluation evaluateMeasured(PartyId supplier, Collection<MeasuredPeriod> measured) {
        requireNonNull(supplier, "supplier");
        List<MeasuredPeriod> newestFirst = new ArrayList<>(measured);
        newestFirst.sort(
                Comparator.comparing((MeasuredPeriod period) -> period.period().lastDay())
                        .reversed());
        List<PeriodEvaluation> periods = new ArrayList<>(newestFirst.size());
        int scored = 0;
        Set<ReportingPeriod> seen = new HashSet<>();
        for (MeasuredPeriod measuredPeriod : newestFirst) {
            ReportingPeriod period = measuredPeriod.period();
            if (!seen.add(period)) {
                throw new KpiException(KpiError.DUPLICATE, period);
            }
            ScorecardResult result =
                    measuredPeriod.transactions() ? score(period, measuredPeriod.measurements()) : null;
            boolean counts = result != null && result.weighted().isPresent();
            periods.add(new PeriodEvaluation(period, counts ? result : null, counts ? window.weight(scored) : 0));
            scored += counts ? 1 : 0;
        }
        return new SupplierEvaluation(supplier, this, periods);
    }

    /**
     * The indicator of a criterion, for {@link MeasuredPeriod}.
     *
     * @throws KpiException with UNKNOWN if there is no such criterion
     */
    public Kpi kpi(String criterion) {
        return card.indicators().stream()
                .map(Indicator::kpi)
                .filter(kpi -> kpi.code().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new KpiException(KpiError.UNKNOWN, criterion, criteria));
    }

    /** What the template is called. */
    public String name() {
        return name;
    }

    /** The criteria in the order of reading. */
    public List<SupplierCriterion> criteria() {
        return criteria;
    }

    /** The bands of the standings. */
    public Standings standings() {
        return standings;
    }

    /** How periods count together. */
    public PeriodWindow window() {
        return window;
    }

    /** How late and short a delivery may be. */
    public DeliveryTolerance tolerance() {
        return tolerance;
    }

    /** How scores are rounded, once. */
    public Rounding rounding() {
        return rounding;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SupplierScorecard that
                && name.equals(that.name)
                && criteria.equals(that.criteria)
                && standings.equals(that.standings)
                && window.equals(that.window)
                && tolerance.equals(that.tolerance)
                && rounding.equals(that.rounding);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + criteria.hashCode();
    }

    @Override
    public String toString() {
        return name + " " + criteria;
    }

    /** Collects the criteria of a template; not safe for threads. */
    public static final class Builder {

        private final String name;
        private final List<SupplierCriterion> criteria = new ArrayList<>();
        private @Nullable Standings standings;
        private PeriodWindow window = new PeriodWindow(12);
        private DeliveryTolerance tolerance = DeliveryTolerance.NONE;
        private Rounding rounding = Rounding.halfUp(1);

        private Builder(String name) {
            this.name = name;
        }

        /** One more criterion that is left out of a period without data, named by its code. */
        public Builder criterion(String code, Weight weight, SupplierMetric metric, ScoringRule rule) {
            return criterion(new SupplierCriterion(code, code, code, weight, metric, rule, MissingPolicy.REDISTRIBUTE));
        }

        /** One more criterion. */
        public Builder criterion(SupplierCriterion criterion) {
            criteria.add(requireNonNull(criterion, "criterion"));
            return this;
        }

        /** The bands of the standings; they must be given. */
        public Builder standings(Standings bands) {
            standings = requireNonNull(bands, "bands");
            return this;
        }

        /** How many scored periods count. */
        public Builder window(int periods) {
            window = new PeriodWindow(periods);
            return this;
        }

        /** How late and short a delivery may be. */
        public Builder tolerance(DeliveryTolerance allowed) {
            tolerance = requireNonNull(allowed, "allowed");
            return this;
        }

        /** How scores are rounded, once. */
        public Builder rounding(Rounding shown) {
            rounding = requireNonNull(shown, "shown");
            return this;
        }

        /**
         * The template.
         *
         * @throws KpiException with WEIGHT_SUM if the weights are not exactly 100, with DUPLICATE if a code occurs twice
         * @throws IllegalStateException if the standings were not given
         */
        public SupplierScorecard build() {
            if (standings == null) {
                throw new IllegalStateException("scorecard " + name + " has no standings. Maybe Standings.ofMinima?");
            }
            return new SupplierScorecard(this, standings);
        }
    }
}
