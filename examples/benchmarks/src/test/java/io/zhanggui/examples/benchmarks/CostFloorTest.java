package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostReport;
import io.zhanggui.inventory.costing.CostRevision;
import io.zhanggui.inventory.stock.MovementKind;
import org.junit.jupiter.api.Test;

class CostFloorTest {

    @Test
    @Proves({"I7.fifo", "I7.fifo.movements", "I7.filling"})
    void fifoFloor_givesTheLibrarysCosts() {
        for (StockFacts facts : cases()) {
            CostFloor floor = new CostFloor(facts);
            CostReport report = CostBenchmark.fifo(facts);
            assertThat(CostBatchBenchmark.fifo(facts.batch())).isEqualTo(report);
            long value = floor.fifo();
            assertThat(floor.valuations()).isEqualTo(report.stocks());
            assertThat(report.balance().exactValue().movePointRight(StockFacts.VALUE_SCALE))
                    .isEqualByComparingTo(String.valueOf(value));
        }
    }

    @Test
    @Proves({"I7.moving-average", "I7.moving-average.movements"})
    void movingAverageFloor_givesTheLibrarysCosts() {
        for (StockFacts facts : cases()) {
            CostFloor floor = new CostFloor(facts);
            CostReport report = CostBenchmark.movingAverage(facts);
            assertThat(CostBatchBenchmark.movingAverage(facts.batch())).isEqualTo(report);
            long value = floor.movingAverage();
            assertThat(floor.valuations()).isEqualTo(report.stocks());
            assertThat(report.balance().exactValue().movePointRight(StockFacts.VALUE_SCALE))
                    .isEqualByComparingTo(String.valueOf(value));
        }
    }

    @Test
    @Proves("I7.periodic-average")
    void periodicAverageFloor_givesTheLibrarysPeriods() {
        for (StockFacts facts : cases()) {
            CostFloor floor = new CostFloor(facts);
            floor.periodicAverage();
            assertThat(floor.periods()).isEqualTo(PeriodicCostBenchmark.close(PeriodicCostBenchmark.byArticle(facts)));
        }
    }

    @Test
    @Proves("I7.replay")
    void replayFloor_givesTheLibrarysCosts() {
        StockFacts facts = StockFacts.backDated(3_000);
        CostLedger ledger = CostReplayBenchmark.later(facts);
        CostFloor floor = new CostFloor(facts);
        CostRevision revision = CostReplayBenchmark.appendFirst(facts, ledger, 0);
        assertThat(CostReplayBenchmark.costOfGoodsSold(floor)).isEqualTo(revision.costOfGoodsSold());
        assertThat(floor.valuations()).isEqualTo(ledger.now().stocks());
        assertThat(revision.change().exactReceived()).isEqualByComparingTo("1851.855");
    }

    @Test
    void factsInColumns_areThoseOfTheMovements() {
        StockFacts facts = StockFacts.random(5_000, 5);
        StockFacts columns = StockFacts.columns(5_000, 5);
        assertThat(columns.movements).isEmpty();
        assertThat(columns.quantity).isEqualTo(facts.quantity);
        assertThat(columns.unitCost).isEqualTo(facts.unitCost);
        assertThat(columns.stock).isEqualTo(facts.stock);
        assertThat(columns.kind).isEqualTo(facts.kind);
    }

    private static StockFacts[] cases() {
        return new StockFacts[] {StockFacts.random(20_000, 20), awkward()};
    }

    /** Thirds of a cent, the last gram of a layer, many layers at once, nothing left, a layer for nothing, big numbers. */
    private static StockFacts awkward() {
        StockFacts facts = new StockFacts(17, 3);
        facts.set(0, 0, MovementKind.RECEIPT, "3", "0.3333", 0);
        facts.set(1, 1, MovementKind.RECEIPT, "0.7", "99999.12345678", 0);
        facts.set(2, 0, MovementKind.ISSUE, "1", null, 0);
        facts.set(3, 0, MovementKind.ISSUE, "1.333333", null, 0);
        facts.set(4, 0, MovementKind.RECEIPT, "7", "0.14285714", 0);
        facts.set(5, 0, MovementKind.RECEIPT, "0.000001", "5", 1);
        facts.set(6, 0, MovementKind.RECEIPT, "2", "0", 1);
        facts.set(7, 0, MovementKind.DAMAGE, "8.666667", null, 2);
        facts.set(8, 1, MovementKind.ISSUE, "0.233333", null, 2);
        facts.set(9, 1, MovementKind.SUPPLIER_RETURN, "0.233334", null, 2);
        facts.set(10, 0, MovementKind.LOSS, "1.000001", null, 3);
        facts.set(11, 2, MovementKind.RECEIPT, "900000", "912.5", 3);
        facts.set(12, 2, MovementKind.ISSUE, "333333.333333", null, 3);
        facts.set(13, 1, MovementKind.RECEIPT, "0.000003", "0.5", 4);
        facts.set(14, 1, MovementKind.ISSUE, "0.233334", null, 4);
        facts.set(15, 2, MovementKind.ISSUE, "566666.666666", null, 364);
        facts.set(16, 2, MovementKind.LOSS, "0.000001", null, 364);
        return facts;
    }
}
