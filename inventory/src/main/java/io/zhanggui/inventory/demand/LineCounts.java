package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** In how many sales lines of a day each article was asked for; lines that come back count nowhere. */
final class LineCounts {

    private static final class Days {
        private int[] days = new int[16];
        private int size;

        void add(int day) {
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
            }
            days[size++] = day;
        }
    }

    private final SoldParts parts;
    private final Map<Sku, List<SoldParts.Version>> versions = new HashMap<>();
    private final Map<Sku, Days> sold = new HashMap<>();
    private final Map<Sku, Days> cancelled = new HashMap<>();

    LineCounts(SoldParts parts) {
        this.parts = parts;
    }

    void add(SalesLine line) {
        if (line.quantity().signum() > 0) {
            count(line, sold);
        }
    }

    void cancel(SalesLine line) {
        count(line, cancelled);
    }

    private void count(SalesLine line, Map<Sku, Days> into) {
        int day = Math.toIntExact(line.date().toEpochDay());
        for (SoldParts.Part part : partsOn(line.sku(), day)) {
            into.computeIfAbsent(part.sku(), unusedSku -> new Days()).add(day);
        }
    }

    private List<SoldParts.Part> partsOn(Sku sku, int day) {
        List<SoldParts.Part> on = List.of();
        for (SoldParts.Version version : versions.computeIfAbsent(sku, parts::of)) {
            if (version.from() <= day) {
                on = version.parts();
            }
        }
        return on;
    }

    /**
     * What was seen of these articles, whose units are those of a history by day.
     *
     * @param days what is known beside sales: days that are excluded count as closed
     */
    ObservedSales observed(DemandHistory daily, HistoryDays days) {
        List<Sku> skus = new ArrayList<>(daily.skus());
        LocalDateRange range = daily.range();
        int count = days.count();
        double[][] units = new double[count][skus.size()];
        int[][] lines = new int[count][skus.size()];
        boolean[][] ranOut = new boolean[count][skus.size()];
        boolean[] out = new boolean[count];
        for (int i = 0; i < skus.size(); i++) {
            double[] series = daily.series(skus.get(i));
            int[] counted = new int[count];
            add(sold.get(skus.get(i)), 1, range.getStart(), counted);
            add(cancelled.get(skus.get(i)), -1, range.getStart(), counted);
            boolean any = days.markStockOuts(skus.get(i), out);
            for (int day = 0; day < count; day++) {
                int known = day - (count - series.length);
                if (known >= 0 && series[known] > 0 && !days.excluded()[day]) {
                    units[day][i] = series[known];
                    lines[day][i] = Math.max(1, counted[day]);
                }
                ranOut[day][i] = any && out[day];
            }
        }
        ObservedSales seen = ObservedSales.of(range.getStart(), unitsOf(daily, skus));
        for (int day = 0; day < count; day++) {
            seen = seen.plus(units[day], lines[day], ranOut[day]);
        }
        return seen;
    }

    private static Map<Sku, UnitOfMeasure> unitsOf(DemandHistory daily, List<Sku> skus) {
        Map<Sku, UnitOfMeasure> units = new LinkedHashMap<>();
        skus.forEach(sku -> units.put(sku, daily.unit(sku).orElseThrow()));
        return units;
    }

    private static void add(@Nullable Days told, int each, LocalDate first, int[] counted) {
        if (told == null) {
            return;
        }
        int start = Math.toIntExact(first.toEpochDay());
        for (int i = 0; i < told.size; i++) {
            int day = told.days[i] - start;
            if (day >= 0 && day < counted.length) {
                counted[day] += each;
            }
        }
    }
}
