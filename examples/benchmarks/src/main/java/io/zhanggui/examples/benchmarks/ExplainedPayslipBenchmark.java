package io.zhanggui.examples.benchmarks;

import io.zhanggui.hr.payroll.PayrollInput;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Payslips, each with its explanation as Chinese text. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class ExplainedPayslipBenchmark {

    @Param("1000")
    public int n;

    private PayFacts facts;

    @Setup
    public void prepare() {
        facts = PayFacts.random(n);
    }

    @Benchmark
    public void explained(Blackhole hole) {
        for (PayrollInput input : facts.inputs) {
            hole.consume(facts.rules.calculate(input).explain().toText(Locale.SIMPLIFIED_CHINESE));
        }
    }
}
