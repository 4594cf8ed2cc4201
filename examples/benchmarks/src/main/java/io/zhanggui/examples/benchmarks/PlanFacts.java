package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Articles with a year of sales, their stock and how they can be ordered, as columns for a floor and for the library. */
final class PlanFacts {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    static final int DAYS = 365;
    static final LocalDate TODAY = FIRST_DAY.plusDays(DAYS);
    static final double CYCLE_SERVICE = 0.95;
    static final int REVIEW_DAYS = 7;

    static final ReplenishmentPlanner PLANNER = ReplenishmentPlanner.builder().build();
    private static final PartyId SUPPLIER = PartyId.of("V-1");

    final Sku[] skus;
    final DemandHistory history;
    final List<StockPosition> positions = new ArrayList<>();
    final List<SupplyTerms> terms = new ArrayList<>();
    final double periodDays;
    /** Demand per period of each article. */
    final double[][] demand;

    final double[] position;
    final double[] leadTime;
    final double[] leadTimeDeviation;
    /** In millionths, as {@link #pack}. */
    final long[] minimum;

    final long[] pack;

    /** Articles of these histories; stock and terms follow with {@link #set}. */
    PlanFacts(Sku[] skus, DemandHistory history) {
        this.skus = skus;
        this.history = history;
        this.periodDays = history.period().days();
        this.demand = Arrays.stream(skus)
                .map(sku -> history.skus().contains(sku) ? history.series(sku) : new double[] {0})
                .toArray(double[][]::new);
        this.position = new double[skus.length];
        this.leadTime = new double[skus.length];
        this.leadTimeDeviation = new double[skus.length];
        this.minimum = new long[skus.length];
        this.pack = new long[skus.length];
    }

    /** Articles that sell every day, in bursts, now and then, and hardly ever. */
    static PlanFacts random(int n, DemandPeriod period) {
        Sku[] skus = IntStream.range(0, n)
                .mapToObj(i -> Sku.of("SKU-" + (100_000 + i)))
                .toArray(Sku[]::new);
        DemandHistory history = (period == DemandPeriod.DAY ? DemandHistory.daily() : DemandHistory.weekly())
                .between(FIRST_DAY, TODAY)
                .from(IntStream.range(0, n).boxed().flatMap(i -> lines(skus[i], i)));
        PlanFacts facts = new PlanFacts(skus, history);
        SplittableRandom random = new SplittableRandom(100_000);
        for (int i = 0; i < n; i++) {
            facts.set(
                    i,
                    String.valueOf(random.nextInt(200)),
                    3 + random.nextInt(30),
                    random.nextInt(4),
                    String.valueOf(random.nextInt(3) * 20),
                    String.valueOf(1 + random.nextInt(12)));
        }
        return facts;
    }

    private static Stream<SalesLine> lines(Sku sku, int number) {
        SplittableRandom random = new SplittableRandom(number);
        int every = new int[] {1, 2, 6, 25, 60}[random.nextInt(5)];
        int least = 1 + random.nextInt(4);
        int spread = random.nextInt(3) == 0 ? 40 : 1 + least;
        List<SalesLine> lines = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            if (random.nextInt(every) == 0) {
                int pieces = least + (int) (spread * random.nextDouble() * random.nextDouble());
                lines.add(new SalesLine(sku, FIRST_DAY.plusDays(day), Quantity.ofPieces(pieces), ""));
            }
        }
        return lines.stream();
    }

    /** Stock, and terms with the lead time in days. */
    void set(int i, String onHand, double days, double deviation, String least, String multiple) {
        position[i] = Double.parseDouble(onHand);
        leadTime[i] = days;
        leadTimeDeviation[i] = deviation;
        minimum[i] = new BigDecimal(least).movePointRight(6).longValueExact();
        pack[i] = new BigDecimal(multiple).movePointRight(6).longValueExact();
        positions.add(StockPosition.of(
                skus[i], Quantity.of(new BigDecimal(onHand), UnitOfMeasure.PIECE), Quantity.zero(UnitOfMeasure.PIECE)));
        terms.add(new SupplyTerms(
                skus[i], SUPPLIER, LeadTime.of(days, deviation), new BigDecimal(least), new BigDecimal(multiple)));
    }

    ReplenishmentPlan plan() {
        return PLANNER.plan(history, positions, terms, TODAY);
    }
}
