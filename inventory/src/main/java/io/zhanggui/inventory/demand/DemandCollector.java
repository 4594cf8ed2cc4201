package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.threeten.extra.LocalDateRange;

/** Gathers the sales lines of each article in primitive arrays. */
final class DemandCollector {

    /** The lines of one article. */
    static final class Lines {
        private final UnitOfMeasure unit;
        private int[] days = new int[16];
        private double[] quantities = new double[16];
        private int size;

        private Lines(UnitOfMeasure unit) {
            this.unit = unit;
        }

        private void add(int day, double quantity) {
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
                quantities = Arrays.copyOf(quantities, size * 2);
            }
            days[size] = day;
            quantities[size++] = quantity;
        }

        int size() {
            return size;
        }

        /** The day of a line as an epoch day. */
        int day(int index) {
            return days[index];
        }

        double quantity(int index) {
            return quantities[index];
        }
    }

    private final Kits kits;
    private final Map<Sku, Sku> successors;
    private final Map<Sku, Lines> lines = new LinkedHashMap<>();
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    DemandCollector(Kits kits, Map<Sku, Sku> successors) {
        this.kits = kits;
        this.successors = Map.copyOf(successors);
    }

    void add(SalesLine line) {
        int day = Math.toIntExact(line.date().toEpochDay());
        first = Math.min(first, day);
        last = Math.max(last, day);
        BigDecimal amount = line.quantity().amount();
        Map<Sku, BigDecimal> components = kits.componentsOf(line.sku());
        if (components.isEmpty()) {
            add(line.sku(), line.quantity().unit(), day, amount.doubleValue());
        } else {
            components.forEach((component, each) -> add(
                    component, UnitOfMeasure.PIECE, day, each.multiply(amount).doubleValue()));
        }
    }

    /** From the first day to the last one. */
    LocalDateRange range() {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("there is no sales line, so there is no history. Maybe set its days?");
        }
        return LocalDateRange.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last + 1L));
    }

    void forEach(BiConsumer<Sku, Lines> action) {
        lines.forEach(action);
    }

    private void add(Sku sold, UnitOfMeasure unit, int day, double quantity) {
        Sku sku = successors.isEmpty() ? sold : successorOf(sold);
        Lines known = lines.get(sku);
        if (known == null) {
            known = new Lines(unit);
            lines.put(sku, known);
        } else if (!known.unit.equals(unit)) {
            throw new IllegalArgumentException(
                    sku + " is sold in " + known.unit + " and in " + unit + ". Maybe convert one of them?");
        }
        known.add(day, quantity);
    }

    private Sku successorOf(Sku sold) {
        Sku current = sold;
        for (int steps = 0; successors.containsKey(current); steps++) {
            if (steps > successors.size()) {
                throw new IllegalArgumentException("articles replace one another in a circle that holds " + current);
            }
            current = successors.getOrDefault(current, current);
        }
        return current;
    }
}
