package io.zhanggui.examples.benchmarks;

import java.math.BigDecimal;
import java.util.Optional;

/** The arithmetic of a card on exact fractions of whole numbers, which fit a {@code long} for these facts. */
final class KpiFloor {

    private static final long CAP = 120;
    private static final long[] BANDS = {9_500, 9_000, 6_000};
    private static final long[] POINTS = {100, 80, 40, 0};
    private static final long HUNDRED = 100;

    private final KpiFacts facts;
    /** The score of one hundredth, or of a ratio of 1, as a fraction in lowest terms; 0 where bands score. */
    private final long[] up = new long[KpiFacts.TARGETS.length];

    private final long[] down = new long[KpiFacts.TARGETS.length];

    private final int[] weight;

    long numerator;
    long denominator;
    private long weights;

    KpiFloor(KpiFacts facts) {
        this.facts = facts;
        for (int i = 0; i < up.length; i++) {
            if (!KpiFacts.TARGETS[i].isEmpty()) {
                long target =
                        new BigDecimal(KpiFacts.TARGETS[i]).movePointRight(2).longValueExact();
                long full = i < KpiFacts.AMOUNTS ? HUNDRED : HUNDRED * HUNDRED;
                up[i] = full / gcd(full, target);
                down[i] = target / gcd(full, target);
            }
        }
        this.weight = KpiFacts.WEIGHTS;
    }

    /** The score in hundredths, half up; the fields hold it exactly. */
    long score(int person) {
        numerator = 0;
        denominator = 1;
        weights = 0;
        for (int i = 0; i < KpiFacts.AMOUNTS; i++) {
            long amount = facts.amounts[person * KpiFacts.AMOUNTS + i];
            if (up[i] > 0) {
                addCapped(weight[i], up[i] * amount, down[i]);
            } else {
                add(weight[i], banded(amount, 1), 1);
            }
        }
        for (int i = 0; i < KpiFacts.RATIOS; i++) {
            int item = KpiFacts.AMOUNTS + i;
            long n = facts.numerators[person * KpiFacts.RATIOS + i];
            long d = facts.denominators[person * KpiFacts.RATIOS + i];
            if (d == 0) {
                continue;
            }
            if (up[item] > 0) {
                addCapped(weight[item], up[item] * n, down[item] * d);
            } else {
                add(weight[item], banded(HUNDRED * HUNDRED * n, d), 1);
            }
        }
        denominator *= weights;
        long whole = numerator / denominator;
        long rest = numerator % denominator;
        return whole * HUNDRED + (2 * HUNDRED * rest + denominator) / (2 * denominator);
    }

    private void addCapped(int times, long n, long d) {
        if (n > CAP * d) {
            add(times, CAP, 1);
        } else {
            add(times, n, d);
        }
    }

    private void add(int times, long n, long d) {
        weights += times;
        if (denominator % d == 0) {
            numerator += times * n * (denominator / d);
        } else {
            long common = gcd(denominator, d);
            long widen = d / common;
            numerator = numerator * widen + times * n * (denominator / common);
            denominator *= widen;
        }
    }

    private static long banded(long n, long d) {
        int band = 0;
        while (band < BANDS.length && n < BANDS[band] * d) {
            band++;
        }
        return POINTS[band];
    }

    private static long gcd(long one, long other) {
        int shift = Long.numberOfTrailingZeros(one | other);
        long a = one >> Long.numberOfTrailingZeros(one);
        long b = other >> Long.numberOfTrailingZeros(other);
        while (a != b) {
            long less = Math.min(a, b);
            long difference = Math.abs(a - b);
            a = difference >> Long.numberOfTrailingZeros(difference);
            b = less;
        }
        return a << shift;
    }

    /** The score as the library gives it. */
    Optional<BigDecimal> shown(int person) {
        return Optional.of(BigDecimal.valueOf(score(person), 2));
    }
}
