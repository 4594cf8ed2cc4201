package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.demand.DemandPeriod;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** Reorder proposals for articles with 365 days of sales, which were gathered before. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class PlanBenchmark {

    @Param("1000")
    public int n;

    private PlanFacts facts;
    private PlanFloor floor;

    @Setup
    public void prepare(BenchmarkParams parameters) {
        boolean weekly = parameters.getBenchmark().contains(".weekly");
        facts = PlanFacts.random(n, weekly ? DemandPeriod.WEEK : DemandPeriod.DAY);
        floor = new PlanFloor(facts);
    }

    @Benchmark
    public void weekly(Blackhole hole) {
        hole.consume(facts.plan());
    }

    @Benchmark
    public void weeklyResultFloor(Blackhole hole) {
        hole.consume(floor.plan());
    }

    @Benchmark
    public void weeklyArithmeticFloor(Blackhole hole) {
        hole.consume(ordered());
    }

    @Benchmark
    public void daily(Blackhole hole) {
        hole.consume(facts.plan());
    }

    @Benchmark
    public void dailyResultFloor(Blackhole hole) {
        hole.consume(floor.plan());
    }

    @Benchmark
    public void dailyArithmeticFloor(Blackhole hole) {
        hole.consume(ordered());
    }

    private long ordered() {
        long sum = 0;
        for (int article = 0; article < n; article++) {
            sum += floor.order(article);
        }
        return sum;
    }
}
