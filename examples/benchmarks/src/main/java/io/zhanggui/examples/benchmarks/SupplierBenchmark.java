package io.zhanggui.examples.benchmarks;

import io.zhanggui.procurement.supplier.SupplierEvaluation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Suppliers judged by eight criteria over twelve months: score, exact and rounded once, and standing. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class SupplierBenchmark {

    @Param("1000")
    public int n;

    private SupplierMeasures facts;
    private SupplierFloor floor;

    @Setup
    public void prepare() {
        facts = SupplierMeasures.random(n);
        floor = new SupplierFloor(facts);
    }

    static SupplierEvaluation evaluate(SupplierMeasures facts, int supplier) {
        return facts.card.evaluateMeasured(facts.suppliers[supplier], facts.measured.get(supplier));
    }

    @Benchmark
    public void evaluate(Blackhole hole) {
        for (int supplier = 0; supplier < n; supplier++) {
            hole.consume(evaluate(facts, supplier).standing());
        }
    }

    @Benchmark
    public void evaluateResultFloor(Blackhole hole) {
        for (int supplier = 0; supplier < n; supplier++) {
            hole.consume(floor.shown(supplier));
        }
    }

    @Benchmark
    public void evaluateArithmeticFloor(Blackhole hole) {
        for (int supplier = 0; supplier < n; supplier++) {
            hole.consume(floor.score(supplier));
        }
    }
}
