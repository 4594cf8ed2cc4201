package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.LineDrawing.Band;
import io.zhanggui.examples.monthend.LineDrawing.Line;
import io.zhanggui.examples.monthend.LineDrawing.Look;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.demand.AccuracyReport;
import io.zhanggui.inventory.demand.AccuracyRow;
import io.zhanggui.inventory.demand.CandidateError;
import io.zhanggui.inventory.demand.ChosenForecast;
import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.ForecastChoice;
import io.zhanggui.inventory.demand.ForecastMeasure;
import io.zhanggui.inventory.demand.ForecastTrial;
import io.zhanggui.inventory.demand.PredictionInterval;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.turnover.AbcClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What will be asked for, how sure that is, and how good such forecasts were. */
final class ForecastSection {

    private static final double COVERAGE = 0.95;
    private static final int NEXT = 4;
    private static final int AHEAD = 8;
    private static final int SHOWN_WEEKS = 26;
    private static final int YEAR = 52;
    private static final int MOST_ROWS = 20;

    private final OrderPlan orders;
    private final DemandHistory demand;
    private final List<ReorderProposal> articles;
    private final Locale locale;

    ForecastSection(OrderPlan orders, Locale locale) {
        this.orders = orders;
        this.demand = orders.demand();
        this.articles = orders.byRevenue();
        this.locale = locale;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        AccuracyReport report = report();
        blocks.add(figures(report));
        List<ReorderProposal> shown = examples();
        shown.stream().limit(1).forEach(each -> blocks.add(picture(each)));
        int classA = (int) articles.stream()
                .filter(each -> orders.abc(each.sku()) == AbcClass.A)
                .count();
        blocks.add(new Listing("forecasts", forecasts(), Math.max(1, Math.min(classA, MOST_ROWS))));
        blocks.add(new Listing("forecast-accuracy", accuracy(report), 10));
        shown.stream().skip(1).forEach(each -> blocks.add(picture(each)));
        if (!shown.isEmpty()) {
            blocks.add(new Reasons(
                    MonthEndTerm.WHY_FORECAST.text(locale),
                    shown.stream().map(this::explained).toList()));
        }
        blocks.add(new Folds(
                "",
                List.of(new Fold(
                        MonthEndTerm.ACCURACY_BY_MODEL.text(locale),
                        "",
                        "",
                        List.of(new Listing("forecast-accuracy-by-model", report.toTable(), 12))))));
        blocks.add(new Note(MonthEndTerm.FORECAST_CONVENTION.text(locale, NEXT), false));
        return new Section(
                "forecasts",
                MonthEndTerm.FORECASTS.text(locale),
                MonthEndTerm.FORECASTS_ABOUT.text(
                        locale,
                        NEXT,
                        demand.range().getEnd(),
                        demand.range().getEnd().plusWeeks(NEXT).minusDays(1)),
                blocks);
    }

    /** The last weeks of every series, forecast by a selection that does not see them. */
    private AccuracyReport report() {
        return ForecastTrial.builder()
                .horizon(NEXT)
                .seasonLength(hasYear() ? YEAR : 1)
                .build()
                .run(demand.series());
    }

    /** Whether the first of the weeks that are tried stands a year after the history began. */
    private boolean hasYear() {
        return demand.skus().stream().anyMatch(sku -> demand.series(sku).length >= YEAR + NEXT);
    }

