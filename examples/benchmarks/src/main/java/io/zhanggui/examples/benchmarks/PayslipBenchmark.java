package io.zhanggui.examples.benchmarks;

import io.zhanggui.hr.payroll.PayrollInput;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Payslips of one month: insurance, housing fund, cumulative tax, 19 lines; the rules are resolved once.
 *
 * <p>The people are 1,024 different ones again and again, few enough to be in the cache, as what a pay run has just read
 * is.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class PayslipBenchmark {

    static final int CHUNK = 1 << 10;

    @Param("1000")
    public int n;

    private PayFacts facts;
    private PayslipFloor floor;

    @Setup
    public void prepare() {
        facts = PayFacts.random(CHUNK);
        floor = new PayslipFloor(facts);
    }

    @Benchmark
    public void payslips(Blackhole hole) {
        PayrollInput[] inputs = facts.inputs;
        for (int i = 0; i < n; i++) {
            hole.consume(facts.rules.calculate(inputs[i & CHUNK - 1]));
        }
    }

    @Benchmark
    public void payslipsResultFloor(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            hole.consume(floor.slip(i & CHUNK - 1));
        }
    }

    @Benchmark
    public void payslipsArithmeticFloor(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            hole.consume(floor.net(i & CHUNK - 1));
        }
    }
}
