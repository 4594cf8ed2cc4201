package io.zhanggui.examples.benchmarks;

import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.Ledger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Entries of three lines: posting ready ones to empty books, and building them. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class LedgerBenchmark {

    @Param("1000")
    public int n;

    private LedgerFacts facts;

    @Setup
    public void prepare() {
        facts = new LedgerFacts(n);
    }

    @Benchmark
    public void post(Blackhole hole) {
        Ledger ledger = LedgerFacts.ledger();
        for (JournalEntry entry : facts.entries) {
            hole.consume(ledger.post(entry, LedgerFacts.STAMP));
        }
    }

    @Benchmark
    public void postResultFloor(Blackhole hole) {
        LedgerFloor floor = new LedgerFloor(facts);
        for (int i = 0; i < n; i++) {
            hole.consume(floor.post(i));
        }
    }

    @Benchmark
    public void postArithmeticFloor(Blackhole hole) {
        LedgerFloor floor = new LedgerFloor(facts);
        for (int i = 0; i < n; i++) {
            hole.consume(floor.add(i));
        }
    }

    @Benchmark
    public void build(Blackhole hole) {
        for (int i = 0; i < n; i++) {
            hole.consume(facts.entry(i));
        }
    }
}
