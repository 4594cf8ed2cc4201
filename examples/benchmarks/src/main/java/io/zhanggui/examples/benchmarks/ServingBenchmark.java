package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.distribution.ServingPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Which warehouse serves which region at least cost, where each can serve each. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class ServingBenchmark {

    private ServingFacts small;
    private ServingFacts large;

    @Setup
    public void prepare() {
        small = new ServingFacts(50, 200, 9);
        large = new ServingFacts(500, 2_000, 9);
    }

    static ServingPlan plan(ServingFacts facts) {
        return facts.network.serve(facts.stocks, facts.demands);
    }

    static ServingPlan planFloor(ServingFacts facts) {
        ServingFloor floor = new ServingFloor(facts.stock, facts.demand, facts.cost);
        floor.solve();
        return floor.plan(facts);
    }

    static long arithmeticFloor(ServingFacts facts) {
        return new ServingFloor(facts.stock, facts.demand, facts.cost).solve();
    }

    @Benchmark
    public ServingPlan serve50x200() {
        return plan(small);
    }

    @Benchmark
    public ServingPlan serve50x200ResultFloor() {
        return planFloor(small);
    }

    @Benchmark
    public long serve50x200ArithmeticFloor() {
        return arithmeticFloor(small);
    }

    @Benchmark
    public ServingPlan serve500x2000() {
        return plan(large);
    }

    @Benchmark
    public ServingPlan serve500x2000ResultFloor() {
        return planFloor(large);
    }

    @Benchmark
    public long serve500x2000ArithmeticFloor() {
        return arithmeticFloor(large);
    }
}
