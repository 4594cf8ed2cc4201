package io.zhanggui.inventory.costing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** Rounds exact values, of any sign, so that they add up to their rounded sum. */
final class LargestRemainder {

    private LargestRemainder() {}

    static <K extends Comparable<? super K>> Map<K, Money> round(Money total, Map<K, CostBalance> exact) {
        int scale = total.getScale();
        Map<K, BigDecimal> floors = new TreeMap<>();
        Map<K, BigDecimal> remainders = new TreeMap<>();
        BigDecimal left = total.getAmount();
        for (Map.Entry<K, CostBalance> entry : exact.entrySet()) {
            BigDecimal value = entry.getValue().exactValue();
            BigDecimal floor = value.setScale(scale, RoundingMode.FLOOR);
            floors.put(entry.getKey(), floor);
            remainders.put(entry.getKey(), value.subtract(floor));
            left = left.subtract(floor);
        }
        List<K> order = new ArrayList<>(remainders.keySet());
        order.sort(Comparator.comparing((K key) -> remainders.getOrDefault(key, BigDecimal.ZERO))
                .reversed());
        int cents = left.unscaledValue().intValueExact();
        for (K key : order.subList(0, cents)) {
            floors.merge(key, BigDecimal.ONE.movePointLeft(scale), BigDecimal::add);
        }
        Map<K, Money> rounded = new TreeMap<>();
        floors.forEach((key, floor) -> rounded.put(key, Money.of(total.getCurrencyUnit(), floor)));
        return rounded;
    }
}
