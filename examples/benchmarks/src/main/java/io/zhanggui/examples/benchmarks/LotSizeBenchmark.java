package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.lotsizing.LotCosts;
import io.zhanggui.inventory.lotsizing.LotRule;
import io.zhanggui.inventory.lotsizing.LotSchedule;
import io.zhanggui.inventory.lotsizing.LotSizingProblem;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Wagner and Whitin's schedules for many articles, each made from an array of demand. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class LotSizeBenchmark {

    static final double ORDER = 400;
    static final double HOLDING = 1.5;

    @Param("1000")
    public int n;

    private double[][] weeks;
    private double[][] days;
    private final LotSizeFloor floor = new LotSizeFloor();

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(5);
        weeks = demands(random, n, 52);
        days = demands(random, n, 365);
    }

    /** Whole units, one period in ten without demand. */
    static double[][] demands(SplittableRandom random, int count, int horizon) {
        double[][] demands = new double[count][];
        for (int i = 0; i < count; i++) {
            demands[i] = random.doubles(horizon, -10, 100)
                    .map(demand -> Math.max(Math.rint(demand), 0))
                    .toArray();
        }
        return demands;
    }

    static LotSchedule schedule(double[] demand) {
        return LotSizingProblem.of(demand, LotCosts.of(ORDER, HOLDING)).optimum();
    }

    static LotSchedule scheduleFloor(LotSizeFloor floor, double[] demand) {
        floor.solve(demand, ORDER, HOLDING);
        return new LotSchedule(LotRule.WAGNER_WHITIN, demand.length, List.of(floor.lots(demand, ORDER, HOLDING)), 0, 0);
    }

    @Benchmark
    public void weeks(Blackhole hole) {
        for (double[] demand : weeks) {
            hole.consume(schedule(demand));
        }
    }

    @Benchmark
    public void weeksResultFloor(Blackhole hole) {
        for (double[] demand : weeks) {
            hole.consume(scheduleFloor(floor, demand));
        }
    }

    @Benchmark
    public void weeksArithmeticFloor(Blackhole hole) {
        for (double[] demand : weeks) {
            hole.consume(floor.solve(demand, ORDER, HOLDING));
        }
    }

    @Benchmark
    public void days(Blackhole hole) {
        for (double[] demand : days) {
            hole.consume(schedule(demand));
        }
    }

    @Benchmark
    public void daysResultFloor(Blackhole hole) {
        for (double[] demand : days) {
            hole.consume(scheduleFloor(floor, demand));
        }
    }

    @Benchmark
    public void daysArithmeticFloor(Blackhole hole) {
        for (double[] demand : days) {
            hole.consume(floor.solve(demand, ORDER, HOLDING));
        }
    }
}
