package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.policy.ContinuousReview;
import io.zhanggui.inventory.policy.Newsvendor;
import io.zhanggui.inventory.policy.NewsvendorLevel;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.policy.ReorderPointOptimum;
import io.zhanggui.inventory.policy.ReorderPointPolicy;
import io.zhanggui.inventory.policy.ReorderPointPolicy.StockAndService;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;
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
 * Policies for many articles, one call for each: the service of an (r, Q) policy, the best (r, Q), and the newsvendor.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class PolicyBenchmark {

    static final LeadTime LEAD_TIME = LeadTime.of(0.5);
    static final PolicyCosts SMALL_ORDERS =
            PolicyCosts.ofHolding(4).withStockout(28).withOrder(4);
    static final PolicyCosts LARGE_ORDERS =
            PolicyCosts.ofHolding(1).withStockout(9).withOrder(64);

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
        return ReorderPointPolicy.of(reorderPoint, quantity).stockAndService(PoissonDemand.of(mean));
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

    /** Orders that take half a period, of articles with this lead-time demand. */
    static ContinuousReview review(double leadTimeDemand, PolicyCosts costs) {
        return ContinuousReview.of(PoissonDemand.of(2 * leadTimeDemand), LEAD_TIME, costs);
    }

    static ReorderPointOptimum bestFloor(PolicyFloor floor, double mean, PolicyCosts costs) {
        floor.best(mean, costs.order() * 2 * mean, costs.holding(), costs.stockout());
        return new ReorderPointOptimum(
                new ContinuousReview(new PoissonDemand(2 * mean), LEAD_TIME, costs),
                new ReorderPointPolicy(floor.reorderPoint, floor.quantity),
                floor.cost);
    }

    @Benchmark
    public void best3(Blackhole hole) {
        for (double factor : variation) {
            hole.consume(review(3 * factor, SMALL_ORDERS).optimum());
        }
    }

    @Benchmark
    public void best3ResultFloor(Blackhole hole) {
        for (double factor : variation) {
            hole.consume(bestFloor(floor, 3 * factor, SMALL_ORDERS));
        }
    }

    @Benchmark
    public void best3ArithmeticFloor(Blackhole hole) {
        for (double factor : variation) {
            floor.best(3 * factor, 24 * factor, SMALL_ORDERS.holding(), SMALL_ORDERS.stockout());
            hole.consume(floor.cost);
        }
    }

    @Benchmark
    public void best50(Blackhole hole) {
        for (double factor : variation) {
            hole.consume(review(50 * factor, LARGE_ORDERS).optimum());
        }
    }

    @Benchmark
    public void best50ResultFloor(Blackhole hole) {
        for (double factor : variation) {
            hole.consume(bestFloor(floor, 50 * factor, LARGE_ORDERS));
        }
    }

    @Benchmark
    public void best50ArithmeticFloor(Blackhole hole) {
        for (double factor : variation) {
            floor.best(50 * factor, 6_400 * factor, LARGE_ORDERS.holding(), LARGE_ORDERS.stockout());
            hole.consume(floor.cost);
        }
    }

    static NewsvendorLevel newsvendor(DemandDistribution demand, double holding, double stockout) {
        return Newsvendor.ofCosts(holding, stockout).best(demand);
    }

    static NewsvendorLevel newsvendorOf(PolicyFloor floor, DemandDistribution demand, double holding, double stockout) {
        return new NewsvendorLevel(
                new Newsvendor(0, 0, 0, holding, stockout), demand, 0, floor.level, floor.leftOver, floor.shortage);
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
            NormalDemand demand = new NormalDemand(50 * variation[i], 8 * variation[i]);
            hole.consume(newsvendorOf(floor, demand, 1, underage[i]));
        }
    }

    @Benchmark
    public void normalArithmeticFloor(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            floor.normal(50 * variation[i], 8 * variation[i], 1, underage[i]);
            hole.consume(floor.level + floor.shortage);
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
            hole.consume(newsvendorOf(floor, new PoissonDemand(50 * variation[i]), 1, underage[i]));
        }
    }

    @Benchmark
    public void poissonArithmeticFloor(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            floor.poisson(50 * variation[i], 1, underage[i]);
            hole.consume(floor.level + floor.shortage);
        }
    }
}
