package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.kpi.Adjustment;
import io.zhanggui.core.kpi.CardItem;
import io.zhanggui.core.kpi.Indicator;
import io.zhanggui.core.kpi.ItemScore;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.KpiFormula;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.MissingPolicy;
import io.zhanggui.core.kpi.Score;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.core.kpi.Veto;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.Timeline;
import io.zhanggui.inventory.costing.CostReport;
import io.zhanggui.inventory.costing.Valuation;
import io.zhanggui.inventory.demand.ForecastState;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.EmpiricalDemand;
import io.zhanggui.procurement.supplier.DeliveryTolerance;
import io.zhanggui.procurement.supplier.PeriodWindow;
import io.zhanggui.procurement.supplier.Standings;
import io.zhanggui.procurement.supplier.SupplierCriterion;
import io.zhanggui.procurement.supplier.SupplierScorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Final classes as the records from which their factories rebuild them. */
final class Forms {

    private Forms() {}

    static void register(SimpleModule module) {
        form(module, LocalDateRange.class, new TypeReference<RangeForm>() {}, RangeForm::of, RangeForm::range);
        module.addDeserializer(
                RuntimeException.class,
                new FormDeserializer<>(RuntimeException.class, new TypeReference<String>() {}, FailedElsewhere::new));
        module.addDeserializer(
                Evidence.class,
                new FormDeserializer<>(
                        Evidence.class, new TypeReference<EvidenceForms.Form>() {}, EvidenceForms.Form::evidence));
        form(
                module,
                Explanation.class,
                new TypeReference<ExplanationForm>() {},
                ExplanationForm::of,
                ExplanationForm::explanation);
        form(
                module,
                Measurement.class,
                new TypeReference<MeasurementForm>() {},
                MeasurementForm::of,
                MeasurementForm::measurement);
        form(
                module,
                Measurements.class,
                new TypeReference<List<Measurement>>() {},
                Measurements::list,
                Measurements::of);
        form(module, Scorecard.class, new TypeReference<CardForm>() {}, CardForm::of, CardForm::card);
        form(module, ScorecardResult.class, new TypeReference<ResultForm>() {}, ResultForm::of, ResultForm::result);
        form(
                module,
                SupplierScorecard.class,
                new TypeReference<SupplierCardForm>() {},
                SupplierCardForm::of,
                SupplierCardForm::card);
        form(module, RuleBook.class, new TypeReference<List<Rule<?>>>() {}, RuleBook::rules, RuleBook::of);
        form(module, CostReport.class, new TypeReference<CostForm>() {}, CostForm::of, CostForm::report);
        form(
                module,
                ForecastState.LastSeason.class,
                new TypeReference<SeasonForm>() {},
                SeasonForm::of,
                SeasonForm::season);
        form(
                module,
                DiscreteDemand.class,
                new TypeReference<DiscreteForm>() {},
                DiscreteForm::of,
                DiscreteForm::demand);
        form(
                module,
                EmpiricalDemand.class,
                new TypeReference<EmpiricalForm>() {},
                EmpiricalForm::of,
                EmpiricalForm::demand);
        module.addSerializer(Timeline.class, new FormSerializer<>(Timeline.class, timeline -> timeline.entries()));
        module.addDeserializer(Timeline.class, new TimelineDeserializer());
    }

    static <T, F> void form(
            SimpleModule module, Class<T> type, TypeReference<F> form, Function<T, F> write, Function<F, T> read) {
        module.addSerializer(type, new FormSerializer<>(type, write));
        module.addDeserializer(type, new FormDeserializer<>(type, form, read));
    }

    static @Nullable LocalDate start(LocalDateRange range) {
        return range.isUnboundedStart() ? null : range.getStart();
    }

    static @Nullable LocalDate end(LocalDateRange range) {
        return range.isUnboundedEnd() ? null : range.getEnd();
    }

