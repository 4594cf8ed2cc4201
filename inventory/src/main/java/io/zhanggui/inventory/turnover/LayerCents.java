package io.zhanggui.inventory.turnover;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Shares the cents of a value that was rounded as a whole, by the largest remainder; parts may be negative. */
final class LayerCents {

    private LayerCents() {}

    /** @param sorted goods by stock */
    static List<AgedLayer> share(LocalDate day, CurrencyUnit currency, List<AgeLayer> sorted) {
        List<BigDecimal> stocks = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            BigDecimal value = sorted.get(i).value().getAmount();
            if (i == 0 || !sorted.get(i).stock().equals(sorted.get(i - 1).stock())) {
                stocks.add(value);
                ends.add(i + 1);
            } else {
                stocks.set(stocks.size() - 1, stocks.get(stocks.size() - 1).add(value));
                ends.set(ends.size() - 1, i + 1);
            }
        }
        int scale = currency.getDecimalPlaces();
        BigDecimal total = stocks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long[] byStock = split(minor(total, scale, RoundingMode.HALF_UP), stocks, scale);
        List<AgedLayer> layers = new ArrayList<>(sorted.size());
        int from = 0;
        for (int stock = 0; stock < byStock.length; stock++) {
            List<AgeLayer> own = sorted.subList(from, ends.get(stock));
            long[] cents = split(
                    byStock[stock],
                    own.stream().map(each -> each.value().getAmount()).toList(),
                    scale);
            for (int i = 0; i < cents.length; i++) {
                layers.add(new AgedLayer(own.get(i), age(own.get(i), day), Money.ofMinor(currency, cents[i])));
            }
            from = ends.get(stock);
        }
        return List.copyOf(layers);
    }

    @SuppressWarnings("NullAway") // a missing day has no age
    private static Long age(AgeLayer goods, LocalDate day) {
        return goods.since() == null ? null : ChronoUnit.DAYS.between(goods.since(), day);
    }

    /**
     * Whole numbers that add up to the total, each its part rounded down or up by one unit or more where the total was
     * rounded above or below all of them.
     */
    static long[] split(long total, List<BigDecimal> parts, int scale) {
        long[] result = new long[parts.size()];
        BigDecimal[] rests = new BigDecimal[result.length];
        long left = total;
        for (int i = 0; i < result.length; i++) {
            result[i] = minor(parts.get(i), scale, RoundingMode.FLOOR);
            rests[i] = parts.get(i).subtract(BigDecimal.valueOf(result[i], scale));
            left -= result[i];
        }
        if (left == 0) {
            return result;
        }
        Integer[] order = new Integer[result.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> rests[b].compareTo(rests[a]));
        for (int i = 0; left > 0; i = (i + 1) % order.length) {
            result[order[i]]++;
            left--;
        }
        for (int i = order.length - 1; left < 0; i = (i + order.length - 1) % order.length) {
            result[order[i]]--;
            left++;
        }
        return result;
    }

    private static long minor(BigDecimal amount, int scale, RoundingMode mode) {
        return amount.setScale(scale, mode).unscaledValue().longValueExact();
    }
}
