package io.zhanggui.examples.benchmarks;

import io.zhanggui.procurement.supplier.Standing;
import java.math.BigDecimal;

/** The arithmetic of an evaluation on exact fractions of whole numbers, which fit a {@code long} for these facts. */
final class SupplierFloor {

    /**
     * What an evaluation says.
     *
     * @param score as it is shown
     * @param standing what it means
     */
    record Shown(BigDecimal score, Standing standing) {}

    private static final long HUNDRED = 100;
    private static final Standing[] STANDINGS = {Standing.ALLOW, Standing.WARN, Standing.BLOCK_RFQ, Standing.BLOCK_PO};

    private final SupplierMeasures facts;
    private final long[] worst = new long[SupplierMeasures.RATES];
    private final long[] span = new long[SupplierMeasures.RATES];

    private long numerator;
    private long denominator;
    private long weights;

    SupplierFloor(SupplierMeasures facts) {
        this.facts = facts;
        for (int i = 0; i < SupplierMeasures.RATES; i++) {
            worst[i] = units(SupplierMeasures.WORST[i]);
            span[i] = units(SupplierMeasures.BEST[i]) - worst[i];
        }
    }

    private static long units(String number) {
        return new BigDecimal(number).movePointRight(SupplierMeasures.SCALE).longValueExact();
    }

    /** The score in tenths, half up; -1 if there is none. */
    long score(int supplier) {
        long sum = 0;
        long common = 1;
        long counted = 0;
        int weight = SupplierMeasures.PERIODS;
        for (int period = SupplierMeasures.PERIODS - 1; period >= 0; period--) {
            int at = supplier * SupplierMeasures.PERIODS + period;
            if (facts.transactions[at]) {
                scorePeriod(at * SupplierMeasures.CRITERIA);
                long divisor = denominator * weights;
                long widen = divisor / gcd(common, divisor);
                long mine = common * widen / divisor;
                sum = sum * widen + weight * numerator * mine;
                common *= widen;
                counted += weight;
                weight--;
            }
        }
        long divisor = common * counted;
        return counted == 0 ? -1 : (20 * sum + divisor) / (2 * divisor);
    }

    private void scorePeriod(int at) {
        numerator = 0;
        denominator = 1;
        weights = 0;
        for (int i = 0; i < SupplierMeasures.CRITERIA; i++) {
            long value = facts.values[at + i];
            int weight = SupplierMeasures.WEIGHTS[i];
            if (i >= SupplierMeasures.RATES) {
                if (value != SupplierMeasures.NOT_APPLICABLE) {
                    add(weight, value, 1);
                }
            } else if (span[i] > 0) {
                add(weight, HUNDRED * Math.min(Math.max(value - worst[i], 0), span[i]), span[i]);
            } else {
                add(weight, HUNDRED * Math.min(Math.max(worst[i] - value, 0), -span[i]), -span[i]);
            }
        }
    }

    private void add(int times, long n, long d) {
        weights += times;
        if (denominator % d == 0) {
            numerator += times * n * (denominator / d);
        } else {
            long shared = gcd(denominator, d);
            numerator = numerator * (d / shared) + times * n * (denominator / shared);
            denominator *= d / shared;
        }
    }

    private static long gcd(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** The score and the standing; there must be a score. */
    Shown shown(int supplier) {
        long tenths = score(supplier);
        int band = 0;
        while (tenths < 10L * SupplierMeasures.MINIMA[band]) {
            band++;
        }
        return new Shown(BigDecimal.valueOf(tenths, 1), STANDINGS[band]);
    }
}
