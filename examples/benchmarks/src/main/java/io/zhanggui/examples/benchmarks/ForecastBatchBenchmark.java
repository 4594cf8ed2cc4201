package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.demand.ChosenForecast;
import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.ForecastSelection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A year of weekly demand of many articles: the model of each chosen, and four weeks forecast, in one call. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class ForecastBatchBenchmark {

    private static final ForecastSelection SELECTION =
            ForecastSelection.builder().build();
    private static final int PERIODS = 4;

    @Param("1000")
    public int n;

    private Map<Sku, double[]> series;
    private final ChoiceFloor floor = new ChoiceFloor();

    @Setup
    public void prepare() {
        PlanFacts facts = PlanFacts.random(n, DemandPeriod.WEEK);
        series = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            series.put(facts.skus[i], facts.demand[i]);
        }
    }

    @Benchmark
    public void forecasts(Blackhole hole) {
        hole.consume(forecasts());
    }

    @Benchmark
    public void forecastsResultFloor(Blackhole hole) {
        hole.consume(floorForecasts());
    }

    @Benchmark
    public void forecastsArithmeticFloor(Blackhole hole) {
        double sum = 0;
        for (double[] demand : series.values()) {
            floor.choose(demand);
            sum += floor.at(PERIODS);
        }
        hole.consume(sum);
    }

    List<ItemResult<Sku, ChosenForecast>> forecasts() {
        return SELECTION.forecastAll(series, PERIODS);
    }

    List<ItemResult<Sku, ChosenForecast>> floorForecasts() {
        List<ItemResult<Sku, ChosenForecast>> results = new ArrayList<>(series.size());
        series.forEach((sku, demand) -> results.add(new ItemResult.Done<>(sku, floor.forecast(demand, PERIODS))));
        return results;
    }
}
