package io.zhanggui.examples.benchmarks;

import io.zhanggui.hr.payroll.PayrollInput;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The payslips of {@link PayslipBenchmark} for n different people, all of whose facts wait in memory. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class PayslipOfManyBenchmark {

    @Param("1000")
    public int n;

    private PayFacts facts;
    private PayslipFloor floor;

    @Setup
    public void prepare() {
        facts = PayFacts.random(n);
        floor = new PayslipFloor(facts);
    }

    @Benchmark
    public void payslips(Blackhole hole) {
        for (PayrollInput input : facts.inputs) {
            hole.consume(facts.rules.calculate(input));
        }
    }

    @Benchmark
    public void payslipsResultFloor(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            hole.consume(floor.slip(i));
        }
    }

    @Benchmark
    public void payslipsArithmeticFloor(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            hole.consume(floor.net(i));
        }
    }
}
