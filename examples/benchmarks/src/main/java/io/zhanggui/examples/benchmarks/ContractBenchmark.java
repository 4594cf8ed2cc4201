package io.zhanggui.examples.benchmarks;

import io.zhanggui.finance.contract.ContractStatistics;
import io.zhanggui.finance.contract.StatisticsCalendar;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Statistics of contracts by month, quarter and year. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class ContractBenchmark {

    @Param("1000")
    public int n;

    private ContractFacts facts;
    private ContractFloor floor;

    @Setup
    public void prepare() {
        facts = new ContractFacts(n);
        floor = new ContractFloor(facts);
    }

    @Benchmark
    public List<ContractStatistics> statistics() {
        return statistics(facts);
    }

    static List<ContractStatistics> statistics(ContractFacts facts) {
        return StatisticsCalendar.of(
                        facts.register,
                        facts.records,
                        ContractFacts.FIRST_YEAR,
                        ContractFacts.LAST_YEAR,
                        ContractFacts.AS_OF)
                .all();
    }

    @Benchmark
    public List<long[]> statisticsResultFloor() {
        return ContractFloor.all(floor.fromObjects());
    }

    @Benchmark
    public List<long[]> statisticsArithmeticFloor() {
        return ContractFloor.all(floor.fromColumns());
    }
}
