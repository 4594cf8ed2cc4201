package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.finance.contract.ContractStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractFloorTest {

    @Test
    @Proves("F6")
    void floors_giveTheLibrarysStatistics() {
        ContractFacts facts = new ContractFacts(4_000);
        ContractFloor floor = new ContractFloor(facts);
        List<ContractStatistics> statistics = ContractBenchmark.statistics(facts);
        List<long[]> columns = ContractFloor.all(floor.fromColumns());
        List<long[]> objects = ContractFloor.all(floor.fromObjects());
        assertThat(statistics).hasSize(3 * 17);
        for (int i = 0; i < statistics.size(); i++) {
            assertThat(objects.get(i)).isEqualTo(columns.get(i));
            assertThat(columns.get(i)).isEqualTo(figures(statistics.get(i)));
        }
        assertThat(figures(statistics.get(statistics.size() - 1))).doesNotContain(0);
    }

    private static long[] figures(ContractStatistics one) {
        return new long[] {
            one.signedCount(),
            one.signedAmount().getAmountMinorLong(),
            one.dueCount(),
            one.dueAmount().getAmountMinorLong(),
            one.onTimeCount(),
            one.onTimeAmount().getAmountMinorLong(),
            one.performedCount(),
            one.performedAmount().getAmountMinorLong(),
            one.overdueCount(),
            one.overdueAmount().getAmountMinorLong(),
            one.dueCount() - one.onTimeRateByCount().whole(),
            one.dueAmount().getAmountMinorLong() - one.onTimeRateByAmount().whole(),
        };
    }
}
