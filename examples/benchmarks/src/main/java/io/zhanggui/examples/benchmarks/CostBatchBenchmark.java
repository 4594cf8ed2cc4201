package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostReport;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.NegativeStock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The cost of stock from movements in columns: everything appended to an empty ledger, and the report of all articles. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class CostBatchBenchmark {

    /** So many movements has an article in a year. */
    private static final int EACH = 1_000;

    @Param("100000")
    public int n;

    private StockFacts facts;
    private MovementBatch batch;
    private CostFloor floor;

    @Setup
    public void prepare() {
        facts = StockFacts.columns(n, n / EACH);
        batch = facts.batch();
        floor = new CostFloor(facts);
    }

    static CostReport fifo(MovementBatch batch) {
        return CostLedger.fifo(StockFacts.CNY, NegativeStock.REFUSE)
                .append(batch)
                .now();
    }

    static CostReport movingAverage(MovementBatch batch) {
        return CostLedger.movingAverage(StockFacts.CNY, NegativeStock.REFUSE)
                .append(batch)
                .now();
    }

    @Benchmark
    public void fifo(Blackhole hole) {
        hole.consume(fifo(batch));
    }

    @Benchmark
    public void fifoResultFloor(Blackhole hole) {
        floor.fifo();
        hole.consume(floor.valuations());
    }

    @Benchmark
    public void fifoArithmeticFloor(Blackhole hole) {
        hole.consume(floor.fifo());
    }

    @Benchmark
    public void movingAverage(Blackhole hole) {
        hole.consume(movingAverage(batch));
    }

    @Benchmark
    public void movingAverageResultFloor(Blackhole hole) {
        floor.movingAverage();
        hole.consume(floor.valuations());
    }

    @Benchmark
    public void movingAverageArithmeticFloor(Blackhole hole) {
        hole.consume(floor.movingAverage());
    }

    @Benchmark
    public void filling(Blackhole hole) {
        hole.consume(facts.batch());
    }
}
