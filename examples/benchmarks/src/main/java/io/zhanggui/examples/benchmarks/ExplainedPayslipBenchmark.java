package io.zhanggui.examples.benchmarks;

import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.Payslip;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Payslips, each with its explanation as Chinese text; people in chunks as in {@link PayslipBenchmark}. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class ExplainedPayslipBenchmark {

    @Param("1000")
    public int n;

    private PayFacts facts;

    @Setup
    public void prepare() {
        facts = PayFacts.random(PayslipBenchmark.CHUNK);
    }

    @Benchmark
    public void explained(Blackhole hole) {
        PayrollInput[] inputs = facts.inputs;
        for (int i = 0; i < n; i++) {
            Payslip slip = facts.rules.calculate(inputs[i & PayslipBenchmark.CHUNK - 1]);
            hole.consume(slip.explain().toText(Locale.SIMPLIFIED_CHINESE));
        }
    }
}