    static LocalDateRange range(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("end " + end + " is before start " + start);
        }
        return LocalDateRange.of(start == null ? LocalDate.MIN : start, end == null ? LocalDate.MAX : end);
    }

    private record RangeForm(
            @Nullable LocalDate start, @Nullable LocalDate end) {
        static RangeForm of(LocalDateRange range) {
            return new RangeForm(Forms.start(range), Forms.end(range));
        }

        LocalDateRange range() {
            return Forms.range(start, end);
        }
    }

    private record ExplanationForm(
            Term label,
            @Nullable Object value,
            @Nullable Term formula,
            @Nullable List<Object> inputs,
            @Nullable List<Evidence> evidence,
            @Nullable List<Explanation> parts) {

        static ExplanationForm of(Explanation tree) {
            return new ExplanationForm(
                    tree.label(),
                    tree.value().orElse(null),
                    tree.formula().orElse(null),
                    some(tree.inputs()),
                    some(tree.evidence()),
                    some(tree.parts()));
        }

        private static <T> @Nullable List<T> some(List<T> list) {
            return list.isEmpty() ? null : list;
        }

        Explanation explanation() {
            Explanation tree = Explanation.of(label, value);
            if (formula != null) {
                tree = tree.formula(formula, inputs == null ? new Object[0] : inputs.toArray());
            } else if (inputs != null) {
                throw new IllegalArgumentException("inputs need a formula");
            }
            for (Evidence reason : evidence == null ? List.<Evidence>of() : evidence) {
                tree = tree.because(reason);
            }
            return parts == null ? tree : tree.with(parts);
        }
    }

    private record MeasurementForm(Kpi kpi, KpiFormula formula, List<BigDecimal> inputs, String source) {
        static MeasurementForm of(Measurement from) {
            return new MeasurementForm(from.kpi(), from.formula(), from.inputs(), from.source());
        }

        Measurement measurement() {
            return Measurement.restore(kpi, formula, inputs, source);
        }
    }

    private record CardForm(
            String title,
            ReportingPeriod period,
            List<CardItem> items,
            MissingPolicy missing,
            boolean normalised,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal cap,
            Rounding rounding) {

        static CardForm of(Scorecard card) {
            return new CardForm(
                    card.title(),
                    card.period(),
                    card.items(),
                    card.missing(),
                    card.normalised(),
                    card.floor().orElse(null),
                    card.cap().orElse(null),
                    card.rounding());
        }

        Scorecard card() {
            Scorecard.Builder builder = Scorecard.builder(title, period)
                    .whenMissing(missing)
                    .limits(floor, cap)
                    .rounding(rounding);
            items.forEach(builder::item);
            return (normalised ? builder.normalised() : builder).build();
        }
    }

    /** The score of an indicator; {@code null} where it was left out. */
    private record ScoreForm(String kpi, @Nullable Score score) {}

    private record ResultForm(
            Scorecard card,
            Measurements measurements,
            List<ScoreForm> scores,
            List<Adjustment> adjustments,
            List<Veto> vetoes) {

        static ResultForm of(ScorecardResult result) {
            List<ScoreForm> scores = new ArrayList<>();
            for (ItemScore item : result.items()) {
                scores.add(new ScoreForm(item.indicator().kpi().code(), item.score()));
            }
            return new ResultForm(result.card(), result.measurements(), scores, result.adjustments(), result.vetoes());
        }

        ScorecardResult result() {
            List<String> codes = card.indicators().stream()
                    .map(Indicator::kpi)
                    .map(Kpi::code)
                    .toList();
            List<String> given = scores.stream().map(ScoreForm::kpi).toList();
            if (!codes.equals(given)) {
                throw new IllegalArgumentException("scores are of " + given + ", but the card has " + codes);
            }
            List<Optional<Score>> exact = scores.stream()
                    .map(each -> Optional.ofNullable(each.score()))
                    .toList();
            return ScorecardResult.restore(card, measurements, exact, adjustments, vetoes);
        }
    }

    private record SupplierCardForm(
            String name,
            List<SupplierCriterion> criteria,
            Standings standings,
            PeriodWindow window,
            DeliveryTolerance tolerance,
            Rounding rounding) {

        static SupplierCardForm of(SupplierScorecard card) {
            return new SupplierCardForm(
                    card.name(), card.criteria(), card.standings(), card.window(), card.tolerance(), card.rounding());
        }

        SupplierScorecard card() {
            SupplierScorecard.Builder builder = SupplierScorecard.builder(name)
                    .standings(standings)
                    .window(window.periods())
                    .tolerance(tolerance)
                    .rounding(rounding);
            criteria.forEach(builder::criterion);
            return builder.build();
        }
    }

    private record SeasonForm(List<Double> values) {
        static SeasonForm of(ForecastState.LastSeason season) {
            return new SeasonForm(Arrays.stream(season.values()).boxed().toList());
        }

        ForecastState.LastSeason season() {
            return ForecastState.LastSeason.of(
                    values.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private record DiscreteForm(int least, List<Double> probabilities) {
        static DiscreteForm of(DiscreteDemand demand) {
            return new DiscreteForm(demand.least(), demand.probabilities());
        }

        DiscreteDemand demand() {
            return DiscreteDemand.of(
                    least,
                    probabilities.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private record EmpiricalForm(List<Double> observations) {
        static EmpiricalForm of(EmpiricalDemand demand) {
            return new EmpiricalForm(demand.observations());
        }

        EmpiricalDemand demand() {
            return EmpiricalDemand.of(
                    observations.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private record CostForm(CurrencyUnit currency, List<Valuation> stocks) {
        static CostForm of(CostReport report) {
            return new CostForm(report.currency(), report.stocks());
        }

        CostReport report() {
            return CostReport.restore(currency, stocks);
        }
    }
}
