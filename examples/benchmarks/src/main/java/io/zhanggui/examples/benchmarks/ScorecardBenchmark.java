package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.kpi.Measurements;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Scores of people on one card of ten indicators, exact and rounded once. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class ScorecardBenchmark {

    @Param("1000")
    public int n;

    private KpiFacts facts;
    private KpiFloor floor;

    @Setup
    public void prepare() {
        facts = KpiFacts.random(n);
        floor = new KpiFloor(facts);
    }

    @Benchmark
    public void score(Blackhole hole) {
        for (Measurements measured : facts.measurements) {
            hole.consume(facts.card.score(measured).score());
        }
    }

    @Benchmark
    public void scoreResultFloor(Blackhole hole) {
        for (int person = 0; person < n; person++) {
            hole.consume(floor.shown(person));
        }
    }

    @Benchmark
    public void scoreArithmeticFloor(Blackhole hole) {
        for (int person = 0; person < n; person++) {
            hole.consume(floor.score(person));
        }
    }

    /** With the derivation of every score. */
    @Benchmark
    public void derivation(Blackhole hole) {
        for (Measurements measured : facts.measurements) {
            hole.consume(facts.card.score(measured).explain());
        }
    }
}
