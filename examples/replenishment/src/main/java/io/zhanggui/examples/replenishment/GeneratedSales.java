package io.zhanggui.examples.replenishment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** A made-up history where no file is given: lumpy order lines, levels that wander, and a season that training has not seen. */
final class GeneratedSales {

    private static final LocalDate FIRST = LocalDate.of(2010, 12, 1);

    private GeneratedSales() {}

    /** The same for the same seed, whatever the machine. */
    static void add(int articles, long seed, LocalDate until, Sales.Collector into) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < articles; i++) {
            article("%05d".formatted(10_000 + i), random.split(), until, into);
        }
    }

    private static void article(String sku, SplittableRandom random, LocalDate until, Sales.Collector into) {
        double price = Math.round(100 * Math.exp(0.7 + 0.8 * normal(random))) / 100.0 + 0.05;
        double linesPerDay = Math.exp(-0.2 + 0.9 * normal(random));
        double unitsPerLine = 1 + 12 * random.nextDouble();
        double level = 1;
        for (LocalDate day = FIRST; day.isBefore(until); day = day.plusDays(1)) {
            level *= Math.exp(0.04 * normal(random) - 0.02 * Math.log(level));
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
                continue;
            }
            double mean = linesPerDay * level * season(day);
            for (double wait = wait(random); wait < mean; wait += wait(random)) {
                int quantity = 1 + (int) (unitsPerLine * wait(random));
                into.add(sku, day, random.nextInt(200) == 0 ? quantity * 12 : quantity, price);
            }
        }
    }

    /** Rises by 60 % from September to the middle of November. */
    private static double season(LocalDate day) {
        int since = day.getDayOfYear() - 258;
        return day.getYear() == 2010 ? 1.2 : 1 + 0.6 * Math.max(0, Math.min(1, since / 60.0));
    }

    private static double wait(SplittableRandom random) {
        return -Math.log(1 - random.nextDouble());
    }

    private static double normal(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
