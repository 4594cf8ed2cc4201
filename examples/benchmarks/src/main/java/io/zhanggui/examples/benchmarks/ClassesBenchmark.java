package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesBatch;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.turnover.AbcClass;
import io.zhanggui.inventory.turnover.AbcClassification;
import io.zhanggui.inventory.turnover.XyzClass;
import io.zhanggui.inventory.turnover.XyzClassification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** ABC by units and XYZ by weeks of every article, from a stream of the sales lines of 52 weeks. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class ClassesBenchmark {

    private static final int EACH = 1_000;
    private static final int WEEKS = 52;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    /**
     * What became of the articles.
     *
     * @param abc the articles, the greatest first
     * @param xyz the articles in the order of their first sale
     */
    record Classes(AbcClassification<Sku> abc, Map<Sku, XyzClassification> xyz) {}

    @Param("100000")
    public int n;

    private Sku[] skus;
    private SalesLine[] lines;
    private SalesBatch batch;
    private int[] article;
    private int[] day;
    private int[] pieces;
    private double[] week;
    private double[] total;
    private Integer[] order;

    @Setup
    public void prepare() {
        prepare(Math.max(1, n / EACH));
    }

    /** Some articles sell a hundred times what others do; each is sold in the first week. */
    void prepare(int articles) {
        skus = new Sku[articles];
        Arrays.setAll(skus, i -> Sku.of("SKU-" + (100_000 + i)));
        Quantity[] quantities = new Quantity[101];
        Arrays.setAll(quantities, Quantity::ofPieces);
        LocalDate[] days = new LocalDate[WEEKS * 7];
        Arrays.setAll(days, FIRST_DAY::plusDays);
        lines = new SalesLine[n];
        article = new int[n];
        day = new int[n];
        pieces = new int[n];
        week = new double[articles * WEEKS];
        total = new double[articles];
        order = new Integer[articles];
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < n; i++) {
            double chance = random.nextDouble();
            article[i] = i < articles ? i : (int) (chance * chance * articles);
            day[i] = i < articles ? 0 : (int) ((long) i * WEEKS * 7 / n);
            pieces[i] = 1 + random.nextInt(100 - 90 * article[i] / articles);
            lines[i] = new SalesLine(skus[article[i]], days[day[i]], quantities[pieces[i]], "");
        }
        batch = fill();
    }

    /** As a host does with the rows that it reads. */
    private SalesBatch fill() {
        SalesBatch.Builder rows = SalesBatch.builder(n);
        int[] numbers = new int[skus.length];
        Arrays.setAll(numbers, i -> rows.article(skus[i], UnitOfMeasure.PIECE));
        long first = FIRST_DAY.toEpochDay();
        for (int i = 0; i < n; i++) {
            rows.add(numbers[article[i]], first + day[i], pieces[i] * SalesBatch.ONE);
        }
        return rows.build();
    }

    Classes classifyBatch() {
        return classify(year().from(batch));
    }

    Classes classifyLines() {
        return classify(year().from(Arrays.stream(lines)));
    }

    private static DemandHistory.Builder year() {
        return DemandHistory.weekly().between(FIRST_DAY, FIRST_DAY.plusWeeks(WEEKS));
    }

    private static Classes classify(DemandHistory demand) {
        Map<Sku, Double> sold = new LinkedHashMap<>();
        Map<Sku, XyzClassification> xyz = new LinkedHashMap<>();
        for (Sku sku : demand.skus()) {
            double[] series = demand.series(sku);
            sold.put(sku, Arrays.stream(series).sum());
            xyz.put(sku, XyzClassification.of(series));
        }
        return new Classes(AbcClassification.of(sold), xyz);
    }

    @Benchmark
    public void classes(Blackhole hole) {
        hole.consume(classifyBatch());
    }

    @Benchmark
    public void filling(Blackhole hole) {
        hole.consume(fill());
    }

    @Benchmark
    public void lines(Blackhole hole) {
        hole.consume(classifyLines());
    }

    Classes classifyFloor() {
        sum();
        double all = rank();
        List<AbcClassification.Row<Sku>> rows = new ArrayList<>(total.length);
        Map<Sku, XyzClassification> xyz = new LinkedHashMap<>();
        double before = 0;
        for (int place = 0; place < order.length; place++) {
            int i = order[place];
            double including = before + total[i];
            rows.add(new AbcClassification.Row<>(skus[i], total[i], including / all, abc(before / all)));
            before = including;
            double variation = variation(place);
            xyz.put(skus[place], new XyzClassification(variation, xyz(variation)));
        }
        return new Classes(new AbcClassification<>(rows), xyz);
    }

    private void sum() {
        Arrays.fill(week, 0);
        for (int i = 0; i < article.length; i++) {
            week[article[i] * WEEKS + day[i] / 7] += pieces[i];
        }
    }

    /** Orders the articles, the greatest first, and gives the sum of all. */
    private double rank() {
        double all = 0;
        for (int i = 0; i < total.length; i++) {
            order[i] = i;
            total[i] = 0;
            for (int w = 0; w < WEEKS; w++) {
                total[i] += week[i * WEEKS + w];
            }
            all += total[i];
        }
        Arrays.sort(order, (one, other) -> Double.compare(total[other], total[one]));
        return all;
    }

    private double variation(int i) {
        double mean = total[i] / WEEKS;
        double squares = 0;
        for (int w = 0; w < WEEKS; w++) {
            double difference = week[i * WEEKS + w] - mean;
            squares += difference * difference;
        }
        return Math.sqrt(squares / WEEKS) / mean;
    }

    private static AbcClass abc(double before) {
        return before < 0.8 - 1e-12 ? AbcClass.A : before < 0.95 - 1e-12 ? AbcClass.B : AbcClass.C;
    }

    private static XyzClass xyz(double variation) {
        return variation <= 0.5 + 1e-12 ? XyzClass.X : variation <= 1 + 1e-12 ? XyzClass.Y : XyzClass.Z;
    }

    @Benchmark
    public void classesResultFloor(Blackhole hole) {
        hole.consume(classifyFloor());
    }

    @Benchmark
    public void classesArithmeticFloor(Blackhole hole) {
        sum();
        double all = rank();
        double before = 0;
        int classes = 0;
        for (int place = 0; place < order.length; place++) {
            classes += abc(before / all) == AbcClass.A ? 1 : 0;
            classes += xyz(variation(place)) == XyzClass.X ? 1 : 0;
            before += total[order[place]];
        }
        hole.consume(classes);
    }
}
