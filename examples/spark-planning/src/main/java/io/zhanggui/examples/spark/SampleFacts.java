package io.zhanggui.examples.spark;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A made-up business of some warehouses and articles, the same for the same seed. */
record SampleFacts(List<Row> sales, List<Row> kits, List<Row> stock, List<Row> terms) {

    /**
     * Every tenth article has no terms, so that it is refused; articles 0 to 2 are also parts of the kit that is sold, which
     * changes in the middle.
     */
    static SampleFacts of(int warehouses, int articles, LocalDate from, LocalDate until, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SampleFacts facts = new SampleFacts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        LocalDate changed = from.plusDays(from.until(until, ChronoUnit.DAYS) / 2);
        facts.kits.add(RowFactory.create("BOX", "A0", decimal(2), null));
        facts.kits.add(RowFactory.create("BOX", "A1", decimal(1), null));
        facts.kits.add(RowFactory.create("BOX", "A0", decimal(1), Date.valueOf(changed)));
        facts.kits.add(RowFactory.create("BOX", "A2", decimal(3), Date.valueOf(changed)));
        for (int warehouse = 0; warehouse < warehouses; warehouse++) {
            String name = "W" + warehouse;
            for (int article = 0; article < articles; article++) {
                facts.addArticle(name, article, from, until, random);
            }
            facts.addSales(name, "BOX", 0.2, from, until, random);
        }
        return facts;
    }

    private void addArticle(String warehouse, int article, LocalDate from, LocalDate until, SplittableRandom random) {
        String sku = "A" + article;
        addSales(warehouse, sku, random.nextDouble(), from, until, random);
        stock.add(RowFactory.create(
                warehouse, sku, decimal(random.nextInt(60)), decimal(random.nextInt(10)), decimal(random.nextInt(5))));
        if (article % 10 != 9) {
            double deviation = random.nextInt(4);
            terms.add(RowFactory.create(
                    warehouse, sku, "S" + article % 7, 7.0 + random.nextInt(21), deviation, decimal(12), decimal(6)));
        }
    }

    private void addSales(
            String warehouse, String sku, double share, LocalDate from, LocalDate until, SplittableRandom random) {
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            if (random.nextDouble() < share) {
                int sold = 1 + random.nextInt(6);
                sales.add(RowFactory.create(warehouse, sku, Date.valueOf(day), decimal(sold)));
                if (random.nextInt(20) == 0) {
                    sales.add(RowFactory.create(warehouse, sku, Date.valueOf(day), decimal(-1)));
                }
            }
        }
    }

    private static BigDecimal decimal(int pieces) {
        return BigDecimal.valueOf(pieces).setScale(6);
    }
}
