package io.zhanggui.examples.cases;

import io.zhanggui.inventory.demand.Adida;
import io.zhanggui.inventory.demand.Croston;
import io.zhanggui.inventory.demand.CrostonBias;
import io.zhanggui.inventory.demand.CrostonStart;
import io.zhanggui.inventory.demand.DemandClassification;
import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.ForecastAccuracy;
import io.zhanggui.inventory.demand.ForecastModel;
import io.zhanggui.inventory.demand.Holt;
import io.zhanggui.inventory.demand.HoltWinters;
import io.zhanggui.inventory.demand.Imapa;
import io.zhanggui.inventory.demand.Mean;
import io.zhanggui.inventory.demand.SeasonalForm;
import io.zhanggui.inventory.demand.SeasonalNaive;
import io.zhanggui.inventory.demand.SeasonalStart;
import io.zhanggui.inventory.demand.SeasonalUpdate;
import io.zhanggui.inventory.demand.SimpleExponentialSmoothing;
import io.zhanggui.inventory.demand.Theta;
import io.zhanggui.inventory.demand.Tsb;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Operations on {@code inventory.demand}. */
final class ForecastOperations {

    private ForecastOperations() {}

    static void addTo(Operations operations) {
        addSmoothing(operations);
        operations
                .add("function=mean_forecast", in -> forecast(in, Mean.of()))
                .add("function=seasonal_naive", in -> forecast(in, SeasonalNaive.of(in.integer("period"))))
                .add("function=croston", in -> next(in, croston(in, CrostonBias.NONE)))
                .add("function=croston_two_alphas", in -> next(in, croston(in, CrostonBias.NONE)))
                .add("function=croston_all_zero", in -> next(in, croston(in, CrostonBias.NONE)))
                .add("function=sba", in -> next(in, croston(in, CrostonBias.SYNTETOS_BOYLAN)))
                .add("function=sbj", in -> next(in, croston(in, CrostonBias.SHALE_BOYLAN_JOHNSTON)))
                .add("function=tsb", ForecastOperations::tsb)
                .add("function=tsb_all_zero", ForecastOperations::tsb)
                .add("function=adida", ForecastOperations::adida)
                .add("function=imapa", ForecastOperations::imapa)
                .add("function=classify_demand", ForecastOperations::classify)
                .add("function=accuracy_measures", ForecastOperations::accuracy)
                .add("function=accuracy_measures_intermittent", ForecastOperations::accuracy)
                .add("function=pinball_loss", ForecastOperations::pinballLoss);
    }

    private static void addSmoothing(Operations operations) {
        operations
                .add("function=ses_fixed", ForecastOperations::sesFixed)
                .add("function=ses_optimised", ForecastOperations::sesFitted)
                .add("function=holt_fixed", ForecastOperations::holtFixed)
                .add("function=holt_damped_fixed", ForecastOperations::holtFixed)
                .add("function=holt_optimised", ForecastOperations::holtFitted)
                .add("function=hw_classic_new_level", ForecastOperations::holtWintersFromGivenStart)
                .add("function=hw_component_old_level", ForecastOperations::holtWintersFromGivenStart)
                .add("function=hw_simple_init", in -> started(in, holtWinters(in, new SeasonalStart.FirstSeasons())))
                .add(
                        "function=hw_R_default_start",
                        in -> started(in, holtWinters(in, new SeasonalStart.Decomposition())))
                .add("function=hw_optimised", ForecastOperations::holtWintersFitted)
                .add("function=theta", in -> forecast(in, Theta.of(0.1).fit(in.numbers("y"))));
    }

    private static Object sesFixed(CaseInput in) {
        return forecast(
                in, SimpleExponentialSmoothing.of(in.number("alpha")).withInitialLevel(in.number("initial_level")));
    }

    private static Object sesFitted(CaseInput in) {
        SimpleExponentialSmoothing model = SimpleExponentialSmoothing.of(0.1).fit(in.numbers("y"));
        Forecast forecast = model.forecast(in.numbers("y"), in.integer("h"));
        return new Fit(
                forecast.squaredErrors(),
                Map.of(
                        "alpha", model.alpha(),
                        "initial_level", model.initialLevel(),
                        "forecast", forecast.means(),
                        "lower95", quantiles(forecast, 0.025),
                        "upper95", quantiles(forecast, 0.975)));
    }

    private static List<Double> quantiles(Forecast forecast, double probability) {
        return IntStream.rangeClosed(1, forecast.horizon())
                .mapToObj(step -> forecast.quantile(step, probability))
                .toList();
    }

    private static Object holtFixed(CaseInput in) {
        return forecast(
                in,
                Holt.ofDamped(in.number("alpha"), in.number("beta"), in.number("phi"))
                        .withInitial(in.number("initial_level"), in.number("initial_trend")));
    }

    /** The cases of this operation ask for the sum of squared errors only: it is flat around the best parameters. */
    private static Object holtFitted(CaseInput in) {
        Holt start = in.flag("damped") ? Holt.ofDamped(0.1, 0.1, 0.9) : Holt.of(0.1, 0.1);
        Forecast forecast = start.fit(in.numbers("y")).forecast(in.numbers("y"), in.integer("h"));
        return new Fit(forecast.squaredErrors(), Map.of());
    }

