package io.zhanggui.examples.replenishment;

import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandClassification;
import io.zhanggui.inventory.demand.ForecastAccuracy;
import io.zhanggui.inventory.demand.ForecastModel;
import io.zhanggui.inventory.demand.MovingAverage;
import io.zhanggui.inventory.demand.PooledDemand;
import io.zhanggui.inventory.demand.PooledForecast;
import io.zhanggui.inventory.demand.PooledForecaster;
import io.zhanggui.inventory.demand.SeasonalNaive;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well the demand of the next week is forecast, by demand class: from each review on, with all demand before it known.
 *
 * @param demandClass of the weeks of training
 * @param articles how many are of the class
 * @param weightedErrors sum of absolute errors by sum of demand: planned, same weekdays of the week before, mean of four weeks
 * @param scaledErrors the mean of the articles' MASE, in the same order
 */
record Accuracy(DemandClass demandClass, int articles, List<Double> weightedErrors, List<Double> scaledErrors) {

    static final List<String> METHODS = List.of("planned", "seasonal naive", "moving average");

    static List<Accuracy> of(Replay replay, PooledForecaster forecaster) {
        Sales sales = replay.sales();
        int weeks = (replay.end() - replay.start()) / 7;
        double[][] planned = new double[weeks][];
        for (int week = 0; week < weeks; week++) {
            PooledForecast forecast = forecaster.forecast(
                    Seen.before(sales, replay.start() + 7 * week).sales());
            planned[week] = forecast.articles().stream()
                    .mapToDouble(PooledDemand::weekMean)
                    .toArray();
        }
        Map<DemandClass, Sums> classes = new EnumMap<>(DemandClass.class);
        for (int i = 0; i < sales.skus().size(); i++) {
            double[] training = weeksSinceFirstSale(sales.units(i, 0, replay.start()));
            classes.computeIfAbsent(DemandClassification.of(training).demandClass(), unusedKey -> new Sums())
                    .add(sales, i, replay.start(), training, planned);
        }
        List<Accuracy> all = new ArrayList<>();
        classes.forEach((demandClass, sums) -> all.add(sums.accuracy(demandClass)));
        return all;
    }

    private static double[] weeksSinceFirstSale(double[] days) {
        int first = 0;
        while (first < days.length && days[first] == 0) {
            first++;
        }
        double[] weeks = new double[(days.length - first) / 7];
        for (int week = 0; week < weeks.length; week++) {
            for (int day = 0; day < 7; day++) {
                weeks[week] += days[days.length - 7 * (weeks.length - week) + day];
            }
        }
        return weeks;
    }

    private static final class Sums {
        private int articles;
        private double demand;
        private final double[] errors = new double[METHODS.size()];
        private final double[] scaled = new double[METHODS.size()];
        private final int[] defined = new int[METHODS.size()];

        void add(Sales sales, int article, int start, double[] training, double[][] planned) {
            int weeks = planned.length;
            double[] actual = new double[weeks];
            double[][] forecasts = new double[METHODS.size()][weeks];
            for (int week = 0; week < weeks; week++) {
                int from = start + 7 * week;
                double[] before = sales.units(article, 0, from);
                actual[week] = sum(sales.units(article, from, from + 7));
                forecasts[0][week] = planned[week][article];
                forecasts[1][week] = week(SeasonalNaive.of(7), before);
                forecasts[2][week] = week(MovingAverage.of(28), before);
            }
            articles++;
            demand += sum(actual);
            for (int method = 0; method < forecasts.length; method++) {
                ForecastAccuracy accuracy = ForecastAccuracy.of(training, actual, forecasts[method]);
                errors[method] += accuracy.meanAbsoluteError() * weeks;
                if (!Double.isNaN(accuracy.meanAbsoluteScaledError())) {
                    scaled[method] += accuracy.meanAbsoluteScaledError();
                    defined[method]++;
                }
            }
        }

        private static double week(ForecastModel model, double[] before) {
            return model.forecast(before, 7).total(7);
        }

        private static double sum(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }

        Accuracy accuracy(DemandClass demandClass) {
            List<Double> weighted = new ArrayList<>();
            List<Double> scaledErrors = new ArrayList<>();
            for (int method = 0; method < errors.length; method++) {
                weighted.add(errors[method] / demand);
                scaledErrors.add(scaled[method] / defined[method]);
            }
            return new Accuracy(demandClass, articles, weighted, scaledErrors);
        }
    }
}
