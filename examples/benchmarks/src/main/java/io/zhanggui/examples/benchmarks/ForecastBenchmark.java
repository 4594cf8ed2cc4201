package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.demand.Croston;
import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.ForecastModel;
import io.zhanggui.inventory.demand.ForecastState;
import io.zhanggui.inventory.demand.HoltWinters;
import io.zhanggui.inventory.demand.SeasonalForm;
import io.zhanggui.inventory.demand.SimpleExponentialSmoothing;
import io.zhanggui.inventory.demand.Tsb;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Forecasts of series of 365 days. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class ForecastBenchmark {

    private static final int HORIZON = 7;
    private static final double ALPHA = 0.1;
    private static final double ALPHA_PROBABILITY = 0.05;
    private static final ForecastModel SES = SimpleExponentialSmoothing.of(ALPHA);
    private static final ForecastModel CROSTON = Croston.of(ALPHA);
    private static final ForecastModel TSB = Tsb.of(ALPHA, ALPHA_PROBABILITY);

    private static final int WEEK = 7;
    private static final HoltWinters HOLT_WINTERS = HoltWinters.ofAdditive(WEEK);

    @Param("1000")
    public int n;

    private double[][] steady;
    private double[][] weekly;
    private double[][] intermittent;
    private final ForecastFloor floor = new ForecastFloor();
    private final FitFloor fit = new FitFloor();
    private final SeasonFloor season = new SeasonFloor(WEEK);

    @Setup
    public void prepare() {
        steady = DemandSeries.steady(n);
        weekly = DemandSeries.weekly(n);
        intermittent = DemandSeries.intermittent(n);
    }

    static Forecast ses(double[] series) {
        return SES.forecast(series, HORIZON);
    }

    static Forecast sesFloor(ForecastFloor floor, double[] series) {
        floor.ses(series, series.length, ALPHA, series[0]);
        return floor(floor, SES, series, new ForecastState.Level(floor.level));
    }

    @Benchmark
    public void ses(Blackhole hole) {
        for (double[] series : steady) {
            hole.consume(ses(series));
        }
    }

    @Benchmark
    public void sesResultFloor(Blackhole hole) {
        for (double[] series : steady) {
            hole.consume(sesFloor(floor, series));
        }
    }

    @Benchmark
    public void sesArithmeticFloor(Blackhole hole) {
        for (double[] series : steady) {
            floor.ses(series, series.length, ALPHA, series[0]);
            hole.consume(floor.level);
        }
    }

    static Forecast croston(double[] series) {
        return CROSTON.forecast(series, HORIZON);
    }

    static Forecast crostonFloor(ForecastFloor floor, double[] series) {
        floor.croston(series, series.length, ALPHA, 1);
        return floor(floor, CROSTON, series, new ForecastState.SizeInterval(floor.level, floor.second, 1));
    }

    @Benchmark
    public void croston(Blackhole hole) {
        for (double[] series : intermittent) {
            hole.consume(croston(series));
        }
    }

    @Benchmark
    public void crostonResultFloor(Blackhole hole) {
        for (double[] series : intermittent) {
            hole.consume(crostonFloor(floor, series));
        }
    }

    @Benchmark
    public void crostonArithmeticFloor(Blackhole hole) {
        for (double[] series : intermittent) {
            floor.croston(series, series.length, ALPHA, 1);
            hole.consume(floor.level / floor.second);
        }
    }

    static Forecast tsb(double[] series) {
        return TSB.forecast(series, HORIZON);
    }

    static Forecast tsbFloor(ForecastFloor floor, double[] series) {
        floor.tsb(series, series.length, ALPHA, ALPHA_PROBABILITY);
        return floor(floor, TSB, series, new ForecastState.SizeProbability(floor.level, floor.second));
    }

    @Benchmark
    public void tsb(Blackhole hole) {
        for (double[] series : intermittent) {
            hole.consume(tsb(series));
        }
    }

    @Benchmark
    public void tsbResultFloor(Blackhole hole) {
        for (double[] series : intermittent) {
            hole.consume(tsbFloor(floor, series));
        }
    }

    @Benchmark
    public void tsbArithmeticFloor(Blackhole hole) {
        for (double[] series : intermittent) {
            floor.tsb(series, series.length, ALPHA, ALPHA_PROBABILITY);
            hole.consume(floor.level * floor.second);
        }
    }

    static Forecast fittedSes(double[] series) {
        return SES.fit(series).forecast(series, HORIZON);
    }

    static Forecast fittedSesFloor(FitFloor fit, ForecastFloor floor, double[] series) {
        fit.ses(series, series.length);
        floor.ses(series, series.length, fit.alpha, fit.level);
        ForecastModel fitted = new SimpleExponentialSmoothing(fit.alpha, fit.level);
        return floor(floor, fitted, series, new ForecastState.Level(floor.level));
    }

    @Benchmark
    public void fittedSes(Blackhole hole) {
        for (double[] series : steady) {
            hole.consume(fittedSes(series));
        }
    }

    @Benchmark
    public void fittedSesResultFloor(Blackhole hole) {
        for (double[] series : steady) {
            hole.consume(fittedSesFloor(fit, floor, series));
        }
    }

    @Benchmark
    public void fittedSesArithmeticFloor(Blackhole hole) {
        for (double[] series : steady) {
            fit.ses(series, series.length);
            floor.ses(series, series.length, fit.alpha, fit.level);
            hole.consume(floor.level);
        }
    }

    static Forecast fittedHoltWinters(double[] series) {
        return HOLT_WINTERS.fit(series).forecast(series, HORIZON);
    }

    static Forecast fittedHoltWintersFloor(SeasonFloor season, double[] series) {
        season.fit(series);
        List<Double> ahead = new ArrayList<>(WEEK);
        for (int i = 0; i < WEEK; i++) {
            ahead.add(season.index(i));
        }
        return new Forecast(
                HOLT_WINTERS.with(season.alpha, season.beta, season.gamma),
                series.length,
                HORIZON,
                new ForecastState.LevelTrendSeason(season.level, season.trend, 1, SeasonalForm.ADDITIVE, ahead),
                season.squares,
                season.errors());
    }

    @Benchmark
    public void fittedHoltWinters(Blackhole hole) {
        for (double[] series : weekly) {
            hole.consume(fittedHoltWinters(series));
        }
    }

    @Benchmark
    public void fittedHoltWintersResultFloor(Blackhole hole) {
        for (double[] series : weekly) {
            hole.consume(fittedHoltWintersFloor(season, series));
        }
    }

    @Benchmark
    public void fittedHoltWintersArithmeticFloor(Blackhole hole) {
        for (double[] series : weekly) {
            season.fit(series);
            hole.consume(season.level);
        }
    }

    private static Forecast floor(ForecastFloor floor, ForecastModel model, double[] series, ForecastState state) {
        return new Forecast(model, series.length, HORIZON, state, floor.squares, floor.errors);
    }
}
