package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.procurement.supplier.Standing;
import io.zhanggui.procurement.supplier.SupplierEvaluation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SupplierFloorTest {

    @Test
    @Proves("S1")
    void floors_giveTheLibrarysEvaluations() {
        assertSame(SupplierMeasures.random(2_000));
    }

    @Test
    void random_reachesEveryStanding() {
        SupplierMeasures facts = SupplierMeasures.random(2_000);
        SupplierFloor floor = new SupplierFloor(facts);
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        for (int supplier = 0; supplier < 2_000; supplier++) {
            standings.add(floor.shown(supplier).standing());
        }
        assertThat(standings).containsExactly(Standing.values());
    }

    /** All at the worst, all at the best, one beside each, beyond each, no ratings, one month, none. */
    @Test
    void floors_giveTheLibrarysEvaluations_atTheEdges() {
        long[][] months = {
            {3_000, 5_000, 1_000, 12_000, 0, 0, 0, 0},
            {9_000, 10_000, 0, 8_000, 7_000, 100, 100, 100},
            {3_001, 5_001, 999, 11_999, 1, 1, 1, 1},
            {8_999, 9_999, 1, 8_001, 6_999, 99, 99, 99},
            {0, 0, 10_000, 20_000, 0, 0, 0, 0},
            {10_000, 10_000, 0, 1, 10_000, -1, -1, -1},
            {7_777, 7_777, 333, 9_999, 3_333, 80, -1, 65}
        };
        SupplierMeasures facts = new SupplierMeasures(months.length + 3);
        for (int supplier = 0; supplier < months.length + 3; supplier++) {
            for (int period = 0; period < SupplierMeasures.PERIODS; period++) {
                int at = supplier * SupplierMeasures.PERIODS + period;
                long[] month = months[supplier < months.length ? supplier : (supplier + period) % months.length];
                System.arraycopy(month, 0, facts.values, at * SupplierMeasures.CRITERIA, SupplierMeasures.CRITERIA);
                facts.transactions[at] = supplier < months.length + 1 || (supplier == months.length + 1 && period == 5);
            }
            facts.measure(supplier);
        }
        assertSame(facts);
    }

    private static void assertSame(SupplierMeasures facts) {
        SupplierFloor floor = new SupplierFloor(facts);
        boolean[] scored = new boolean[2];
        for (int supplier = 0; supplier < facts.suppliers.length; supplier++) {
            SupplierEvaluation evaluation = SupplierBenchmark.evaluate(facts, supplier);
            long tenths = floor.score(supplier);
            scored[tenths < 0 ? 0 : 1] = true;
            if (tenths < 0) {
                assertThat(evaluation.score()).isEmpty();
            } else {
                SupplierFloor.Shown shown = floor.shown(supplier);
                assertThat(evaluation.score()).contains(shown.score());
                assertThat(evaluation.standing()).contains(shown.standing());
            }
        }
        assertThat(scored[1]).as(Arrays.toString(scored)).isTrue();
    }
}
