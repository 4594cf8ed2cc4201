package io.zhanggui.core.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/**
 * Splits a total by weights so that the parts add up to it.
 *
 * <p>The largest-remainder method: every part gets its share rounded towards zero, and the units that are left go one
 * by one to the largest remainders, of equal ones to the earlier part. A negative total mirrors the positive split.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Splits money to the smallest unit of its currency.
     *
     * @param weights not negative, at least one positive; they need not add up to anything
     * @return as many parts as weights, in their order
     * @throws IllegalArgumentException if there is no positive weight or a negative one
     * @throws ArithmeticException if the total is {@link Long#MIN_VALUE} of its smallest units, or beyond {@code long}
     */
    public static List<Money> split(Money total, List<BigDecimal> weights) {
        requireNonNull(total, "total");
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger[] whole = new BigInteger[weights.size()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = weights.get(i).setScale(Math.max(scale, 0)).unscaledValue();
        }
        long[] parts = split(total.getAmountMinorLong(), whole);
        List<Money> result = new ArrayList<>(parts.length);
        for (long part : parts) {
            result.add(Money.ofMinor(total.getCurrencyUnit(), part));
        }
        return result;
    }

    /** Splits a number of units; see {@link #split(Money, List)}. */
    public static long[] split(long total, long[] weights) {
        return split(total, Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    private static long[] split(long total, BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i].signum() < 0) {
                throw new IllegalArgumentException("weight " + i + " is negative");
            }
            sum = sum.add(weights[i]);
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("the weights of a split must not all be 0, or there must be some");
        }
        BigInteger magnitude = BigInteger.valueOf(total).abs();
        long[] parts = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = magnitude.longValueExact();
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share = magnitude.multiply(weights[i]).divideAndRemainder(sum);
            parts[i] = share[0].longValueExact();
            remainders[i] = share[1];
            left -= parts[i];
        }
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> remainders[b].compareTo(remainders[a]));
        for (int i = 0; i < left; i++) {
            parts[order[i]]++;
        }
        if (total < 0) {
            Arrays.setAll(parts, i -> -parts[i]);
        }
        return parts;
    }
}
