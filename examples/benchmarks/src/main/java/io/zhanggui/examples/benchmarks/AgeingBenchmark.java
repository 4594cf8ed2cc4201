package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.turnover.AgeBuckets;
import io.zhanggui.inventory.turnover.AgeProfile;
import io.zhanggui.inventory.turnover.StockAgeing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** How old the goods of every article were at the end of a day eleven months into a year's ledger, first in first out. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class AgeingBenchmark {

    private static final int EACH = 1_000;
    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final int NUMBER = DAY.getDayOfYear() - 1;
    private static final AgeBuckets BUCKETS = AgeBuckets.of(5, 10, 30, 90);

    @Param("100000")
    public int n;

    private CostLedger ledger;
    private CostFloor floor;

    @Setup
    public void prepare() {
        prepare(StockFacts.columns(n, n / EACH));
    }

    void prepare(StockFacts facts) {
        ledger = CostLedger.fifo(StockFacts.CNY, NegativeStock.REFUSE).append(facts.batch());
        floor = new CostFloor(facts);
    }

    Map<Sku, AgeProfile> ages() {
        return StockAgeing.of(ledger, DAY, BUCKETS).bySku();
    }

    @Benchmark
    public void ages(Blackhole hole) {
        hole.consume(ages());
    }

    List<AgeProfile> agesFloor() {
        floor.fifo(NUMBER);
        return floor.ages(NUMBER, BUCKETS);
    }

    @Benchmark
    public void agesResultFloor(Blackhole hole) {
        hole.consume(agesFloor());
    }

    @Benchmark
    public void agesArithmeticFloor(Blackhole hole) {
        floor.fifo(NUMBER);
        hole.consume(floor.quantityDays(NUMBER));
    }
}
