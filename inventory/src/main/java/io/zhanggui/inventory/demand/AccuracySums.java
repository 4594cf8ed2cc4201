package io.zhanggui.inventory.demand;

import org.jspecify.annotations.Nullable;

/** Sums of the errors of forecasts, of one series or of many. */
final class AccuracySums {

    private int series;
    private int forecasts;
    private double errors;
    private double absolute;
    private double squares;
    private double actual;
    private double percentages;
    private int undefinedPercentages;
    private double symmetric;
    private int undefinedSymmetric;
    private double scaled;
    private double scaledSquares;
    private int undefinedScales;

    /** One forecast of one series. */
    void add(double demand, double forecast) {
        double error = demand - forecast;
        double distance = Math.abs(error);
        forecasts++;
        errors += error;
        absolute += distance;
        squares += error * error;
        actual += demand;
        if (demand > 0) {
            percentages += distance / demand;
        } else {
            undefinedPercentages++;
        }
        double size = demand + Math.abs(forecast);
        if (size > 0) {
            symmetric += distance / size;
        } else {
            undefinedSymmetric++;
        }
    }

    /** Ends a series, all of whose forecasts were added. */
    void scale(NaiveScale scale) {
        series = 1;
        double byAbsolute = ForecastAccuracy.ratio(absolute / forecasts, scale.absolute());
        if (Double.isNaN(byAbsolute)) {
            undefinedScales = 1;
        } else {
            scaled = byAbsolute;
            scaledSquares = Math.sqrt(squares / forecasts) / scale.rootSquared();
        }
    }

    /** Adds other series. */
    void add(AccuracySums other) {
        series += other.series;
        forecasts += other.forecasts;
        errors += other.errors;
        absolute += other.absolute;
        squares += other.squares;
        actual += other.actual;
        percentages += other.percentages;
        undefinedPercentages += other.undefinedPercentages;
        symmetric += other.symmetric;
        undefinedSymmetric += other.undefinedSymmetric;
        scaled += other.scaled;
        scaledSquares += other.scaledSquares;
        undefinedScales += other.undefinedScales;
    }

    AccuracyRow row(@Nullable DemandClass demandClass, AccuracyRow.Role role, String method) {
        int withScale = series - undefinedScales;
        return new AccuracyRow(
                demandClass,
                role,
                method,
                series,
                forecasts,
                errors / forecasts,
                absolute / forecasts,
                Math.sqrt(squares / forecasts),
                100 * ForecastAccuracy.ratio(percentages, forecasts - undefinedPercentages),
                undefinedPercentages,
                200 * ForecastAccuracy.ratio(symmetric, forecasts - undefinedSymmetric),
                ForecastAccuracy.ratio(absolute, actual),
                ForecastAccuracy.ratio(scaled, withScale),
                ForecastAccuracy.ratio(scaledSquares, withScale),
                undefinedScales);
    }
}
