package io.zhanggui.examples.benchmarks;

import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.Corrections;
import io.zhanggui.hr.payroll.PayrollInput;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Corrections of six months for n different people, whose stored payslips wait in memory. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class CorrectionBenchmark {

    @Param("1000")
    public int n;

    private CorrectionFactsOfMany many;

    @Setup
    public void prepare() {
        many = CorrectionFactsOfMany.random(n);
    }

    @Benchmark
    public void corrections(Blackhole hole) {
        Corrections.of(many.facts.stream()).forEach(hole::consume);
    }

    @Benchmark
    public void settled(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            PayrollInput input =
                    Correction.of(many.facts.get(i)).applyTo(many.november(i)).build();
            hole.consume(input.rules().calculate(input));
        }
    }
}
