package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;
import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The chart of a day out of many dated rows: of another day each time, and of the same. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class OrgSnapshotBenchmark {

    private static final int DAYS = 3_000;

    @Param("1000")
    public int n;

    private OrgHistory history;
    private int call;

    @Setup
    public void prepare() {
        history = OrgRows.dated(n).history();
    }

    @Benchmark
    public OrgSnapshot fresh() {
        call = (call + 7) % DAYS;
        return history.on(OrgRows.FOUNDED.plusDays(100 + call));
    }

    @Benchmark
    public OrgSnapshot cached() {
        return history.on(LocalDate.of(2020, 6, 30));
    }
}
