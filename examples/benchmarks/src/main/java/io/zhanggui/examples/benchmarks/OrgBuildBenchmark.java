package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.organization.OrgSnapshot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Builds an organisation from rows with all checks, and its chart on a day. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class OrgBuildBenchmark {

    @Param("1000")
    public int n;

    private OrgRows rows;

    @Setup
    public void prepare() {
        rows = OrgRows.tree(n);
    }

    @Benchmark
    public OrgSnapshot build() {
        return rows.history().on(OrgRows.FOUNDED);
    }

    @Benchmark
    public Object buildResultFloor() {
        return OrgFloor.chart(rows.events);
    }

    @Benchmark
    public Object buildArithmeticFloor() {
        return OrgFloor.numbers(rows.parent, rows.unitOf, rows.superior);
    }
}
