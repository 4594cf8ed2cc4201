package io.zhanggui.examples.benchmarks;

import static io.zhanggui.core.kpi.Weight.weight;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.procurement.supplier.MeasuredPeriod;
import io.zhanggui.procurement.supplier.Standings;
import io.zhanggui.procurement.supplier.SupplierMetric;
import io.zhanggui.procurement.supplier.SupplierScorecard;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Suppliers judged by eight criteria over twelve months: five rates with four decimals on a line from worst to best, three
 * ratings. Where nothing could be measured stands {@link #NOT_APPLICABLE}.
 */
final class SupplierMeasures {

    static final int CRITERIA = 8;
    static final int RATES = 5;
    static final int PERIODS = 12;
    static final long NOT_APPLICABLE = -1;
    /** Of a rate. */
    static final int SCALE = 4;

    static final int[] WEIGHTS = {25, 15, 20, 10, 10, 10, 5, 5};
    static final String[] WORST = {"0.30", "0.50", "0.10", "1.20", "0"};
    static final String[] BEST = {"0.90", "1", "0", "0.80", "0.7"};
    static final int[] MINIMA = {80, 65, 50, 0};

    private static final SupplierMetric[] METRICS = {
        SupplierMetric.OTIF,
        SupplierMetric.OTIF_QUANTITY,
        SupplierMetric.REJECT_RATE,
        SupplierMetric.PRICE_INDEX,
        SupplierMetric.QUOTE_RESPONSE,
        SupplierMetric.MANUAL,
        SupplierMetric.MANUAL,
        SupplierMetric.MANUAL
    };
    private static final ReportingPeriod[] MONTHS = months();

    final SupplierScorecard card = card();
    final PartyId[] suppliers;
    final List<List<MeasuredPeriod>> measured;
    /** Rates in ten-thousandths, ratings in points; supplier by supplier, month by month, the oldest first. */
    final long[] values;
    /** By supplier and month; without them the month is skipped. */
    final boolean[] transactions;

    private final Kpi[] kpis = new Kpi[CRITERIA];

    SupplierMeasures(int n) {
        suppliers = new PartyId[n];
        measured = new ArrayList<>(n);
        values = new long[n * PERIODS * CRITERIA];
        transactions = new boolean[n * PERIODS];
        for (int supplier = 0; supplier < n; supplier++) {
            suppliers[supplier] = PartyId.of("V-" + (100_000 + supplier));
            measured.add(List.of());
        }
        Arrays.setAll(kpis, i -> card.kpi("C" + i));
    }

    /** From hopeless to better than the best; some months without transactions, some ratings not given. */
    static SupplierMeasures random(int n) {
        SupplierMeasures facts = new SupplierMeasures(n);
        SplittableRandom random = new SplittableRandom(12);
        long[] most = {10_000, 10_000, 1_500, 14_000, 10_000};
        for (int supplier = 0; supplier < n; supplier++) {
            long skill = random.nextInt(101);
            for (int period = 0; period < PERIODS; period++) {
                int at = supplier * PERIODS + period;
                facts.transactions[at] = random.nextInt(20) > 0;
                for (int i = 0; i < CRITERIA; i++) {
                    long part = (i == 2 || i == 3 ? 100 - skill : skill) + random.nextInt(51);
                    facts.values[at * CRITERIA + i] =
                            i < RATES ? most[i] * part / 150 : random.nextInt(25) == 0 ? NOT_APPLICABLE : part * 2 / 3;
                }
            }
            facts.measure(supplier);
        }
        return facts;
    }

    /** Makes the measured periods of a supplier from the columns. */
    void measure(int supplier) {
        List<MeasuredPeriod> periods = new ArrayList<>(PERIODS);
        for (int period = 0; period < PERIODS; period++) {
            int at = supplier * PERIODS + period;
            Measurement[] made = new Measurement[CRITERIA];
            for (int i = 0; i < CRITERIA; i++) {
                long value = values[at * CRITERIA + i];
                made[i] = value == NOT_APPLICABLE
                        ? Measurement.notApplicable(kpis[i])
                        : Measurement.of(kpis[i], BigDecimal.valueOf(value, i < RATES ? SCALE : 0));
            }
            periods.add(new MeasuredPeriod(MONTHS[period], Measurements.of(made), transactions[at]));
        }
        measured.set(supplier, periods);
    }

    private static ReportingPeriod[] months() {
        ReportingPeriod[] months = new ReportingPeriod[PERIODS];
        Arrays.setAll(months, i -> ReportingPeriod.month(YearMonth.of(2025, 1 + i)));
        return months;
    }

    private static SupplierScorecard card() {
        SupplierScorecard.Builder card = SupplierScorecard.builder("供应商评分");
        for (int i = 0; i < CRITERIA; i++) {
            card.criterion(
                    "C" + i,
                    weight(WEIGHTS[i]),
                    METRICS[i],
                    ScoringRule.parse(i < RATES ? "linear worst=" + WORST[i] + " best=" + BEST[i] : "manual"));
        }
        return card.standings(Standings.ofMinima(MINIMA[0], MINIMA[1], MINIMA[2], MINIMA[3]))
                .build();
    }
}
