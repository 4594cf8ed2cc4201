package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.policy.MinMaxOptimum;
import io.zhanggui.inventory.policy.MinMaxPolicy;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.policy.Review;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The best (s, S) policy for many articles, one call for each; costs are those of the table of Zheng and Federgruen. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class MinMaxBenchmark {

    private static final double HOLDING = 1;
    private static final double STOCKOUT = 9;
    private static final double FIXED = 64;

    @Param("1000")
    public int n;

    private double[] variation;
    private final MinMaxFloor floor = new MinMaxFloor();

    @Setup
    public void prepare() {
        variation = new SplittableRandom(4).doubles(n, 0.95, 1.05).toArray();
    }

    static MinMaxOptimum best(double mean) {
        return MinMaxPolicy.optimum(
                PoissonDemand.of(mean),
                PolicyCosts.ofHolding(HOLDING).withStockout(STOCKOUT).withOrder(FIXED));
    }

    static MinMaxOptimum bestFloor(MinMaxFloor floor, double mean) {
        floor.best(mean, HOLDING, STOCKOUT, FIXED);
        return new MinMaxOptimum(
                MinMaxPolicy.of(floor.reorderPoint, floor.orderUpTo),
                floor.cost,
                PoissonDemand.of(mean),
                PolicyCosts.ofHolding(HOLDING).withStockout(STOCKOUT).withOrder(FIXED),
                Review.everyPeriod());
    }

    private void all(double mean, Blackhole hole) {
        for (double factor : variation) {
            hole.consume(best(mean * factor));
        }
    }

    private void allResultFloor(double mean, Blackhole hole) {
        for (double factor : variation) {
            hole.consume(bestFloor(floor, mean * factor));
        }
    }

    private void allArithmeticFloor(double mean, Blackhole hole) {
        for (double factor : variation) {
            floor.best(mean * factor, HOLDING, STOCKOUT, FIXED);
            hole.consume(floor.cost);
        }
    }

    @Benchmark
    public void best6(Blackhole hole) {
        all(6, hole);
    }

    @Benchmark
    public void best6ResultFloor(Blackhole hole) {
        allResultFloor(6, hole);
    }

    @Benchmark
    public void best6ArithmeticFloor(Blackhole hole) {
        allArithmeticFloor(6, hole);
    }

    @Benchmark
    public void best20(Blackhole hole) {
        all(20, hole);
    }

    @Benchmark
    public void best20ResultFloor(Blackhole hole) {
        allResultFloor(20, hole);
    }

    @Benchmark
    public void best20ArithmeticFloor(Blackhole hole) {
        allArithmeticFloor(20, hole);
    }

    @Benchmark
    public void best100(Blackhole hole) {
        all(100, hole);
    }

    @Benchmark
    public void best100ResultFloor(Blackhole hole) {
        allResultFloor(100, hole);
    }

    @Benchmark
    public void best100ArithmeticFloor(Blackhole hole) {
        allArithmeticFloor(100, hole);
    }
}
