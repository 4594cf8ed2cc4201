package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.policy.ReorderPointPolicy;
import io.zhanggui.inventory.policy.ReorderPointPolicy.StockAndService;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Policies for many articles, one call for each: the service of an (r, Q) policy, and the newsvendor, whom a host makes of
 * quantile and losses.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class PolicyBenchmark {

    /**
     * What the newsvendor is told.
     *
     * @param level what to have
     * @param cost what is left over and what is short cost on average
     */
    record Newsvendor(double level, double cost) {}

    @Param("1000")
    public int n;

    private double[] variation;
    private double[] underage;
    private final PolicyFloor floor = new PolicyFloor();

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(6);
        variation = random.doubles(n, 0.95, 1.05).toArray();
        underage = random.doubles(n, 2, 30).toArray();
    }

    static StockAndService service(double mean, int reorderPoint, int quantity) {
        return ReorderPointPolicy.of(reorderPoint, quantity).service(PoissonDemand.of(mean));
    }

    static StockAndService serviceFloor(PolicyFloor floor, double mean, int reorderPoint, int quantity) {
        floor.service(mean, reorderPoint, quantity);
        return new StockAndService(floor.fillRate, floor.backorders, floor.onHand);
    }

    @Benchmark
    public void service3(Blackhole hole) {
        for (double factor : variation) {
            hole.consume(service(3 * factor, 5, 8));
        }
    }

    @Benchmark
    public void service3ResultFloor(Blackhole hole) {
        for (double factor : variation) {
            hole.consume(serviceFloor(floor, 3 * factor, 5, 8));
        }
    }

    @Benchmark
    public void service3ArithmeticFloor(Blackhole hole) {
        for (double factor : variation) {
            floor.service(3 * factor, 5, 8);
            hole.consume(floor.fillRate);
        }
    }

    @Benchmark
    public void service50(Blackhole hole) {
        for (double factor : variation) {
            hole.consume(service(50 * factor, 58, 30));
        }
    }

    @Benchmark
    public void service50ResultFloor(Blackhole hole) {
        for (double factor : variation) {
            hole.consume(serviceFloor(floor, 50 * factor, 58, 30));
        }
    }

    @Benchmark
    public void service50ArithmeticFloor(Blackhole hole) {
        for (double factor : variation) {
            floor.service(50 * factor, 58, 30);
            hole.consume(floor.fillRate);
        }
    }

    /** As a host composes it. */
    static Newsvendor newsvendor(DemandDistribution demand, double overage, double underage) {
        double level = demand.quantile(underage / (overage + underage));
        return new Newsvendor(level, overage * demand.complementaryLoss(level) + underage * demand.loss(level));
    }

    @Benchmark
    public void normal(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            hole.consume(newsvendor(NormalDemand.of(50 * variation[i], 8 * variation[i]), 1, underage[i]));
        }
    }

    @Benchmark
    public void normalResultFloor(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            floor.normal(50 * variation[i], 8 * variation[i], 1, underage[i]);
            hole.consume(new Newsvendor(floor.level, floor.cost));
        }
    }

    @Benchmark
    public void normalArithmeticFloor(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            floor.normal(50 * variation[i], 8 * variation[i], 1, underage[i]);
            hole.consume(floor.level + floor.cost);
        }
    }

    @Benchmark
    public void poisson(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            hole.consume(newsvendor(PoissonDemand.of(50 * variation[i]), 1, underage[i]));
        }
    }

    @Benchmark
    public void poissonResultFloor(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            floor.poisson(50 * variation[i], 1, underage[i]);
            hole.consume(new Newsvendor(floor.level, floor.cost));
        }
    }

    @Benchmark
    public void poissonArithmeticFloor(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            floor.poisson(50 * variation[i], 1, underage[i]);
            hole.consume(floor.level + floor.cost);
        }
    }
}
