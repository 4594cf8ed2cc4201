package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.authority.SegregationReport;
import org.junit.jupiter.api.Test;

class SegregationFloorTest {

    @Test
    @Proves("O5.segregation")
    void floors_findTheSameConflicts() {
        SegregationBenchmark benchmark = new SegregationBenchmark();
        benchmark.n = 5_000;
        benchmark.prepare();
        SegregationReport report = benchmark.check();
        assertThat(report.conflicts()).hasSize(5_000 / 20);
        assertThat(benchmark.checkResultFloor()).isEqualTo(report);
        assertThat(benchmark.checkArithmeticFloor())
                .isEqualTo(report.conflicts().size());
    }
}
