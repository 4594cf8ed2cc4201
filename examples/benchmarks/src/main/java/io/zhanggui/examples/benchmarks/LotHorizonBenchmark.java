package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.lotsizing.LotSchedule;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One schedule of Wagner and Whitin over a long horizon: the time grows with the horizon, not with its square. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class LotHorizonBenchmark {

    @Param("5840")
    public int n;

    private double[] demand;
    private final LotSizeFloor floor = new LotSizeFloor();

    @Setup
    public void prepare() {
        demand = LotSizeBenchmark.demands(new SplittableRandom(16), 1, n)[0];
    }

    @Benchmark
    public LotSchedule periods() {
        return LotSizeBenchmark.schedule(demand);
    }

    @Benchmark
    public LotSchedule periodsResultFloor() {
        return LotSizeBenchmark.scheduleFloor(floor, demand);
    }

    @Benchmark
    public double periodsArithmeticFloor() {
        return floor.solve(demand, LotSizeBenchmark.ORDER, LotSizeBenchmark.HOLDING);
    }
}
