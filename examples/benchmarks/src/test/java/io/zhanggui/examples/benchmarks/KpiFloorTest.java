package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.kpi.Score;
import io.zhanggui.core.kpi.ScorecardResult;
import org.junit.jupiter.api.Test;

class KpiFloorTest {

    @Test
    @Proves({"K1.score", "K1.derivation"})
    void floors_giveTheLibrarysScores() {
        assertSame(KpiFacts.random(3_000));
    }

    /** Everything at, just below and far above its target; thirds; ratios of nothing. */
    @Test
    void floors_giveTheLibrarysScores_atTheEdges() {
        long[][] amounts = {
            {120_000_000, 80_000_000, 9_500, 3_000, 500_000, 9_500},
            {119_999_999, 79_999_999, 9_499, 2_999, 499_999, 9_499},
            {999_999_999, 999_999_999, 99_999, 99_999, 9_999_999, 9_000},
            {144_000_000, 96_000_000, 11_400, 3_600, 600_000, 6_000},
            {144_000_001, 96_000_001, 11_401, 3_601, 600_001, 5_999},
            {0, 0, 0, 0, 0, 0},
            {1, 1, 1, 1, 1, 1},
        };
        long[][] ratios = {
            {95, 100, 80, 100, 95, 100, 90, 100},
            {0, 0, 0, 0, 0, 0, 0, 0},
            {997, 997, 991, 997, 599, 998, 898, 999},
            {1, 3, 2, 7, 19, 20, 9, 10},
            {114, 100, 96, 100, 3, 5, 0, 1},
        };
        KpiFacts facts = new KpiFacts(amounts.length * ratios.length);
        for (int person = 0; person < facts.measurements.length; person++) {
            System.arraycopy(
                    amounts[person % amounts.length], 0, facts.amounts, person * KpiFacts.AMOUNTS, KpiFacts.AMOUNTS);
            long[] pairs = ratios[person / amounts.length];
            for (int i = 0; i < KpiFacts.RATIOS; i++) {
                facts.numerators[person * KpiFacts.RATIOS + i] = pairs[2 * i];
                facts.denominators[person * KpiFacts.RATIOS + i] = pairs[2 * i + 1];
            }
            facts.measure(person);
        }
        assertSame(facts);
    }

    private static void assertSame(KpiFacts facts) {
        KpiFloor floor = new KpiFloor(facts);
        for (int person = 0; person < facts.measurements.length; person++) {
            ScorecardResult result = facts.card.score(facts.measurements[person]);
            assertThat(floor.shown(person)).isEqualTo(result.score());
            assertThat(Score.parse(floor.numerator + "/" + floor.denominator))
                    .isEqualTo(result.total().orElseThrow());
            assertThat(result.explain().value()).isEqualTo(result.score().map(Object.class::cast));
        }
    }
}
