package io.zhanggui.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostRevision;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A receipt that becomes known when everything after it has been recorded, so that all of it gets its cost anew. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class CostReplayBenchmark {

    @Param("100000")
    public int n;

    private StockFacts facts;
    private CostLedger ledger;
    private CostFloor floor;
    private int receipts;

    @Setup
    public void prepare() {
        facts = StockFacts.backDated(n);
        ledger = later(facts);
        floor = new CostFloor(facts);
    }

    /** A ledger with all movements but the first. */
    static CostLedger later(StockFacts facts) {
        List<Movement> all = Arrays.asList(facts.movements);
        return CostLedger.fifo(StockFacts.CNY, NegativeStock.REFUSE).append(all.subList(1, all.size()));
    }

    /** Appends the first movement under another number. */
    static CostRevision appendFirst(StockFacts facts, CostLedger ledger, int number) {
        Movement first = facts.movements[0];
        return ledger.append(Movement.receipt(
                        MovementId.of("B-" + number),
                        first.date(),
                        first.stock(),
                        requireNonNull(first.quantity()),
                        requireNonNull(first.unitCost()))
                .recordedOn(StockFacts.FIRST_DAY.plusDays(StockFacts.DAYS)));
    }

    @Benchmark
    public void replay(Blackhole hole) {
        hole.consume(appendFirst(facts, ledger, receipts++).costOfGoodsSold());
    }

    @Benchmark
    public void replayResultFloor(Blackhole hole) {
        hole.consume(costOfGoodsSold(floor));
    }

    static Money costOfGoodsSold(CostFloor floor) {
        floor.fifo();
        return floor.valuations().get(0).balance().costOfGoodsSold();
    }

    @Benchmark
    public void replayArithmeticFloor(Blackhole hole) {
        hole.consume(floor.fifo());
    }
}
