package io.zhanggui.examples.benchmarks;

import static io.zhanggui.core.kpi.Weight.weight;

import io.zhanggui.core.kpi.Banded;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.RatioHigher;
import io.zhanggui.core.kpi.Scorecard;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.SplittableRandom;

/**
 * People measured by a card of ten indicators: six amounts with two decimals, of which the last is scored in bands, and
 * four ratios of whole numbers, of which the last two are scored in bands.
 */
final class KpiFacts {

    static final int AMOUNTS = 6;
    static final int RATIOS = 4;
    /** The targets of amounts and ratios that are scored in proportion, with two decimals. */
    static final String[] TARGETS = {"1200000", "800000", "95", "30", "5000", "", "0.95", "0.80", "", ""};

    static final int[] WEIGHTS = {15, 15, 10, 10, 10, 10, 10, 10, 5, 5};

    private static final String BANDS = "95->100, 90->80, 60->40, 0->0";
    private static final String RATIO_BANDS = "95%->100, 90%->80, 60%->40, 0->0";
    private static final Kpi[] KPIS = kpis();

    final Scorecard card = card();
    final Measurements[] measurements;
    /** Amounts in hundredths, person by person. */
    final long[] amounts;

    final long[] numerators;
    final long[] denominators;

    KpiFacts(int n) {
        measurements = new Measurements[n];
        amounts = new long[n * AMOUNTS];
        numerators = new long[n * RATIOS];
        denominators = new long[n * RATIOS];
    }

    /** From nothing done to more than the cap; some ratios of nothing, which do not apply. */
    static KpiFacts random(int n) {
        KpiFacts facts = new KpiFacts(n);
        SplittableRandom random = new SplittableRandom(10);
        long[] most = {200_000_000, 120_000_000, 12_000, 4_000, 700_000, 10_000};
        for (int person = 0; person < n; person++) {
            for (int i = 0; i < AMOUNTS; i++) {
                facts.amounts[person * AMOUNTS + i] = random.nextLong(most[i]);
            }
            for (int i = 0; i < RATIOS; i++) {
                long denominator = random.nextInt(50) == 0 ? 0 : random.nextLong(1, 1_000);
                facts.denominators[person * RATIOS + i] = denominator;
                facts.numerators[person * RATIOS + i] = denominator == 0 ? 0 : random.nextLong(denominator + 1);
            }
            facts.measure(person);
        }
        return facts;
    }

    /** Makes the measurements from the columns. */
    void measure(int person) {
        Measurement[] made = new Measurement[AMOUNTS + RATIOS];
        for (int i = 0; i < AMOUNTS; i++) {
            made[i] = Measurement.of(KPIS[i], BigDecimal.valueOf(amounts[person * AMOUNTS + i], 2));
        }
        for (int i = 0; i < RATIOS; i++) {
            made[AMOUNTS + i] = Measurement.ofRatio(
                    KPIS[AMOUNTS + i],
                    BigDecimal.valueOf(numerators[person * RATIOS + i]),
                    BigDecimal.valueOf(denominators[person * RATIOS + i]));
        }
        measurements[person] = Measurements.of(made);
    }

    private static Kpi[] kpis() {
        Kpi[] kpis = new Kpi[AMOUNTS + RATIOS];
        for (int i = 0; i < kpis.length; i++) {
            kpis[i] = Kpi.of(
                    "INDICATOR_" + i, "指标" + i, "indicator " + i, i < AMOUNTS ? "CNY" : Kpi.RATIO, Better.HIGHER);
        }
        return kpis;
    }

    private static Scorecard card() {
        Scorecard.Builder card = Scorecard.builder("店长", YearMonth.of(2025, 11));
        for (int i = 0; i < KPIS.length; i++) {
            card.indicator(
                    KPIS[i],
                    weight(WEIGHTS[i]),
                    TARGETS[i].isEmpty()
                            ? Banded.from(i < AMOUNTS ? BANDS : RATIO_BANDS)
                            : RatioHigher.of(TARGETS[i]).cappedAt(120));
        }
        return card.build();
    }
}
