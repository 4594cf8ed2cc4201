package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.kpi.Score;
import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier did over its periods, and what that means for buying from it (供应商评价结果).
 *
 * @param supplier the supplier
 * @param template the scorecard with which it was judged
 * @param periods the periods, the newest first; those without a score are kept with weight 0
 */
public record SupplierEvaluation(PartyId supplier, SupplierScorecard template, List<PeriodEvaluation> periods) {

    public SupplierEvaluation {
        requireNonNull(supplier, "supplier");
        requireNonNull(template, "template");
        periods = List.copyOf(periods);
    }

    /** The weighted score over the periods, exact; empty if no period has a score. */
    public Optional<Score> exact() {
        List<Score> scores = new ArrayList<>(periods.size());
        long[] weights = new long[periods.size()];
        for (PeriodEvaluation period : periods) {
            Score score =
                    period.result() == null ? null : period.result().total().orElse(null);
            if (score != null && period.weight() > 0) {
                weights[scores.size()] = period.weight();
                scores.add(score);
            }
        }
        return Score.weightedMean(scores, Arrays.copyOf(weights, scores.size()));
    }

    /** The weighted score as it is shown, rounded once; empty if no period has a score. */
    public Optional<BigDecimal> score() {
        return exact().map(score -> score.rounded(template.rounding()));
    }

    /** The band of the score as it is shown; empty if there is no score, which blocks nothing. */
    public Optional<StandingBand> band() {
        return score().map(template.standings()::of);
    }

    /** What the band means for buying; empty if there is no score. */
    public Optional<Standing> standing() {
        return band().map(StandingBand::standing);
    }

    /** Why the score is what it is: every period with its weight and its criteria, then the standing. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        for (PeriodEvaluation period : periods) {
            parts.add(explain(period));
        }
        Explanation total = Explanation.of(Term.of(supplier.value()), score().orElse(null))
                .formula(SupplierTerm.WEIGHTED_PERIODS)
                .with(parts);
        Explanation standing = band().map(band -> Explanation.of(SupplierTerm.STANDING, band.standing())
                        .formula(SupplierTerm.BAND, nameOf(band), band.from(), band.to()))
                .orElseGet(() -> Explanation.of(SupplierTerm.STANDING, SupplierTerm.NO_STANDING));
        return Explanation.of(SupplierTerm.EVALUATION, template.name()).with(total, standing);
    }

    /** The name that the host gave the band; where it is the code of the standing, what people call that. */
    private static Object nameOf(StandingBand band) {
        return band.name().equals(band.standing().name()) ? band.standing() : band.name();
    }

    private static Explanation explain(PeriodEvaluation period) {
        Term label = Term.of(period.period().name());
        ScorecardResult result = period.result();
        if (result == null) {
            return Explanation.of(label, null).formula(SupplierTerm.PERIOD_SKIPPED);
        }
        Explanation explanation = Explanation.of(label, result.score().orElse(null));
        return (period.weight() == 0
                        ? explanation.formula(SupplierTerm.PERIOD_OUTSIDE_WINDOW)
                        : explanation.formula(SupplierTerm.PERIOD_WEIGHT, period.weight()))
                .with(result.explain().parts());
    }

    /** The periods as a table, the newest first: weight, score, and the score of each criterion. */
    public Table toTable() {
        List<Term> columns = new ArrayList<>(List.of(SupplierTerm.PERIOD, SupplierTerm.WEIGHT, SupplierTerm.SCORE));
        template.criteria()
                .forEach(criterion -> columns.add(template.kpi(criterion.code()).label()));
        Table.Builder table =
                Table.titled(Term.of(template.name() + " " + supplier)).columns(columns.toArray(Term[]::new));
        for (PeriodEvaluation period : periods) {
            @Nullable Object[] row = new @Nullable Object[columns.size()];
            row[0] = period.period().name();
            row[1] = period.weight();
            ScorecardResult result = period.result();
            if (result != null) {
                row[2] = result.score().orElse(null);
                List<Optional<Score>> scores = result.scores();
                for (int i = 0; i < scores.size(); i++) {
                    row[3 + i] = scores.get(i)
                            .map(score -> score.rounded(template.rounding()))
                            .orElse(null);
                }
            }
            table.row(row);
        }
        return table.build();
    }

    @Override
    public String toString() {
        return supplier + " " + score().map(BigDecimal::toPlainString).orElse("N/A") + " "
                + standing().map(Standing::name).orElse("");
    }
}