    private Figures figures(AccuracyReport report) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                MonthEndTerm.FORECAST_ARTICLES.text(locale),
                Wording.of(BigDecimal.valueOf(articles.size()), locale),
                ""));
        report.total().ifPresent(row -> figures.add(error(MonthEndTerm.CHOSEN_WAPE, row)));
        report.benchmark("SEASONAL_NAIVE").ifPresent(row -> figures.add(error(MonthEndTerm.SEASONAL_NAIVE_WAPE, row)));
        report.benchmark("MOVING_AVERAGE").ifPresent(row -> figures.add(error(MonthEndTerm.MOVING_AVERAGE_WAPE, row)));
        return new Figures(figures);
    }

    private Figure error(MonthEndTerm label, AccuracyRow row) {
        return new Figure(label.text(locale), Wording.of(wape(row), locale) + " %", "");
    }

    private static @Nullable BigDecimal wape(@Nullable AccuracyRow row) {
        return row == null || Double.isNaN(row.weightedAbsolutePercentageError())
                ? null
                : ReorderSection.percent(row.weightedAbsolutePercentageError());
    }

    /** Of each demand class the article with the highest revenue, the highest first. */
    private List<ReorderProposal> examples() {
        Map<DemandClass, ReorderProposal> first = new LinkedHashMap<>();
        for (ReorderProposal each : articles) {
            if (demandClass(each) != DemandClass.NO_DEMAND) {
                first.putIfAbsent(demandClass(each), each);
            }
        }
        return List.copyOf(first.values());
    }

    private static DemandClass demandClass(ReorderProposal proposal) {
        return choice(proposal).classification().demandClass();
    }

    private static MonthEndTerm name(DemandClass each) {
        return MonthEndTerm.valueOf("DEMAND_" + each.name());
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(Math.round(figure));
    }

    private Explanation explained(ReorderProposal proposal) {
        return Explanation.of(Term.of(proposal.sku().value()), null)
                .with(choice(proposal).explain());
    }

    private Forecast ahead(ReorderProposal proposal, int weeks) {
        return choice(proposal).model().forecast(series(proposal.sku()), weeks);
    }

    private Table forecasts() {
        Table.Builder table = Table.titled(MonthEndTerm.FORECAST_TABLE)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.ABC,
                        MonthEndTerm.DEMAND_CLASS,
                        MonthEndTerm.MODEL,
                        MonthEndTerm.LAST_WEEKS,
                        MonthEndTerm.NEXT_WEEK,
                        MonthEndTerm.NEXT_WEEK_LOW,
                        MonthEndTerm.NEXT_WEEK_HIGH,
                        MonthEndTerm.NEXT_WEEKS,
                        MonthEndTerm.NEXT_WEEKS_LOW,
                        MonthEndTerm.NEXT_WEEKS_HIGH,
                        MonthEndTerm.WHY_MODEL);
        for (ReorderProposal each : articles) {
            Forecast ahead = ahead(each, NEXT);
            PredictionInterval week = PredictionInterval.of(ahead.demandAt(1), COVERAGE);
            PredictionInterval weeks = PredictionInterval.of(ahead.demand(NEXT), COVERAGE);
            AbcClass abc = orders.abc(each.sku());
            table.row(
                    each.sku().value(),
                    abc == null ? null : abc.name(),
                    name(demandClass(each)),
                    choice(each).model().label(),
                    ReorderSection.tenths(lastWeeks(each.sku())),
                    ReorderSection.tenths(ahead.demandAt(1).mean()),
                    rounded(week.low()),
                    rounded(week.high()),
                    ReorderSection.tenths(ahead.demand(NEXT).mean()),
                    rounded(weeks.low()),
                    rounded(weeks.high()),
                    why(choice(each)));
        }
        return table.build();
    }

    /** The measure and the runner-up; where there was nothing to compare, what the choice says. */
    private @Nullable String why(ForecastChoice choice) {
        ToDoubleFunction<CandidateError> error = choice.measure() == ForecastMeasure.MASE
                ? CandidateError::meanAbsoluteScaledError
                : CandidateError::rootMeanSquaredScaledError;
        List<CandidateError> ranked = choice.candidates().stream()
                .filter(each -> error.applyAsDouble(each) > 0)
                .sorted(Comparator.comparingDouble(error))
                .toList();
        if (ranked.size() < 2 || ranked.size() < choice.candidates().size()) {
            return choice.explain().formula(locale).orElse(null);
        }
        return MonthEndTerm.WHY_LOWEST.text(
                locale,
                choice.measure().name(),
                error.applyAsDouble(ranked.get(0)),
                ranked.size(),
                ranked.get(1).model().label(),
                error.applyAsDouble(ranked.get(1)));
    }

    /** Demand by week; one week of nothing for an article that is in stock and never sold. */
    private double[] series(Sku sku) {
        return demand.skus().contains(sku) ? demand.series(sku) : new double[] {0};
    }

    private double lastWeeks(Sku sku) {
        double[] series = series(sku);
        double sum = 0;
        for (int i = Math.max(0, series.length - NEXT); i < series.length; i++) {
            sum += series[i];
        }
        return sum;
    }

    /** One row for each demand class, what was chosen beside what anybody could do. */
    private Table accuracy(AccuracyReport report) {
        Table.Builder table = Table.titled(MonthEndTerm.ACCURACY)
                .columns(
                        MonthEndTerm.DEMAND_CLASS,
                        MonthEndTerm.SERIES_TRIED,
                        MonthEndTerm.CHOSEN_MODELS,
                        MonthEndTerm.LAST_YEAR,
                        MonthEndTerm.MOVING_AVERAGE,
                        MonthEndTerm.NAIVE,
                        MonthEndTerm.BEST_METHOD,
                        MonthEndTerm.CHOSEN_MASE,
                        MonthEndTerm.CHOSEN_BIAS);
        for (AccuracyRow row : report.rows()) {
            if (row.role() == AccuracyRow.Role.ALL_CHOSEN) {
                DemandClass kind = row.demandClass();
                Map<MonthEndTerm, BigDecimal> errors = errors(report, row);
                table.row(
                        kind == null ? MonthEndTerm.ALL : name(kind),
                        row.series(),
                        errors.get(MonthEndTerm.CHOSEN_MODELS),
                        errors.get(MonthEndTerm.LAST_YEAR),
                        errors.get(MonthEndTerm.MOVING_AVERAGE),
                        errors.get(MonthEndTerm.NAIVE),
                        best(errors),
                        Double.isNaN(row.meanAbsoluteScaledError()) ? null : row.meanAbsoluteScaledError(),
                        Double.isNaN(row.meanError()) ? null : row.meanError());
            }
        }
        return table.build();
    }

    /** The errors that are defined, what was chosen first. */
    private static Map<MonthEndTerm, BigDecimal> errors(AccuracyReport report, AccuracyRow chosen) {
        DemandClass kind = chosen.demandClass();
        Map<MonthEndTerm, BigDecimal> errors = new LinkedHashMap<>();
        put(errors, MonthEndTerm.CHOSEN_MODELS, chosen);
        put(errors, MonthEndTerm.LAST_YEAR, benchmark(report, kind, "SEASONAL_NAIVE"));
        put(errors, MonthEndTerm.MOVING_AVERAGE, benchmark(report, kind, "MOVING_AVERAGE"));
        put(errors, MonthEndTerm.NAIVE, benchmark(report, kind, "NAIVE"));
        return errors;
    }

    private static void put(Map<MonthEndTerm, BigDecimal> errors, MonthEndTerm method, @Nullable AccuracyRow row) {
        BigDecimal error = wape(row);
        if (error != null) {
            errors.put(method, error);
        }
    }

    /** What was closest, of equal ones the first; {@code null} where no error is defined. */
    private static @Nullable MonthEndTerm best(Map<MonthEndTerm, BigDecimal> errors) {
        return errors.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable AccuracyRow benchmark(AccuracyReport report, @Nullable DemandClass kind, String method) {
        Optional<AccuracyRow> found = report.rows().stream()
                .filter(row -> row.role() == AccuracyRow.Role.BENCHMARK
                        && row.demandClass() == kind
                        && row.method().equals(method))
                .findFirst();
        return found.orElse(null);
    }

    /** Demand of half a year, what is expected of the next weeks, and between which bounds each of them will be. */
    private Picture picture(ReorderProposal proposal) {
        double[] history = series(proposal.sku());
        Forecast ahead = ahead(proposal, AHEAD);
        int shown = Math.min(SHOWN_WEEKS, history.length);
        LocalDate end = demand.range().getEnd();
        List<String> weeks = new ArrayList<>();
        List<Double> past = new ArrayList<>();
        List<Double> mean = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int week = 1 - shown; week <= AHEAD; week++) {
            weeks.add(LineDrawing.day(end.plusWeeks(week).minusDays(1)));
            boolean known = week <= 0;
            PredictionInterval bounds = known ? null : PredictionInterval.of(ahead.demandAt(week), COVERAGE);
            double sold = known ? history[history.length - 1 + week] : Double.NaN;
            double last = week == 0 ? sold : Double.NaN;
            past.add(sold);
            mean.add(bounds == null ? last : ahead.demandAt(week).mean());
            low.add(bounds == null ? last : bounds.low());
            high.add(bounds == null ? last : bounds.high());
        }
        PredictionInterval next = PredictionInterval.of(ahead.demand(NEXT), COVERAGE);
        String title = MonthEndTerm.FORECAST_PICTURE.text(
                locale,
                proposal.sku(),
                name(demandClass(proposal)).text(locale),
                choice(proposal).model().label().text(locale),
                NEXT,
                rounded(ahead.demand(NEXT).mean()),
                rounded(next.low()),
                rounded(next.high()));
        return new Picture(
                title,
                new LineDrawing(
                        title,
                        weeks,
                        List.of(
                                new Line(MonthEndTerm.WEEKLY_DEMAND.text(locale), past, Shade.MAIN, Look.PLAIN),
                                new Line(MonthEndTerm.WEEKLY_FORECAST.text(locale), mean, Shade.BAD, Look.DASHES)),
                        new Band(MonthEndTerm.INTERVAL_BAND.text(locale), low, high)));
    }

    private static ForecastChoice choice(ReorderProposal proposal) {
        return ((ChosenForecast) proposal.forecast()).choice();
    }
}