    private static HoltWinters holtWinters(CaseInput in, SeasonalStart start) {
        return new HoltWinters(
                in.integer("period"),
                seasonalForm(in),
                in.text("seasonal_update", "new level").startsWith("old level")
                        ? SeasonalUpdate.OLD_LEVEL
                        : SeasonalUpdate.NEW_LEVEL,
                in.number("alpha"),
                in.number("beta"),
                in.number("gamma"),
                1,
                start);
    }

    private static SeasonalForm seasonalForm(CaseInput in) {
        return in.family().equals("holt_winters_additive") ? SeasonalForm.ADDITIVE : SeasonalForm.MULTIPLICATIVE;
    }

    private static Object holtWintersFromGivenStart(CaseInput in) {
        List<Double> season =
                Arrays.stream(in.numbers("initial_seasonal")).boxed().toList();
        return forecast(
                in,
                holtWinters(
                        in, new SeasonalStart.Given(in.number("initial_level"), in.number("initial_trend"), season)));
    }

    private static Object started(CaseInput in, HoltWinters model) {
        Forecast forecast = model.forecast(in.numbers("y"), in.integer("h"));
        SeasonalStart.Given start = model.startOn(in.numbers("y"));
        return Map.of(
                "forecast", forecast.means(),
                "fitted", model.fittedValues(in.numbers("y")),
                "sse", forecast.squaredErrors(),
                "initial_level", start.level(),
                "initial_trend", start.trend(),
                "initial_seasonal", start.season());
    }

    private static Object holtWintersFitted(CaseInput in) {
        HoltWinters model =
                HoltWinters.of(in.integer("period"), seasonalForm(in)).fit(in.numbers("y"));
        Forecast forecast = model.forecast(in.numbers("y"), in.integer("h"));
        return new Fit(
                forecast.squaredErrors(),
                Map.of(
                        "alpha", model.alpha(),
                        "beta", model.beta(),
                        "gamma", model.gamma(),
                        "forecast", forecast.means()));
    }

    private static Object adida(CaseInput in) {
        double[] bounds = in.numbers("alpha_bounds");
        ForecastModel model = Adida.of(0.1).withBucket(in.integer("level")).fit(in.numbers("y"), bounds[0], bounds[1]);
        return next(in, model);
    }

    private static Object imapa(CaseInput in) {
        double[] bounds = in.numbers("alpha_bounds");
        return next(in, Imapa.of(0.1).fit(in.numbers("y"), bounds[0], bounds[1]));
    }

    private static Object forecast(CaseInput in, ForecastModel model) {
        Forecast forecast = model.forecast(in.numbers("y"), in.integer("h"));
        return Map.of(
                "forecast", forecast.means(),
                "fitted", model.fittedValues(in.numbers("y")),
                "sse", forecast.squaredErrors());
    }

    private static Object next(CaseInput in, ForecastModel model) {
        return Map.of("forecast", model.forecast(in.numbers("y"), 1).mean(1));
    }

    private static Croston croston(CaseInput in, CrostonBias bias) {
        return new Croston(in.number("alpha_demand"), in.number("alpha_interval"), CrostonStart.FIRST_INTERVAL, bias);
    }

    private static Object tsb(CaseInput in) {
        return next(in, Tsb.of(in.number("alpha_demand"), in.number("alpha_probability")));
    }

    private static Object classify(CaseInput in) {
        double[] cutoffs = in.numbers("cutoffs");
        DemandClassification of =
                DemandClassification.of(in.numbers("y"), new DemandClassification.Cutoffs(cutoffs[0], cutoffs[1]));
        return Map.of(
                "adi", of.averageInterval(),
                "cv2", of.squaredVariation(),
                "demand_class", of.demandClass().name().toLowerCase(Locale.ROOT),
                "adi_mean_interval", of.meanInterval(),
                "cv2_population", of.squaredVariationOfPopulation(),
                "class_population", of.demandClassOfPopulation().name().toLowerCase(Locale.ROOT));
    }

    private static Object accuracy(CaseInput in) {
        ForecastAccuracy of = ForecastAccuracy.of(in.numbers("train"), in.numbers("actual"), in.numbers("forecast"));
        return Map.of(
                "ME", of.meanError(),
                "MAE", of.meanAbsoluteError(),
                "RMSE", of.rootMeanSquaredError(),
                "MAPE", of.meanAbsolutePercentageError(),
                "sMAPE", of.symmetricPercentageError(),
                "WAPE", of.weightedAbsolutePercentageError(),
                "MASE", of.meanAbsoluteScaledError(),
                "RMSSE", of.rootMeanSquaredScaledError());
    }

    private static Object pinballLoss(CaseInput in) {
        return Map.of(
                "loss",
                ForecastAccuracy.pinballLoss(in.numbers("actual"), in.numbers("quantile_forecast"), in.number("tau")));
    }
}
